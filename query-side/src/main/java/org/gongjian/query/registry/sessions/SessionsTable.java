package org.gongjian.query.registry.sessions;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.gongjian.query.platform.folding.Columns;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.record.AreaPath;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of sessions; no other class names it. */
final class SessionsTable {
    static final String NAME = "congress_sessions";

    private final JdbcClient view;
    private final String table;

    SessionsTable(JdbcClient view, Generation generation) {
        this.view = view;
        this.table = generation.of(NAME);
    }

    void opened(SessionRow row, AreaPath area) {
        view.sql("INSERT INTO " + table + " (id, term, number, opened_at, proposals_until, district, street, community)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING")
                .params(Arrays.asList(
                        row.id(),
                        row.term(),
                        row.number(),
                        Timestamp.from(row.openedAt()),
                        timestamp(row.proposalsUntil()),
                        area.district().value(),
                        Columns.value(area.street()),
                        area.community() == null
                                ? row.community()
                                : area.community().value()))
                .update();
    }

    void deadline(UUID id, Instant until) {
        view.sql("UPDATE " + table + " SET proposals_until = ? WHERE id = ?")
                .params(Timestamp.from(until), id)
                .update();
    }

    void closed(UUID id, Instant at) {
        view.sql("UPDATE " + table + " SET closed_at = ? WHERE id = ?")
                .params(Timestamp.from(at), id)
                .update();
    }

    /** Sessions at or below the reader's area, the latest first. */
    List<SessionRow> all(Scope scope) {
        return view.sql("SELECT s.* FROM " + table + " s WHERE " + scope.condition("s")
                        + " ORDER BY s.opened_at DESC, s.id")
                .params(scope.parameters())
                .query((row, n) -> new SessionRow(
                        row.getObject("id", UUID.class),
                        row.getObject("community", UUID.class),
                        row.getInt("term"),
                        row.getInt("number"),
                        row.getTimestamp("opened_at").toInstant(),
                        instant(row.getTimestamp("proposals_until")),
                        instant(row.getTimestamp("closed_at"))))
                .list();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
