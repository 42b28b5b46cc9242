package org.gongjian.query.visit;

import org.gongjian.query.platform.folding.Projection;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.query.platform.folding.Streams;
import org.gongjian.record.Fact;
import org.gongjian.visit.VisitEvent;

/** Folds a visit anew after each of its facts. */
final class VisitProjection implements Projection {
    private final VisitTable table;
    private final Streams streams;

    VisitProjection(VisitTable table, Streams streams) {
        this.table = table;
        this.streams = streams;
    }

    @Override
    public String group() {
        return VisitReadModel.GROUP;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return VisitEvent.class.isAssignableFrom(type);
    }

    @Override
    public void on(Recorded event) {
        if (event.fact() instanceof VisitEvent) {
            VisitFold.of(streams.upTo(event.aggregateId(), event.sequence())).ifPresent(table::put);
        }
    }
}
