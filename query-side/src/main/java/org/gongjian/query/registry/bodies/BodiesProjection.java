package org.gongjian.query.registry.bodies;

import org.gongjian.body.BodyEvent;
import org.gongjian.query.platform.folding.Projection;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.record.Fact;

/** Folds bodies. */
final class BodiesProjection implements Projection {
    private final BodiesTable table;

    BodiesProjection(BodiesTable table) {
        this.table = table;
    }

    @Override
    public String group() {
        return BodiesReadModel.GROUP;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return BodyEvent.class.isAssignableFrom(type);
    }

    @Override
    public void on(Recorded event) {
        if (event.fact() instanceof BodyEvent fact) {
            switch (fact) {
                case BodyEvent.Established it -> table.established(event.id(), it);
                case BodyEvent.Renamed it -> table.named(event.id(), it.name());
                case BodyEvent.SeatsFixed it -> table.numbering(event.id(), it.seats());
                case BodyEvent.Seated it -> table.seated(event.id(), it);
                case BodyEvent.Vacated it -> table.vacated(event.id(), it);
                case BodyEvent.ChairOrderFixed it ->
                    table.rotating(event.id(), event.sequence(), it.seats(), it.from(), it.months());
                case BodyEvent.Dissolved it -> table.dissolved(event.id(), it.lastDay());
            }
        }
    }
}
