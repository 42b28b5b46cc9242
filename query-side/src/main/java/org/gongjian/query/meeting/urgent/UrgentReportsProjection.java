package org.gongjian.query.meeting.urgent;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.gongjian.matter.MatterEvent;
import org.gongjian.meeting.AgendaItem;
import org.gongjian.meeting.MeetingEvent;
import org.gongjian.meeting.Purpose;
import org.gongjian.query.platform.folding.Projection;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.query.platform.folding.Streams;
import org.gongjian.record.Fact;

/** A consultation is to be reported; a meeting that was held reported what stood on its agenda to be made known or ratified. */
final class UrgentReportsProjection implements Projection {
    private final UrgentReportsTable table;
    private final Streams streams;

    UrgentReportsProjection(UrgentReportsTable table, Streams streams) {
        this.table = table;
        this.streams = streams;
    }

    @Override
    public String group() {
        return UrgentReportsReadModel.GROUP;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return type == MatterEvent.ConsultedUrgently.class || type == MeetingEvent.Closed.class;
    }

    @Override
    public void on(Recorded event) {
        if (event.fact() instanceof MatterEvent.ConsultedUrgently consulted) {
            table.consulted(event, consulted.happened().at());
        } else if (event.fact() instanceof MeetingEvent.Closed closed) {
            table.reported(
                    event, closed.happened().at(), reported(streams.upTo(event.aggregateId(), event.sequence())));
        }
    }

    private static List<UUID> reported(List<Recorded> meeting) {
        Map<Integer, AgendaItem> standing = new LinkedHashMap<>();
        for (Recorded event : meeting) {
            if (event.fact() instanceof MeetingEvent.ItemPlaced placed) {
                standing.put(placed.item().number(), placed.item());
            } else if (event.fact() instanceof MeetingEvent.ItemTakenOff off) {
                standing.remove(off.item());
            }
        }
        return standing.values().stream()
                .filter(item -> item.purpose() == Purpose.INFORM || item.purpose() == Purpose.RATIFY)
                .map(AgendaItem::matter)
                .filter(Objects::nonNull)
                .map(matter -> matter.value())
                .toList();
    }
}
