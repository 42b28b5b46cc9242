package org.gongjian.command.platform.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongjian.command.platform.Wiring.newLamp;
import static org.gongjian.command.platform.Wiring.putUp;
import static org.gongjian.command.platform.Wiring.turn;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gongjian.command.decision.Refused;
import org.gongjian.command.platform.Wiring;
import org.gongjian.command.platform.requests.Answer;
import org.gongjian.command.platform.requests.RequestKey;
import org.gongjian.store.TamperedStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class CrowdedRepositoryTest {
    private final Wiring wiring = new Wiring();
    private final String lamp = newLamp();

    @AfterEach
    void close() {
        wiring.close();
    }

    @Test
    void a_snapshot_is_kept_and_the_stream_not_read_again() {
        Wiring.Node node = wiring.crowded();
        send(node, true, true);
        tamperWithTheBeginning();
        assertThat(send(node, false).sequence()).as("decided on what is kept").isEqualTo(2);
        assertThatThrownBy(() -> send(wiring.crowded(), true))
                .as("whoever reads the stream sees that it was altered")
                .hasStackTraceContaining(TamperedStream.class.getName());
    }

    @Test
    void a_node_that_is_behind_reads_what_came_since_and_no_more() {
        Wiring.Node one = wiring.crowded();
        Wiring.Node two = wiring.crowded();
        send(one, true, true);
        send(two, false);
        tamperWithTheBeginning();
        assertThatThrownBy(() -> send(one, false)).as("it is off already").isInstanceOf(Refused.class);
        assertThat(send(one, true).sequence()).isEqualTo(3);
    }

    @Test
    void nothing_is_decided_on_a_state_that_another_node_left_behind() {
        Wiring.Node one = wiring.crowded();
        Wiring.Node two = wiring.crowded();
        send(one, true, true);
        for (int n = 0; n < 6; n++) {
            boolean on = n % 2 == 1;
            assertThat(send(n % 2 == 0 ? two : one, on).sequence()).isEqualTo(n + 2L);
            assertThatThrownBy(() -> send(two, on)).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> send(one, on)).isInstanceOf(Refused.class);
        }
        assertThat(one.meters().find("gongjian.commands.conflicts").counter())
                .as("seen before it is decided, not when it is written")
                .isNull();
    }

    @Test
    void what_was_rolled_back_is_not_kept() {
        AtomicBoolean failing = new AtomicBoolean();
        Wiring.Node node = wiring.crowded((events, state, edge) -> {
            if (failing.get()) {
                throw new IllegalStateException("after the decision, before the commit");
            }
        });
        send(node, true, true);
        failing.set(true);
        assertThatThrownBy(() -> send(node, false)).hasMessageContaining("before the commit");
        failing.set(false);
        tamperWithTheBeginning();
        assertThatThrownBy(() -> send(node, true)).as("it is on still").isInstanceOf(Refused.class);
        assertThat(send(node, false).sequence()).isEqualTo(2);
    }

    @Test
    void several_commands_in_one_transaction_build_on_each_other() {
        Wiring.Node node = wiring.crowded();
        send(node, true, true);
        node.commands().send(RequestKey.once("chen"), List.of(turn(lamp, false), turn(lamp, true), turn(lamp, false)));
        assertThatThrownBy(() -> send(node, false)).isInstanceOf(Refused.class);
        assertThat(send(node, true).sequence()).isEqualTo(5);
    }

    private void tamperWithTheBeginning() {
        JdbcClient.create(wiring.database().superuser())
                .sql(
                        "UPDATE store.event SET metadata = convert_to(replace(convert_from(metadata, 'UTF8'), 'chen', 'zhou'), 'UTF8')"
                                + " WHERE aggregateidentifier = ? AND sequencenumber = 0")
                .param(lamp)
                .update();
    }

    private Answer send(Wiring.Node node, boolean on) {
        return send(node, false, on);
    }

    private Answer send(Wiring.Node node, boolean putUp, boolean on) {
        return node.commands()
                .send(RequestKey.once("chen"), putUp ? List.of(putUp(lamp), turn(lamp, on)) : List.of(turn(lamp, on)));
    }
}
