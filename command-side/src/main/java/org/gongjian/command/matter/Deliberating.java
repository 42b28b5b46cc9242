package org.gongjian.command.matter;

import static org.gongjian.command.matter.Situation.require;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gongjian.charter.MeetingRuleKeys;
import org.gongjian.charter.RuleKeys;
import org.gongjian.command.decision.MajorMatters;
import org.gongjian.command.matter.MatterCommand.RecordResolution;
import org.gongjian.command.matter.MatterCommand.ResolveByMotion;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.MatterEvent.Resolved;
import org.gongjian.matter.MatterFile.Filing;
import org.gongjian.matter.PutOff;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.matter.terms.ResolutionBasis;
import org.gongjian.matter.terms.ResolutionOutcome;
import org.gongjian.matter.terms.ResolvedTask;
import org.gongjian.matter.terms.Route;
import org.gongjian.matter.terms.VoteManner;
import org.gongjian.record.Id.MotionId;
import org.gongjian.record.Id.OrganisationId;
import org.jspecify.annotations.Nullable;

/** 路线、决议: how a matter is deliberated on before it is assigned. */
final class Deliberating {

    private Deliberating() {}

    static MatterEvent reroute(MatterCommand.Reroute c, Situation now) {
        Route from = now.file().filing().route();
        if (from == null) {
            return now.notAtThisStage();
        }
        require(from != c.to(), MatterRefusal.ROUTE_IS_THE_SAME);
        return new MatterEvent.Rerouted(now.happened(), from, c.to(), c.reason());
    }

    /** Nobody carries out what was not adopted: who was named for it is not recorded. */
    static Resolved resolution(RecordResolution c, Situation now) {
        require(
                now.happened().evidence() != null,
                MatterRefusal.EVIDENCE_IS_NEEDED,
                () -> Map.of("field", "happened.evidence"));
        if (c.outcome().adopts()) {
            Filing filing = now.file().filing();
            MajorMatters.requireDecides(
                    c.basis().body(), filing.route(), filing.vital(), now.edge().charter());
        }
        ResolvedTask task = c.outcome().adopts() ? c.task() : null;
        if (task != null) {
            Assigning.requireKnown(task.lead(), "task.lead", now);
            task.coHandlers().forEach(one -> Assigning.requireKnown(one, "task.coHandlers", now));
            require(!task.coHandlers().contains(task.lead()), MatterRefusal.LEAD_CANNOT_BE_CO_HANDLER);
        }
        return new Resolved(now.happened(), c.basis(), c.outcome(), c.text(), task);
    }

    /** 平票 is put off as often as the charter allows; then it is not adopted (practice 7.1). Nobody carries out what was not adopted. */
    static Resolved byMotion(ResolveByMotion c, Situation now) {
        boolean putOff = c.tied() && tiesPutOff(now) < now.rule(MeetingRuleKeys.TIE_DEFERRALS);
        ResolutionOutcome outcome = putOff ? ResolutionOutcome.POSTPONED : c.outcome();
        return new Resolved(
                now.happened(),
                c.basis(),
                outcome,
                c.text(),
                outcome.adopts() ? executing(c.task(), c.reserving(), now) : null);
    }

    /**
     * 保留意见的仍须积极参与完成 (004-13). Where the charter does not say so, a unit that reserved its opinion helps nobody, and where it was to lead
     * nobody is named: the resolution stands, and it is assigned by hand.
     */
    static @Nullable ResolvedTask executing(@Nullable ResolvedTask task, Set<OrganisationId> reserving, Situation now) {
        if (task == null || now.holds(MeetingRuleKeys.RESERVED_OPINION_STILL_EXECUTES)) {
            return task;
        }
        return reserving.contains(task.lead())
                ? null
                : new ResolvedTask(
                        task.lead(),
                        task.coHandlers().stream()
                                .filter(one -> !reserving.contains(one))
                                .toList(),
                        task.task());
    }

    private static long tiesPutOff(Situation now) {
        return now.file().filing().resolutions().stream()
                .filter(one -> one.outcome() == ResolutionOutcome.POSTPONED)
                .filter(one -> one.basis() instanceof ResolutionBasis.Voted voted && voted.isTied())
                .count();
    }

    /**
     * Who is to carry it out as this motion resolved, or whichever was adopted last; null where nobody was named, or nothing adopted, and
     * where it was put off, passed upward or rejected since.
     */
    static @Nullable ResolvedTask task(@Nullable MotionId motion, Situation now) {
        List<Resolved> all = now.file().filing().resolutions();
        return all.isEmpty() || !all.getLast().outcome().adopts() ? null : adoptedTask(motion, now);
    }

    private static @Nullable ResolvedTask adoptedTask(@Nullable MotionId motion, Situation now) {
        return adopted(now.file().filing())
                .filter(one -> motion == null
                        || one.basis() instanceof ResolutionBasis.Voted voted
                                && voted.motion().equals(motion))
                .reduce((earlier, later) -> later)
                .map(Resolved::task)
                .orElse(null);
    }

    /** As long as a body still decides on it, nobody is told to do it. */
    static void requireNoOpenMotion(Situation now) {
        require(now.edge().lookups().openMotions().isEmpty(), MatterRefusal.MOTION_ON_THE_MATTER_IS_OPEN);
    }

    /** What holds for everybody, whatever his office: what touches vital interests is balloted on by the assembly first. */
    static void requireBallot(Situation now) {
        require(
                !now.file().filing().vital()
                        || !now.holds(RuleKeys.VITAL_NEEDS_ASSEMBLY_BALLOT)
                        || adopted(now.file().filing()).anyMatch(Deliberating::ballotOfTheAssembly),
                MatterRefusal.VITAL_MATTER_NEEDS_ASSEMBLY_BALLOT,
                () -> Map.of("rule", RuleKeys.VITAL_NEEDS_ASSEMBLY_BALLOT));
    }

    /** The way that the matter was sent must have been gone. */
    static void requireRouteTaken(Situation now) {
        Filing filing = now.file().filing();
        if (filing.route() == Route.URGENT_CONSULTATION) {
            require(filing.consulted(), MatterRefusal.URGENT_MATTER_MUST_BE_CONSULTED_FIRST);
        }
        if (filing.route() == Route.JOINT_DELIBERATION || filing.route() == Route.JOINT_DECISION) {
            require(isResolved(now), MatterRefusal.ROUTE_NEEDS_A_RESOLUTION);
        }
    }

    /** What a meeting put off or passed upward last waits for a resolution, unless it was sent another way since, with a reason. */
    static void requireNotPutOff(Situation now) {
        PutOff.of(now.matter()).ifPresent(last -> {
            throw Situation.refused(
                    MatterRefusal.MEETING_PUT_THE_MATTER_OFF,
                    Map.of(
                            "outcome",
                            last.outcome(),
                            "meeting",
                            last.basis().meeting(),
                            "heldOn",
                            last.basis().heldOn()));
        });
    }

    static boolean isResolved(Situation now) {
        return adopted(now.file().filing()).findAny().isPresent();
    }

    private static Stream<Resolved> adopted(Filing filing) {
        return filing.resolutions().stream().filter(one -> one.outcome().adopts());
    }

    private static boolean ballotOfTheAssembly(Resolved resolution) {
        return resolution.basis().body() == BodyKind.COMMUNITY_ASSEMBLY
                && resolution.basis().manner() == VoteManner.SECRET_BALLOT;
    }
}
