package org.gongjian.query.matter.timeline;

import java.util.List;
import java.util.function.Consumer;
import org.gongjian.query.platform.folding.BulkFold;
import org.gongjian.query.platform.folding.CopyRow;
import org.gongjian.query.platform.folding.Recorded;

/** Fills the two tables stream by stream. */
final class TimelineBulk {
    private TimelineBulk() {}

    static List<BulkFold> of(TimelineTable table) {
        return List.of(new Pages(table), new Entries(table));
    }

    private record Pages(TimelineTable table) implements BulkFold {
        @Override
        public String target() {
            return table.pageTarget();
        }

        @Override
        public List<String> types() {
            return List.of("matter");
        }

        @Override
        public void fold(List<List<Recorded>> streams, Consumer<CopyRow> out) {
            for (List<Recorded> stream : streams) {
                Recorded last = stream.getLast();
                SightFold.now(stream)
                        .map(sight -> table.pageLine(new TimelineTable.Kept(
                                last.id(), last.sequence(), sight, TimelineProjection.area(last))))
                        .ifPresent(out);
            }
        }
    }

    private record Entries(TimelineTable table) implements BulkFold {
        @Override
        public String target() {
            return table.entryTarget();
        }

        @Override
        public List<String> types() {
            return List.of("matter");
        }

        @Override
        public void fold(List<List<Recorded>> streams, Consumer<CopyRow> out) {
            for (List<Recorded> stream : streams) {
                TimelineFold.all(stream)
                        .forEach(row -> out.accept(table.entryLine(
                                new TimelineTable.Told(row, TimelineProjection.area(stream.getLast())))));
            }
        }
    }
}
