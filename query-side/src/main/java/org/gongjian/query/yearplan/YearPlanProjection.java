package org.gongjian.query.yearplan;

import org.gongjian.query.platform.folding.Projection;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.query.platform.folding.Streams;
import org.gongjian.record.Fact;
import org.gongjian.yearplan.YearPlanEvent;

/** Folds the lists of a year anew after each of their facts: there are few of them. */
final class YearPlanProjection implements Projection {
    private final YearPlanTable table;
    private final Streams streams;

    YearPlanProjection(YearPlanTable table, Streams streams) {
        this.table = table;
        this.streams = streams;
    }

    @Override
    public String group() {
        return YearPlanReadModel.GROUP;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return YearPlanEvent.class.isAssignableFrom(type);
    }

    @Override
    public void on(Recorded event) {
        if (event.fact() instanceof YearPlanEvent) {
            YearPlanFold.of(streams.upTo(event.aggregateId(), event.sequence())).ifPresent(table::put);
        }
    }
}
