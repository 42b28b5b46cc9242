package org.gongjian.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TestDatabaseTest {

    @Test
    void each_fresh_database_starts_from_the_template_that_was_migrated_once() {
        AtomicInteger migrated = new AtomicInteger();
        for (int each = 0; each < 2; each++) {
            try (TestDatabase database = TestDatabase.fresh("planted", owner -> {
                migrated.incrementAndGet();
                JdbcClient.create(owner).sql("CREATE SCHEMA s").update();
                JdbcClient.create(owner).sql("CREATE TABLE s.t (n int)").update();
            })) {
                JdbcClient owner = JdbcClient.create(database.owner());
                assertThat(owner.sql("SELECT count(*) FROM s.t")
                                .query(Integer.class)
                                .single())
                        .isZero();
                owner.sql("INSERT INTO s.t VALUES (1)").update();
            }
        }
        assertThat(migrated).hasValue(1);
    }

    @Test
    void the_pools_are_the_three_roles() {
        try (TestDatabase database = TestDatabase.empty()) {
            String who = "SELECT session_user";
            assertThat(JdbcClient.create(database.owner())
                            .sql(who)
                            .query(String.class)
                            .single())
                    .isEqualTo("gongjian_owner");
            assertThat(JdbcClient.create(database.append())
                            .sql(who)
                            .query(String.class)
                            .single())
                    .isEqualTo("gongjian_append");
            assertThat(JdbcClient.create(database.view())
                            .sql(who)
                            .query(String.class)
                            .single())
                    .isEqualTo("gongjian_view");
        }
    }
}
