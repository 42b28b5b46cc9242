package org.gongjian.motion;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
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

    /** A fact that does not fit: nothing is decided on this motion any more, and what it came to is in dispute. */
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
     * @param cast seats that cast a secret ballot
     * @param opened whether the secret ballots were counted: from then on none is cast
     * @param counted hands, papers or secret ballots, the last count; null while nobody counted, where votes are named, and where
     *     fewer secret ballots were cast than are broken down
     * @param reserved opinions by seat; empty where none was given with it
     * @param lastAt when the last vote was given or counted
     */
    record Ballot(
            MotionEvent.Put put,
            Map<SeatId, Choice> votes,
            Set<SeatId> cast,
            boolean opened,
            @Nullable Counted counted,
            Map<SeatId, String> reserved,
            Instant lastAt) {
        public Ballot {
            votes = Map.copyOf(votes);
            cast = Set.copyOf(cast);
            reserved = Map.copyOf(reserved);
        }

        static Ballot of(MotionEvent.Put put) {
            return new Ballot(
                    put,
                    Map.of(),
                    Set.of(),
                    false,
                    null,
                    Map.of(),
                    put.happened().at());
        }

        /** Whether the seat has voted, by name or in secret. */
        public boolean hasVoted(SeatId seat) {
            return votes.containsKey(seat) || cast.contains(seat);
        }

        Ballot cast(SeatId seat, Choice choice, Happened said) {
            Map<SeatId, Choice> all = new LinkedHashMap<>(votes);
            all.put(seat, choice);
            return new Ballot(put, all, cast, opened, counted, reserved, later(said));
        }

        Ballot cast(SeatId seat, Happened said) {
            Set<SeatId> all = new HashSet<>(cast);
            all.add(seat);
            return new Ballot(put, votes, all, opened, counted, reserved, later(said));
        }

        Ballot opened(MotionEvent.BallotsCounted count) {
            Counted said = count.counts() == null ? null : new Counted(count.counts(), count.cast(), count.seats());
            return new Ballot(put, votes, cast, true, said, reserved, later(count.happened()));
        }

        Ballot with(Counted count, Happened said) {
            return new Ballot(put, votes, cast, opened, count, reserved, later(said));
        }

        private Instant later(Happened said) {
            return said.at().isAfter(lastAt) ? said.at() : lastAt;
        }

        Ballot reserved(SeatId seat, @Nullable String opinion) {
            Map<SeatId, String> all = new LinkedHashMap<>(reserved);
            all.put(seat, opinion == null ? reserved.getOrDefault(seat, "") : opinion);
            return new Ballot(put, votes, cast, opened, counted, all, lastAt);
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
            case MotionEvent.BallotCast e ->
                way == VotingWay.SECRET_BALLOT
                                && !ballot.opened()
                                && ballot.put().entitled().contains(e.seat())
                                && !ballot.cast().contains(e.seat())
                        ? new Voting(ballot.cast(e.seat(), e.happened()))
                        : null;
            case MotionEvent.BallotsCounted e ->
                way == VotingWay.SECRET_BALLOT && !ballot.opened() && agrees(ballot, e)
                        ? new Voting(ballot.opened(e))
                        : null;
            case MotionEvent.Closed e ->
                way == VotingWay.SECRET_BALLOT && !ballot.opened()
                        ? null
                        : new Decided(ballot, e.outcome(), e.happened().at(), null);
            case MotionEvent.OpinionReserved e ->
                ballot.put().entitled().contains(e.seat()) ? new Voting(ballot.reserved(e.seat(), e.opinion())) : null;
            case MotionEvent.VoidingAsked ignored -> null;
            case MotionEvent.Voided ignored -> null;
        };
    }

    /** As many were counted as were cast. */
    private static boolean agrees(Ballot ballot, MotionEvent.BallotsCounted count) {
        return count.cast() == ballot.cast().size()
                && (count.counts() == null || count.counts().saidBy(count.cast()));
    }

    private static @Nullable MotionState decided(Decided now, MotionEvent event) {
        return switch (event) {
            case MotionEvent.Put ignored -> null;
            case MotionEvent.VoteCast ignored -> null;
            case MotionEvent.VoteChanged ignored -> null;
            case MotionEvent.HandsCounted ignored -> null;
            case MotionEvent.PaperCounted ignored -> null;
            case MotionEvent.BallotCast ignored -> null;
            case MotionEvent.BallotsCounted ignored -> null;
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
