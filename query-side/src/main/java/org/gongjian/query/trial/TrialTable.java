package org.gongjian.query.trial;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.gongjian.query.platform.folding.Columns;
import org.gongjian.query.platform.folding.CopyRow;
import org.gongjian.query.platform.folding.Documents;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.folding.Rows;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.record.AreaPath;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of decisions; no other class names it. */
final class TrialTable {
    private static final String COLUMNS =
            "about, n, at, question, decided, number, summary, sensitive, matter, district, street, community";
    private static final int AT_ONCE = 2_000;

    private final JdbcClient view;
    private final String table;

    TrialTable(JdbcClient view, Generation generation) {
        this.view = view;
        this.table = generation.of("decided_by_rule");
    }

    // ------------------------------------------------------------------ writing

    /** What these streams led to, in the place of what they had led to before. */
    void replace(Rows at, List<UUID> about, List<TrialRow> rows) {
        view.sql("DELETE FROM " + table + " WHERE about = ANY (?)")
                .param(about.toArray(UUID[]::new))
                .update();
        at.write(
                "INSERT INTO " + table + " (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows.stream().map(TrialTable::values).toList());
    }

    String target() {
        return table + " (" + COLUMNS + ")";
    }

    CopyRow line(TrialRow row) {
        return new CopyRow().addAll(values(row));
    }

    private static List<@Nullable Object> values(TrialRow row) {
        AreaPath area = row.area();
        return Arrays.asList(
                row.about(),
                row.n(),
                Columns.time(row.at()),
                row.question().name(),
                Documents.column(row.decided()),
                row.number(),
                row.summary(),
                row.sensitive(),
                row.matter(),
                area.district().value(),
                Columns.value(area.street()),
                Columns.value(area.community()));
    }

    // ------------------------------------------------------------------ reading

    /**
     * Every decision in reach whose time lies in between, some at a time; none about a sensitive matter, and of motions only those about no
     * matter or one whose own decisions are shown.
     */
    void each(Instant from, Instant before, Scope scope, Consumer<TrialRow> taker) {
        Place after = new Place(from, new UUID(0, 0), -1);
        List<TrialRow> some;
        do {
            some = page(after, before, scope);
            some.forEach(taker);
            if (!some.isEmpty()) {
                TrialRow last = some.getLast();
                after = new Place(last.at(), last.about(), last.n());
            }
        } while (some.size() == AT_ONCE);
    }

    /** A row in the order of the index. */
    private record Place(Instant at, UUID about, int n) {}

    private List<TrialRow> page(Place after, Instant before, Scope scope) {
        return view.sql("SELECT " + COLUMNS + " FROM " + table + " d WHERE " + scope.condition("d")
                        + " AND d.at < :before AND NOT d.sensitive AND (d.matter IS NULL OR EXISTS (SELECT 1 FROM "
                        + table
                        + " m WHERE m.about = d.matter AND NOT m.sensitive))"
                        + " AND (d.at, d.about, d.n) > (:after, :about, :n)"
                        + " ORDER BY d.at, d.about, d.n LIMIT " + AT_ONCE)
                .params(scope.parameters())
                .param("before", Columns.time(before))
                .param("after", Columns.time(after.at()))
                .param("about", after.about())
                .param("n", after.n())
                .query(TrialTable::row)
                .list();
    }

    private static TrialRow row(ResultSet row, int i) throws SQLException {
        Question question = Question.valueOf(row.getString("question"));
        return new TrialRow(
                row.getObject("about", UUID.class),
                row.getInt("n"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                question,
                Documents.read(row.getString("decided"), question.shape()),
                row.getString("number"),
                row.getString("summary"),
                row.getBoolean("sensitive"),
                row.getObject("matter", UUID.class),
                Columns.area(row));
    }
}
