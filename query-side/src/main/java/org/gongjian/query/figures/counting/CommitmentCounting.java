package org.gongjian.query.figures.counting;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.gongjian.commitment.Kept;
import org.gongjian.matter.CommitmentEvent;
import org.gongjian.matter.CommitmentEvent.OccurrenceFellDue;
import org.gongjian.matter.CommitmentEvent.Performance;
import org.gongjian.matter.CommitmentEvent.PerformedLate;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.Stage;
import org.gongjian.matter.terms.ClosedReason;
import org.gongjian.query.figures.dictionary.Countable;
import org.jspecify.annotations.Nullable;

/**
 * What counts of an occurrence of a promise (承诺期次): once, in the period in which its window ends. In part is counted apart, whenever
 * it was done; what lapsed while it was due is not counted.
 */
final class CommitmentCounting {

    private CommitmentCounting() {}

    /** @param facts as they read after the corrections */
    static Optional<Counted> of(Stage stage, List<MatterEvent> facts) {
        boolean lapsed = stage instanceof Stage.Closed(var reason) && reason == ClosedReason.NO_LONGER_OWED;
        return !lapsed && !facts.isEmpty() && facts.getFirst() instanceof OccurrenceFellDue due
                ? Optional.of(counted(due, CommitmentEvent.standing(facts)))
                : Optional.empty();
    }

    private static Counted counted(OccurrenceFellDue due, @Nullable Performance done) {
        Counted counted =
                Counted.at(Countable.OCCURRENCE_DUE, 0, due.until().until().minus(1, ChronoUnit.MICROS));
        if (done == null) {
            return counted.detail("MISSED").met(false);
        }
        String how = Kept.of(due.measure(), done.count()) == Kept.IN_PART
                ? "IN_PART"
                : done instanceof PerformedLate ? "LATE" : "ON_TIME";
        return counted.detail(how).met(true);
    }
}
