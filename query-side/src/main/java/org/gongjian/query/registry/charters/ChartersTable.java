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

/** The tables of charters and of their drafts; no other class names them. */
final class ChartersTable {
    static final String NAME = "charter_versions";
    static final String DRAFTS = "charter_drafts";

    private final JdbcClient view;
    private final String table;
    private final String drafts;

    ChartersTable(JdbcClient view, Generation generation) {
        this.view = view;
        this.table = generation.of(NAME);
        this.drafts = generation.of(DRAFTS);
    }

    /** A draft takes the place of the one before it. */
    void draft(DraftRow row, long position, AreaPath area) {
        view.sql("INSERT INTO " + drafts
                        + " AS d (charter, area, draft, name, preset, recorded_at, drafted_by, recorded_by, rules,"
                        + " position, district, street, community) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)"
                        + " ON CONFLICT (charter) DO UPDATE SET draft = excluded.draft, name = excluded.name,"
                        + " preset = excluded.preset, recorded_at = excluded.recorded_at, drafted_by = excluded.drafted_by,"
                        + " recorded_by = excluded.recorded_by, rules = excluded.rules, position = excluded.position"
                        + " WHERE d.position < excluded.position")
                .params(Arrays.asList(
                        row.charter(),
                        row.area(),
                        row.draft(),
                        row.name(),
                        row.preset(),
                        Timestamp.from(row.recordedAt()),
                        row.draftedBy(),
                        row.recordedBy(),
                        Documents.written(row.rules()),
                        position,
                        area.district().value(),
                        Columns.value(area.street()),
                        Columns.value(area.community())))
                .update();
    }

    /** Who drafted it is looked up; the draft stays as a row, so that its being told once more changes nothing. */
    void add(CharterRow row, long position, AreaPath area) {
        view.sql("INSERT INTO " + table
                        + " (charter, area, version, name, preset, in_force_from, recorded_at, drafted_by, put_by, rules,"
                        + " district, street, community) VALUES (?, ?, ?, ?, ?, ?, ?, (SELECT d.drafted_by FROM "
                        + drafts + " d WHERE d.charter = ? AND d.position < ?"
                        + " AND (d.put_position IS NULL OR d.put_position < d.position)), ?, ?::jsonb, ?, ?, ?)"
                        + " ON CONFLICT (charter, version) DO NOTHING")
                .params(Arrays.asList(
                        row.charter(),
                        row.area(),
                        row.version(),
                        row.name(),
                        row.preset(),
                        row.inForceFrom(),
                        Timestamp.from(row.recordedAt()),
                        row.charter(),
                        position,
                        row.putBy(),
                        Documents.written(row.rules()),
                        area.district().value(),
                        Columns.value(area.street()),
                        Columns.value(area.community())))
                .update();
        view.sql("UPDATE " + drafts + " SET put_position = ? WHERE charter = ? AND position < ?"
                        + " AND (put_position IS NULL OR put_position < ?)")
                .params(position, row.charter(), position, position)
                .update();
    }

    /** Drafts that wait, of the areas at and below the reader's own. */
    List<DraftRow> drafts(Scope scope) {
        return view.sql("SELECT d.* FROM " + drafts + " d WHERE " + scope.condition("d")
                        + " AND (d.put_position IS NULL OR d.put_position < d.position) ORDER BY d.area")
                .params(scope.parameters())
                .query((row, n) -> new DraftRow(
                        row.getObject("charter", UUID.class),
                        row.getObject("area", UUID.class),
                        row.getInt("draft"),
                        row.getString("name"),
                        row.getString("preset"),
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getObject("drafted_by", UUID.class),
                        row.getObject("recorded_by", UUID.class),
                        List.of(Documents.read(row.getString("rules"), CharterRule[].class))))
                .list();
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
                        row.getObject("drafted_by", UUID.class),
                        row.getObject("put_by", UUID.class),
                        List.of(Documents.read(row.getString("rules"), CharterRule[].class))))
                .list();
    }
}
