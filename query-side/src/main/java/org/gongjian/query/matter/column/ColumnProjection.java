package org.gongjian.query.matter.column;

import java.util.List;
import java.util.function.Consumer;
import org.gongjian.matter.MatterEvent;
import org.gongjian.query.platform.folding.BulkFold;
import org.gongjian.query.platform.folding.CopyRow;
import org.gongjian.query.platform.folding.Projection;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.query.platform.folding.Streams;
import org.gongjian.record.Fact;

/** Folds the entry of a matter anew with every fact, once there is one. */
final class ColumnProjection implements Projection, BulkFold {
    private final ColumnTable table;
    private final Streams streams;

    ColumnProjection(ColumnTable table, Streams streams) {
        this.table = table;
        this.streams = streams;
    }

    @Override
    public String group() {
        return ColumnReadModel.GROUP;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        // nothing of a matter stands on the column before it was published
        return MatterEvent.class.isAssignableFrom(type) && type != MatterEvent.LedgerEntryTakenOver.class;
    }

    @Override
    public void on(Recorded event) {
        if (concerns(event.fact().getClass()) && (event.fact() instanceof MatterEvent.Published || table.has(event))) {
            ColumnFold.of(streams.upTo(event.aggregateId(), event.sequence())).ifPresent(table::put);
        }
    }

    @Override
    public String target() {
        return table.target();
    }

    @Override
    public List<String> types() {
        return List.of("matter");
    }

    @Override
    public void fold(List<List<Recorded>> some, Consumer<CopyRow> out) {
        some.forEach(stream -> ColumnFold.of(stream).ifPresent(row -> out.accept(table.line(row))));
    }
}
