package org.gongjian.query.registry.charters;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.gongjian.charter.CharterRule;
import org.gongjian.query.platform.folding.Columns;
import org.gongjian.query.platform.folding.Documents;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.record.AreaPath;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of charters; no other class names it. */
final class ChartersTable {
    static final String NAME = "charter_versions";

    private final JdbcClient view;
    private final String table;

    ChartersTable(JdbcClient view, Generation generation) {
        this.view = view;
        this.table = generation.of(NAME);
    }

    void add(CharterRow row, AreaPath area) {
        view.sql(
                        "INSERT INTO " + table
                                + " (charter, area, version, name, preset, in_force_from, recorded_at, rules, district,"
                                + " street, community) VALUES (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?) ON CONFLICT (charter, version) DO NOTHING")
                .params(Arrays.asList(
                        row.charter(),
                        row.area(),
                        row.version(),
                        row.name(),
                        row.preset(),
                        row.inForceFrom(),
                        Timestamp.from(row.recordedAt()),
                        Documents.written(row.rules()),
                        area.district().value(),
                        Columns.value(area.street()),
                        Columns.value(area.community())))
                .update();
    }

    /** Every version that holds on the reader's line: of the areas above, whose rules come down, and of those at or below. */
    List<CharterRow> onLine(Scope scope) {
        return view.sql("SELECT c.* FROM " + table + " c WHERE c.district = :district"
                        + " AND (:street::uuid IS NULL OR c.street IS NULL OR c.street = :street)"
                        + " AND (:community::uuid IS NULL OR c.community IS NULL OR c.community = :community)"
                        + " ORDER BY c.area, c.version DESC")
                .param("district", scope.area().district().value())
                .param("street", Columns.value(scope.area().street()))
                .param("community", Columns.value(scope.area().community()))
                .query((row, n) -> new CharterRow(
                        row.getObject("charter", UUID.class),
                        row.getObject("area", UUID.class),
                        row.getInt("version"),
                        row.getString("name"),
                        row.getString("preset"),
                        row.getObject("in_force_from", LocalDate.class),
                        row.getTimestamp("recorded_at").toInstant(),
                        List.of(Documents.read(row.getString("rules"), CharterRule[].class))))
                .list();
    }
}
