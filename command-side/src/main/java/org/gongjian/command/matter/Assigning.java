package org.gongjian.command.matter;

import static org.gongjian.command.matter.Situation.require;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gongjian.charter.RuleKeys;
import org.gongjian.command.matter.MatterCommand.Assign;
import org.gongjian.command.matter.MatterCommand.RecordResolution;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.MatterEvent.Assigned;
import org.gongjian.matter.MatterEvent.Resolved;
import org.gongjian.matter.MatterFile.Filing;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.matter.terms.Due;
import org.gongjian.matter.terms.Part;
import org.gongjian.matter.terms.ResolutionOutcome;
import org.gongjian.matter.terms.Route;
import org.gongjian.matter.terms.TimeLimitClass;
import org.gongjian.matter.terms.VoteManner;
import org.gongjian.record.Id.OrganisationId;
import org.jspecify.annotations.Nullable;

/** 路线、决议、交办. */
final class Assigning {

    private Assigning() {}

    static MatterEvent reroute(MatterCommand.Reroute c, Situation now) {
        Route from = now.file().filing().route();
        if (from == null) {
            return now.notAtThisStage();
        }
        require(from != c.to(), MatterRefusal.ROUTE_IS_THE_SAME);
        return new MatterEvent.Rerouted(now.happened(), from, c.to(), c.reason());
    }

    static Resolved resolution(RecordResolution c, Situation now) {
        require(
                now.happened().evidence() != null,
                MatterRefusal.EVIDENCE_IS_NEEDED,
                () -> Map.of("field", "happened.evidence"));
        return new Resolved(now.happened(), c.basis(), c.outcome(), c.text());
    }

    /** What holds for everybody, whatever his office: what touches vital interests is balloted on by the assembly first. */
    static void requireBallot(Situation now) {
        require(
                !now.file().filing().vital()
                        || !now.holds(RuleKeys.VITAL_NEEDS_ASSEMBLY_BALLOT)
                        || adopted(now.file().filing()).anyMatch(Assigning::ballotOfTheAssembly),
                MatterRefusal.VITAL_MATTER_NEEDS_ASSEMBLY_BALLOT,
                () -> Map.of("rule", RuleKeys.VITAL_NEEDS_ASSEMBLY_BALLOT));
    }

    static Assigned assign(Assign c, Situation now) {
        requireRouteTaken(now);
        requireKnown(c.lead(), "lead", now);
        c.coHandlers().forEach(one -> requireKnown(one, "coHandlers", now));
        c.parts().forEach(one -> requireKnown(one.organisation(), "parts", now));
        require(!c.coHandlers().contains(c.lead()), MatterRefusal.LEAD_CANNOT_BE_CO_HANDLER);
        TimeLimitClass of = limitClass(c, now);
        return assigned(c, of, due(c, of, now), now);
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

    private static void requireRouteTaken(Situation now) {
        Filing filing = now.file().filing();
        if (filing.route() == Route.URGENT_CONSULTATION) {
            require(filing.consulted(), MatterRefusal.URGENT_MATTER_MUST_BE_CONSULTED_FIRST);
        }
        if (filing.route() == Route.JOINT_DELIBERATION || filing.route() == Route.JOINT_DECISION) {
            require(adopted(filing).findAny().isPresent(), MatterRefusal.ROUTE_NEEDS_A_RESOLUTION);
        }
    }

    /** The class said; or the one for several handlers and resolutions; or the one of admission. Proposals have their own. */
    private static TimeLimitClass limitClass(Assign c, Situation now) {
        if (now.isProposal()) {
            return TimeLimitClass.PROPOSAL;
        }
        if (c.timeLimitClass() != null) {
            return c.timeLimitClass();
        }
        boolean complex = !c.coHandlers().isEmpty()
                || !c.parts().isEmpty()
                || adopted(now.file().filing()).findAny().isPresent();
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
                () -> Map.of("limit", limit.on(), "class", of.name()));
        return now.limits().on(c.due());
    }

    static void requireKnown(@Nullable OrganisationId organisation, String field, Situation now) {
        require(
                organisation == null || now.edge().lookups().organisations().containsKey(organisation),
                MatterRefusal.ORGANISATION_IS_NOT_KNOWN,
                () -> Map.of("field", field));
    }

    private static Stream<Resolved> adopted(Filing filing) {
        return filing.resolutions().stream()
                .filter(one -> one.outcome() == ResolutionOutcome.ADOPTED
                        || one.outcome() == ResolutionOutcome.ADOPTED_AMENDED);
    }

    private static boolean ballotOfTheAssembly(Resolved resolution) {
        return resolution.basis().body() == BodyKind.COMMUNITY_ASSEMBLY
                && resolution.basis().manner() == VoteManner.SECRET_BALLOT;
    }
}
