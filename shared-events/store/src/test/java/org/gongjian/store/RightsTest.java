package org.gongjian.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.gongjian.postgres.Credentials;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestInstance(Lifecycle.PER_CLASS)
class RightsTest {
    private final SampleStore sample = new SampleStore();

    @AfterAll
    void close() {
        sample.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE store.event SET type = 'x'",
                "DELETE FROM store.event",
                "TRUNCATE store.event",
                "DROP TABLE store.event",
                "ALTER TABLE store.event DISABLE TRIGGER ALL",
                "ALTER TABLE store.event RENAME TO gone",
                "CREATE TRIGGER t BEFORE INSERT ON store.event EXECUTE FUNCTION suppress_redundant_updates_trigger()",
                "CREATE RULE r AS ON INSERT TO store.event DO INSTEAD NOTHING",
                "CREATE TABLE store.other ()",
                "CREATE TABLE public.other ()",
                "UPDATE store.stored_name SET version = 9",
                "DELETE FROM store.person_key",
                "UPDATE store.person_key SET person = gen_random_uuid()",
                "SET ROLE gongjian_owner",
                "SET SESSION AUTHORIZATION postgres",
                "COPY store.event TO PROGRAM 'cat'",
            })
    void neither_side_can_change_what_was_recorded(String change) {
        for (DataSource pool : new DataSource[] {sample.database.append(), sample.database.view()}) {
            assertThatThrownBy(() -> JdbcClient.create(pool).sql(change).update())
                    .rootCause()
                    .hasMessageMatching("(?s).*(permission denied|must be owner).*");
        }
    }

    @Test
    void the_query_side_cannot_add_facts_and_reads_no_working_table_it_was_not_given() {
        JdbcClient view = JdbcClient.create(sample.database.view());
        assertThatThrownBy(
                        () -> view.sql("INSERT INTO store.event DEFAULT VALUES").update())
                .hasStackTraceContaining("permission denied");
        JdbcClient owner = JdbcClient.create(sample.database.owner());
        owner.sql("CREATE TABLE work.planted (n int)").update();
        assertThatThrownBy(() -> view.sql("SELECT n FROM work.planted").query().listOfRows())
                .hasStackTraceContaining("permission denied");
        assertThatCode(() -> JdbcClient.create(sample.database.append())
                        .sql("INSERT INTO work.planted VALUES (1)")
                        .update())
                .doesNotThrowAnyException();
        assertThatCode(() -> view.sql("CREATE TABLE view.generation_2 (n int)").update())
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> JdbcClient.create(sample.database.append())
                        .sql("SELECT n FROM view.generation_2")
                        .query()
                        .listOfRows())
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void sessions_of_the_right_roles_may_start() {
        assertThatCode(() -> StartAssertions.appends(sample.database.append())).doesNotThrowAnyException();
        assertThatCode(() -> StartAssertions.views(sample.database.view())).doesNotThrowAnyException();
        assertThatCode(() -> StartAssertions.clock(sample.database.append(), Clock.systemUTC()))
                .doesNotThrowAnyException();
    }

    @Test
    void others_may_not() {
        assertThatThrownBy(() -> StartAssertions.appends(sample.database.owner()))
                .hasMessageContaining("it owns the record");
        assertThatThrownBy(() -> StartAssertions.appends(sample.database.superuser()))
                .hasMessageContaining("it is a superuser");
        assertThatThrownBy(() -> StartAssertions.views(sample.database.append()))
                .hasMessageContaining("it may add events");
        assertThatThrownBy(() -> StartAssertions.appends(withoutTimeLimit()))
                .hasMessageContaining("readers would lose events");
    }

    @Test
    void a_role_that_was_given_one_column_too_many_may_not() {
        try (SampleStore loosened = new SampleStore()) {
            JdbcClient.create(loosened.database.owner())
                    .sql("GRANT UPDATE (metadata) ON store.event TO gongjian_append")
                    .update();
            assertThatThrownBy(() -> StartAssertions.appends(loosened.database.append()))
                    .hasMessageContaining("it may change events");
        }
    }

    @Test
    void a_node_whose_clock_is_off_takes_no_commands() {
        Clock now = Clock.systemUTC();
        for (int seconds : new int[] {-7, 7}) {
            Clock off = Clock.offset(now, Duration.ofSeconds(seconds));
            assertThatThrownBy(() -> StartAssertions.clock(sample.database.append(), off))
                    .hasMessageContaining("takes no commands");
        }
    }

    private DataSource withoutTimeLimit() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(sample.database.jdbcUrl());
        Credentials append = sample.database.appendCredentials();
        source.setUser(append.user());
        source.setPassword(append.password());
        source.setOptions("-c transaction_timeout=0");
        assertThat(JdbcClient.create(source)
                        .sql("SHOW transaction_timeout")
                        .query(String.class)
                        .single())
                .isEqualTo("0");
        return source;
    }
}
