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
     * @param moreThanIssued whether more papers came back than went out
     * @param beside seats whose opinion in writing counts beside hands; null where nobody kept it, and all that had come count, and where
     *     something else was counted
     */
    record Counted(
            Counts counts,
            long valid,
            MotionEvent.@Nullable Seats seats,
            boolean moreThanIssued,
            @Nullable Set<SeatId> beside) {
        public Counted {
            beside = beside == null ? null : Set.copyOf(beside);
        }

        /** Of secret ballots. */
        public Counted(Counts counts, long valid, MotionEvent.@Nullable Seats seats) {
            this(counts, valid, seats, false, null);
        }

        private static Counted of(MotionEvent.HandsCounted count) {
            return new Counted(
                    count.votes(),
                    count.votes().all(),
                    count.seats(),
                    false,
                    count.written() == null ? null : Set.copyOf(count.written()));
        }

        private static Counted of(MotionEvent.PaperCounted count) {
            CountSheet sheet = count.sheet();
            return new Counted(sheet.counts(), sheet.valid(), count.seats(), sheet.returned() > sheet.issued(), null);
        }
    }

    /** That somebody asked for it to be voided. */
    record Voiding(Id.@Nullable PersonId by, String reason) {}

    /**
     * What was put, and what the seats said.
     *
     * @param votes named, by seat; where hands are counted those that came in writing, also of who was there then and raised his own:
     *     he may have left when they are counted anew
     * @param written seats whose vote came in writing
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
            Set<SeatId> written,
            Set<SeatId> cast,
            boolean opened,
            @Nullable Counted counted,
            Map<SeatId, String> reserved,
            Instant lastAt) {
        public Ballot {
            votes = Map.copyOf(votes);
            written = Set.copyOf(written);
            cast = Set.copyOf(cast);
            reserved = Map.copyOf(reserved);
        }

        static Ballot of(MotionEvent.Put put) {
            return new Ballot(
                    put,
                    Map.of(),
                    Set.of(),
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

        /** Whether the seat has voted and its vote did not come in writing: whoever voted was there. */
        public boolean votedThere(SeatId seat) {
            return hasVoted(seat) && !written.contains(seat);
        }

        /** Whether the vote of this seat counts: where hands were counted, what counts beside them. */
        public boolean counts(SeatId seat) {
            return votes.containsKey(seat)
                    && (counted == null
                            || counted.beside() == null
                            || counted.beside().contains(seat));
        }

        Ballot cast(SeatId seat, Choice choice, Happened said) {
            Set<SeatId> others = new HashSet<>(written);
            others.remove(seat);
            return new Ballot(put, saying(seat, choice), others, cast, opened, counted, reserved, later(said));
        }

        /** Hands that were counted before are counted again: this seat may have been among them. */
        Ballot wrote(SeatId seat, Choice choice, Happened said) {
            Set<SeatId> all = new HashSet<>(written);
            all.add(seat);
            return new Ballot(put, saying(seat, choice), all, cast, opened, null, reserved, later(said));
        }

        private Map<SeatId, Choice> saying(SeatId seat, Choice choice) {
            Map<SeatId, Choice> all = new LinkedHashMap<>(votes);
            all.put(seat, choice);
            return all;
        }

        Ballot cast(SeatId seat, Happened said) {
            Set<SeatId> all = new HashSet<>(cast);
            all.add(seat);
            return new Ballot(put, votes, written, all, opened, counted, reserved, later(said));
        }

        Ballot opened(MotionEvent.BallotsCounted count) {
            Counted said = count.counts() == null ? null : new Counted(count.counts(), count.cast(), count.seats());
            return new Ballot(put, votes, written, cast, true, said, reserved, later(count.happened()));
        }

        Ballot with(Counted count, Happened said) {
            return new Ballot(put, votes, written, cast, opened, count, reserved, later(said));
        }

        private Instant later(Happened said) {
            return said.at().isAfter(lastAt) ? said.at() : lastAt;
        }

        Ballot reserved(SeatId seat, @Nullable String opinion) {
            Map<SeatId, String> all = new LinkedHashMap<>(reserved);
            all.put(seat, opinion == null ? reserved.getOrDefault(seat, "") : opinion);
            return new Ballot(put, votes, written, cast, opened, counted, all, lastAt);
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
            case MotionEvent.WrittenOpinionCounted e ->
                (way == VotingWay.NAMED || way == VotingWay.SHOW_OF_HANDS)
                                && ballot.put().reckoning().writtenCount()
                                && ballot.put().entitled().contains(e.seat())
                        ? new Voting(ballot.wrote(e.seat(), e.choice(), e.happened()))
                        : null;
            case MotionEvent.HandsCounted e ->
                way == VotingWay.SHOW_OF_HANDS
                                && (e.written() == null || ballot.written().containsAll(e.written()))
                        ? new Voting(ballot.with(Counted.of(e), e.happened()))
                        : null;
            case MotionEvent.PaperCounted e ->
                way == VotingWay.PAPER_BALLOT ? new Voting(ballot.with(Counted.of(e), e.happened())) : null;
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
            case MotionEvent.WrittenOpinionCounted ignored -> null;
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
