package org.gongjian.query.trial;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.gongjian.charter.MeetingRuleKeys;
import org.gongjian.charter.RuleUnit;
import org.gongjian.charter.Share;
import org.gongjian.meeting.BodyRules;
import org.gongjian.meeting.NoticePeriod;
import org.gongjian.motion.Choice;
import org.gongjian.motion.Counts;
import org.gongjian.motion.Denominator;
import org.gongjian.motion.Outcome;
import org.jspecify.annotations.Nullable;

/** What was decided in a meeting, or about whether it could be held. */
sealed interface DecidedInMeeting extends Decided {

    /**
     * Seats were there, enough of them or not.
     *
     * @param rule what share of them
     * @param expected those called for what stood on the agenda then
     */
    record Quorum(String rule, int present, int expected) implements DecidedInMeeting {
        @Override
        public List<String> rules() {
            return List.of(rule);
        }

        @Override
        public Answer on(Ground ground) {
            return ground.word(Share.values(), rule)
                    .map(share -> new Answer(
                            share.reachedBy(present, expected) ? Answer.Code.ENOUGH : Answer.Code.TOO_FEW,
                            null,
                            share.leastOf(expected)))
                    .orElse(Answer.UNREADABLE);
        }
    }

    /**
     * A meeting was held on a day, and its last seat notified on one before.
     *
     * @param rule how many days lie in between
     * @param received when the last seat had received it; null where of one nobody knows: it has it from the day of the meeting
     */
    record Notified(String rule, Instant served, @Nullable Instant received, LocalDate held)
            implements DecidedInMeeting {
        @Override
        public List<String> rules() {
            return List.of(rule, MeetingRuleKeys.NOTICE_COUNTED_IN, MeetingRuleKeys.NOTICE_COUNTED_FROM);
        }

        @Override
        public Answer on(Ground ground) {
            int days = ground.rules().whole(rule);
            boolean working =
                    ground.rules().text(MeetingRuleKeys.NOTICE_COUNTED_IN).equals(RuleUnit.WORKING_DAYS.name());
            boolean fromReceipt =
                    ground.rules().text(MeetingRuleKeys.NOTICE_COUNTED_FROM).equals(NoticePeriod.LAST_SEAT_RECEIVED);
            LocalDate from = !fromReceipt ? ground.day(served) : received == null ? held : ground.day(received);
            LocalDate earliest = working ? ground.days().plus(from, days) : from.plusDays(days);
            return new Answer(earliest.isAfter(held) ? Answer.Code.TOO_SHORT : Answer.Code.LONG_ENOUGH, earliest);
        }
    }

    /**
     * Votes were counted.
     *
     * @param by the rules of the body that decided
     * @param valid votes that count
     * @param places how many were to be chosen
     * @param chair what the chair decided of a tie or said itself; null where nobody knows
     */
    record Vote(
            BodyRules by,
            int entitled,
            int present,
            long valid,
            Counts counts,
            int places,
            @Nullable Choice chair) implements DecidedInMeeting {
        @Override
        public List<String> rules() {
            return Stream.concat(
                            Stream.of(by.majority(), by.majorityOf()),
                            Stream.of(MeetingRuleKeys.TIE_MEANS).filter(tie -> counts instanceof Counts.Votes))
                    .toList();
        }

        @Override
        public Answer on(Ground ground) {
            return ground.word(Share.values(), by.majority())
                    .flatMap(share -> ground.word(Denominator.values(), by.majorityOf())
                            .map(of -> on(share, of.whole(entitled, present, valid), ground)))
                    .orElse(Answer.UNREADABLE);
        }

        private Answer on(Share share, int whole, Ground ground) {
            return switch (counts) {
                case Counts.Votes votes ->
                    new Answer(result(votes.result(share, whole), ground), null, share.leastOf(whole));
                case Counts.Picks picks -> {
                    int chosen = picks.chosen(share, whole, places).size();
                    yield new Answer(
                            chosen == places
                                    ? Answer.Code.CHOSEN
                                    : chosen == 0 ? Answer.Code.NOBODY_CHOSEN : Answer.Code.CHOSEN_IN_PART,
                            null,
                            chosen);
                }
                case Counts.Ratings ignored -> throw new IllegalStateException("nothing is decided by ratings");
            };
        }

        private Answer.Code result(Outcome.Result result, Ground ground) {
            return switch (result) {
                case ADOPTED -> Answer.Code.ADOPTED;
                case TIED -> ground.chairDecidesTies() ? decided(chair) : Answer.Code.TIED;
                case REJECTED, NO_QUORUM, COUNTED, ELECTION_VOID -> Answer.Code.REJECTED;
            };
        }

        private static Answer.Code decided(@Nullable Choice chair) {
            return switch (chair) {
                case null -> Answer.Code.CHAIR_DECIDES;
                case YES -> Answer.Code.ADOPTED;
                case NO -> Answer.Code.REJECTED;
                case ABSTAIN -> Answer.Code.TIED;
            };
        }
    }
}
