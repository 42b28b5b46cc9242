package org.gongjian.command.motion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.UUID;
import org.gongjian.command.matter.desk.Counter;
import org.gongjian.command.platform.registry.NameMarks;
import org.gongjian.postgres.TestDatabase;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.gongjian.store.Migrations;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;

/** A name that is typed for a nominee is known for a registered person's, over a whole command node and a real PostgreSQL. */
class NomineesByNameTest {
    private final Counter counter = new Counter();

    @AfterEach
    void close() {
        counter.close();
    }

    @Test
    void the_name_of_a_registered_person_is_not_put_and_the_person_is() throws Exception {
        String meeting = session();
        String person = registered("王秀珍");

        assertThat(put(meeting, "SELECTION", "\"names\":[\"路灯\",\"王 秀珍\"]"))
                .as("however it is spaced, and a moment after she was registered")
                .contains("NOMINEE_IS_A_REGISTERED_PERSON");
        assertThat(put(meeting, "APPRAISAL", "\"names\":[\"王秀珍\"]")).contains("NOMINEE_IS_A_REGISTERED_PERSON");
        assertThat(put(meeting, "SELECTION", "\"names\":[\"路灯\"],\"persons\":[\"" + person + "\"]"))
                .contains("\"id\"");
        assertThat(put(meeting, "SELECTION", "\"names\":[\"路灯\",\"王秀\"]"))
                .as("a part is no name")
                .contains("\"id\"");
        assertThat(counter.jdbc
                        .sql("SELECT count(*) FROM store.event WHERE payloadtype = 'motion.Put'"
                                + " AND convert_from(payload, 'UTF8') LIKE '%王%秀珍%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_name_is_marked_as_long_as_it_is_that_of_somebody_registered() throws Exception {
        String person = registered("王秀珍");
        Id.PersonId her = new Id.PersonId(UUID.fromString(person));
        assertThat(called("王秀珍")).containsExactly(her);
        assertThat(counter.jdbc
                        .sql("SELECT l::text FROM work.person_lookup l")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row).doesNotContain("王"));

        counter.as(Role.CLERK);
        done("/admin/persons/" + person + "/contact", "{\"contact\":{\"name\":\"李秀珍\"}}");
        assertThat(called("王秀珍")).isEmpty();
        assertThat(called("李秀珍")).containsExactly(her);

        counter.as(Role.SECRETARY);
        done("/admin/persons/" + person + "/request-erasure", "{\"ground\":\"本人要求\"}");
        counter.as(Role.ADMINISTRATOR);
        done("/admin/persons/" + person + "/confirm-erasure", "{}");
        assertThat(called("李秀珍")).isEmpty();
    }

    @Test
    void names_that_wait_are_marked_in_turn_and_none_waits_afterwards() throws Exception {
        registered("王秀珍");
        assertThat(waiting()).isPositive();
        counter.bean(NameMarks.class).tick();
        assertThat(waiting()).isZero();
        assertThat(counter.jdbc
                        .sql("SELECT count(*) FROM work.person_lookup WHERE kind = 'NAME'")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void one_that_cannot_be_read_keeps_nobody_else_from_being_marked_and_waits() throws Exception {
        String meeting = session();
        String before = registered("王秀珍");
        String unreadable = registered("田素珍");
        String after = registered("刘桂兰");
        JdbcClient owner = JdbcClient.create(counter.town.database().owner());
        owner.sql("UPDATE store.event SET payload = payload || ' '::bytea WHERE aggregateidentifier = ?")
                .param(unreadable)
                .update();

        assertThat(put(meeting, "SELECTION", "\"names\":[\"路灯\",\"刘桂兰\"]")).contains("NOMINEE_IS_A_REGISTERED_PERSON");
        assertThat(put(meeting, "SELECTION", "\"names\":[\"路灯\",\"田素珍\"]"))
                .as("not known, and in nobody's way")
                .contains("\"id\"");
        assertThat(called("王秀珍")).extracting(Id.PersonId::toString).containsExactly(before);
        assertThat(called("刘桂兰")).extracting(Id.PersonId::toString).containsExactly(after);
        counter.bean(NameMarks.class).tick();
        assertThat(counter.jdbc
                        .sql("SELECT person::text FROM work.name_to_mark")
                        .query(String.class)
                        .list())
                .containsExactly(unreadable);

        owner.sql(
                        "UPDATE store.event SET payload = substr(payload, 1, length(payload) - 1) WHERE aggregateidentifier = ?")
                .param(unreadable)
                .update();
        counter.bean(NameMarks.class).again();
        assertThat(called("田素珍")).extracting(Id.PersonId::toString).containsExactly(unreadable);
    }

    /** More wait than are marked while somebody waits for his answer. */
    @Test
    void who_was_registered_last_is_marked_first() throws Exception {
        counter.jdbc
                .sql(
                        "INSERT INTO work.name_to_mark SELECT (lpad(to_hex(n), 8, '0') || '-0000-7000-8000-000000000000')::uuid"
                                + " FROM generate_series(1, 2500) n")
                .update();
        String person = registered("王秀珍");
        assertThat(called("王秀珍")).extracting(Id.PersonId::toString).containsExactly(person);
        assertThat(waiting()).isPositive();
    }

    private List<Id.PersonId> called(String name) {
        return counter.bean(NameMarks.class).called(List.of(name)).get(name);
    }

    private int waiting() {
        return counter.jdbc
                .sql("SELECT count(*) FROM work.name_to_mark")
                .query(Integer.class)
                .single();
    }

    @Test
    void whoever_was_registered_before_this_release_is_marked_by_the_upgrade() throws Exception {
        String person = registered("王秀珍");
        assertThat(called("王秀珍")).hasSize(1);
        TestDatabase database = counter.town.database();
        JdbcClient owner = JdbcClient.create(database.owner());
        owner.sql("DELETE FROM work.person_lookup WHERE kind = 'NAME'").update();
        assertThat(called("王秀珍")).isEmpty();

        owner.sql("DROP TABLE work.name_to_mark").update();
        owner.sql("DELETE FROM work.migrations_of_work WHERE string_to_array(version, '.')::int[] >= ARRAY[550]")
                .update();
        Migrations.run(database.owner());
        assertThat(called("王秀珍")).extracting(Id.PersonId::toString).containsExactly(person);
    }

    // ------------------------------------------------------------------ the community

    /** A meeting of a committee of four units that sits, with one item. */
    private String session() throws Exception {
        counter.town.at("2026-04-01T09:00");
        counter.as(Role.SECRETARY);
        String body = done(
                "/admin/bodies",
                "{\"area\":\"%s\",\"kind\":\"COMMITTEE\",\"name\":\"大党委\",\"seats\":4}"
                        .formatted(counter.town.community()));
        for (int n = 1; n <= 4; n++) {
            done(
                    "/admin/bodies/" + body + "/seat",
                    "{\"kind\":\"ORGANISATIONAL\",\"organisation\":\"%s\",\"from\":\"2026-04-01\"}"
                            .formatted(counter.organisation("单位" + n)));
        }
        counter.town.at("2026-04-10T09:00");
        String meeting = done(
                "/meetings",
                "{\"bodies\":[\"%s\"],\"title\":\"大党委会\",\"occasion\":\"REGULAR\",\"startsAt\":\"2026-04-24T14:30\",\"place\":\"三楼\"}"
                        .formatted(body));
        done("/meetings/" + meeting + "/place-item", "{\"title\":\"先办哪件\",\"purpose\":\"VOTE\"}");
        done("/meetings/" + meeting + "/serve-notice", "{\"everybodyElse\":true,\"way\":\"PHONE\"}");
        counter.town.at("2026-04-24T14:30");
        done("/meetings/" + meeting + "/take-attendance", "{\"attendance\":\"PRESENT\",\"everybodyElse\":true}");
        done("/meetings/" + meeting + "/open", "{\"chair\":\"%s:1\"}".formatted(body));
        return meeting;
    }

    private String put(String meeting, String kind, String nominees) throws Exception {
        return send("/motions", """
            {"meeting":"%s","item":1,"kind":"%s","text":"先办哪件","way":"PAPER_BALLOT","places":1,%s}
            """.formatted(meeting, kind, nominees)).getContentAsString(UTF_8);
    }

    private String registered(String name) throws Exception {
        counter.as(Role.ADMINISTRATOR);
        String person = done(
                "/admin/persons",
                "{\"contact\":{\"name\":\"%s\"},\"area\":\"%s\"}".formatted(name, counter.town.community()));
        counter.as(Role.SECRETARY);
        return person;
    }

    private MockHttpServletResponse send(String path, String json) throws Exception {
        return counter.web
                .perform(post(path).contentType(MediaType.APPLICATION_JSON).content(json))
                .andReturn()
                .getResponse();
    }

    private String done(String path, String json) throws Exception {
        MockHttpServletResponse answer = send(path, json);
        assertThat(answer.getStatus())
                .as(path + ": " + answer.getContentAsString(UTF_8))
                .isBetween(200, 201);
        return JsonPath.read(answer.getContentAsString(UTF_8), "$.id");
    }
}
