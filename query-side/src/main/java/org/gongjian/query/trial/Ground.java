package org.gongjian.query.trial;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import org.gongjian.charter.CharterVersion;
import org.gongjian.charter.MeetingRuleKeys;
import org.gongjian.charter.RuleUnit;
import org.gongjian.motion.VotingRule;

/**
 * By what a decision is taken again.
 *
 * @param now until when what is not done is looked at
 */
record Ground(CharterVersion rules, WorkDays days, ZoneId zone, Instant now) {

    /** A date that a rule sets, as decisions keep one: the last day and the first instant that is too late. */
    record Date(LocalDate on, Instant until) {}

    /** The word of a list that a rule says; none where it says another, with which no meeting can be called and nothing put to the vote. */
    <E extends Enum<E>> Optional<E> word(E[] known, String rule) {
        String said = rules.text(rule);
        return Arrays.stream(known).filter(one -> one.name().equals(said)).findFirst();
    }

    boolean chairDecidesTies() {
        return rules.text(MeetingRuleKeys.TIE_MEANS).equals(VotingRule.CHAIR_DECIDES);
    }

    LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    /** What the rule allows from this instant on, and so many working days more. */
    Date limit(String rule, Instant from, int more) {
        int value = rules.whole(rule);
        if (rules.rule(rule).unit() == RuleUnit.HOURS) {
            Instant until = from.plus(Duration.ofHours(value));
            return moved(new Date(day(until), until), more);
        }
        return moved(endOf(days.plus(day(from), value)), more);
    }

    /** So many working days later; a limit in hours keeps its hour. */
    Date moved(Date date, int workingDays) {
        LocalDate to = days.plus(date.on(), workingDays);
        return new Date(
                to,
                date.until().plus(Duration.ofDays(to.toEpochDay() - date.on().toEpochDay())));
    }

    /** Whether so many working days after this date, as the rule says, are over at that time. */
    boolean isPast(Date date, String rule, Instant at) {
        return !at.isBefore(moved(date, rules.whole(rule)).until());
    }

    /** The whole of that day. */
    Date endOf(LocalDate on) {
        return new Date(on, on.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
