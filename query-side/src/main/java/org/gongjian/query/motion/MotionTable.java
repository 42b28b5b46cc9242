package org.gongjian.query.motion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongjian.query.platform.folding.Columns;
import org.gongjian.query.platform.folding.Documents;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.sight.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of motions; no other class names it. */
final class MotionTable {
    private static final String COLUMNS = "id, meeting, status, put_at, document, district, street, community, cast_by";

    private final JdbcClient view;
    private final String table;

    MotionTable(JdbcClient view, Generation generation) {
        this.view = view;
        this.table = generation.of("motions");
    }

    void put(MotionFold.Folded motion) {
        MotionRow row = motion.row();
        view.sql("INSERT INTO " + table + " (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?::text[])"
                        + " ON CONFLICT (id) DO UPDATE SET (" + COLUMNS + ") = ROW (excluded.*)")
                .params(Arrays.asList(
                        row.id(),
                        row.meeting(),
                        row.status().name(),
                        Columns.time(row.putAt()),
                        Documents.column(row.told()),
                        row.area().district().value(),
                        Columns.value(row.area().street()),
                        Columns.value(row.area().community()),
                        motion.cast().toArray(String[]::new)))
                .update();
    }

    /** One motion. */
    Optional<MotionRow> one(UUID id, Scope scope) {
        return view.sql("SELECT " + COLUMNS + " FROM " + table + " m WHERE m.id = :id AND " + scope.condition("m"))
                .param("id", id)
                .params(scope.parameters())
                .query(MotionTable::row)
                .optional();
    }

    /** Those of some meetings, the first first. */
    List<MotionRow> of(Collection<UUID> meetings, Scope scope) {
        return view.sql("SELECT " + COLUMNS + " FROM " + table + " m WHERE m.meeting = ANY (:meetings) AND "
                        + scope.condition("m") + " ORDER BY m.put_at, m.id")
                .param("meetings", meetings.toArray(UUID[]::new))
                .params(scope.parameters())
                .query(MotionTable::row)
                .list();
    }

    /** In which of these secret ballots its seat has cast; nobody is told of more than his own. */
    Set<UUID> castIn(Map<UUID, String> seats, Scope scope) {
        return view.sql("SELECT m.id FROM " + table + " m JOIN unnest(:motions::uuid[], :seats::text[]) own (id, seat)"
                        + " ON m.id = own.id WHERE own.seat = ANY (m.cast_by) AND " + scope.condition("m"))
                .param("motions", seats.keySet().toArray(UUID[]::new))
                .param("seats", seats.values().toArray(String[]::new))
                .params(scope.parameters())
                .query(UUID.class)
                .set();
    }

    private static MotionRow row(ResultSet row, int n) throws SQLException {
        return new MotionRow(
                row.getObject("id", UUID.class),
                row.getObject("meeting", UUID.class),
                MotionRow.Status.valueOf(row.getString("status")),
                row.getObject("put_at", OffsetDateTime.class).toInstant(),
                Columns.area(row),
                Documents.read(row.getString("document"), MotionRow.Told.class));
    }
}
