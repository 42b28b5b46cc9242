package org.gongjian.query.matter.timeline;

import java.util.List;
import org.gongjian.matter.MatterEvent;
import org.gongjian.query.platform.folding.Projection;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.query.platform.folding.Streams;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Fact;

/** Folds each fact of a matter into its entries and the page anew. */
final class TimelineProjection implements Projection {
    private final TimelineTable table;
    private final Streams streams;

    TimelineProjection(TimelineTable table, Streams streams) {
        this.table = table;
        this.streams = streams;
    }

    @Override
    public String group() {
        return TimelineReadModel.GROUP;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return MatterEvent.class.isAssignableFrom(type);
    }

    @Override
    public void on(Recorded event) {
        if (!(event.fact() instanceof MatterEvent)) {
            return;
        }
        List<Recorded> stream =
                event.sequence() == 0 ? List.of(event) : streams.upTo(event.aggregateId(), event.sequence());
        AreaPath area = area(event);
        SightFold.now(stream).ifPresent(sight -> table.put(event.id(), event.sequence(), sight, area));
        TimelineFold.last(stream).forEach(row -> table.add(row, area));
    }

    static AreaPath area(Recorded event) {
        AreaPath area = event.area();
        if (area == null) {
            throw new IllegalStateException("a matter without an area");
        }
        return area;
    }
}
