package org.gongjian.bench;

import java.io.IOException;
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
import org.gongjian.postgres.Passwords;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * A burst of votes on one motion, by name and in secret, sessions opened beforehand; then the product is killed at random instants in such
 * bursts while the voters send again under their keys: what was acknowledged is what is stored is what is counted.
 */
final class VotesMeasurement implements Measurement {
    private static final Duration SPREAD = Duration.ofSeconds(1);

    @Override
    public String name() {
        return "votes";
    }

    @Override
    public List<Figure> run(Ground ground) throws Exception {
        int many = ground.size(100, 500);
        int kills = ground.size(2, 100);
        Path data = ground.folder("votes");
        List<Figure> figures = new ArrayList<>();
        Assembly assembly;
        try (Product product = Product.start(ground, data)) {
            JdbcClient owner = JdbcClient.create(Rows.as(data, Passwords.OWNER));
            Rows.settle(owner);
            assembly = Assembly.found(product, owner, many);
            for (Assembly.Way way : Assembly.Way.values()) {
                burst(List.of(product), owner, assembly, way);
                figures.addAll(burst(List.of(product), owner, assembly, way).figures(ground, many, ""));
            }
            try (Product another = product.another(ground, ground.folder("votes-2"))) {
                for (Assembly.Way way : Assembly.Way.values()) {
                    figures.addAll(burst(List.of(product, another), owner, assembly, way)
                            .figures(ground, many, ", each sent to two command nodes"));
                }
            }
        }
        figures.add(killed(ground, data, assembly, kills));
        return figures;
    }

    /**
     * What a burst came to.
     *
     * @param all from the first vote sent to the last acknowledged
     * @param seen from there until somebody else reads all of them
     */
    private record Burst(Assembly.Way way, double all, double[] each, double seen, double ours, double theirs) {
        List<Figure> figures(Ground ground, int many, String where) {
            double p99 = Times.percentile(99, each);
            String what = "%,d votes on one motion within a second, %s".formatted(many, way.words()) + where;
            return List.of(
                    new Figure(
                            what + ": all acknowledged",
                            Times.s(all),
                            "2 s from the first",
                            ground.full() ? (Boolean) (all <= 2) : null,
                            "none lost, none double; of the processor time of clients and product %.0f %% are the clients'"
                                    .formatted(100 * ours / (ours + theirs))),
                    new Figure(
                            "the same, p99",
                            Times.ms(p99),
                            "500 ms",
                            ground.full() ? (Boolean) (p99 <= 0.5) : null,
                            "median " + Times.ms(Times.median(each))),
                    new Figure(
                            "the same, all shown to somebody else",
                            Times.ms(seen),
                            "1 s",
                            ground.full() ? (Boolean) (seen <= 1) : null,
                            ""));
        }
    }

