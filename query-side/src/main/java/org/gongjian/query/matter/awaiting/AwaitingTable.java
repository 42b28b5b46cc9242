package org.gongjian.query.matter.awaiting;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.gongjian.matter.StageCode;
import org.gongjian.matter.Task;
import org.gongjian.matter.terms.MatterKind;
import org.gongjian.query.platform.folding.Columns;
import org.gongjian.query.platform.folding.CopyRow;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of what awaits whom; no other class names it. */
final class AwaitingTable {
    private static final String COLUMNS =
            "matter, task, ordinal, roles, organisation, step, due_on, due_until, number, kind, stage,"
                    + " marks, summary, sensitive, district, street, community";
    private static final int SHOWN = 500;

    private final JdbcClient view;
    private final String table;

    AwaitingTable(JdbcClient view, Generation generation) {
        this.view = view;
        this.table = generation.of("matter_awaiting");
    }

    // ------------------------------------------------------------------ writing

    void replace(UUID matter, List<AwaitingRow> rows) {
        view.sql("DELETE FROM " + table + " WHERE matter = ?").param(matter).update();
        rows.forEach(row -> view.sql("INSERT INTO " + table + " (" + COLUMNS
                        + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(values(row))
                .update());
    }

    String target() {
        return table + " (" + COLUMNS + ")";
    }

    CopyRow line(AwaitingRow row) {
        return new CopyRow().addAll(values(row));
    }

    private static List<@Nullable Object> values(AwaitingRow row) {
        return Arrays.asList(
                row.matter(),
                row.task().name(),
                row.ordinal(),
                row.task().roles().stream().map(Enum::name).toArray(String[]::new),
                row.organisation(),
                row.task().step(),
                row.dueOn(),
                row.dueUntil().atOffset(UTC),
                row.line().number(),
                row.line().kind().name(),
                row.line().stage().name(),
                row.line().marks().toArray(String[]::new),
                row.line().summary(),
                row.line().sensitive(),
                row.area().district().value(),
                Columns.value(row.area().street()),
                Columns.value(row.area().community()));
    }

    // ------------------------------------------------------------------ reading

    /** What awaits this office, the most urgent first. */
    List<AwaitingRow> awaiting(Scope scope) {
        Id.OrganisationId organisation = scope.organisation();
        return view.sql("SELECT " + COLUMNS + " FROM " + table + " a WHERE " + scope.condition("a")
                        + " AND :role = ANY (a.roles) AND (a.organisation IS NULL OR a.organisation = :organisation)"
                        + (scope.role().namedForSensitiveMatters() ? "" : " AND NOT a.sensitive")
                        + " ORDER BY a.due_until, a.number, a.matter, a.task LIMIT " + SHOWN)
                .params(scope.parameters())
                .param("role", scope.role().name())
                .param("organisation", organisation == null ? null : organisation.value())
                .query(AwaitingTable::row)
                .list();
    }

    private static AwaitingRow row(ResultSet row, int n) throws SQLException {
        return new AwaitingRow(
                row.getObject("matter", UUID.class),
                Task.valueOf(row.getString("task")),
                row.getInt("ordinal"),
                row.getObject("organisation", UUID.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("due_until", OffsetDateTime.class).toInstant(),
                new AwaitingRow.Line(
                        row.getString("number"),
                        MatterKind.valueOf(row.getString("kind")),
                        StageCode.valueOf(row.getString("stage")),
                        List.of((String[]) row.getArray("marks").getArray()),
                        row.getString("summary"),
                        row.getBoolean("sensitive")),
                Columns.area(row));
    }
}
