package org.gongjian.query.motion;

import java.util.List;
import org.gongjian.motion.MotionEvent;
import org.gongjian.query.platform.folding.BatchProjection;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.query.platform.folding.Streams;
import org.gongjian.record.Fact;

/** Folds a motion anew after each of its facts. */
final class MotionProjection implements BatchProjection {
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

    /** In a burst of votes a motion is folded once for all of them. */
    @Override
    public void onAll(List<Recorded> events) {
        streams.throughTheLastOf(events.stream()
                        .filter(event -> event.fact() instanceof MotionEvent)
                        .toList())
                .forEach(stream -> MotionFold.of(stream).ifPresent(table::put));
    }
}
