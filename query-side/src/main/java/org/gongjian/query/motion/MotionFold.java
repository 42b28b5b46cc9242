package org.gongjian.query.motion;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.meeting.SeatId;
import org.gongjian.motion.Choice;
import org.gongjian.motion.CountSheet;
import org.gongjian.motion.Counts;
import org.gongjian.motion.MotionEvent;
import org.gongjian.motion.MotionState;
import org.gongjian.motion.VotingWay;
import org.gongjian.query.platform.folding.Columns;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.record.Happened;
import org.jspecify.annotations.Nullable;

/** Folds a stream into a motion. */
final class MotionFold {
    private final Map<SeatId, MotionRow.Vote> votes = new LinkedHashMap<>();
    private final Map<SeatId, MotionRow.Reserved> reserved = new LinkedHashMap<>();
    private Counts.@Nullable Votes hands;
    private @Nullable CountSheet sheet;
    private MotionEvent.@Nullable BallotsCounted ballots;
    private @Nullable String voiding;

    private MotionFold() {}

    /**
     * A motion, and beside it what no reader of the motion is told.
     *
     * @param cast keys of the seats that cast a secret ballot, in the order of the seats: in which they cast is not kept here
     */
    record Folded(MotionRow row, List<String> cast) {}

    /** Nothing while none was put. A fact that does not fit leaves the motion as it was. */
    static Optional<Folded> of(List<Recorded> stream) {
        MotionState state = MotionState.UNKNOWN;
        MotionFold fold = new MotionFold();
        MotionState.Known known = null;
        for (Recorded event : stream) {
            MotionEvent fact = (MotionEvent) event.fact();
            state = state.evolve(fact);
            if (state instanceof MotionState.Known now) {
                known = now;
                fold.take(fact, event);
            }
        }
        Recorded first = stream.getFirst();
        return known == null || first.area() == null
                ? Optional.empty()
                : Optional.of(new Folded(
                        fold.row(first, known),
                        known.ballot().cast().stream()
                                .sorted(Comparator.comparingInt(SeatId::number))
                                .map(SeatId::key)
                                .toList()));
    }

    private void take(MotionEvent fact, Recorded event) {
        switch (fact) {
            case MotionEvent.Put ignored -> {}
            case MotionEvent.VoteCast e -> voted(e.seat(), e.choice(), false, event);
            case MotionEvent.VoteChanged e -> voted(e.seat(), e.choice(), false, event);
            case MotionEvent.WrittenOpinionCounted e -> {
                voted(e.seat(), e.choice(), true, event);
                hands = null;
            }
            case MotionEvent.HandsCounted e -> hands = e.votes();
            case MotionEvent.PaperCounted e -> sheet = e.sheet();
            case MotionEvent.BallotCast ignored -> {}
            case MotionEvent.BallotsCounted e -> ballots = e;
            case MotionEvent.Closed ignored -> {}
            case MotionEvent.OpinionReserved e ->
                reserved.put(
                        e.seat(),
                        new MotionRow.Reserved(
                                e.seat().key(), opinion(e), e.happened().at(), event.recordedAt()));
            case MotionEvent.VoidingAsked e -> voiding = e.reason();
            case MotionEvent.Voided ignored -> {}
        }
    }

    /** Those that count: who wrote before and was there when hands were counted raised his own. */
    private List<MotionRow.Vote> counting(MotionState.Ballot ballot) {
        return votes.entrySet().stream()
                .filter(vote -> ballot.counts(vote.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private @Nullable String opinion(MotionEvent.OpinionReserved event) {
        MotionRow.Reserved before = reserved.get(event.seat());
        return event.opinion() != null || before == null ? event.opinion() : before.opinion();
    }

    private void voted(SeatId seat, Choice choice, boolean written, Recorded event) {
        votes.put(
                seat,
                new MotionRow.Vote(
                        seat.key(),
                        choice,
                        event.fact().happened().at(),
                        event.sequence(),
                        recorder(event.fact().happened()),
                        written));
    }

    /** Whose hand wrote a vote down: one that is not given in person stands on evidence, whoever it names as having acted. */
    static @Nullable UUID recorder(Happened happened) {
        if (happened.evidence() == null && !happened.recordedForAnother()) {
            return null;
        }
        return Columns.value(happened.recordedBy() == null ? happened.actedBy() : happened.recordedBy());
    }

    private MotionRow row(Recorded first, MotionState.Known known) {
        MotionEvent.Put put = known.ballot().put();
        MotionState.Decided decided = known instanceof MotionState.Decided it ? it : null;
        return new MotionRow(
                first.id(),
                put.meeting().value(),
                switch (known) {
                    case MotionState.Voting ignored -> MotionRow.Status.OPEN;
                    case MotionState.Decided ignored -> MotionRow.Status.CLOSED;
                    case MotionState.Void ignored -> MotionRow.Status.VOIDED;
                },
                put.happened().at(),
                Objects.requireNonNull(first.area()),
                new MotionRow.Told(
                        put.item(),
                        put.body().value(),
                        put.question(),
                        put.way(),
                        put.rule(),
                        put.matter() == null ? null : put.matter().value(),
                        put.ifAdopted(),
                        put.task(),
                        put.entitled().stream().map(SeatId::key).toList(),
                        put.last() == null ? null : put.last().key(),
                        counting(known.ballot()),
                        hands,
                        sheet,
                        known instanceof MotionState.Void gone
                                ? gone.outcome()
                                : decided == null ? null : decided.outcome(),
                        decided == null ? null : decided.closedAt(),
                        List.copyOf(reserved.values()),
                        voiding,
                        put.way() == VotingWay.SECRET_BALLOT
                                ? secret(known.ballot().cast().size())
                                : null,
                        put.reckoning()));
    }

    private MotionRow.Secret secret(int turnout) {
        return new MotionRow.Secret(
                turnout,
                ballots != null,
                ballots == null ? null : ballots.counts(),
                ballots == null ? 0 : ballots.shownFrom());
    }
}
