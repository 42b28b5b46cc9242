package org.gongjian.command.motion;

import java.util.List;
import java.util.UUID;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.platform.sending.AppendListener;
import org.gongjian.command.platform.sending.Appended;
import org.gongjian.motion.MotionEvent;
import org.gongjian.motion.MotionState;
import org.gongjian.motion.Question;
import org.gongjian.motion.VotingWay;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The counters of motions voted on in secret (ADR 0027). A ballot raises them in the transaction that appends the fact that it was cast;
 * every ballot writes all of them anew, so that none is the one that was written last. Constraints keep their sum at what was cast and let
 * none fall; nothing deletes one.
 */
public final class BallotBox implements AppendListener {
    private final JdbcClient jdbc;

    BallotBox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Set up with the motion; and a ballot that was cast without being counted, or the other way around, undoes the transaction. */
    @Override
    public void appended(List<Appended> events, Object state, Edge edge) {
        if (!(state instanceof MotionState.Known motion)) {
            return;
        }
        for (Appended event : events) {
            if (event.fact() instanceof MotionEvent.Put put && put.way() == VotingWay.SECRET_BALLOT) {
                setUp(UUID.fromString(event.aggregateId()), put.question());
            } else if (event.fact() instanceof MotionEvent.BallotCast) {
                requireHolds(
                        UUID.fromString(event.aggregateId()),
                        motion.ballot().cast().size());
            }
        }
    }

    private void setUp(UUID motion, Question question) {
        jdbc.sql("INSERT INTO work.ballot_box (motion, per_ballot, cast_ballots, counters) VALUES (?, ?, 0, ?)")
                .params(motion, Counters.perBallot(question), boxed(new int[Counters.size(question)]))
                .update();
    }

    private void requireHolds(UUID motion, int cast) {
        Integer held = jdbc.sql("SELECT cast_ballots FROM work.ballot_box WHERE motion = ?")
                .param(motion)
                .query(Integer.class)
                .optional()
                .orElse(null);
        if (held == null || held != cast) {
            throw new IllegalStateException("the ballot box of " + motion + " does not hold what was cast");
        }
    }

    /**
     * Raises the counters of a motion by a ballot, and holds them until the transaction ends: whoever else casts or counts waits here, on
     * whichever node.
     */
    void raise(UUID motion, int[] marks) {
        jdbc.sql("""
            UPDATE work.ballot_box SET cast_ballots = cast_ballots + 1,
                counters = (SELECT array_agg(c + m ORDER BY n)
                            FROM unnest(counters, :marks::int[]) WITH ORDINALITY AS each (c, m, n))
            WHERE motion = :motion
            """).param("marks", boxed(marks)).param("motion", motion).update();
    }

    /** What a ballot does beside its fact, in the same transaction; one that does not fit the question is refused there and raises nothing. */
    public Runnable raising(UUID motion, Question question, BallotPaper paper) {
        return () -> paper.marks(question).ifPresent(marks -> raise(motion, marks));
    }

    /** What it holds, for the transaction that counts: nobody casts any more before that ends. */
    public MotionCommand.Box open(UUID motion, Question question) {
        return jdbc.sql("SELECT cast_ballots, counters FROM work.ballot_box WHERE motion = ? FOR UPDATE")
                .param(motion)
                .query((row, n) -> {
                    Integer[] counters = (Integer[]) row.getArray("counters").getArray();
                    int[] plain = new int[counters.length];
                    for (int place = 0; place < plain.length; place++) {
                        plain[place] = counters[place];
                    }
                    return new MotionCommand.Box(row.getInt("cast_ballots"), Counters.counts(question, plain));
                })
                .optional()
                .orElseThrow(() -> new IllegalStateException("no ballot box of " + motion));
    }

    private static Integer[] boxed(int[] numbers) {
        Integer[] boxed = new Integer[numbers.length];
        for (int n = 0; n < numbers.length; n++) {
            boxed[n] = numbers[n];
        }
        return boxed;
    }
}
