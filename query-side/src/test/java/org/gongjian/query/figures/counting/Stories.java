package org.gongjian.query.figures.counting;

import static org.gongjian.query.figures.counting.Told.due;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gongjian.matter.History;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.MatterState;
import org.gongjian.matter.terms.ClosedReason;
import org.gongjian.matter.terms.ResultClass;
import org.gongjian.matter.terms.Satisfaction;
import org.gongjian.matter.terms.Sensitivity;
import org.gongjian.record.Happened;

/** Histories of matters: those of practice.md, and any number of random ones. */
public final class Stories {
    private Stories() {}

    /** Steps 2 to 20, without the meeting. */
    public static Told septicTank() {
        return new Told()
                .on("2026-04-13T09:10:00", Told.raised("FACILITY"))
                .on("2026-04-13T09:40:00", Told.admitted())
                .on("2026-04-13T10:00:00", Told.assigned(due("2026-04-22"), due("2026-04-14")))
                .on("2026-04-13T15:00:00", Told.accepted())
                .on("2026-04-14T09:00:00", Told.contacted())
                .on("2026-04-14T15:00:00", Told.returnRequested())
                .on("2026-04-15T09:00:00", Told.returnApproved())
                .on("2026-04-15T09:30:00", Told.whistled(1))
                .on("2026-04-15T14:10:00", Told.referralAnswered(1))
                .on("2026-04-24T15:40:00", Told.assigned(due("2026-05-19"), due("2026-04-27")))
                .on("2026-04-27T09:00:00", Told.accepted())
                .on("2026-04-28T09:00:00", Told.whistled(2))
                .on("2026-05-12T09:00:00", Told.referralAnswered(2))
                .on("2026-05-15T09:00:00", Told.extensionAsked())
                .on("2026-05-18T09:00:00", Told.extended(due("2026-05-26")))
                .on("2026-05-26T10:00:00", Told.reported(ResultClass.A))
                .on("2026-05-26T11:00:00", Told.confirmed())
                .on("2026-05-26T15:00:00", Told.answered(ResultClass.A))
                .on("2026-05-29T10:00:00", Told.rated(Satisfaction.DISSATISFIED))
                .on("2026-06-01T09:00:00", Told.verified(true))
                .on("2026-06-01T10:00:00", Told.reopened(1, due("2026-06-08")))
                .on("2026-06-05T10:00:00", Told.reported(ResultClass.A))
                .on("2026-06-05T11:00:00", Told.confirmed())
                .on("2026-06-05T15:00:00", Told.answered(ResultClass.A))
                .on("2026-06-08T10:00:00", Told.rated(Satisfaction.SATISFIED))
                .on("2026-06-09T09:00:00", Told.closed(ClosedReason.FOLLOWED_UP));
    }

    /** Steps 1 to 14, without assembly and notice. */
    public static Told chargingShed() {
        return new Told()
                .on("2026-04-07T10:15:00", Told.proposed(false, 3))
                .on("2026-04-07T11:00:00", Told.returned())
                .on("2026-04-09T09:00:00", Told.resubmitted())
                .on("2026-04-14T09:00:00", Told.admitted())
                .on("2026-05-11T09:00:00", Told.assigned(due("2026-06-23"), due("2026-05-12")))
                .on("2026-05-11T10:00:00", Told.accepted())
                .on("2026-05-12T09:00:00", Told.metLeadSigner())
                .on("2026-06-22T09:00:00", Told.reported(ResultClass.B))
                .on("2026-06-23T09:00:00", Told.confirmed())
                .on("2026-06-23T10:00:00", Told.answered(ResultClass.B))
                .on("2026-06-23T11:00:00", Told.promised(due("2026-07-31")))
                .on("2026-07-01T09:00:00", Told.ratedProcess(Satisfaction.SATISFIED, Satisfaction.SATISFIED, false))
                .on("2026-07-16T09:00:00", Told.ratedProcess(Satisfaction.SATISFIED, Satisfaction.SATISFIED, true))
                .on("2026-07-24T09:00:00", Told.fulfilled())
                .on("2026-07-27T09:00:00", Told.supplemented(ResultClass.A));
    }

