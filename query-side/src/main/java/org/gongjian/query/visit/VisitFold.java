package org.gongjian.query.visit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongjian.query.platform.folding.Columns;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.visit.VisitEvent;
import org.gongjian.visit.VisitState;

/** Folds a stream into a visit. */
final class VisitFold {
    private VisitFold() {}

    /** Nothing while none was made. */
    static Optional<VisitRow> of(List<Recorded> stream) {
        VisitState state = VisitState.UNKNOWN;
        VisitState.Known known = null;
        List<VisitRow.Correction> corrections = new ArrayList<>();
        Recorded first = stream.getFirst();
        for (Recorded event : stream) {
            VisitEvent fact = (VisitEvent) event.fact();
            state = state.evolve(fact);
            if (state instanceof VisitState.Known now) {
                known = now;
                if (fact instanceof VisitEvent.Corrected it) {
                    corrections.add(new VisitRow.Correction(
                            event.recordedAt(), Columns.value(it.happened().actedBy()), it.before(), it.reason()));
                }
            }
        }
        if (known == null || first.area() == null) {
            return Optional.empty();
        }
        Instant madeAt = first.fact().happened().at();
        return Optional.of(new VisitRow(
                first.id(),
                known.organisation().value(),
                madeAt,
                first.area(),
                new VisitRow.Told(
                        known.account(),
                        first.fact().happened().dateOnly(),
                        Columns.value(first.fact().happened().recordedBy()),
                        corrections)));
    }
}
