package org.gongjian.command.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongjian.command.motion.GivenMotion.APPROVAL;
import static org.gongjian.command.motion.GivenMotion.BODY;
import static org.gongjian.command.motion.GivenMotion.MEETING;
import static org.gongjian.command.motion.GivenMotion.PUT;
import static org.gongjian.command.motion.GivenMotion.VOTED;
import static org.gongjian.command.motion.GivenMotion.session;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gongjian.command.decision.Refused;
import org.gongjian.command.platform.WholeNode;
import org.gongjian.command.platform.requests.Answer;
import org.gongjian.command.platform.requests.RequestKey;
import org.gongjian.command.platform.shell.Asked;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.motion.Choice;
import org.gongjian.motion.Counts;
import org.gongjian.motion.MotionEvent;
import org.gongjian.motion.VotingWay;
import org.gongjian.record.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ballots on a real PostgreSQL: counted in the transaction that appends, and what its constraints hold against everybody else. */
class BallotBoxTest {
    private static final int SEATS = 24;

    private final GivenMotion given = session(BodyKind.COMMITTEE, SEATS, SEATS);
    private final TestBox node = new TestBox();
    private final String motion = UUID.randomUUID().toString();

    /** A node that takes motions. */
    private static final class TestBox implements AutoCloseable {
        private final Late box = new Late();
        private final WholeNode whole = new WholeNode(List.of(MotionAggregate.SHELL), List.of(box));

        TestBox() {
            box.box = new BallotBox(whole.jdbc);
        }

        @Override
        public void close() {
            whole.close();
        }
    }

    /** The box needs the database of the node, the node its listeners. */
    private static final class Late implements org.gongjian.command.platform.sending.AppendListener {
        private BallotBox box;

        @Override
        public void appended(
                List<org.gongjian.command.platform.sending.Appended> events,
                Object state,
                org.gongjian.command.decision.Edge edge) {
            box.appended(events, state, edge);
        }
    }

    @BeforeEach
    void put() {
        node.whole.commands.send(
                RequestKey.once("chen"),
                List.of(new Asked<>(
                        motion,
                        new MotionCommand.Put(MEETING, given.meeting, 1, BODY, APPROVAL, VotingWay.SECRET_BALLOT),
                        given.edge(Role.CLERK, 1, PUT, null))));
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void a_crowd_casts_at_once_and_every_ballot_acknowledged_is_counted_once() throws Exception {
        try (ExecutorService crowd = Executors.newFixedThreadPool(8)) {
            List<Future<Answer>> answers = new ArrayList<>();
            for (int seat = 1; seat <= SEATS; seat++) {
                int person = 100 + seat;
                for (int sent = 0; sent < 2; sent++) {
                    answers.add(
                            crowd.submit(() -> cast(person, "k" + person, person % 3 == 0 ? Choice.NO : Choice.YES)));
                }
            }
            for (int n = 0; n < answers.size(); n += 2) {
                assertThat(answers.get(n).get())
                        .as("sent twice, answered the same")
                        .isEqualTo(answers.get(n + 1).get());
            }
        }
        assertThat(facts(MotionEvent.BallotCast.class)).hasSize(SEATS);
        assertThat(counters()).isEqualTo(SEATS + ": {16,8,0}");

        end();
        assertThat(facts(MotionEvent.BallotsCounted.class)).singleElement().satisfies(counted -> {
            assertThat(counted.cast()).isEqualTo(SEATS);
            assertThat(counted.counts()).isEqualTo(new Counts.Votes(16, 8, 0));
        });
        assertThatThrownBy(() -> cast(101, "late", Choice.YES)).isInstanceOf(Refused.class);
        assertThat(counters()).as("a late ballot raises nothing").isEqualTo(SEATS + ": {16,8,0}");
    }

    @Test
    void at_the_instant_of_closing_a_ballot_is_counted_or_refused() throws Exception {
        int acknowledged = 0;
        try (ExecutorService crowd = Executors.newFixedThreadPool(8)) {
            List<Future<Boolean>> answers = new ArrayList<>();
            for (int seat = 1; seat <= SEATS; seat++) {
                int person = 100 + seat;
                if (seat == SEATS / 2) {
                    answers.add(crowd.submit(() -> {
                        end();
                        return false;
                    }));
                }
                answers.add(crowd.submit(() -> {
                    try {
                        cast(person, "k" + person, Choice.YES);
                        return true;
                    } catch (Refused late) {
                        assertThat(late.code()).isEqualTo(MotionRefusal.MOTION_IS_CLOSED);
                        return false;
                    }
                }));
            }
            for (Future<Boolean> answer : answers) {
                acknowledged += answer.get() ? 1 : 0;
            }
        }
        assertThat(acknowledged).isBetween(1, SEATS);
        assertThat(facts(MotionEvent.BallotCast.class)).hasSize(acknowledged);
        assertThat(facts(MotionEvent.BallotsCounted.class).getFirst().cast()).isEqualTo(acknowledged);
        assertThat(counters()).isEqualTo(acknowledged + ": {" + acknowledged + ",0,0}");
    }

    @Test
    void one_that_is_refused_or_sent_again_raises_nothing() {
        Answer first = cast(101, "k", Choice.YES);
        assertThat(cast(101, "k", Choice.NO))
                .as("the same key, whatever is said with it")
                .isEqualTo(first);
        assertThatThrownBy(() -> cast(101, "another", Choice.NO))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(MotionRefusal.BALLOT_IS_CAST_ALREADY));
        assertThat(counters()).isEqualTo("1: {1,0,0}");
    }

