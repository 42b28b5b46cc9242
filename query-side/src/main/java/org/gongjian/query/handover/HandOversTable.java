package org.gongjian.query.handover;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongjian.query.handover.HandOverRow.State;
import org.gongjian.query.platform.folding.Columns;
import org.gongjian.query.platform.folding.CopyRow;
import org.gongjian.query.platform.folding.Documents;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of hand-overs; no other class names it. A reader sees those he signs, those of his office, and those he keeps. */
final class HandOversTable {
    /** Whoever keeps the offices of an area. */
    static final Set<Role> KEEPERS = Set.of(Role.SECRETARY, Role.ADMINISTRATOR);

    private static final String COLUMNS =
            "office, sequence, giver, successor, state, prepared_at, matters, told, word_size, pdf_size, district, street, community";
    private static final String WITHOUT_LISTS =
            COLUMNS.replace("told,", "told || '{\"open\":[],\"former\":[]}' AS told,");
    private static final String OWN = "(h.giver = :person OR h.successor = :person)";

    private final JdbcClient view;
    private final String table;

    HandOversTable(JdbcClient view, Generation generation) {
        this.view = view;
        this.table = generation.of("office_hand_overs");
    }

    // ------------------------------------------------------------------ writing

    void replace(UUID office, List<HandOverRow> rows) {
        view.sql("DELETE FROM " + table + " WHERE office = ?").param(office).update();
        rows.forEach(row -> view.sql(
                        "INSERT INTO " + table + " (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(values(row))
                .update());
    }

    String target() {
        return table + " (" + COLUMNS + ")";
    }

    CopyRow line(HandOverRow row) {
        return new CopyRow().addAll(values(row));
    }

    private static List<@Nullable Object> values(HandOverRow row) {
        HandOverRow.Paper paper = row.told().paper();
        AreaPath area = row.area();
        return Arrays.asList(
                row.office(),
                row.sequence(),
                row.giver(),
                row.successor(),
                row.state().name(),
                Columns.time(row.preparedAt()),
                row.matters(),
                Documents.column(row.told()),
                paper == null ? null : paper.word().size(),
                paper == null ? null : paper.pdf().size(),
                area.district().value(),
                Columns.value(area.street()),
                Columns.value(area.community()));
    }

    // ------------------------------------------------------------------ reading

    /** Those in progress that this reader signs, keeps or has in his office; without their lists. */
    List<HandOverRow> inProgress(Scope scope) {
        return seen(scope, "h.state IN ('PREPARED', 'SIGNED')", "ORDER BY h.prepared_at, h.office")
                .query(HandOversTable::row)
                .list();
    }

    /** Those that are over, prepared before an instant, the latest first; without their lists. */
    List<HandOverRow> over(Instant before, int most, Scope scope) {
        return seen(
                        scope,
                        "h.state NOT IN ('PREPARED', 'SIGNED') AND h.prepared_at < :before",
                        "ORDER BY h.prepared_at DESC, h.office LIMIT :most")
                .param("before", before.atOffset(UTC))
                .param("most", most)
                .query(HandOversTable::row)
                .list();
    }

    private JdbcClient.StatementSpec seen(Scope scope, String which, String order) {
        return asking(
                "SELECT " + WITHOUT_LISTS + " FROM " + table + " h WHERE " + which + " AND (" + OWN + " OR ("
                        + scope.condition("h") + " AND (:keeps OR h.office = :own))) " + order,
                scope);
    }

    /** All of one office, the latest first; whole. */
    List<HandOverRow> ofOffice(UUID office, Scope scope) {
        return asking(
                        "SELECT " + COLUMNS + " FROM " + table + " h WHERE h.office = :office AND (" + OWN + " OR ("
                                + scope.condition("h") + " AND (:keeps OR h.office = :own))) ORDER BY h.sequence DESC",
                        scope)
                .param("office", office)
                .query(HandOversTable::row)
                .list();
    }

    /** One, where the reader may see it; whole. */
    Optional<HandOverRow> one(UUID office, long sequence, Scope scope) {
        return ofOffice(office, scope).stream()
                .filter(row -> row.sequence() == sequence)
                .findFirst();
    }

    /** Those whose paper has a file of this size; without their lists. */
    List<HandOverRow> ofSize(long size, Scope scope) {
        return seen(scope, "(h.word_size = :size OR h.pdf_size = :size)", "ORDER BY h.office, h.sequence LIMIT 200")
                .param("size", size)
                .query(HandOversTable::row)
                .list();
    }

    private JdbcClient.StatementSpec asking(String sql, Scope scope) {
        return view.sql(sql)
                .params(scope.parameters())
                .param("person", scope.person().value())
                .param("keeps", KEEPERS.contains(scope.role()))
                .param("own", scope.office().value());
    }

    private static HandOverRow row(ResultSet row, int n) throws SQLException {
        return new HandOverRow(
                row.getObject("office", UUID.class),
                row.getLong("sequence"),
                row.getObject("giver", UUID.class),
                row.getObject("successor", UUID.class),
                State.valueOf(row.getString("state")),
                row.getObject("prepared_at", OffsetDateTime.class).toInstant(),
                row.getInt("matters"),
                Documents.read(row.getString("told"), HandOverRow.Told.class),
                Columns.area(row));
    }
}
