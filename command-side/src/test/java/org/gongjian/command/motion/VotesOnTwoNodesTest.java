package org.gongjian.command.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.command.motion.GivenMotion.APPROVAL;
import static org.gongjian.command.motion.GivenMotion.BODY;
import static org.gongjian.command.motion.GivenMotion.MEETING;
import static org.gongjian.command.motion.GivenMotion.PUT;
import static org.gongjian.command.motion.GivenMotion.VOTED;
import static org.gongjian.command.motion.GivenMotion.session;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.gongjian.command.platform.WholeNode;
import org.gongjian.command.platform.requests.Answer;
import org.gongjian.command.platform.requests.RequestKey;
import org.gongjian.command.platform.sending.AppendListener;
import org.gongjian.command.platform.shell.Asked;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.motion.Choice;
import org.gongjian.motion.MotionEvent;
import org.gongjian.motion.VotingWay;
import org.gongjian.record.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two votes that are decided at the same instant on two nodes, each of which keeps states of motions: what holds them apart is the unique
 * key on the place in the stream, and nothing else.
 */
class VotesOnTwoNodesTest {
    private final GivenMotion given = session(BodyKind.COMMITTEE, 5, 5);
    private final String motion = UUID.randomUUID().toString();

    /** Where a transaction that cast a vote waits for the other one, unless that one cannot come. */
    private final CyclicBarrier bothDecided = new CyclicBarrier(2);

    private final AppendListener meeting = (events, state, edge) -> {
        if (events.getFirst().fact() instanceof MotionEvent.VoteCast) {
            meet();
        }
    };
    private final WholeNode one = new WholeNode(List.of(MotionAggregate.SHELL), List.of(meeting));
    private final WholeNode two = one.another(List.of(MotionAggregate.SHELL), List.of(meeting));

    @BeforeEach
    void put() {
        send(
                one,
                new Asked<>(
                        motion,
                        new MotionCommand.Put(MEETING, given.meeting, 1, BODY, APPROVAL, VotingWay.NAMED),
                        given.edge(Role.CLERK, 1, PUT, null)));
    }

    @AfterEach
    void close() {
        one.close();
    }

    @Test
    void both_are_counted() throws Exception {
        assertThat(countedOf(102, 103)).isEqualTo(2);
        assertThat(stored()).isEqualTo(2);
    }

    @Test
    void of_one_seat_one_vote_is_counted() throws Exception {
        assertThat(countedOf(102, 102)).isEqualTo(1);
        assertThat(stored()).as("the later one changed it or was the same").isEqualTo(1);
    }

    /** The control: what the other two would look like without the key. */
    @Test
    void without_the_key_a_vote_that_was_acknowledged_is_not_counted() throws Exception {
        JdbcClient.create(one.database.superuser())
                .sql("ALTER TABLE store.event DROP CONSTRAINT event_aggregateidentifier_sequencenumber_key")
                .update();
        assertThat(countedOf(102, 103)).as("of two that were acknowledged").isEqualTo(1);
        assertThat(stored()).isEqualTo(2);
    }

    /** Both vote at once, each on a node; then it is closed. */
    private int countedOf(int person, int other) throws Exception {
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<Answer>> answers =
                    List.of(both.submit(() -> vote(one, person)), both.submit(() -> vote(two, other)));
            for (Future<Answer> answer : answers) {
                try {
                    answer.get();
                } catch (java.util.concurrent.ExecutionException refused) {
                    assertThat(person)
                            .as("only a second vote of a seat is refused")
                            .isEqualTo(other);
                    assertThat(refused).hasRootCauseInstanceOf(org.gongjian.command.decision.Refused.class);
                }
            }
        }
        Answer closed = send(
                one,
                new Asked<>(
                        motion, new MotionCommand.Close(given.meeting, null), given.edge(Role.CLERK, 1, VOTED, null)));
        assertThat(closed.events()).contains("motion.Closed");
        return JdbcClient.create(one.database.superuser())
                .sql("SELECT convert_from(payload, 'UTF8')::jsonb #>> '{outcome,counts,yes}' FROM store.event"
                        + " WHERE aggregateidentifier = ? AND payloadtype = 'motion.Closed'")
                .param(motion)
                .query(Integer.class)
                .single();
    }

    private long stored() {
        return JdbcClient.create(one.database.superuser())
                .sql(
                        "SELECT count(*) FROM store.event WHERE aggregateidentifier = ? AND payloadtype = 'motion.VoteCast'")
                .param(motion)
                .query(Long.class)
                .single();
    }

    private Answer vote(WholeNode node, int person) {
        return send(node, new Asked<>(motion, given.vote(Choice.YES), given.voter(person)));
    }

    private static Answer send(WholeNode node, Asked<?> asked) {
        return node.commands.send(RequestKey.once("chen"), List.of(asked));
    }

    private void meet() {
        try {
            bothDecided.await(1, TimeUnit.SECONDS);
        } catch (TimeoutException | BrokenBarrierException alone) {
            // the other one waits at the key until this transaction ends
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
