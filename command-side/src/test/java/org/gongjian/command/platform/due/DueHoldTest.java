package org.gongjian.command.platform.due;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.gongjian.command.platform.Wiring;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two nodes that know nothing of each other but the database. */
class DueHoldTest {
    private final Wiring wiring = new Wiring();
    private final DueHold teller = new DueHold(wiring.database().append());
    private final DueHold other = new DueHold(wiring.database().append());

    @AfterEach
    void close() {
        wiring.close();
    }

    @Test
    void while_one_node_holds_no_node_deals_with_dates_by_itself() {
        assertThat(other.unlessHeld(() -> 7)).isEqualTo(7);
        try (DueHold.Held held = teller.take().orElseThrow()) {
            assertThat(held).isNotNull();
            assertThat(other.unlessHeld(() -> 7)).isZero();
            assertThat(teller.unlessHeld(() -> 7)).isZero();
        }
        assertThat(other.unlessHeld(() -> 7)).isEqualTo(7);
    }

    @Test
    void only_one_node_holds() {
        try (DueHold.Held held = teller.take().orElseThrow()) {
            assertThat(held).isNotNull();
            assertThat(other.take()).isEmpty();
        }
        other.take().orElseThrow().close();
    }

    @Test
    void what_a_dead_node_held_is_free() {
        DueHold.Held held = teller.take().orElseThrow();
        JdbcClient.create(wiring.database().superuser())
                .sql("SELECT pg_terminate_backend(l.pid) FROM pg_locks l JOIN pg_database d ON d.oid = l.database"
                        + " WHERE l.locktype = 'advisory' AND d.datname = current_database()")
                .query()
                .listOfRows();
        assertThat(other.unlessHeld(() -> 7)).isEqualTo(7);
        held.close();
    }

    @Test
    void several_nodes_may_deal_with_dates_at_once() {
        AtomicInteger both = new AtomicInteger();
        teller.unlessHeld(() -> both.addAndGet(other.unlessHeld(() -> 1) + 1));
        assertThat(both).hasValue(2);
    }
}
