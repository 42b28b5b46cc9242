package org.gongjian.command.matter.desk;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.platform.sending.AppendListener;
import org.gongjian.command.platform.sending.Appended;
import org.gongjian.matter.terms.ResolutionBasis;
import org.gongjian.motion.MotionEvent;
import org.gongjian.motion.MotionState;
import org.gongjian.motion.Outcome;
import org.gongjian.record.Id;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which motions there are on a matter and where they stand, written in the transaction that puts, closes or voids one. */
public final class MotionBook implements AppendListener {
    private final JdbcClient jdbc;

    public MotionBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a motion stands. */
    enum State {
        OPEN,
        ADOPTED,
        NOT_ADOPTED,
        VOID;

        static State of(MotionState.Known motion) {
            return switch (motion) {
                case MotionState.Voting ignored -> OPEN;
                case MotionState.Decided decided ->
                    decided.outcome().result() == Outcome.Result.ADOPTED ? ADOPTED : NOT_ADOPTED;
                case MotionState.Void ignored -> VOID;
            };
        }
    }

    @Override
    public void appended(List<Appended> events, Object state, Edge edge) {
        boolean moves = events.stream()
                .anyMatch(event -> event.fact() instanceof MotionEvent.Put
                        || event.fact() instanceof MotionEvent.Closed
                        || event.fact() instanceof MotionEvent.Voided);
        if (moves && state instanceof MotionState.Known motion) {
            enter(events.getFirst().aggregateId(), motion.ballot().put(), State.of(motion));
        }
    }

    private void enter(String motion, MotionEvent.Put put, State state) {
        Id.MatterId matter = put.matter();
        if (matter == null) {
            return;
        }
        jdbc.sql("""
            INSERT INTO work.matter_motion (motion, matter, meeting, item, body, state)
            VALUES (?::uuid, ?, ?, ?, ?, ?) ON CONFLICT (motion) DO UPDATE SET state = excluded.state
            """)
                .params(
                        motion,
                        matter.value(),
                        put.meeting().value(),
                        put.item(),
                        put.body().value(),
                        state.name())
                .update();
    }

    /** Motions on a matter that are put and not closed. */
    Set<Id.MotionId> open(Id.MatterId matter) {
        return jdbc
                .sql("SELECT motion FROM work.matter_motion WHERE matter = ? AND state = 'OPEN'")
                .param(matter.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(Id.MotionId::new)
                .collect(Collectors.toSet());
    }

    /** Whether the motion that a resolution rests on was voided, told to the matter or not. */
    boolean isVoided(ResolutionBasis basis) {
        return basis instanceof ResolutionBasis.Voted voted
                && jdbc.sql("SELECT EXISTS (SELECT 1 FROM work.matter_motion WHERE motion = ? AND state = 'VOID')")
                        .param(voted.motion().value())
                        .query(Boolean.class)
                        .single();
    }

    /** Motions on an item of a meeting that were adopted. */
    List<Id.MotionId> adopted(Id.MeetingId meeting, int item) {
        return jdbc
                .sql("SELECT motion FROM work.matter_motion WHERE meeting = ? AND item = ? AND state = 'ADOPTED'"
                        + " ORDER BY motion")
                .params(meeting.value(), item)
                .query(UUID.class)
                .list()
                .stream()
                .map(Id.MotionId::new)
                .toList();
    }
}
