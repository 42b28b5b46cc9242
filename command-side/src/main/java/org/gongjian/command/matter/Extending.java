package org.gongjian.command.matter;

import static org.gongjian.command.matter.Situation.require;

import java.util.Map;
import org.gongjian.charter.RuleKeys;
import org.gongjian.command.matter.MatterCommand.GrantExtension;
import org.gongjian.command.matter.MatterCommand.RequestExtension;
import org.gongjian.matter.Handling;
import org.gongjian.matter.MatterEvent.ExtensionGranted;
import org.gongjian.matter.MatterEvent.ExtensionRequested;
import org.gongjian.matter.terms.Due;
import org.gongjian.record.Role;

/** 延期: asked before the date, as often and as long as the charter allows, and told to whoever raised it. */
final class Extending {

    private Extending() {}

    static ExtensionRequested request(RequestExtension c, Situation now) {
        Handling handling = now.ofTheLead();
        require(
                handling.due().metAt(now.happened().at()) || !now.holds(RuleKeys.EXTENSION_BEFORE_DUE),
                MatterRefusal.EXTENSION_ASKED_TOO_LATE,
                () -> Map.of(
                        "rule",
                        RuleKeys.EXTENSION_BEFORE_DUE,
                        "due",
                        handling.due().on()));
        String times = now.isProposal() ? RuleKeys.EXTENSION_MAX_PROPOSAL : RuleKeys.EXTENSION_MAX_ISSUE;
        require(
                handling.clock().extensionsGranted() < now.rule(times),
                MatterRefusal.EXTENDED_TOO_OFTEN,
                () -> Map.of("rule", times, "most", now.rule(times)));
        requireNotTooLong(c.workingDays(), handling, now);
        boolean late = !handling.due().metAt(now.edge().recordedAt());
        return new ExtensionRequested(now.happened(), handling.lead(), c.workingDays(), c.reason(), late);
    }

    private static void requireNotTooLong(int days, Handling handling, Situation now) {
        Integer limit = handling.assigned().limitInWorkingDays();
        int ofIssue = limit == null ? 0 : limit * now.rule(RuleKeys.EXTENSION_MAX_PERCENT_ISSUE) / 100;
        int most = now.isProposal() ? now.rule(RuleKeys.EXTENSION_DAYS_PROPOSAL) : ofIssue;
        String rule = now.isProposal() ? RuleKeys.EXTENSION_DAYS_PROPOSAL : RuleKeys.EXTENSION_MAX_PERCENT_ISSUE;
        require(
                days > 0 && days <= most,
                MatterRefusal.EXTENSION_TOO_LONG,
                () -> Map.of("rule", rule, "most", most, "asked", days));
    }

    static ExtensionGranted grant(GrantExtension c, Situation now) {
        Handling handling = now.working().handling();
        ExtensionRequested asked = handling.clock().extensionAsked();
        if (asked == null) {
            return now.notAtThisStage();
        }
        int days = c.workingDays() == null ? asked.workingDays() : c.workingDays();
        require(
                days > 0 && days <= asked.workingDays(),
                MatterRefusal.EXTENSION_TOO_LONG,
                () -> Map.of("most", asked.workingDays(), "asked", days));
        require(
                !asked.recordedAfterDue() || now.edge().acting().role() == Role.SECRETARY,
                MatterRefusal.LATE_RECORD_NEEDS_THE_SECRETARY);
        boolean mustTell = !now.isProposal()
                && now.holds(RuleKeys.EXTENSION_TELL_SAME_DAY)
                && !now.file().addressees().isEmpty();
        require(
                !mustTell || c.raisersTold() != null,
                MatterRefusal.RAISERS_MUST_BE_TOLD,
                () -> Map.of("field", "raisersTold", "rule", RuleKeys.EXTENSION_TELL_SAME_DAY));
        return granted(c, days, handling, now);
    }

    private static ExtensionGranted granted(GrantExtension c, int days, Handling handling, Situation now) {
        Due due = now.limits().moved(handling.due(), days);
        Due opinions = handling.opinionsDue();
        return new ExtensionGranted(
                now.happened(),
                days,
                due,
                opinions == null ? null : now.limits().moved(opinions, days),
                now.limits().escalation(due),
                c.raisersTold(),
                now.limits().rules());
    }
}
