package org.gongjian.query.motion;

import org.gongjian.motion.MotionEvent;
import org.gongjian.query.platform.folding.Projection;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.query.platform.folding.Streams;
import org.gongjian.record.Fact;

/** Folds a motion anew after each of its facts. */
final class MotionProjection implements Projection {
    private final MotionTable table;
    private final Streams streams;

    MotionProjection(MotionTable table, Streams streams) {
        this.table = table;
        this.streams = streams;
    }

    @Override
    public String group() {
        return MotionReadModel.GROUP;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return MotionEvent.class.isAssignableFrom(type);
    }

    @Override
    public void on(Recorded event) {
        if (event.fact() instanceof MotionEvent) {
            MotionFold.of(streams.upTo(event.aggregateId(), event.sequence())).ifPresent(table::put);
        }
    }
}
