package org.gongjian.command.matter;

import static org.gongjian.command.matter.Situation.drawn;
import static org.gongjian.command.matter.Situation.require;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Lookups;
import org.gongjian.command.decision.Refused;
import org.gongjian.commitment.InForce;
import org.gongjian.commitment.Measure;
import org.gongjian.commitment.Occurrence;
import org.gongjian.commitment.PromiseBasis;
import org.gongjian.commitment.PromisedItem;
import org.gongjian.commitment.Promisor;
import org.gongjian.commitment.YearTally;
import org.gongjian.matter.CommitmentEvent.Claimed;
import org.gongjian.matter.CommitmentEvent.Lapsed;
import org.gongjian.matter.CommitmentEvent.ProjectFixed;
import org.gongjian.matter.CommitmentEvent.Promised;
import org.gongjian.matter.CommitmentEvent.Varied;
import org.gongjian.matter.CommitmentEvent.YearSettled;
import org.gongjian.matter.CommitmentStage.BeingKept;
import org.gongjian.matter.CommitmentStage.NotYetInForce;
import org.gongjian.matter.CommitmentStage.Taken;
import org.gongjian.matter.CommitmentStage.Unclaimed;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.terms.ClosedReason;
import org.gongjian.record.Capacity;
import org.gongjian.record.Id.PersonId;
import org.jspecify.annotations.Nullable;

/** 确定项目、认领、承诺: how somebody comes to owe something, and how that changes and ends (000-15, 000-18). */
final class Committing {

    private Committing() {}

    static MatterEvent fix(CommitmentCommand.FixProject c, Edge edge) {
        requireEvidence(edge);
        requireMeasure(c.measure());
        requireWindows(c.occurrences());
        return new ProjectFixed(
                edge.happened(),
                drawn(edge),
                c.kind(),
                c.title(),
                c.about(),
                c.measure(),
                c.occurrences(),
                c.entry(),
                c.basis(),
                new TimeLimits(edge).rules());
    }

    static MatterEvent promise(CommitmentCommand.Promise c, Edge edge) {
        boolean agreed = c.basis() instanceof PromiseBasis.InAgreement;
        require(!agreed || edge.bySystem(), MatterRefusal.AGREED_PROMISE_COMES_WITH_ITS_AGREEMENT);
        require(!c.item().occurrences().isEmpty(), MatterRefusal.PROMISE_NEEDS_AN_OCCURRENCE);
        requireMeasure(c.item().measure());
        requireWindows(c.item().occurrences());
        Promisor by = edge.bySystem() && c.by() != null ? c.by() : taker(edge);
        return new Promised(
                edge.happened(),
                drawn(edge),
                by,
                c.basis(),
                c.item(),
                inForce(c.inForceOn(), edge),
                new TimeLimits(edge).rules());
    }

    static MatterEvent claim(CommitmentCommand.Claim c, Situation now) {
        ProjectFixed project = unclaimed(now);
        List<Occurrence> occurrences = project.occurrences().isEmpty() ? c.occurrences() : project.occurrences();
        require(!occurrences.isEmpty(), MatterRefusal.PROMISE_NEEDS_AN_OCCURRENCE);
        requireWindows(occurrences);
        return new Claimed(
                now.happened(),
                taker(now.edge()),
                item(project, occurrences),
                inForce(c.inForceOn(), now.edge()),
                null,
                now.limits().rules());
    }

    static MatterEvent claimByPromise(CommitmentCommand.ClaimByPromise c, Situation now) {
        ProjectFixed project = unclaimed(now);
        return new Claimed(
                now.happened(),
                c.by(),
                item(project, List.of()),
                inForce(c.inForceOn(), now.edge()),
                c.promise(),
                now.limits().rules());
    }

