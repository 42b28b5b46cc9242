package org.gongjian.query.handover;

import java.util.List;
import java.util.function.Consumer;
import org.gongjian.office.OfficeEvent;
import org.gongjian.query.platform.folding.BulkFold;
import org.gongjian.query.platform.folding.CopyRow;
import org.gongjian.query.platform.folding.Projection;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.query.platform.folding.Streams;
import org.gongjian.record.Fact;

/** Folds the hand-overs of an office anew with every fact of it. */
final class HandOversProjection implements Projection, BulkFold {
    private final HandOversTable table;
    private final Streams streams;

    HandOversProjection(HandOversTable table, Streams streams) {
        this.table = table;
        this.streams = streams;
    }

    @Override
    public String group() {
        return HandOversReadModel.GROUP;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return OfficeEvent.class.isAssignableFrom(type);
    }

    @Override
    public void on(Recorded event) {
        if (concerns(event.fact().getClass())) {
            table.replace(event.id(), HandOversFold.of(streams.upTo(event.aggregateId(), event.sequence())));
        }
    }

    @Override
    public String target() {
        return table.target();
    }

    @Override
    public List<String> types() {
        return List.of("office");
    }

    @Override
    public void fold(List<List<Recorded>> some, Consumer<CopyRow> out) {
        some.forEach(stream -> HandOversFold.of(stream).forEach(row -> out.accept(table.line(row))));
    }
}
