package org.gongjian.query.matter.awaiting;

import java.util.List;
import java.util.function.Consumer;
import org.gongjian.matter.MatterEvent;
import org.gongjian.query.platform.folding.BatchProjection;
import org.gongjian.query.platform.folding.BulkFold;
import org.gongjian.query.platform.folding.CopyRow;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.query.platform.folding.Streams;
import org.gongjian.record.Fact;

/** Folds what each matter leaves to be done. */
final class AwaitingProjection implements BatchProjection, BulkFold {
    private final AwaitingTable table;
    private final Streams streams;

    AwaitingProjection(AwaitingTable table, Streams streams) {
        this.table = table;
        this.streams = streams;
    }

    @Override
    public String group() {
        return AwaitingReadModel.GROUP;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        // a matter taken over from a ledger awaits nobody until something follows
        return MatterEvent.class.isAssignableFrom(type) && !MatterEvent.TakenOver.class.isAssignableFrom(type);
    }

    /** Each stream is folded once, as far as it goes here. */
    @Override
    public void onAll(List<Recorded> events) {
        streams.throughTheLastOf(concerned(events))
                .forEach(stream -> table.replace(stream.getLast().id(), AwaitingFold.of(stream)));
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
        some.forEach(stream -> AwaitingFold.of(stream).forEach(row -> out.accept(table.line(row))));
    }
}