    /** What is claimed is claimed: a second one is told so. */
    private static ProjectFixed unclaimed(Situation now) {
        if (now.stage() instanceof Unclaimed(var project)) {
            return project;
        }
        boolean taken = now.matter().facts().stream().anyMatch(Claimed.class::isInstance);
        require(!taken, MatterRefusal.PROJECT_IS_ALREADY_CLAIMED);
        return now.notAtThisStage();
    }

    private static PromisedItem item(ProjectFixed project, List<Occurrence> occurrences) {
        return new PromisedItem("1", project.title(), project.measure(), occurrences, project.entry());
    }

    static MatterEvent bringIntoForce(Situation now) {
        require(
                !(now.stage() instanceof NotYetInForce waits)
                        || waits.undertaking().inForce().holdsAt(now.happened().at()),
                MatterRefusal.AGREEMENT_NOT_IN_FORCE);
        return new org.gongjian.matter.CommitmentEvent.CameIntoForce(now.happened());
    }

    static MatterEvent vary(CommitmentCommand.Vary c, Situation now) {
        requireEvidence(now.edge());
        if (!(now.stage() instanceof Taken taken)) {
            return now.notAtThisStage();
        }
        require(Agreed.line(now.matter()).isEmpty(), MatterRefusal.AGREED_PROMISE_IS_VARIED_BY_ITS_AGREEMENT);
        requireMeasure(c.measure());
        require(
                taken.undertaking().elsewhere() == null || c.occurrences().isEmpty(),
                MatterRefusal.AGREED_PROMISE_COMES_WITH_ITS_AGREEMENT,
                () -> Map.of("field", "occurrences"));
        PromisedItem old = taken.undertaking().item();
        List<Occurrence> occurrences = c.occurrences().isEmpty() ? old.occurrences() : c.occurrences();
        requireWindows(occurrences);
        requireOpenedStay(old.occurrences(), occurrences, today(now.edge()));
        return new Varied(
                now.happened(),
                new PromisedItem(
                        old.key(),
                        c.title() == null ? old.title() : c.title(),
                        c.measure() == null ? old.measure() : c.measure(),
                        occurrences,
                        old.project()),
                c.reason());
    }

    /** What has fallen due is a matter of its own by now; what comes new must still lie ahead. */
    static void requireOpenedStay(List<Occurrence> old, List<Occurrence> varied, LocalDate today) {
        boolean stay = old.stream().filter(one -> !one.from().isAfter(today)).allMatch(varied::contains);
        boolean ahead = varied.stream()
                .filter(one -> !old.contains(one))
                .allMatch(one -> one.from().isAfter(today));
        require(stay && ahead, MatterRefusal.OPENED_OCCURRENCE_CANNOT_BE_VARIED, () -> Map.of("field", "occurrences"));
    }

    /** Windows open by the clock, whatever the day on which both sides agreed. */
    static LocalDate today(Edge edge) {
        return LocalDate.ofInstant(edge.recordedAt(), edge.zone());
    }

    static MatterEvent lapse(CommitmentCommand.Lapse c, Situation now) {
        return new Lapsed(now.happened(), c.reason());
    }

    static MatterEvent settle(CommitmentCommand.SettleYear c, Situation now) {
        if (!(now.stage() instanceof BeingKept kept)) {
            return now.notAtThisStage();
        }
        require(
                !settledYears(now).contains(c.year()),
                MatterRefusal.YEAR_IS_SETTLED_ALREADY,
                () -> Map.of("year", c.year(), "field", "year"));
        boolean running = kept.undertaking().item().occurrences().stream()
                .filter(one -> one.to().getYear() == c.year())
                .anyMatch(one -> !one.to().isBefore(now.limits().day()));
        require(!running, MatterRefusal.OCCURRENCES_ARE_STILL_OPEN, () -> Map.of("year", c.year()));
        Lookups.Settling year = now.edge().lookups().settling();
        if (year == null || year.tally().due() == 0) {
            throw new Refused(MatterRefusal.NOTHING_FELL_DUE_IN_THAT_YEAR, Map.of("year", c.year(), "field", "year"));
        }
        YearTally tally = year.tally();
        int settled = tally.onTime() + tally.late() + tally.inPart() + tally.missed();
        require(settled == tally.due(), MatterRefusal.OCCURRENCES_ARE_STILL_OPEN, () -> Map.of("year", c.year()));
        return new YearSettled(now.happened(), c.year(), tally, nothingIsLeft(year.owed(), c.year(), now));
    }

