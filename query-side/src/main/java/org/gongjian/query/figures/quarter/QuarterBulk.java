package org.gongjian.query.figures.quarter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.gongjian.matter.History;
import org.gongjian.matter.MatterEvent;
import org.gongjian.query.figures.counting.Counting;
import org.gongjian.query.figures.counting.Rules;
import org.gongjian.query.platform.folding.BulkFold;
import org.gongjian.query.platform.folding.CopyRow;
import org.gongjian.query.platform.folding.Projection;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.record.AreaPath;
import org.jspecify.annotations.Nullable;

/** Makes all rows of a matter at once, as the fold in the order of the positions leaves them behind. */
final class QuarterBulk implements BulkFold {
    private final QuarterWriting table;
    private final Projection projection;
    private final RulesByPosition rules = new RulesByPosition();

    QuarterBulk(QuarterWriting table, Projection projection) {
        this.table = table;
        this.projection = projection;
    }

    /** The other table of matters. */
    record Versions(QuarterWriting table) implements BulkFold {
        @Override
        public String target() {
            return table.matterTarget();
        }

        @Override
        public List<String> types() {
            return List.of("matter");
        }

        @Override
        public void fold(List<List<Recorded>> streams, Consumer<CopyRow> out) {
            for (List<Recorded> stream : streams) {
                List<Recorded> placed = placed(stream);
                if (!placed.isEmpty()) {
                    out.accept(
                            table.matterLine(placed.getFirst(), placed.getLast().sequence()));
                }
            }
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
    public List<String> before() {
        return List.of("area", "calendar", "charter");
    }

    @Override
    public void know(Recorded event) {
        projection.on(event);
        rules.know(event);
    }

    @Override
    public void fold(List<List<Recorded>> streams, Consumer<CopyRow> out) {
        for (List<Recorded> stream : streams) {
            if (!placed(stream).isEmpty()) {
                matter(stream, out);
            }
        }
    }

    /** What belongs to no area is folded with the next fact that does. */
    private static List<Recorded> placed(List<Recorded> stream) {
        return stream.stream().filter(event -> event.area() != null).toList();
    }

    private void matter(List<Recorded> stream, Consumer<CopyRow> out) {
        List<Counting.Result> results = Counting.afterEach(
                stream.stream()
                        .map(one -> new History.Recorded((MatterEvent) one.fact(), one.recordedAt()))
                        .toList(),
                measures(stream));
        boolean sensitive = false;
        for (int n = 0; n < stream.size(); n++) {
            sensitive =
                    stream.get(n).area() == null ? sensitive : results.get(n).sensitive();
        }
        Map<QuarterWriting.Row, Recorded> open = new LinkedHashMap<>();
        for (int n = 0; n < stream.size(); n++) {
            if (stream.get(n).area() != null) {
                follow(stream.get(n), QuarterWriting.rows(results.get(n)), open, sensitive, out);
            }
        }
        for (Map.Entry<QuarterWriting.Row, Recorded> row : open.entrySet()) {
            out.accept(table.line(row.getKey(), row.getValue(), sensitive, null));
        }
    }

    /** @param open the rows that hold, each with the fact that made us know it */
    private void follow(
            Recorded event,
            Set<QuarterWriting.Row> now,
            Map<QuarterWriting.Row, Recorded> open,
            boolean sensitive,
            Consumer<CopyRow> out) {
        Instant until = event.recordedAt();
        Iterator<Map.Entry<QuarterWriting.Row, Recorded>> before =
                open.entrySet().iterator();
        while (before.hasNext()) {
            Map.Entry<QuarterWriting.Row, Recorded> row = before.next();
            if (!now.remove(row.getKey())) {
                out.accept(table.line(row.getKey(), row.getValue(), sensitive, until));
                before.remove();
            }
        }
        now.forEach(row -> open.put(row, event));
    }

    private List<Rules.Measure> measures(List<Recorded> stream) {
        List<Rules.Measure> measures = new ArrayList<>(stream.size());
        @Nullable AreaPath area = placed(stream).getFirst().area();
        for (Recorded event : stream) {
            area = event.area() == null ? area : event.area();
            measures.add(rules.measure(Objects.requireNonNull(area), event.position()));
        }
        return measures;
    }
}
