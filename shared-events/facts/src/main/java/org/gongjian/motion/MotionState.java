package org.gongjian.motion;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gongjian.meeting.SeatId;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** What is known of a motion. */
public sealed interface MotionState {

    /** Before the first fact. */
    MotionState UNKNOWN = new NotYetKnown();

    /** No fact yet. */
    record NotYetKnown() implements MotionState {}

    /** A motion that was put, whatever became of it. */
    sealed interface Known extends MotionState {
        /** What was put, and what the seats said. */
        Ballot ballot();
    }

    /** 表决中 */
    record Voting(Ballot ballot) implements Known {}

    /** 已表决 */
    record Decided(
            Ballot ballot,
            Outcome outcome,
            Instant closedAt,
            @Nullable Voiding voiding) implements Known {}

    /** 已作废 */
    record Void(Ballot ballot, Outcome outcome) implements Known {}

    /** A fact that does not fit: nothing is decided on this motion any more. */
    record Anomaly(MotionState before, MotionEvent misfit) implements MotionState {}

    /**
     * What was counted.
     *
     * @param valid votes that count
     * @param seats of which it was counted; null where nobody kept it
     */
    record Counted(Counts counts, long valid, MotionEvent.@Nullable Seats seats) {}

    /** That somebody asked for it to be voided. */
    record Voiding(Id.@Nullable PersonId by, String reason) {}

    /**
     * What was put, and what the seats said.
     *
     * @param votes named, by seat
     * @param counted hands or papers, the last count; null while nobody counted, and where votes are named
     * @param reserved opinions by seat; empty where none was given with it
     * @param lastAt when the last vote was given or counted
     */
    record Ballot(
            MotionEvent.Put put,
            Map<SeatId, Choice> votes,
            @Nullable Counted counted,
            Map<SeatId, String> reserved,
            Instant lastAt) {
        public Ballot {
            votes = Map.copyOf(votes);
            reserved = Map.copyOf(reserved);
        }

        static Ballot of(MotionEvent.Put put) {
            return new Ballot(put, Map.of(), null, Map.of(), put.happened().at());
        }

        Ballot cast(SeatId seat, Choice choice, Happened said) {
            Map<SeatId, Choice> all = new LinkedHashMap<>(votes);
            all.put(seat, choice);
            return new Ballot(put, all, counted, reserved, later(said));
        }

        Ballot with(Counted count, Happened said) {
            return new Ballot(put, votes, count, reserved, later(said));
        }

        private Instant later(Happened said) {
            return said.at().isAfter(lastAt) ? said.at() : lastAt;
        }

        Ballot reserved(SeatId seat, @Nullable String opinion) {
            Map<SeatId, String> all = new LinkedHashMap<>(reserved);
            all.put(seat, opinion == null ? reserved.getOrDefault(seat, "") : opinion);
            return new Ballot(put, votes, counted, all, lastAt);
        }
    }

    /** The state after this fact. */
    default MotionState evolve(MotionEvent event) {
        @Nullable
        MotionState next = switch (this) {
            case NotYetKnown() -> event instanceof MotionEvent.Put put ? new Voting(Ballot.of(put)) : null;
            case Voting(Ballot ballot) -> voting(ballot, event);
            case Decided decided -> decided(decided, event);
            case Void ignored -> null;
            case Anomaly anomaly -> anomaly;
        };
        return next == null ? new Anomaly(this, event) : next;
    }

    private static @Nullable MotionState voting(Ballot ballot, MotionEvent event) {
        VotingWay way = ballot.put().way();
        return switch (event) {
            case MotionEvent.Put ignored -> null;
            case MotionEvent.VoteCast e ->
                way == VotingWay.NAMED
                                && ballot.put().entitled().contains(e.seat())
                                && !ballot.votes().containsKey(e.seat())
                        ? new Voting(ballot.cast(e.seat(), e.choice(), e.happened()))
                        : null;
            case MotionEvent.VoteChanged e ->
                e.before() == ballot.votes().get(e.seat())
                        ? new Voting(ballot.cast(e.seat(), e.choice(), e.happened()))
                        : null;
            case MotionEvent.HandsCounted e ->
                way == VotingWay.SHOW_OF_HANDS
                        ? new Voting(
                                ballot.with(new Counted(e.votes(), e.votes().all(), e.seats()), e.happened()))
                        : null;
            case MotionEvent.PaperCounted e ->
                way == VotingWay.PAPER_BALLOT
                        ? new Voting(ballot.with(
                                new Counted(e.sheet().counts(), e.sheet().valid(), e.seats()), e.happened()))
                        : null;
            case MotionEvent.Closed e ->
                new Decided(ballot, e.outcome(), e.happened().at(), null);
            case MotionEvent.OpinionReserved e ->
                ballot.put().entitled().contains(e.seat()) ? new Voting(ballot.reserved(e.seat(), e.opinion())) : null;
            case MotionEvent.VoidingAsked ignored -> null;
            case MotionEvent.Voided ignored -> null;
        };
    }

    private static @Nullable MotionState decided(Decided now, MotionEvent event) {
        return switch (event) {
            case MotionEvent.Put ignored -> null;
            case MotionEvent.VoteCast ignored -> null;
            case MotionEvent.VoteChanged ignored -> null;
            case MotionEvent.HandsCounted ignored -> null;
            case MotionEvent.PaperCounted ignored -> null;
            case MotionEvent.Closed ignored -> null;
            case MotionEvent.OpinionReserved e ->
                now.ballot().put().entitled().contains(e.seat())
                        ? new Decided(
                                now.ballot().reserved(e.seat(), e.opinion()),
                                now.outcome(),
                                now.closedAt(),
                                now.voiding())
                        : null;
            case MotionEvent.VoidingAsked e ->
                now.voiding() == null
                        ? new Decided(
                                now.ballot(),
                                now.outcome(),
                                now.closedAt(),
                                new Voiding(e.happened().actedBy(), e.reason()))
                        : null;
            case MotionEvent.Voided ignored -> now.voiding() == null ? null : new Void(now.ballot(), now.outcome());
        };
    }
}
