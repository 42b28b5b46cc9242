package org.gongjian.query.matter.column;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.gongjian.matter.MatterEvent;
import org.gongjian.query.platform.folding.BatchProjection;
import org.gongjian.query.platform.folding.BulkFold;
import org.gongjian.query.platform.folding.CopyRow;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.query.platform.folding.Streams;
import org.gongjian.record.Fact;

/** Folds the entry of a matter anew with every fact, once there is one. */
final class ColumnProjection implements BatchProjection, BulkFold {
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

    /** Most matters are never published: only those are folded that stand on the column or come to it here. */
    @Override
    public void onAll(List<Recorded> events) {
        List<Recorded> facts = concerned(events);
        Set<UUID> standing = table.standing(facts);
        facts.stream()
                .filter(event -> event.fact() instanceof MatterEvent.Published)
                .forEach(event -> standing.add(event.id()));
        streams.throughTheLastOf(facts.stream()
                        .filter(event -> standing.contains(event.id()))
                        .toList())
                .forEach(stream -> ColumnFold.of(stream).ifPresent(table::put));
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
