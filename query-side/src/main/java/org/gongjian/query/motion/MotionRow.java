package org.gongjian.query.motion;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.matter.terms.ResolutionOutcome;
import org.gongjian.matter.terms.ResolvedTask;
import org.gongjian.motion.Choice;
import org.gongjian.motion.CountSheet;
import org.gongjian.motion.Counts;
import org.gongjian.motion.Nominees;
import org.gongjian.motion.Outcome;
import org.gongjian.motion.Question;
import org.gongjian.motion.Reckoning;
import org.gongjian.motion.VotingRule;
import org.gongjian.motion.VotingWay;
import org.gongjian.query.meeting.MeetingRow;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** A motion. */
public record MotionRow(UUID id, UUID meeting, Status status, Instant putAt, AreaPath area, Told told) {

    /** Where it stands. */
    public enum Status {
        /** 表决中 */
        OPEN,
        /** 已表决 */
        CLOSED,
        /** 已作废 */
        VOIDED
    }

    /** As it is for whoever only votes while it is open: what was counted may still be counted anew. */
    MotionRow beforeTheEnd() {
        return with(told.counted(told.votes(), null, null));
    }

    /** As it is read beside its meeting: what somebody wrote down for the seat in which he sits himself is his own vote. */
    MotionRow beside(MeetingRow held) {
        List<Vote> votes = told.votes().stream()
                .map(vote -> new Vote(
                        vote.seat(),
                        vote.choice(),
                        vote.at(),
                        vote.sequence(),
                        unlessSitting(vote.recordedBy(), vote.seat(), held),
                        vote.written()))
                .toList();
        return with(told.counted(votes, told.hands(), told.sheet()));
    }

    /** For whom the matter is out of reach: its id is told to nobody who could not open it. */
    MotionRow withoutMatter() {
        return with(told.withoutMatter());
    }

    /** With whoever was chosen as he is called. */
    MotionRow called(Nominees.Called called) {
        return with(told.decided(told.outcome() == null ? null : told.outcome().called(called)));
    }

    private MotionRow with(Told other) {
        return new MotionRow(id, meeting, status, putAt, area, other);
    }

    /** Whoever recorded something for a seat, unless it is his own. */
    static @Nullable UUID unlessSitting(@Nullable UUID recorder, String seat, MeetingRow meeting) {
        boolean own = recorder != null
                && meeting.told()
                        .seat(seat)
                        .map(one -> one.seat().sitter(one.presence()))
                        .filter(new Id.PersonId(recorder)::equals)
                        .isPresent();
        return own ? null : recorder;
    }

    /**
     * What is known of it.
     *
     * @param matter of its item
     * @param ifAdopted what the matter comes to when it is adopted; null where only something at its item is asked
     * @param task who is to carry it out then
     * @param entitled keys of the seats that decide
     * @param last the seat that votes last
     * @param sheet of paper ballots
     * @param hands as counted
     * @param voiding why somebody asked for it to be voided
     * @param secret of a secret electronic ballot; null where it is another vote
     * @param reckoning how the charter wants it counted
     */
    public record Told(
            int item,
            UUID body,
            Question question,
            VotingWay way,
            VotingRule rule,
            @Nullable UUID matter,
            @Nullable ResolutionOutcome ifAdopted,
            @Nullable ResolvedTask task,
            List<String> entitled,
            @Nullable String last,
            List<Vote> votes,
            Counts.@Nullable Votes hands,
            @Nullable CountSheet sheet,
            @Nullable Outcome outcome,
            @Nullable Instant closedAt,
            List<Reserved> reserved,
            @Nullable String voiding,
            @Nullable Secret secret,
            Reckoning reckoning) {
        public Told {
            entitled = List.copyOf(entitled);
            votes = List.copyOf(votes);
            reserved = List.copyOf(reserved);
        }

        /**
         * By which message its arithmetic is told; null where there is none: it is open, too few were there, few secret ballots are not
         * broken down, or the seats said how satisfied they are.
         */
        public @Nullable String arithmetic() {
            if (outcome == null || outcome.result() == Outcome.Result.NO_QUORUM) {
                return null;
            }
            return switch (outcome.counts()) {
                case null -> null;
                case Counts.Votes ignored -> "motion.arithmetic";
                case Counts.Picks ignored -> "motion.arithmetic.chosen";
                case Counts.Ratings ignored -> null;
            };
        }

        private Told withoutMatter() {
            return new Told(
                    item, body, question, way, rule, null, ifAdopted, task, entitled, last, votes, hands, sheet,
                    outcome, closedAt, reserved, voiding, secret, reckoning);
        }

        private Told decided(@Nullable Outcome other) {
            return new Told(
                    item, body, question, way, rule, matter, ifAdopted, task, entitled, last, votes, hands, sheet,
                    other, closedAt, reserved, voiding, secret, reckoning);
        }

        private Told counted(List<Vote> said, Counts.@Nullable Votes raised, @Nullable CountSheet papers) {
            return new Told(
                    item, body, question, way, rule, matter, ifAdopted, task, entitled, last, said, raised, papers,
                    outcome, closedAt, reserved, voiding, secret, reckoning);
        }

        /** What a seat said. */
        public @Nullable Choice choiceOf(@Nullable String seat) {
            return voteOf(seat).map(Vote::choice).orElse(null);
        }

        /** The vote of a seat. */
        Optional<Vote> voteOf(@Nullable String seat) {
            return votes.stream().filter(vote -> vote.seat().equals(seat)).findFirst();
        }

        /** Everybody who wrote down a vote of another. */
        Stream<UUID> recorders() {
            return votes.stream().flatMap(vote -> Stream.ofNullable(vote.recordedBy()));
        }

        /** How many seats said this. */
        public long count(String choice) {
            return votes.stream()
                    .filter(vote -> vote.choice().name().equals(choice))
                    .count();
        }

        /** Whether this person watched over the count of the papers (监票人). */
        public boolean isScrutinisedBy(Id.PersonId person) {
            return sheet != null && sheet.scrutineers().contains(person);
        }

        /** The opinion of a seat. */
        public Optional<Reserved> reservedBy(String seat) {
            return reserved.stream().filter(one -> one.seat().equals(seat)).findFirst();
        }
    }

    /**
     * A named vote.
     *
     * @param sequence of the fact that holds, as a receipt
     * @param recordedBy who wrote it down (代录); null where it was given by whoever sits in the seat
     * @param written the opinion of somebody who was not there
     */
    public record Vote(
            String seat,
            Choice choice,
            Instant at,
            long sequence,
            @Nullable UUID recordedBy,
            boolean written) {}

    /**
     * 无记名电子表决: nothing but the turnout before it is counted, and which seats cast at no time.
     *
     * @param counts null before the end, and where fewer were cast than are broken down
     * @param shownFrom from how many on they are broken down; 0 before the end
     */
    public record Secret(
            int turnout, boolean counted, @Nullable Counts counts, int shownFrom) {}

    /** A reserved opinion. */
    public record Reserved(String seat, @Nullable String opinion, Instant at, Instant recordedAt) {}
}
