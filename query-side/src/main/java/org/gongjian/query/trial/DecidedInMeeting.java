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
import org.gongjian.motion.MotionEvent;
import org.gongjian.motion.Outcome;
import org.gongjian.motion.Reckoning;
import org.gongjian.motion.Tally;
import org.gongjian.motion.VotingRule;
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
     * @param quorum what share had to be there, as the meeting was called or the election put
     * @param chair what the chair decided of a tie or said itself; null where nobody knows
     */
    record Vote(
            BodyRules by,
            Share quorum,
            Tally tally,
            @Nullable Choice chair) implements DecidedInMeeting {
        @Override
        public List<String> rules() {
            MotionEvent.Recused recused = tally.seats().recused();
            return Stream.of(
                            Stream.of(by.majority(), by.majorityOf()),
                            rule(MeetingRuleKeys.TIE_MEANS, tally.counts() instanceof Counts.Votes),
                            rule(MeetingRuleKeys.RECUSED_LEAVE_THE_DENOMINATOR, recused != null && recused.seats() > 0),
                            rule(
                                    MeetingRuleKeys.ABSENT_OPINIONS_COUNT,
                                    tally.written().all() > 0),
                            rule(MeetingRuleKeys.ELECTION_PAPERS_NOT_MORE_THAN_ISSUED, tally.moreThanIssued()))
                    .flatMap(rules -> rules)
                    .toList();
        }

        private static Stream<String> rule(String key, boolean matters) {
            return matters ? Stream.of(key) : Stream.empty();
        }

        @Override
        public Answer on(Ground ground) {
            return ground.word(Share.values(), by.majority())
                    .flatMap(share -> ground.word(Denominator.values(), by.majorityOf())
                            .map(of -> new VotingRule(by.majority(), share, of, quorum, ground.chairDecidesTies())))
                    .map(rule -> on(rule, Reckoning.of(ground.rules())))
                    .orElse(Answer.UNREADABLE);
        }

        /** As whoever closes it asks, too. */
        private Answer on(VotingRule rule, Reckoning how) {
            Outcome outcome = tally.outcome(rule, how);
            return switch (outcome.result()) {
                case ADOPTED -> new Answer(Answer.Code.ADOPTED, null, outcome.needed());
                case REJECTED -> new Answer(Answer.Code.REJECTED, null, outcome.needed());
                case TIED ->
                    new Answer(rule.chairDecidesTies() ? decided(outcome) : Answer.Code.TIED, null, outcome.needed());
                case NO_QUORUM -> new Answer(Answer.Code.TOO_FEW, null, outcome.quorumNeeded());
                case ELECTION_VOID -> new Answer(Answer.Code.ELECTION_VOID, null);
                case COUNTED -> chosen(outcome.chosen().size());
            };
        }

        private Answer chosen(int chosen) {
            return new Answer(
                    chosen == tally.places()
                            ? Answer.Code.CHOSEN
                            : chosen == 0 ? Answer.Code.NOBODY_CHOSEN : Answer.Code.CHOSEN_IN_PART,
                    null,
                    chosen);
        }

        private Answer.Code decided(Outcome tied) {
            if (chair == null) {
                return Answer.Code.CHAIR_DECIDES;
            }
            return switch (tied.decidedBy(chair).result()) {
                case ADOPTED -> Answer.Code.ADOPTED;
                case REJECTED -> Answer.Code.REJECTED;
                case TIED, NO_QUORUM, COUNTED, ELECTION_VOID -> Answer.Code.TIED;
            };
        }
    }
}
