package org.gongjian.query.matter.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongjian.matter.MatterEvent;
import org.gongjian.query.platform.folding.BatchProjection;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.query.platform.folding.Rows;
import org.gongjian.query.platform.folding.Streams;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Fact;

/** Folds each fact of a matter into its entries and the page anew. */
final class TimelineProjection implements BatchProjection {
    private final TimelineTable table;
    private final Streams streams;
    private final Rows rows;

    TimelineProjection(TimelineTable table, Streams streams, Rows rows) {
        this.table = table;
        this.streams = streams;
        this.rows = rows;
    }

    @Override
    public String group() {
        return TimelineReadModel.GROUP;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return MatterEvent.class.isAssignableFrom(type);
    }

    /** A page is what its whole stream says and is written once; each event has an entry of its own. */
    @Override
    public void onAll(List<Recorded> events) {
        List<Recorded> facts = concerned(events);
        Map<String, Long> first = new HashMap<>();
        facts.forEach(event -> first.putIfAbsent(event.aggregateId(), event.sequence()));
        List<TimelineTable.Kept> pages = new ArrayList<>();
        List<TimelineTable.Told> entries = new ArrayList<>();
        for (List<Recorded> stream : streams.throughTheLastOf(facts)) {
            Recorded last = stream.getLast();
            AreaPath area = area(last);
            SightFold.now(stream)
                    .ifPresent(sight -> pages.add(new TimelineTable.Kept(last.id(), last.sequence(), sight, area)));
            int known = first.getOrDefault(last.aggregateId(), 0L).intValue();
            for (int end = known + 1; end <= stream.size(); end++) {
                TimelineFold.last(stream.subList(0, end))
                        .forEach(entry -> entries.add(new TimelineTable.Told(entry, area)));
            }
        }
        table.put(rows, pages);
        table.add(rows, entries);
    }

    static AreaPath area(Recorded event) {
        AreaPath area = event.area();
        if (area == null) {
            throw new IllegalStateException("a matter without an area");
        }
        return area;
    }
}
