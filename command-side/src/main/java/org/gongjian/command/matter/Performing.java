package org.gongjian.command.matter;

import static org.gongjian.command.matter.Situation.drawn;
import static org.gongjian.command.matter.Situation.require;

import java.time.LocalDate;
import java.util.Map;
import org.gongjian.calendar.DayOutsideCalendar;
import org.gongjian.charter.RuleKeys;
import org.gongjian.command.decision.Edge;
import org.gongjian.commitment.Measure;
import org.gongjian.commitment.Promisor;
import org.gongjian.matter.CommitmentEvent;
import org.gongjian.matter.CommitmentEvent.OccurrenceFellDue;
import org.gongjian.matter.CommitmentEvent.Performed;
import org.gongjian.matter.CommitmentEvent.PerformedLate;
import org.gongjian.matter.CommitmentStage.OccurrenceDue;
import org.gongjian.matter.CommitmentStage.OccurrenceMissed;
import org.gongjian.matter.CommitmentStage.Owed;
import org.gongjian.matter.CommitmentStage.ToBeVerified;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.terms.Due;
import org.jspecify.annotations.Nullable;

/** 兑现、核验: one occurrence of a promise, from its window on. */
final class Performing {

    private Performing() {}

    static MatterEvent call(CommitmentCommand.CallOccurrence c, Edge edge) {
        TimeLimits limits = new TimeLimits(edge);
        Due until = limits.on(c.occurrence().to());
        return new OccurrenceFellDue(
                edge.happened(),
                drawn(edge),
                c.promise(),
                c.promised().by(),
                c.promised().title(),
                c.promised().measure(),
                c.occurrence(),
                c.promised().inForce(),
                until,
                morning(until, -edge.charter().whole(RuleKeys.REMIND_BEFORE_DAYS), edge),
                morning(until, edge.charter().whole(RuleKeys.URGE_AFTER_DUE_DAYS), edge),
                limits.rules());
    }

    /**
     * The beginning of the working day that lies so far from the last day of a window. A window may end in a year whose working days
     * are not published yet: then natural days are counted.
     */
    private static Due morning(Due until, int workingDays, Edge edge) {
        LocalDate day = until.on().plusDays(workingDays);
        try {
            day = edge.calendar().plus(until.on(), workingDays);
        } catch (DayOutsideCalendar notPublished) {
            // stays as counted
        }
        return new Due(day, day.atStartOfDay(edge.zone()).toInstant());
    }

    /** The business time decides whether it was in time, however late it is recorded. */
    static MatterEvent perform(CommitmentCommand.Perform c, Situation now) {
        if (!(now.stage() instanceof Owed owed)) {
            return now.notAtThisStage();
        }
        OccurrenceFellDue occurrence = owed.occurrence();
        requirePromisor(occurrence.by(), now);
        requireInForce(occurrence, now);
        require(
                !now.edge().happenedOn().isBefore(occurrence.occurrence().from()),
                MatterRefusal.WINDOW_IS_NOT_OPEN_YET,
                () -> Map.of("from", occurrence.occurrence().from(), "field", "happened.at"));
        requireCounted(occurrence.measure(), c.count());
        int sample = sample(c.count(), now);
        Due verification = now.limits().days(RuleKeys.PERFORMANCE_VERIFY_DAYS);
        return occurrence.until().metAt(now.happened().at())
                ? new Performed(
                        now.happened(),
                        c.what(),
                        c.count(),
                        sample,
                        c.attachments(),
                        verification,
                        now.limits().rules())
                : new PerformedLate(
                        now.happened(),
                        c.what(),
                        c.count(),
                        sample,
                        c.attachments(),
                        verification,
                        now.limits().rules());
    }

    private static void requireInForce(OccurrenceFellDue occurrence, Situation now) {
        require(
                occurrence.inForce().holdsAt(now.happened().at()),
                MatterRefusal.AGREEMENT_NOT_IN_FORCE,
                () -> Map.of("on", occurrence.inForce().on(), "field", "happened.at"));
    }

    private static void requirePromisor(Promisor by, Situation now) {
        boolean own = switch (by) {
            case Promisor.Unit(var unit) -> unit.equals(now.organisation());
            case Promisor.Member _ -> by.equals(Committing.promisor(now.edge()));
            case Promisor.Community _ -> CommitmentRights.ofTheCommunity(now.edge());
        };
        require(own, MatterRefusal.ONLY_WHO_PROMISED_PERFORMS);
    }

    private static void requireCounted(@Nullable Measure measure, @Nullable Integer count) {
        require(
                count == null ? measure == null : count > 0,
                MatterRefusal.COUNT_IS_MISSING,
                () -> Map.of("field", "count", "unit", measure == null ? "" : measure.unit()));
    }

    /** So many in a hundred, never fewer than the least, and never more than there are. */
    private static int sample(@Nullable Integer count, Situation now) {
        if (count == null) {
            return 0;
        }
        int share = Math.ceilDiv(count * now.rule(RuleKeys.PERFORMANCE_SAMPLE_PERCENT), 100);
        return Math.min(count, Math.max(share, now.rule(RuleKeys.PERFORMANCE_SAMPLE_LEAST)));
    }

    static MatterEvent verify(CommitmentCommand.Verify c, Situation now) {
        ToBeVerified done = toBeVerified(now);
        require(
                c.sampled() >= done.done().sample(),
                MatterRefusal.SAMPLE_IS_TOO_SMALL,
                () -> Map.of(
                        "least",
                        done.done().sample(),
                        "rule",
                        RuleKeys.PERFORMANCE_SAMPLE_PERCENT,
                        "field",
                        "sampled"));
        return new CommitmentEvent.Verified(now.happened(), c.sampled(), c.finding(), c.attachments());
    }

    static MatterEvent dispute(CommitmentCommand.Dispute c, Situation now) {
        toBeVerified(now);
        return new CommitmentEvent.Disputed(now.happened(), c.sampled(), c.finding(), c.attachments());
    }

    private static ToBeVerified toBeVerified(Situation now) {
        return now.stage() instanceof ToBeVerified waits ? waits : now.notAtThisStage();
    }

    static MatterEvent windowClosed(Situation now) {
        require(
                !(now.stage() instanceof OccurrenceDue due)
                        || !due.occurrence().until().metAt(now.happened().at()),
                MatterRefusal.WINDOW_IS_STILL_OPEN);
        return new CommitmentEvent.Missed(now.happened());
    }

    /** Whether what is asked is to close what was not kept. */
    static boolean missed(Situation now) {
        return now.stage() instanceof OccurrenceMissed;
    }
}
