package org.gongjian.query.trial;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.gongjian.charter.CharterVersion;
import org.gongjian.charter.RuleUnit;

/**
 * By what a decision is taken again.
 *
 * @param now until when what is not done is looked at
 */
record Ground(CharterVersion rules, WorkDays days, ZoneId zone, Instant now) {

    /** A date that a rule sets, as decisions keep one: the last day and the first instant that is too late. */
    record Date(LocalDate on, Instant until) {}

    LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    /** What the rule allows from this instant on, and so many working days more. */
    Date limit(String rule, Instant from, int more) {
        int value = rules.whole(rule);
        if (rules.rule(rule).unit() == RuleUnit.HOURS && more == 0) {
            Instant until = from.plus(Duration.ofHours(value));
            return new Date(day(until), until);
        }
        LocalDate on = rules.rule(rule).unit() == RuleUnit.HOURS
                ? day(from.plus(Duration.ofHours(value)))
                : days.plus(day(from), value);
        return endOf(days.plus(on, more));
    }

    /** The whole of that day. */
    Date endOf(LocalDate on) {
        return new Date(on, on.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
