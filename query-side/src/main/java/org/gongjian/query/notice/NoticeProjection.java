package org.gongjian.query.notice;

import org.gongjian.notice.NoticeEvent;
import org.gongjian.query.platform.folding.Projection;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.query.platform.folding.Streams;
import org.gongjian.record.Fact;

/** Folds a notice anew after each of its facts. */
final class NoticeProjection implements Projection {
    private final NoticeTable table;
    private final Streams streams;

    NoticeProjection(NoticeTable table, Streams streams) {
        this.table = table;
        this.streams = streams;
    }

    @Override
    public String group() {
        return NoticeReadModel.GROUP;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return NoticeEvent.class.isAssignableFrom(type);
    }

    @Override
    public void on(Recorded event) {
        if (event.fact() instanceof NoticeEvent) {
            NoticeFold.of(streams.upTo(event.aggregateId(), event.sequence())).ifPresent(table::put);
        }
    }
}