    @Test
    void a_ballot_that_is_a_fact_and_not_counted_is_undone_and_so_is_one_counted_that_is_no_fact() {
        assertThatThrownBy(() -> node.whole.commands.send(
                        RequestKey.once("chen"),
                        List.of(new Asked<>(
                                motion,
                                new MotionCommand.CastBallot(saying(Choice.YES), given.meeting),
                                given.voter(101)))))
                .hasMessageContaining("does not hold what was cast");
        assertThat(facts(MotionEvent.BallotCast.class)).isEmpty();

        assertThatThrownBy(() -> node.whole.transactions.executeWithoutResult(
                        status -> node.box.box.raise(UUID.fromString(motion), new int[] {1, 0, 0})))
                .hasMessageContaining("as many ballots are counted as were cast");
        assertThat(counters()).isEqualTo("0: {0,0,0}");
    }

    @Test
    void no_sum_but_that_of_the_ballots_is_kept_and_none_is_taken_back() {
        cast(101, "a", Choice.YES);
        cast(102, "b", Choice.NO);
        JdbcClient superuser = JdbcClient.create(node.whole.database.superuser());
        for (String wrong : List.of(
                "UPDATE work.ballot_box SET counters = '{2,1,0}', cast_ballots = 3",
                "UPDATE work.ballot_box SET counters = '{3,0,0}', cast_ballots = 3",
                "UPDATE work.ballot_box SET counters = '{2,0,0}'",
                "UPDATE work.ballot_box SET counters = '{0,0,0}', cast_ballots = 0",
                "UPDATE work.ballot_box SET counters = '{2,2,0}', cast_ballots = 3",
                "INSERT INTO work.ballot_box VALUES (gen_random_uuid(), 1, 1, '{1}')",
                "DELETE FROM work.ballot_box")) {
            assertThatThrownBy(() -> superuser.sql(wrong).update()).as(wrong).isInstanceOf(Exception.class);
        }
        for (String forbidden : List.of("DELETE FROM work.ballot_box", "TRUNCATE work.ballot_box")) {
            assertThatThrownBy(() -> node.whole.jdbc.sql(forbidden).update())
                    .as(forbidden)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> JdbcClient.create(node.whole.database.view())
                        .sql("SELECT counters FROM work.ballot_box")
                        .query(String.class)
                        .list())
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThat(counters()).isEqualTo("2: {1,1,0}");
    }

    private Answer cast(int person, String key, Choice choice) {
        BallotPaper paper = saying(choice);
        return node.whole.commands.send(
                new RequestKey("person " + person, key, "of the address alone"),
                motion,
                List.of(new Asked<>(motion, new MotionCommand.CastBallot(paper, given.meeting), given.voter(person))),
                () -> node.box.box.raise(
                        UUID.fromString(motion), paper.marks(APPROVAL).orElseThrow()));
    }

    private void end() {
        node.whole.commands.send(
                RequestKey.once("chen"),
                new Asked<>(
                        motion, new MotionCommand.Close(given.meeting, null), given.edge(Role.CLERK, 1, VOTED, null)),
                asked -> new Asked<>(
                        motion,
                        new MotionCommand.Close(
                                given.meeting, null, node.box.box.open(UUID.fromString(motion), APPROVAL)),
                        asked.edge()));
    }

    private <F extends MotionEvent> List<F> facts(Class<F> type) {
        return node.whole.streams.open(motion).orElseThrow().facts().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private String counters() {
        return node.whole
                .jdbc
                .sql("SELECT cast_ballots || ': ' || counters::text FROM work.ballot_box WHERE motion = ?::uuid")
                .param(motion)
                .query(String.class)
                .single();
    }

    private static BallotPaper saying(Choice choice) {
        return new BallotPaper(choice, List.of(), false, List.of());
    }
}