    /** A history of steps that fit, some recorded late, some corrected; the order of the days is kept. */
    public static Told random(Random random) {
        Told told = new Told();
        Instant at = Told.at("2026-01-05T09:00:00").plusSeconds(random.nextInt(120) * 86_400L);
        Instant recorded = at;
        told.on(at, recorded, Told.raised(random.nextBoolean() ? "FACILITY" : null));
        MatterState state =
                MatterState.NOT_YET_KNOWN.evolve(told.facts.getFirst().fact());
        for (int step = 0; step < 60 && told.facts.size() < 25; step++) {
            Function<Happened, MatterEvent> next =
                    STEPS.get(random.nextInt(STEPS.size())).get();
            Instant then = at.plusSeconds(3600L * (1 + random.nextInt(100)));
            MatterEvent fact = next.apply(Told.happened(then));
            MatterState after = state.evolve(fact);
            if (after.anomalies().isEmpty()) {
                at = then;
                recorded = later(recorded, at.plusSeconds(random.nextInt(3) == 0 ? random.nextInt(20) * 86_400L : 0));
                told.on(at, recorded, next);
                state = after;
            }
            if (random.nextInt(12) == 0) {
                recorded = later(recorded, recorded.plusSeconds(60));
                correct(told, recorded, random);
                state = MatterState.fold(
                        told.facts.stream().map(History.Recorded::fact).toList());
            }
        }
        return told;
    }

    /** Moves a step to another moment between its neighbours, or gives the matter another category. */
    private static void correct(Told told, Instant recorded, Random random) {
        int sequence = random.nextInt(told.facts.size());
        if (told.facts.get(sequence).fact() instanceof MatterEvent.Corrected || sequence == 0) {
            told.on(recorded, recorded, Told.corrected(0, "category", "NOISE"));
            return;
        }
        List<MatterEvent> effective = org.gongjian.matter.Corrections.applied(
                told.facts.stream().map(History.Recorded::fact).toList());
        Instant before = effective.subList(0, sequence).stream()
                .filter(fact -> !(fact instanceof MatterEvent.Corrected))
                .map(fact -> fact.happened().at())
                .max(Instant::compareTo)
                .orElseThrow();
        Instant mine = effective.get(sequence).happened().at();
        long room = Math.max(1, mine.getEpochSecond() - before.getEpochSecond());
        Instant moved = before.plusSeconds((long) (random.nextDouble() * room));
        told.on(recorded, recorded, Told.corrected(sequence, "happened.at", moved.toString()));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static final List<Supplier<Function<Happened, MatterEvent>>> STEPS = List.of(
            Told::admitted,
            Told::admitted,
            () -> Told.onTheSpot(ResultClass.D),
            Told::declined,
            () -> h -> Told.assigned(days(h, 9), days(h, 1)).apply(h),
            () -> h -> Told.assigned(days(h, 9), days(h, 1)).apply(h),
            Told::accepted,
            Told::accepted,
            Told::contacted,
            Told::returnRequested,
            Told::returnApproved,
            Told::extensionAsked,
            () -> h -> Told.extended(days(h, 12)).apply(h),
            Told::suspended,
            () -> h -> Told.resumed(days(h, 7)).apply(h),
            () -> Told.reported(ResultClass.A),
            () -> Told.reported(ResultClass.B),
            Told::rejected,
            Told::confirmed,
            Told::confirmed,
            () -> Told.answered(ResultClass.A),
            () -> Told.rated(Satisfaction.SATISFIED),
            () -> Told.rated(Satisfaction.DISSATISFIED),
            () -> Told.verified(true),
            () -> h -> Told.reopened(1, days(h, 5)).apply(h),
            () -> Told.closed(ClosedReason.FOLLOWED_UP),
            Told::supervised,
            Told::lifted,
            Told::longListed,
            Told::withdrawn,
            Told::concluded,
            Told::merged,
            () -> Told.classified("NOISE"),
            () -> Told.classifiedAs(Sensitivity.SENSITIVE),
            () -> Told.classifiedAs(Sensitivity.ORDINARY),
            Told::noted);

    private static org.gongjian.matter.terms.Due days(Happened happened, int days) {
        return due(LocalDate.ofInstant(happened.at(), Told.ZONE).plusDays(days));
    }
}
