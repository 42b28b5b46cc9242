package org.gongjian.command.meeting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.gongjian.command.matter.desk.Counter;
import org.gongjian.record.Role;
import org.gongjian.store.Migrations;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two clerks place one matter on two agendas at one instant: both transactions are open, neither sees what the other wrote. */
class AgendaBookTest {
    private Counter counter;
    private String item = "";
    private String first = "";
    private String second = "";

    @BeforeEach
    void open() throws Exception {
        counter = new Counter();
        counter.town.at("2026-04-01T09:00");
        counter.as(Role.SECRETARY);
        String body = done(
                "/admin/bodies",
                "{\"area\":\"%s\",\"kind\":\"JOINT_CONFERENCE\",\"name\":\"联席会\",\"seats\":4}"
                        .formatted(counter.town.community()));
        done(
                "/admin/bodies/" + body + "/seat",
                "{\"kind\":\"ORGANISATIONAL\",\"organisation\":\"%s\",\"from\":\"2026-04-01\"}"
                        .formatted(counter.organisation("三纺")));
        counter.town.at("2026-04-13T09:10");
        String matter = done("/matters/issues", """
            {"raiser":{"is":"anonymous"},"channel":"LETTER","text":"化粪池漫溢","publicSummary":"化粪池漫溢"}\
            """);
        done("/matters/" + matter + "/admit", "{\"route\":\"JOINT_DELIBERATION\"}");
        done(
                "/matters/" + matter + "/place-on-agenda",
                "{\"meeting\":\"联席会\",\"heldOn\":\"2026-04-24\",\"purpose\":\"共议\"}");
        counter.town.at("2026-04-15T09:00");
        first = called(body, "四月联席会", "2026-04-24T14:30");
        second = called(body, "临时联席会", "2026-04-27T14:30");
        item = "{\"title\":\"化粪池改造\",\"purpose\":\"VOTE\",\"matter\":\"%s\"}".formatted(matter);
    }

    @AfterEach
    void close() {
        counter.close();
    }

    private String called(String body, String title, String startsAt) throws Exception {
        return done(
                "/meetings",
                "{\"bodies\":[\"%s\"],\"title\":\"%s\",\"occasion\":\"REGULAR\",\"startsAt\":\"%s\",\"place\":\"三楼\"}"
                        .formatted(body, title, startsAt));
    }

    private MockHttpServletResponse send(String path, String body) {
        try {
            return counter.web
                    .perform(post(path).contentType(MediaType.APPLICATION_JSON).content(body))
                    .andReturn()
                    .getResponse();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private String done(String path, String body) throws Exception {
        MockHttpServletResponse answer = send(path, body);
        assertThat(answer.getStatus())
                .as(path + ": " + answer.getContentAsString(UTF_8))
                .isBetween(200, 201);
        return JsonPath.read(answer.getContentAsString(UTF_8), "$.id");
    }

    private MockHttpServletResponse place(String meeting) {
        return send("/meetings/" + meeting + "/place-item", item);
    }

    private TransactionTemplate transaction() {
        return new TransactionTemplate(counter.bean(PlatformTransactionManager.class));
    }

    /** On the second meeting, while the first has the matter and has not committed yet; what the first does then is said by the commit. */
    private MockHttpServletResponse placedMeanwhile(boolean waits, boolean commits) throws Exception {
        try (ExecutorService another = Executors.newSingleThreadExecutor()) {
            Future<MockHttpServletResponse> later =
                    Objects.requireNonNull(transaction().execute(open -> {
                        assertThat(place(first).getStatus()).isEqualTo(200);
                        Future<MockHttpServletResponse> sent = another.submit(() -> place(second));
                        Awaitility.await()
                                .atMost(Duration.ofSeconds(8))
                                .pollInterval(Duration.ofMillis(20))
                                .until(() -> waits ? isWaiting() : sent.isDone());
                        if (!commits) {
                            open.setRollbackOnly();
                        }
                        return sent;
                    }));
            return later.get(8, TimeUnit.SECONDS);
        }
    }

    private boolean isWaiting() {
        return JdbcClient.create(counter.town.database().superuser())
                        .sql("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                                + " AND wait_event_type = 'Lock' AND query LIKE 'INSERT INTO work.matter_agenda%'")
                        .query(Long.class)
                        .single()
                == 1;
    }

    private long count(String sql, Object... parameters) {
        return counter.jdbc.sql(sql).params(parameters).query(Long.class).single();
    }

    private long placed() {
        return count("SELECT count(*) FROM store.event WHERE payloadtype = 'meeting.ItemPlaced'");
    }

    @Test
    void whoever_loses_is_refused_as_anybody_who_comes_later() throws Exception {
        MockHttpServletResponse later = placedMeanwhile(true, true);

        assertThat(later.getContentAsString(UTF_8)).contains("MATTER_WAITS_ON_ANOTHER_AGENDA");
        assertThat(placed()).isEqualTo(1);
        assertThat(count("SELECT count(*) FROM work.matter_agenda WHERE meeting = ?::uuid", first))
                .isEqualTo(1);
        assertThat(counter.jdbc
                        .sql("SELECT outcome || ' ' || code FROM work.audit WHERE target = ? AND command = 'PlaceItem'")
                        .param(second)
                        .query(String.class)
                        .list())
                .containsExactly("REFUSED MATTER_WAITS_ON_ANOTHER_AGENDA");
    }

    @Test
    void whoever_waited_for_one_that_came_to_nothing_gets_the_matter() throws Exception {
        assertThat(placedMeanwhile(true, false).getStatus()).isEqualTo(200);

        assertThat(placed()).isEqualTo(1);
        assertThat(count("SELECT count(*) FROM work.matter_agenda WHERE meeting = ?::uuid", second))
                .isEqualTo(1);
    }

    @Test
    void without_the_key_one_matter_stands_on_two_agendas_and_an_upgrade_leaves_it_there() throws Exception {
        JdbcClient.create(counter.town.database().owner())
                .sql("DROP INDEX work.matter_agenda_one")
                .update();
        assertThat(placedMeanwhile(false, true).getStatus()).isEqualTo(200);

        assertThat(placed()).isEqualTo(2);
        assertThat(count("SELECT count(DISTINCT meeting) FROM work.matter_agenda"))
                .isEqualTo(2);

        upgraded();
        assertThat(count("SELECT count(*) FROM work.matter_agenda")).isEqualTo(2);
        assertThat(count("SELECT count(*) FROM work.matter_agenda WHERE beside AND meeting = ?::uuid", second))
                .as("that of the later meeting stands beside")
                .isEqualTo(1);
    }

    /** As a release finds it that knew of no agendas yet. */
    private void upgraded() {
        JdbcClient owner = JdbcClient.create(counter.town.database().owner());
        owner.sql("DROP TABLE work.matter_agenda, work.name_to_mark").update();
        owner.sql("DELETE FROM work.migrations_of_work WHERE string_to_array(version, '.')::int[] > ARRAY[529]")
                .update();
        Migrations.run(counter.town.database().owner());
    }
}
