package org.gongjian.command.matter.desk;

import java.time.LocalDate;
import java.util.List;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.platform.sending.AppendListener;
import org.gongjian.command.platform.sending.Appended;
import org.gongjian.matter.MatterEvent.IssueRaised;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many issues a community received in which month of the business date: the measure of the follow-up sample. */
public final class IssueVolume implements AppendListener {
    private final JdbcClient jdbc;

    public IssueVolume(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void appended(List<Appended> events, Object state, Edge edge) {
        Id.AreaId community = edge.area().community();
        if (community != null && events.stream().anyMatch(event -> event.fact() instanceof IssueRaised)) {
            jdbc.sql("INSERT INTO work.issue_volume AS v (community, month, received) VALUES (?, ?, 1)"
                            + " ON CONFLICT (community, month) DO UPDATE SET received = v.received + 1")
                    .params(community.value(), month(edge))
                    .update();
        }
    }

    /** Of the last whole month: it no longer changes while this one goes on. */
    int inTheMonthBefore(Edge edge) {
        Id.@Nullable AreaId community = edge.area().community();
        return community == null
                ? 0
                : jdbc.sql("SELECT received FROM work.issue_volume WHERE community = ? AND month = ?")
                        .params(community.value(), month(edge).minusMonths(1))
                        .query(Integer.class)
                        .optional()
                        .orElse(0);
    }

    private static LocalDate month(Edge edge) {
        return LocalDate.ofInstant(edge.happened().at(), edge.zone()).withDayOfMonth(1);
    }
}
