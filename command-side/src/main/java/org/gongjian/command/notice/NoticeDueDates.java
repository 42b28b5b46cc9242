package org.gongjian.command.notice;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.platform.due.DueAutomation;
import org.gongjian.command.platform.due.DueTable;
import org.gongjian.command.platform.due.DueTable.DueRow;
import org.gongjian.command.platform.edge.EdgeFacts;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.command.platform.sending.AppendListener;
import org.gongjian.command.platform.sending.Appended;
import org.gongjian.command.platform.shell.Asked;
import org.gongjian.notice.NoticeEvent;
import org.gongjian.notice.NoticeState;

/** A notice ends by itself: when its last day is over, or later, with the last answer. While an objection is open there is no date. */
public final class NoticeDueDates implements AppendListener, DueAutomation {
    private static final String END = "NOTICE_ENDS";

    private final DueTable table;
    private final Streams streams;
    private final EdgeFacts edges;

    public NoticeDueDates(DueTable table, Streams streams, EdgeFacts edges) {
        this.table = table;
        this.streams = streams;
        this.edges = edges;
    }

    @Override
    public void appended(List<Appended> events, Object state, Edge edge) {
        if (state instanceof NoticeState notice
                && !events.isEmpty()
                && events.getFirst().fact() instanceof NoticeEvent) {
            String id = events.getFirst().aggregateId();
            table.replace(
                    id,
                    notice instanceof NoticeState.Running running
                            ? running.endsAt(edge.zone()).stream()
                                    .map(at -> new DueRow(NoticeAggregate.TYPE, id, END, at))
                                    .toList()
                            : List.of());
        }
    }

    @Override
    public String type() {
        return NoticeAggregate.TYPE;
    }

    @Override
    public Optional<Asked<?>> ask(DueRow due) {
        return streams.open(due.aggregate())
                .map(stream -> new Asked<>(
                        due.aggregate(),
                        new NoticeCommand.End(),
                        edges.systemEdge(
                                due.kind(),
                                stream.area(),
                                due.at(),
                                new EdgeFacts.Named(Set.of(), Set.of(), due.at()))));
    }
}
