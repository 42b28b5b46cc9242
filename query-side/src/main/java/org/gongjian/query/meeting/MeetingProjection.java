package org.gongjian.query.meeting;

import org.gongjian.meeting.MeetingEvent;
import org.gongjian.query.platform.folding.Projection;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.query.platform.folding.Streams;
import org.gongjian.record.Fact;

/** Folds a meeting anew after each of its facts. */
final class MeetingProjection implements Projection {
    private final MeetingTable table;
    private final Streams streams;

    MeetingProjection(MeetingTable table, Streams streams) {
        this.table = table;
        this.streams = streams;
    }

    @Override
    public String group() {
        return MeetingReadModel.GROUP;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return MeetingEvent.class.isAssignableFrom(type);
    }

    @Override
    public void on(Recorded event) {
        if (event.fact() instanceof MeetingEvent) {
            MeetingFold.of(streams.upTo(event.aggregateId(), event.sequence())).ifPresent(table::put);
        }
    }
}
