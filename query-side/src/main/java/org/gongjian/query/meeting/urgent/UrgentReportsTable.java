package org.gongjian.query.meeting.urgent;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gongjian.query.platform.folding.Columns;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.record.AreaPath;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of urgent consultations; no other class names it. What comes again changes nothing: a row goes by the position of its fact. */
final class UrgentReportsTable {
    private final JdbcClient view;
    private final String table;

    UrgentReportsTable(JdbcClient view, Generation generation) {
        this.view = view;
        this.table = generation.of("urgent_reports");
    }

    /** Consulted on, once more where it was before: it is to be reported again. */
    void consulted(Recorded event, Instant at) {
        AreaPath area = Objects.requireNonNull(event.area());
        view.sql("INSERT INTO " + table + " AS u (matter, consulted_at, position, district, street, community)"
                        + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (matter) DO UPDATE SET consulted_at = excluded.consulted_at,"
                        + " position = excluded.position, meeting = NULL, reported_at = NULL"
                        + " WHERE u.position < excluded.position")
                .params(Arrays.asList(
                        event.id(),
                        Columns.time(at),
                        event.position(),
                        area.district().value(),
                        Columns.value(area.street()),
                        Columns.value(area.community())))
                .update();
    }

    /** Reported by this meeting: what was consulted on before, and no meeting had reported yet. */
    void reported(Recorded event, Instant at, List<UUID> matters) {
        if (matters.isEmpty()) {
            return;
        }
        view.sql("UPDATE " + table + " SET meeting = :meeting, reported_at = :at"
                        + " WHERE matter = ANY (:matters) AND meeting IS NULL AND position < :position")
                .param("meeting", event.id())
                .param("at", Columns.time(at))
                .param("matters", matters.toArray(UUID[]::new))
                .param("position", event.position())
                .update();
    }

    /** Those that no meeting has reported, the earliest first. */
    List<Waiting> waiting(Scope scope) {
        return view.sql("SELECT matter, consulted_at FROM " + table + " u WHERE u.meeting IS NULL AND "
                        + scope.condition("u") + " ORDER BY u.consulted_at, u.matter")
                .params(scope.parameters())
                .query((row, n) -> new Waiting(
                        row.getObject(1, UUID.class),
                        row.getObject(2, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** A matter that is to be reported. */
    record Waiting(UUID matter, Instant consultedAt) {}
}
