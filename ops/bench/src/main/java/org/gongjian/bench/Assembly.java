package org.gongjian.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A body with a seat for each voter, in a meeting that sits. */
record Assembly(String clerk, String meeting, List<String> voters) {

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
        String today =
                java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).toString();
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
        long stored = owner.sql("SELECT count(DISTINCT convert_from(payload, 'UTF8')::jsonb -> 'seat') FROM store.event"
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
