package org.gongjian.command.matter;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.gongjian.charter.RuleKeys;
import org.gongjian.command.decision.Edge;
import org.gongjian.matter.terms.Due;
import org.gongjian.matter.terms.Escalation;
import org.gongjian.matter.terms.MatterKind;
import org.gongjian.matter.terms.TimeLimitClass;
import org.gongjian.matter.terms.UnderRules;
import org.jspecify.annotations.Nullable;

/** Counts dates from the business time of the step, with the numbers of the charter and the working days of the calendar. */
record TimeLimits(Edge edge) {

    /** Under which rules the dates are counted. */
    UnderRules rules() {
        return new UnderRules(
                edge.charter().charter(),
                edge.charter().version(),
                edge.calendar().version());
    }

    /** The day of the step. */
    LocalDate day() {
        return LocalDate.ofInstant(edge.happened().at(), edge.zone());
    }

    /** The end of that day. */
    Due on(LocalDate day) {
        return new Due(day, day.plusDays(1).atStartOfDay(edge.zone()).toInstant());
    }

    /** So many working days as the rule says, the day of the step not counted. */
    Due days(String rule) {
        return on(edge.calendar().plus(day(), edge.charter().whole(rule)));
    }

    /** So many hours as the rule says. */
    Due hours(String rule) {
        Instant until =
                edge.happened().at().plus(Duration.ofHours(edge.charter().whole(rule)));
        return new Due(LocalDate.ofInstant(until, edge.zone()), until);
    }

    /** The due date moved by working days; a limit in hours keeps its hour. */
    Due moved(Due due, int workingDays) {
        LocalDate to = edge.calendar().plus(due.on(), workingDays);
        return new Due(
                to, due.until().plus(Duration.ofDays(to.toEpochDay() - due.on().toEpochDay())));
    }

    /** The limit of this class. */
    Due limit(TimeLimitClass of) {
        return of == TimeLimitClass.URGENT ? hours(RuleKeys.LIMIT_URGENT_HOURS) : days(rule(of));
    }

    /** Its number of working days; null for limits in hours. */
    @Nullable
    Integer workingDays(TimeLimitClass of) {
        return of == TimeLimitClass.URGENT ? null : (Integer) edge.charter().whole(rule(of));
    }

    /** What follows from a date for handling. */
    Escalation escalation(Due due) {
        return new Escalation(
                moved(due, -edge.charter().whole(RuleKeys.REMIND_BEFORE_DAYS)),
                moved(due, edge.charter().whole(RuleKeys.URGE_AFTER_DUE_DAYS)),
                moved(due, edge.charter().whole(RuleKeys.SUPERVISE_AFTER_DAYS)),
                moved(due, edge.charter().whole(RuleKeys.REPORT_AFTER_DAYS)));
    }

    /** By when co-handlers owe their opinion; never before the day of the step. */
    Due opinions(Due due, MatterKind kind) {
        String rule = kind == MatterKind.PROPOSAL
                ? RuleKeys.CO_HANDLER_OPINION_DAYS_BEFORE_DUE_PROPOSAL
                : RuleKeys.CO_HANDLER_OPINION_DAYS_BEFORE_DUE_ISSUE;
        Due before = on(edge.calendar().plus(due.on(), -edge.charter().whole(rule)));
        return before.on().isBefore(day()) ? on(day()) : before;
    }

    /** By when it is to be decided whether a matter of this kind is admitted. */
    Due admission(MatterKind kind) {
        return days(kind == MatterKind.PROPOSAL ? RuleKeys.ADMISSION_DAYS_PROPOSAL : RuleKeys.ADMISSION_DAYS_ISSUE);
    }

    static String rule(TimeLimitClass of) {
        return switch (of) {
            case CONSULTATION -> RuleKeys.LIMIT_CONSULTATION_DAYS;
            case HELP -> RuleKeys.LIMIT_HELP_DAYS;
            case REPAIR -> RuleKeys.LIMIT_REPAIR_DAYS;
            case COMPLEX -> RuleKeys.LIMIT_COMPLEX_DAYS;
            case PROPOSAL -> RuleKeys.LIMIT_PROPOSAL_DAYS;
            case URGENT -> RuleKeys.LIMIT_URGENT_HOURS;
        };
    }
}
