package org.gongjian.query.matter.timeline;

import java.util.ArrayList;
import java.util.List;
import org.gongjian.matter.Corrections;
import org.gongjian.matter.MatterEvent;
import org.gongjian.query.platform.folding.Recorded;

/** Tells the entries of a stream. */
final class TimelineFold {

    private TimelineFold() {}

    /** The rows of the last event of a stream: its own entry and, for a correction, the corrected one anew. */
    static List<TimelineRow> last(List<Recorded> stream) {
        Recorded last = stream.getLast();
        List<TimelineRow> rows = new ArrayList<>();
        rows.add(row(last, last, (MatterEvent) last.fact(), false));
        if (last.fact() instanceof MatterEvent.Corrected correction
                && correction.sequence() >= 0
                && correction.sequence() < stream.size() - 1) {
            List<MatterEvent> facts =
                    stream.stream().map(event -> (MatterEvent) event.fact()).toList();
            int target = (int) correction.sequence();
            MatterEvent before =
                    Corrections.applied(facts.subList(0, facts.size() - 1)).get(target);
            MatterEvent now = Corrections.applied(facts).get(target);
            if (!now.equals(before)) {
                rows.add(row(stream.get(target), last, now, true));
            }
        }
        return rows;
    }

    /** The rows of a whole stream. */
    static List<TimelineRow> all(List<Recorded> stream) {
        List<TimelineRow> rows = new ArrayList<>();
        for (int end = 1; end <= stream.size(); end++) {
            rows.addAll(last(stream.subList(0, end)));
        }
        return rows;
    }

    private static TimelineRow row(Recorded told, Recorded by, MatterEvent fact, boolean corrected) {
        Entry entry = new Entry(
                told.sequence(), told.name(), fact.happened(), told.recordedAt(), Telling.of(fact), corrected);
        return new TimelineRow(told.id(), by.sequence(), by.position(), by.eventId(), by.recordedAt(), entry);
    }
}