    /** The first node is also where is looked; on the others everybody sends the same once more, under the same key. */
    private static Burst burst(List<Product> nodes, JdbcClient owner, Assembly assembly, Assembly.Way way)
            throws Exception {
        Product product = nodes.getFirst();
        String motion = assembly.put(product, way);
        List<String> voters = assembly.voters();
        double[] each = new double[voters.size() * nodes.size()];
        double ours = clients();
        double theirs = nodes.stream().mapToDouble(Product::cpu).sum();
        long begin = System.nanoTime() + 100_000_000;
        double all;
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> sent = new ArrayList<>();
            for (int n = 0; n < each.length; n++) {
                int place = n;
                int voter = n / nodes.size();
                Product node = nodes.get(n % nodes.size());
                sent.add(crowd.submit(() -> {
                    long at = begin + SPREAD.toNanos() * voter / voters.size();
                    LockSupport.parkNanos(at - System.nanoTime());
                    each[place] = Times.seconds(() -> assembly.vote(node, motion, voter, "k" + motion));
                    return null;
                }));
            }
            for (Future<?> one : sent) {
                one.get();
            }
            all = (System.nanoTime() - begin) / 1e9;
        }
        double seen = Times.seconds(
                () -> Times.until(60, "all votes shown", () -> assembly.shown(product, motion, way) == voters.size()));
        Burst burst = new Burst(
                way,
                all,
                each,
                seen,
                clients() - ours,
                nodes.stream().mapToDouble(Product::cpu).sum() - theirs);
        assembly.requireCounted(product, owner, motion, way);
        return burst;
    }

    private static double clients() {
        return ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toMillis()
                / 1000.0;
    }

    /** A motion for each kill, by name and in secret by turns; whoever got no answer sends again until he gets one. */
    private static Figure killed(Ground ground, Path data, Assembly assembly, int kills) throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int sentAgain = 0;
        Product product = Product.start(ground, data);
        try {
            for (int kill = 0; kill < kills; kill++) {
                Assembly.Way way = Assembly.Way.values()[kill % 2];
                String motion = assembly.put(product, way);
                Product doomed = product;
                Thread reaper = Thread.ofVirtual().start(() -> {
                    LockSupport.parkNanos(random.nextInt(1_200) * 1_000_000L);
                    doomed.kill();
                });
                List<Integer> unanswered = tried(doomed, assembly, motion);
                reaper.join();
                product = Product.start(ground, data);
                sentAgain += unanswered.size();
                for (int voter : unanswered) {
                    assembly.vote(product, motion, voter, "k" + motion);
                }
                assembly.requireCounted(product, JdbcClient.create(Rows.as(data, Passwords.OWNER)), motion, way);
            }
        } finally {
            product.close();
        }
        return new Figure(
                "the product killed %,d times at random instants in bursts of %,d votes"
                        .formatted(kills, assembly.voters().size()),
                "acknowledged = stored = counted",
                "the same",
                ground.full() ? Boolean.TRUE : null,
                "%,d votes sent again under their keys; seed %d".formatted(sentAgain, seed));
    }

    private static List<Integer> tried(Product product, Assembly assembly, String motion) throws Exception {
        List<Integer> unanswered = new ArrayList<>();
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> sent = new ArrayList<>();
            for (int n = 0; n < assembly.voters().size(); n++) {
                int voter = n;
                sent.add(crowd.submit(() -> {
                    LockSupport.parkNanos(
                            SPREAD.toNanos() * voter / assembly.voters().size());
                    try {
                        assembly.vote(product, motion, voter, "k" + motion);
                        return true;
                    } catch (IOException gone) {
                        return false;
                    }
                }));
            }
            for (int n = 0; n < sent.size(); n++) {
                if (!sent.get(n).get()) {
                    unanswered.add(n);
                }
            }
        }
        return unanswered;
    }

    /** A body with a seat for each voter, in a meeting that sits. */
    private record Assembly(String clerk, String meeting, List<String> voters) {

        enum Way {
            NAMED("by name"),
            SECRET_BALLOT("in secret");

            private final String words;

            Way(String words) {
                this.words = words;
            }

            String words() {
                return words;
            }
        }

        /** Voters with their accounts, offices and tokens are entered where the product keeps them; all else is asked of it. */
        static Assembly found(Product product, JdbcClient owner, int many) throws Exception {
            List<UUID> persons = new ArrayList<>();
            List<String> tokens = new ArrayList<>();
            for (int n = 0; n < many; n++) {
                UUID person = UUID.randomUUID();
                String token = UUID.randomUUID().toString();
                owner.sql("""
                    WITH p AS (INSERT INTO work.person VALUES (:person)),
                        a AS (INSERT INTO work.account (login, person, secret, created_at) VALUES (:login, :person, 'none', now())),
                        o AS (INSERT INTO work.office (office, role, title, district, street, community)
                            SELECT :office, 'MEMBER', '委员', district, street, community FROM work.office
                            WHERE role = 'SECRETARY' AND office = (SELECT office FROM work.office_tenure WHERE holder =
                                (SELECT person FROM work.account WHERE login = 'zhangguoping') LIMIT 1))
                    SELECT 1
                    """)
                        .param("person", person)
                        .param("login", "voter-" + n)
                        .param("office", person)
                        .query(Integer.class)
                        .single();
                owner.sql(
                                "INSERT INTO work.office_tenure (office, holder, acts_as, from_day) VALUES (?, ?, '委员', current_date - 30)")
                        .params(person, person)
                        .update();
                owner.sql(
                                "INSERT INTO work.account_token VALUES (sha256(convert_to(?, 'UTF8')), ?, now(), now() + interval '12 hours')")
                        .params(token, "voter-" + n)
                        .update();
                persons.add(person);
                tokens.add(token);
            }
            String administrator = product.token(product.person("ADMINISTRATOR", 0));
            String secretary = product.token(product.person("SECRETARY", 0));
            String clerk = product.token(product.person("CLERK", 0));
            UUID community = owner.sql(
                            "SELECT community FROM work.office JOIN work.office_tenure USING (office)"
                                    + " JOIN work.account ON person = holder WHERE login = 'zhangguoping' AND role = 'SECRETARY' LIMIT 1")
                    .query(UUID.class)
                    .single();
            String body = product.post(
                            administrator,
                            "/admin/bodies",
                            "{\"area\":\"%s\",\"kind\":\"OTHER\",\"name\":\"票决大会\",\"seats\":%d}"
                                    .formatted(community, many + 1))
                    .path("id")
                    .asString();
            String today = java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"))
                    .toString();
            persons.addFirst(owner.sql("SELECT person FROM work.account WHERE login = 'zhangguoping'")
                    .query(UUID.class)
                    .single());
            for (UUID person : persons) {
                product.post(
                        administrator,
                        "/admin/bodies/" + body + "/seat",
                        "{\"kind\":\"PERSONAL\",\"person\":\"%s\",\"from\":\"%s\"}".formatted(person, today));
            }
            String meeting = product.post(
                            secretary,
                            "/meetings",
                            "{\"bodies\":[\"%s\"],\"title\":\"票决\",\"occasion\":\"URGENT\",\"startsAt\":\"%sT23:59\",\"place\":\"礼堂\"}"
                                    .formatted(body, today))
                    .path("id")
                    .asString();
            String room = "/meetings/" + meeting;
            product.post(secretary, room + "/waive-notice", "{\"reason\":\"测量\"}");
            product.post(clerk, room + "/place-item", "{\"title\":\"票决\",\"purpose\":\"VOTE\"}");
            product.post(clerk, room + "/take-attendance", "{\"everybodyElse\":true,\"attendance\":\"PRESENT\"}");
            product.post(clerk, room + "/open", "{\"chair\":\"%s:1\"}".formatted(body));
            return new Assembly(clerk, meeting, List.copyOf(tokens));
        }

        String put(Product product, Way way) throws Exception {
            String motion = product.post(
                            clerk,
                            "/motions",
                            "{\"meeting\":\"%s\",\"item\":1,\"kind\":\"APPROVAL\",\"text\":\"票决\",\"way\":\"%s\"}"
                                    .formatted(meeting, way))
                    .path("id")
                    .asString();
            return way + " " + motion;
        }

        private static String id(String motion) {
            return motion.substring(motion.indexOf(' ') + 1);
        }

        /** Acknowledged, or an exception. Two of three are in favour; the chair, who would speak last, is none of the voters. */
        void vote(Product product, String motion, int voter, String key) throws Exception {
            String choice = voter % 3 == 0 ? "NO" : "YES";
            boolean secret = motion.startsWith(Way.SECRET_BALLOT.name());
            product.postUntilTaken(
                    voters.get(voter),
                    "/motions/" + id(motion) + (secret ? "/ballot" : "/votes"),
                    (secret ? "{\"ballot\":{\"choice\":\"%s\"}}" : "{\"choice\":\"%s\"}").formatted(choice),
                    key.replace(' ', '-'));
        }

        int shown(Product product, String motion, Way way) throws Exception {
            JsonNode told =
                    product.get(clerk, "/motions/" + id(motion)).path("motion").path("told");
            return way == Way.NAMED
                    ? told.path("votes").size()
                    : told.path("secret").path("turnout").asInt();
        }

        /** Closes it: as many are stored as voted, each once, and the outcome says the same. */
        void requireCounted(Product product, JdbcClient owner, String motion, Way way) throws Exception {
            int many = voters.size();
            long position = product.post(clerk, "/motions/" + id(motion) + "/close", "{}")
                    .path("position")
                    .asLong();
            long stored = owner.sql(
                            "SELECT count(DISTINCT convert_from(payload, 'UTF8')::jsonb -> 'seat') FROM store.event"
                                    + " WHERE aggregateidentifier = ? AND payloadtype IN ('motion.VoteCast', 'motion.BallotCast')")
                    .param(id(motion))
                    .query(Long.class)
                    .single();
            JsonNode counts = product.get(clerk, "/motions/" + id(motion) + "?position=" + position)
                    .path("motion")
                    .path("told")
                    .path("outcome")
                    .path("counts");
            int no = (many + 2) / 3;
            if (stored != many
                    || counts.path("no").asInt() != no
                    || counts.path("yes").asInt() != many - no) {
                throw new IllegalStateException(
                        "%d voted %s, %d are stored, counted are %s".formatted(many, way.words(), stored, counts));
            }
        }
    }
}
