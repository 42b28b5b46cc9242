package org.gongjian.query.registry.census;

import org.gongjian.census.CensusEvent;
import org.gongjian.query.platform.folding.Projection;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.record.Fact;

/** Folds rounds of the census. */
final class CensusProjection implements Projection {
    private final CensusTable table;

    CensusProjection(CensusTable table) {
        this.table = table;
    }

    @Override
    public String group() {
        return CensusReadModel.GROUP;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return CensusEvent.class.isAssignableFrom(type);
    }

    @Override
    public void on(Recorded event) {
        if (event.fact() instanceof CensusEvent fact && event.area() != null) {
            switch (fact) {
                case CensusEvent.Opened it -> table.opened(event.id(), it, event.area());
                case CensusEvent.GridCounted it -> table.counted(event.id(), it, event.area());
                case CensusEvent.Closed it -> table.closed(event.id(), it);
            }
        }
    }
}
