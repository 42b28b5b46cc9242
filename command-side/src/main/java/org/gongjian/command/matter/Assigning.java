package org.gongjian.command.matter;

import static org.gongjian.command.matter.Situation.require;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.gongjian.charter.MeetingRuleKeys;
import org.gongjian.charter.RuleKeys;
import org.gongjian.command.decision.Refused;
import org.gongjian.command.matter.MatterCommand.Assign;
import org.gongjian.command.matter.MatterCommand.AssignAsResolved;
import org.gongjian.matter.MatterEvent.Assigned;
import org.gongjian.matter.Notices;
import org.gongjian.matter.terms.Due;
import org.gongjian.matter.terms.Part;
import org.gongjian.matter.terms.ResolvedTask;
import org.gongjian.matter.terms.TimeLimitClass;
import org.gongjian.record.Id.OrganisationId;
import org.jspecify.annotations.Nullable;

/** 交办. */
final class Assigning {

    private Assigning() {}

    /** By whom and what, as it was put to the vote; with the dates of every assignment. */
    static Assigned asResolved(AssignAsResolved c, Situation now) {
        ResolvedTask task = Deliberating.task(c.motion(), now);
        if (task == null) {
            throw new Refused(MatterRefusal.ROUTE_NEEDS_A_RESOLUTION);
        }
        ResolvedTask left = Deliberating.executing(task, c.reserving(), now);
        if (left == null) {
            throw Situation.refused(
                    MatterRefusal.LEAD_RESERVED_ITS_OPINION,
                    Map.of("rule", MeetingRuleKeys.RESERVED_OPINION_STILL_EXECUTES));
        }
        return assign(new Assign(left.lead(), left.coHandlers(), List.of(), left.task(), null, null), now);
    }

    static Assigned assign(Assign c, Situation now) {
        requireNoNoticeHolds(now);
        Deliberating.requireNoOpenMotion(now);
        Deliberating.requireRouteTaken(now);
        Deliberating.requireNotPutOff(now);
        requireKnown(c.lead(), "lead", now);
        c.coHandlers().forEach(one -> requireKnown(one, "coHandlers", now));
        c.parts().forEach(one -> requireKnown(one.organisation(), "parts", now));
        require(!c.coHandlers().contains(c.lead()), MatterRefusal.LEAD_CANNOT_BE_CO_HANDLER);
        TimeLimitClass of = limitClass(c, now);
        return assigned(c, of, due(c, of, now), now);
    }

    /** Where the charter says so, what is under public notice is assigned when the notice has ended (practice 7.1). */
    private static void requireNoNoticeHolds(Situation now) {
        Notices.Running holding = now.file().notices().holding();
        if (holding != null) {
            throw Situation.refused(
                    MatterRefusal.PUBLIC_NOTICE_STILL_RUNNING,
                    Map.of("until", holding.until(), "rule", RuleKeys.PUBLIC_NOTICE_HOLDS_ASSIGNMENT));
        }
    }

    private static Assigned assigned(Assign c, TimeLimitClass of, Due due, Situation now) {
        TimeLimits limits = now.limits();
        boolean urgent = of == TimeLimitClass.URGENT;
        Due response = urgent ? limits.hours(RuleKeys.LIMIT_URGENT_RESPONSE_HOURS) : null;
        boolean shared = !c.coHandlers().isEmpty() || c.parts().stream().anyMatch(ofAnother(c.lead()));
        return new Assigned(
                now.happened(),
                c.lead(),
                List.copyOf(new LinkedHashSet<>(c.coHandlers())),
                c.parts(),
                c.task(),
                of,
                limits.workingDays(of),
                due,
                response == null ? limits.days(RuleKeys.ACCEPTANCE_DAYS) : response,
                response == null ? limits.days(RuleKeys.FIRST_CONTACT_DAYS) : response,
                limits.days(
                        now.isProposal() ? RuleKeys.RETURN_WINDOW_DAYS_PROPOSAL : RuleKeys.RETURN_WINDOW_DAYS_ISSUE),
                shared ? limits.opinions(due, now.file().kind()) : null,
                limits.escalation(due),
                limits.rules());
    }

    private static Predicate<Part> ofAnother(OrganisationId lead) {
        return part -> !part.organisation().equals(lead);
    }

    /** The class said; or the one for several handlers and resolutions; or the one of admission. Proposals have their own. */
    private static TimeLimitClass limitClass(Assign c, Situation now) {
        if (now.isProposal()) {
            return TimeLimitClass.PROPOSAL;
        }
        if (c.timeLimitClass() != null) {
            return c.timeLimitClass();
        }
        boolean complex = !c.coHandlers().isEmpty() || !c.parts().isEmpty() || Deliberating.isResolved(now);
        TimeLimitClass ofAdmission = now.file().filing().timeLimitClass();
        return complex || ofAdmission == null ? TimeLimitClass.COMPLEX : ofAdmission;
    }

    private static Due due(Assign c, TimeLimitClass of, Situation now) {
        Due limit = now.limits().limit(of);
        if (c.due() == null) {
            return limit;
        }
        require(!c.due().isBefore(now.limits().day()), MatterRefusal.DATE_LIES_BEFORE_THE_STEP);
        require(
                !c.due().isAfter(limit.on()),
                MatterRefusal.DATE_IS_BEYOND_THE_LIMIT,
                () -> Map.of("rule", TimeLimits.rule(of), "limit", limit.on(), "class", of.name()));
        return now.limits().on(c.due());
    }

    static void requireKnown(@Nullable OrganisationId organisation, String field, Situation now) {
        require(
                organisation == null || now.edge().lookups().organisations().containsKey(organisation),
                MatterRefusal.ORGANISATION_IS_NOT_KNOWN,
                () -> Map.of("field", field));
    }
}
