package org.gongjian.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;
import org.gongjian.app.account.PasswordRules;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A vote acknowledged is a vote counted: the product is killed in bursts of votes, and whoever got no answer sends again under his key. */
class VotesRobustnessTest {
    private static final int KILLS = 4;
    private static final int MOTIONS = 12;

    /** Body and seat of each in the demonstration; the first presides and does not vote. */
    private static final List<Sitter> SITTERS = List.of(
            new Sitter("zhangguoping", "柳荫社区区域党委", 1),
            new Sitter("zhoumin", "柳荫社区区域党委", 2),
            new Sitter("haojianguo", "柳荫社区区域党委", 4),
            new Sitter("qianyumei", "柳荫社区区域党委", 6),
            new Sitter("sunqiang", "柳荫社区党建联席会", 2),
            new Sitter("hejun", "柳荫社区党建联席会", 4),
            new Sitter("liuguilan", "柳荫社区监督委员会", 1));

    private record Sitter(String login, String body, int seat) {}

    /** What one seat says to one motion, under one key however often it is sent. */
    private record Ballot(int voter, String motion, boolean secret, String key) {
        String choice() {
            return voter % 3 == 0 ? "NO" : "YES";
        }
    }

    @TempDir
    Path folder;

    @Test
    @Tag("long")
    void a_vote_acknowledged_is_a_vote_counted_however_often_the_product_is_killed() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Product product = start();
        try {
            String meeting = meeting(product);
            for (int kill = 0; kill < KILLS; kill++) {
                List<Ballot> all = put(product, meeting);
                Product doomed = product;
                int after = random.nextInt(900);
                Thread reaper = Thread.ofVirtual().start(() -> {
                    LockSupport.parkNanos(after * 1_000_000L);
                    doomed.kill();
                });
                List<Ballot> unanswered = sent(doomed, all);
                reaper.join();
                product = start();
                assertThat(sent(product, unanswered)).isEmpty();
                counted(product, all, "seed " + seed + ", kill " + kill + " after " + after + " ms");
            }
        } finally {
            product.close();
        }
    }

    private Product start() {
        return Product.start(folder, "--data=" + folder.resolve("data"), "--demo-date=" + Setting.DEMONSTRATION_DAY);
    }

    private static Api as(Product product, String login) {
        return Api.login(product.address(), login, PasswordRules.DEMONSTRATION);
    }

    /** A body of those who have an account, in a meeting that sits. */
    private static String meeting(Product product) {
        product.awaitReady();
        Api administrator = as(product, "fangyuan");
        Api secretary = as(product, "zhangguoping");
        Api clerk = as(product, "chenxiaolan").following(secretary);
        Awaitility.await("the bodies of the demonstration")
                .atMost(Duration.ofMinutes(3))
                .until(() -> seated(secretary, "柳荫社区监督委员会") == 2 && seated(secretary, "柳荫社区党建联席会") == 13);
        JsonNode bodies = secretary.get("/admin/bodies").accepted().get("items");
        JsonNode area = body(bodies, "柳荫社区区域党委").get("path").get("community");
        UUID body = administrator
                .post(
                        "/admin/bodies",
                        "{\"area\":%s,\"kind\":\"OTHER\",\"name\":\"票决会\",\"seats\":%d}"
                                .formatted(area, SITTERS.size()))
                .id();
        for (Sitter sitter : SITTERS) {
            JsonNode tenures = body(bodies, sitter.body()).get("tenures");
            String person = "";
            for (JsonNode tenure : tenures) {
                if (tenure.get("seat").intValue() == sitter.seat()) {
                    person = tenure.get("person").stringValue();
                }
            }
            administrator
                    .post(
                            "/admin/bodies/" + body + "/seat",
                            "{\"kind\":\"PERSONAL\",\"person\":\"%s\",\"from\":\"%s\"}"
                                    .formatted(person, Setting.DEMONSTRATION_DAY))
                    .accepted();
        }
        UUID meeting = secretary
                .post(
                        "/meetings",
                        "{\"bodies\":[\"%s\"],\"title\":\"票决\",\"occasion\":\"URGENT\",\"startsAt\":\"%sT23:59\",\"place\":\"三楼\"}"
                                .formatted(body, Setting.DEMONSTRATION_DAY))
                .id();
        String room = "/meetings/" + meeting;
        secretary.post(room + "/waive-notice", "{\"reason\":\"暴雨预警\"}").accepted();
        clerk.post(room + "/place-item", "{\"title\":\"票决\",\"purpose\":\"VOTE\"}")
                .accepted();
        clerk.post(room + "/take-attendance", "{\"everybodyElse\":true,\"attendance\":\"PRESENT\"}")
                .accepted();
        clerk.post(room + "/open", "{\"chair\":\"%s:1\"}".formatted(body)).accepted();
        return meeting.toString();
    }

    private static int seated(Api secretary, String body) {
        for (JsonNode one : secretary.get("/admin/bodies").accepted().get("items")) {
            if (one.get("name").stringValue().equals(body)) {
                return one.get("tenures").size();
            }
        }
        return 0;
    }

    private static JsonNode body(JsonNode bodies, String name) {
        for (JsonNode body : bodies) {
            if (body.get("name").stringValue().equals(name)) {
                return body;
            }
        }
        throw new AssertionError(name);
    }

    /** Motions by name and in secret by turns, and a ballot of everybody to each. */
    private static List<Ballot> put(Product product, String meeting) {
        Api clerk = as(product, "chenxiaolan");
        List<Ballot> all = new ArrayList<>();
        for (int n = 0; n < MOTIONS; n++) {
            boolean secret = n % 2 == 0;
            String motion = clerk.post(
                            "/motions",
                            "{\"meeting\":\"%s\",\"item\":1,\"kind\":\"APPROVAL\",\"text\":\"票决\",\"way\":\"%s\"}"
                                    .formatted(meeting, secret ? "SECRET_BALLOT" : "NAMED"))
                    .id()
                    .toString();
            for (int voter = 1; voter < SITTERS.size(); voter++) {
                all.add(new Ballot(voter, motion, secret, UUID.randomUUID().toString()));
            }
        }
        return all;
    }

    /** Everybody sends his ballots one after the other; those that were not acknowledged come back. */
    private static List<Ballot> sent(Product product, List<Ballot> ballots) throws Exception {
        List<Ballot> unanswered = new ArrayList<>();
        List<Api> voters = new ArrayList<>();
        for (Sitter sitter : SITTERS) {
            try {
                voters.add(as(product, sitter.login()));
            } catch (RuntimeException | AssertionError gone) {
                return ballots;
            }
        }
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Ballot>>> each = new ArrayList<>();
            for (int n = 1; n < SITTERS.size(); n++) {
                int voter = n;
                each.add(crowd.submit(() -> ballots.stream()
                        .filter(ballot -> ballot.voter() == voter)
                        .filter(ballot -> !acknowledged(voters.get(voter), ballot))
                        .toList()));
            }
            for (Future<List<Ballot>> one : each) {
                unanswered.addAll(one.get());
            }
        }
        return unanswered;
    }

    private static boolean acknowledged(Api voter, Ballot ballot) {
        try {
            String said = "{\"choice\":\"%s\"}".formatted(ballot.choice());
            Api.Answer answer = ballot.secret()
                    ? voter.post("/motions/" + ballot.motion() + "/ballot", "{\"ballot\":" + said + "}", ballot.key())
                    : voter.post("/motions/" + ballot.motion() + "/votes", said, ballot.key());
            if (answer.status() < 500) {
                answer.accepted();
            }
            return answer.status() < 300;
        } catch (RuntimeException gone) {
            return false;
        }
    }

    private static void counted(Product product, List<Ballot> all, String when) {
        product.awaitReady();
        Api clerk = as(product, "chenxiaolan");
        for (String motion : all.stream().map(Ballot::motion).distinct().toList()) {
            clerk.post("/motions/" + motion + "/close", "{}").accepted();
            JsonNode told =
                    clerk.get("/motions/" + motion).accepted().get("motion").get("told");
            JsonNode counts = told.get("outcome").get("counts");
            assertThat(List.of(
                            counts.get("yes").intValue(),
                            counts.get("no").intValue(),
                            counts.get("abstained").intValue()))
                    .as(when)
                    .containsExactly(4, 2, 0);
            JsonNode secret = told.get("secret");
            assertThat(
                            secret.isNull()
                                    ? told.get("votes").size()
                                    : secret.get("turnout").intValue())
                    .as(when)
                    .isEqualTo(SITTERS.size() - 1);
        }
    }
}
