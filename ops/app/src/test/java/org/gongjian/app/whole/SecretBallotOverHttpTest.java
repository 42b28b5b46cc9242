package org.gongjian.app.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.app.whole.ToldProduct.position;
import static org.gongjian.app.whole.ToldProduct.refused;
import static org.gongjian.app.whole.ToldProduct.text;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Secret ballots of a body of 柳荫, and receipts of named votes: what is told of them, and what is kept. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecretBallotOverHttpTest {
    private static final String LIUYIN = "柳荫社区";
    private static final List<String> SITTING =
            List.of("zhangguoping", "zhoumin", "haojianguo", "qianyumei", "sunqiang", "liuguilan");

    private final ToldProduct product = new ToldProduct();
    private String clerk = "";
    private List<String> voters = List.of();
    private String meeting = "";
    private final JdbcClient superuser = JdbcClient.create(product.database().superuser());

    @BeforeAll
    void open() {
        product.open();
        clerk = product.token("CLERK", LIUYIN);
        voters = SITTING.stream().map(product::tokenOf).toList();
        String secretary = voters.getFirst();
        String administrator = product.token("ADMINISTRATOR", null);
        String community = superuser
                .sql("SELECT community::text FROM work.office WHERE role = 'SECRETARY' AND title LIKE '%柳荫%'")
                .query(String.class)
                .single();
        String body = JsonPath.read(
                product.done(
                        administrator,
                        "/admin/bodies",
                        "{\"area\":\"" + community + "\",\"kind\":\"OTHER\",\"name\":\"票决会\",\"seats\":6}"),
                "$.id");
        for (String login : SITTING) {
            String person = superuser
                    .sql("SELECT person::text FROM work.account WHERE login = ?")
                    .param(login)
                    .query(String.class)
                    .single();
            product.done(
                    administrator,
                    "/admin/bodies/" + body + "/seat",
                    "{\"kind\":\"PERSONAL\",\"person\":\"" + person + "\",\"from\":\""
                            + LocalDate.now(ZoneId.of("Asia/Shanghai")) + "\"}");
        }
        String called = product.done(
                secretary,
                "/meetings",
                "{\"bodies\":[\"" + body + "\"],\"title\":\"急事共商\",\"occasion\":\"URGENT\",\"startsAt\":\""
                        + LocalDate.now(ZoneId.of("Asia/Shanghai")) + "T23:59\",\"place\":\"三楼\"}");
        meeting = JsonPath.read(called, "$.id");
        String room = "/meetings/" + meeting;
        List<String> seats = JsonPath.read(product.read(clerk, room + position(called)), "$.told.seats[*].key");
        assertThat(seats).hasSameSizeAs(voters);
        product.done(secretary, room + "/waive-notice", "{\"reason\":\"暴雨预警\"}");
        product.done(clerk, room + "/place-item", "{\"title\":\"抽排方案\",\"purpose\":\"VOTE\"}");
        product.done(clerk, room + "/take-attendance", "{\"everybodyElse\":true,\"attendance\":\"PRESENT\"}");
        product.done(clerk, room + "/open", "{\"chair\":\"" + seats.getFirst() + "\"}");
    }

    @AfterAll
    void close() {
        product.close();
    }

    @Test
    void a_ballot_is_cast_once_counted_at_the_end_and_nothing_but_the_turnout_is_told_before() {
        String motion = put("APPROVAL", "");
        String first = voters.getFirst();
        assertThat(product.page(first, motion))
                .contains("投出这一票", "name=\"ballot.choice\"", "action=\"" + motion + "/ballot\"");
        assertThat(product.page(clerk, motion)).contains("您在这次表决中没有席位");

        String key = UUID.randomUUID().toString();
        String sent = castBy(first, motion, "ballot.choice=NO", key);
        assertThat(castBy(first, motion, "ballot.choice=YES", key))
                .as("sent twice")
                .isEqualTo(sent);
        refused(409, "BALLOT_IS_CAST_ALREADY", product.post(first, motion + "/ballot", choice("YES")));
        assertThat(product.page(first, sent)).contains("已投出", "不能再改").doesNotContain("投出这一票");
        String own = product.read(first, motion);
        assertThat(JsonPath.<Boolean>read(own, "$.cast")).isTrue();
        assertThat(JsonPath.<Object>read(own, "$.choice")).isNull();

        voters.subList(1, 5).forEach(voter -> castBy(voter, motion, "ballot.choice=YES", once()));
        String last = castBy(voters.get(5), motion, "ballot.choice=ABSTAIN", once());
        for (String reader : List.of(first, clerk)) {
            Map<String, Object> told = JsonPath.read(product.read(reader, last), "$.motion.told.secret");
            assertThat(told)
                    .containsEntry("turnout", 6)
                    .containsEntry("counts", null)
                    .containsEntry("counted", false);
            assertThat(told.keySet()).containsExactlyInAnyOrder("turnout", "counted", "counts", "shownFrom");
            assertThat(product.page(reader, motion)).contains("已投票").doesNotContain("赞成 4");
        }
        nothingThatIsKeptSaysWhatWasChosen(motion);

        String closed = product.done(clerk, motion + "/close", "{}");
        assertThat(JsonPath.<List<String>>read(closed, "$.events"))
                .containsExactly("motion.BallotsCounted", "motion.Closed");
        String now = product.read(first, motion + position(closed));
        assertThat(JsonPath.<Map<String, Object>>read(now, "$.motion.told.secret.counts"))
                .containsEntry("yes", 4)
                .containsEntry("no", 1)
                .containsEntry("abstained", 1);
        assertThat(JsonPath.<String>read(now, "$.motion.told.outcome.result")).isEqualTo("ADOPTED");
        assertThat(product.page(first, motion)).contains("赞成 4 反对 1 弃权 1", "通过");
        HttpResponse<byte[]> late = product.post(voters.get(1), motion + "/ballot", choice("NO"));
        refused(409, "MOTION_IS_CLOSED", late);
        assertThat(text(late)).contains("这一票没有计入");
    }

    /** Facts with their metadata, request keys with their fingerprints and answers, the audit, forms that wait, and every read model. */
    private void nothingThatIsKeptSaysWhatWasChosen(String motion) {
        String id = motion.substring(motion.lastIndexOf('/') + 1);
        List<String> facts = superuser
                .sql("SELECT convert_from(payload, 'UTF8') || convert_from(metadata, 'UTF8') FROM store.event"
                        + " WHERE aggregateidentifier = ? AND payloadtype = 'motion.BallotCast'")
                .param(id)
                .query(String.class)
                .list();
        assertThat(facts).hasSize(6).allSatisfy(fact -> assertThat(fact).doesNotContain("YES", "NO\"", "ABSTAIN"));

        assertThat(superuser
                        .sql(
                                "SELECT count(DISTINCT fingerprint) FROM work.request WHERE answer LIKE '%motion.BallotCast%'"
                                        + " AND answer LIKE '%' || ? || '%'")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .as("the fingerprint is of the address, whatever was chosen")
                .isEqualTo(1);
        List<String> tables = superuser
                .sql("SELECT format('%I.%I', schemaname, tablename) FROM pg_tables"
                        + " WHERE schemaname IN ('work', 'view') AND tablename <> 'ballot_box'")
                .query(String.class)
                .list();
        int about = 0;
        for (String table : tables) {
            List<String> rows = superuser
                    .sql("SELECT to_jsonb(t)::text FROM " + table + " t WHERE to_jsonb(t)::text LIKE '%' || ? || '%'")
                    .param(id)
                    .query(String.class)
                    .list();
            about += rows.size();
            assertThat(rows).as(table).allSatisfy(row -> assertThat(row).doesNotContain("YES", "\"NO\"", "ABSTAIN"));
        }
        assertThat(about)
                .as("the audit, the keys and the read model know of it")
                .isGreaterThan(12);
    }

    @Test
    void where_few_vote_only_the_result_is_told() {
        String motion = put("APPROVAL", "");
        voters.subList(0, 4).forEach(voter -> product.done(voter, motion + "/ballot", choice("YES")));
        String closed = product.done(clerk, motion + "/close", "{}");
        String now = product.read(clerk, motion + position(closed));
        assertThat(JsonPath.<Object>read(now, "$.motion.told.secret.counts")).isNull();
        assertThat(JsonPath.<Object>read(now, "$.motion.told.outcome.counts")).isNull();
        assertThat(JsonPath.<String>read(now, "$.motion.told.outcome.result")).isEqualTo("ADOPTED");
        assertThat(product.page(clerk, motion)).contains("投票的不足 5 席").doesNotContain("赞成 4");
    }

    @Test
    void names_are_chosen_in_secret_and_a_ballot_that_does_not_fit_is_not_cast() {
        String motion = put("SELECTION", ",\"names\":[\"路灯\",\"充电棚\",\"门铃\"],\"places\":2");
        assertThat(product.page(voters.getFirst(), motion)).contains("选不多于 2 名", "弃权，一个也不选");
        HttpResponse<byte[]> nobody =
                product.post(voters.getFirst(), motion + "/ballot", "{\"ballot\":{\"names\":[\"电梯\"]}}");
        refused(422, "BALLOT_DOES_NOT_FIT_THE_QUESTION", nobody);
        assertThat(text(nobody)).doesNotContain("电梯");

        voters.subList(0, 4)
                .forEach(voter -> castBy(
                        voter, motion, "ballot.names=%E8%B7%AF%E7%81%AF&ballot.names=%E9%97%A8%E9%93%83", once()));
        castBy(voters.get(4), motion, "ballot.blank=true", once());
        String closed = product.done(clerk, motion + "/close", "{}");
        assertThat(JsonPath.<List<String>>read(
                        product.read(clerk, motion + position(closed)), "$.motion.told.outcome.chosen"))
                .containsExactly("路灯", "门铃");
        assertThat(product.page(clerk, motion)).contains("路灯 4、充电棚 0、门铃 4");
    }

    @Test
    void persons_are_appraised_in_secret() {
        String motion = put("APPRAISAL", ",\"names\":[\"三纺\",\"锦程\"]");
        voters.subList(0, 5)
                .forEach(voter -> castBy(
                        voter, motion, "ballot.grades%5B0%5D=SATISFIED&ballot.grades%5B1%5D=DISSATISFIED", once()));
        String closed = product.done(clerk, motion + "/close", "{}");
        assertThat(product.page(clerk, motion + position(closed))).contains("三纺 满意 5", "锦程 满意 0");
    }

    @Test
    void the_receipt_of_a_named_vote_is_checked_against_what_is_stored() {
        String motion = put("APPROVAL", "NAMED", "");
        String voter = voters.get(1);
        product.done(voter, motion + "/votes", "{\"choice\":\"YES\"}");
        String changed = product.done(voter, motion + "/votes", "{\"choice\":\"NO\"}");
        String now = product.read(voter, motion + position(changed));
        String value = JsonPath.read(now, "$.receipt");
        assertThat(value).matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(product.page(voter, motion)).contains(motion + "/receipt?check=" + value);

        String receipt = motion + "/receipt?check="
                + value.toLowerCase(java.util.Locale.ROOT).replace("-", "");
        for (String reader : List.of(voter, clerk)) {
            Map<String, Object> vote = JsonPath.read(product.read(reader, receipt), "$.vote");
            assertThat(vote)
                    .containsEntry("choice", "NO")
                    .containsEntry("genuine", true)
                    .containsEntry("holds", true)
                    .containsEntry("sequence", 2);
        }
        assertThat(product.page(voter, receipt)).contains("该票在案", "反对", "以此票为准");
        for (String other : List.of(voters.get(2), voters.get(3))) {
            assertThat(product.send(product.as(other, receipt)).statusCode()).isEqualTo(404);
            assertThat(product.page(other, receipt)).contains("没有找到这张票").doesNotContain("该票在案");
        }
        assertThat(product.page(voter, motion + "/receipt?check=0000-0000-0000"))
                .contains("没有找到这张票");

        String id = motion.substring(motion.lastIndexOf('/') + 1);
        superuser
                .sql(
                        "UPDATE store.event SET payload = convert_to(replace(convert_from(payload, 'UTF8'),"
                                + " '\"choice\":\"NO\"', '\"choice\":\"YES\"'), 'UTF8') WHERE aggregateidentifier = ? AND sequencenumber = 2")
                .param(id)
                .update();
        assertThat(product.page(voter, receipt)).contains("与当时写下的不一致");
    }

    private String put(String kind, String more) {
        return put(kind, "SECRET_BALLOT", more);
    }

    private String put(String kind, String way, String more) {
        String put = product.done(
                clerk,
                "/motions",
                "{\"meeting\":\"" + meeting + "\",\"item\":1,\"kind\":\"" + kind + "\",\"text\":\"物业当日备足沙袋\",\"way\":\""
                        + way + "\"" + more + "}");
        String motion = "/motions/" + JsonPath.<String>read(put, "$.id");
        product.read(clerk, motion + position(put));
        return motion;
    }

    private static String choice(String choice) {
        return "{\"ballot\":{\"choice\":\"" + choice + "\"}}";
    }

    private static String once() {
        return UUID.randomUUID().toString();
    }

    private String castBy(String voter, String motion, String fields, String key) {
        HttpResponse<byte[]> cast =
                product.form(voter, motion + "/ballot", fields + "&_next=item&_page=" + motion + "&_key=" + key);
        assertThat(cast.statusCode()).as(text(cast)).isEqualTo(303);
        String next = cast.headers().firstValue("Location").orElseThrow();
        assertThat(next).contains("position=").doesNotContain("ticket");
        return next;
    }
}