    private static Set<Integer> settledYears(Situation now) {
        Set<Integer> settled = new HashSet<>();
        for (MatterEvent fact : now.matter().facts()) {
            if (fact instanceof YearSettled earlier) {
                settled.add(earlier.year());
            }
        }
        return settled;
    }

    /** Every year in which something of it is owed is settled. */
    private static boolean nothingIsLeft(Set<Integer> owed, int year, Situation now) {
        Set<Integer> settled = settledYears(now);
        settled.add(year);
        return settled.containsAll(owed);
    }

    /** 未兑现销号: what was not kept is waited for no longer. */
    static MatterEvent close(MatterCommand.Close c, Situation now) {
        return new MatterEvent.Closed(now.happened(), ClosedReason.NOT_PERFORMED, c.remark());
    }

    /** Who promises or claims: an organisation for which the desk records it is one of the district. */
    private static Promisor taker(Edge edge) {
        require(
                !(edge.happened().inCapacityOf() instanceof Capacity.ForOrganisation(var organisation))
                        || edge.lookups().organisations().containsKey(organisation),
                MatterRefusal.ORGANISATION_IS_NOT_KNOWN,
                () -> Map.of("field", "happened.forOrganisation"));
        return promisor(edge);
    }

    /** The unit for which somebody acts, or the member himself. */
    static Promisor promisor(Edge edge) {
        Promisor by = switch (edge.happened().inCapacityOf()) {
            case Capacity.InOffice office ->
                MatterRights.handles(office.role()) && office.organisation() != null
                        ? new Promisor.Unit(office.organisation())
                        : member(edge.happened().actedBy());
            case Capacity.ForOrganisation(var organisation) -> new Promisor.Unit(organisation);
            case Capacity.Private _ -> member(edge.happened().actedBy());
            case Capacity.Rule _ -> null;
        };
        if (by == null) {
            throw new Refused(MatterRefusal.SOMEBODY_MUST_PROMISE, Map.of("field", "happened.forOrganisation"));
        }
        return by;
    }

    private static @Nullable Promisor member(@Nullable PersonId person) {
        return person == null ? null : new Promisor.Member(person);
    }

    private static InForce inForce(@Nullable LocalDate said, Edge edge) {
        LocalDate on = said == null ? edge.happenedOn() : said;
        return new InForce(on, on.atStartOfDay(edge.zone()).toInstant());
    }

    private static void requireWindows(List<Occurrence> occurrences) {
        Set<String> keys = new HashSet<>();
        for (Occurrence one : occurrences) {
            Map<String, Object> field = Map.of("field", "occurrences", "occurrence", one.label());
            require(!one.to().isBefore(one.from()), MatterRefusal.OCCURRENCE_ENDS_BEFORE_IT_BEGINS, () -> field);
            require(keys.add(one.key()), MatterRefusal.OCCURRENCE_IS_STATED_TWICE, () -> field);
        }
    }

    private static void requireMeasure(@Nullable Measure measure) {
        require(
                measure == null || measure.isComplete(),
                MatterRefusal.MEASURE_NEEDS_NUMBER_AND_UNIT,
                () -> Map.of("field", "measure"));
    }

    private static void requireEvidence(Edge edge) {
        require(
                edge.happened().evidence() != null,
                MatterRefusal.EVIDENCE_IS_NEEDED,
                () -> Map.of("field", "happened.evidence"));
    }
}
