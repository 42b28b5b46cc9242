package org.gongjian.query.matter.commitment;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.gongjian.matter.CommitmentEvent;
import org.gongjian.matter.MatterEvent;
import org.gongjian.query.platform.folding.BatchProjection;
import org.gongjian.query.platform.folding.BulkFold;
import org.gongjian.query.platform.folding.CopyRow;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.query.platform.folding.Streams;
import org.gongjian.record.Fact;

/** Folds each commitment's stream into its row. */
final class CommitmentsProjection implements BatchProjection, BulkFold {
    private final CommitmentsTable table;
    private final Streams streams;

    CommitmentsProjection(CommitmentsTable table, Streams streams) {
        this.table = table;
        this.streams = streams;
    }

    @Override
    public String group() {
        return CommitmentsReadModel.GROUP;
    }

    /** Its own facts, and those of every matter that change what its row says. */
    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return CommitmentEvent.class.isAssignableFrom(type)
                || type == MatterEvent.Closed.class
                || type == MatterEvent.Classified.class
                || type == MatterEvent.Corrected.class;
    }

    /** Of other matters there is no row, and no stream is read for them. */
    @Override
    public void onAll(List<Recorded> events) {
        List<Recorded> facts = concerned(events);
        Set<UUID> known = table.known(facts);
        facts.stream().filter(event -> event.fact() instanceof CommitmentEvent).forEach(event -> known.add(event.id()));
        streams.throughTheLastOf(facts.stream()
                        .filter(event -> known.contains(event.id()))
                        .toList())
                .forEach(stream -> CommitmentFold.of(stream).ifPresent(table::put));
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
        some.forEach(stream -> CommitmentFold.of(stream).map(table::line).ifPresent(out));
    }
}
