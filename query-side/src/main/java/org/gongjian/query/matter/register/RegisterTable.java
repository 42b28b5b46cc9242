package org.gongjian.query.matter.register;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.gongjian.matter.StageCode;
import org.gongjian.matter.terms.ClosedReason;
import org.gongjian.matter.terms.MatterKind;
import org.gongjian.query.platform.folding.CopyRow;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.folding.Rows;
import org.gongjian.query.platform.sight.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of the register; no other class names it. */
final class RegisterTable {
    /** Totals are exact up to here. */
    static final int COUNTED = 10_000;

    private static final int FETCHED = 500;

    private static final String COLUMNS =
            "id, version, kind, stage, closed_reason, number, case_no, source, summary, words, words_of,"
                    + " category, grid, raised_at, date_only, due_on, due_until, lead, handlers, involved, suspended, supervised, reopened,"
                    + " return_asked, longer_asked, vital, sensitive, grams, word_grams, district, street, community";
    private static final int WIDTH = COLUMNS.split(",").length;
    private static final String PUT = "INSERT INTO %s (" + COLUMNS + ") VALUES (" + "?, ".repeat(WIDTH - 1)
            + "?) ON CONFLICT (id) DO UPDATE SET (" + COLUMNS + ") = ROW (excluded.*)";

    private final JdbcClient view;
    private final String table;

    RegisterTable(JdbcClient view, Generation generation) {
        this.view = view;
        this.table = generation.of("matter_register");
    }

    // ------------------------------------------------------------------ writing

    /** Each line as it now is. */
    void put(Rows at, List<RegisterRow> rows) {
        at.write(PUT.formatted(table), rows.stream().map(RegisterTable::values).toList());
    }

    /** Blanks the own words of a person. */
    void blank(UUID person, String instead) {
        view.sql("UPDATE " + table + " SET words = ?, word_grams = ? WHERE words_of = ?")
                .params(instead, Grams.of(instead), person)
                .update();
    }

    String target() {
        return table + " (" + COLUMNS + ")";
    }

    CopyRow line(RegisterRow row) {
        return new CopyRow().addAll(values(row));
    }

    private static List<@Nullable Object> values(RegisterRow row) {
        RegisterRow.Marks marks = row.marks();
        return Arrays.asList(
                row.id(),
                row.version(),
                row.kind().name(),
                row.stage().name(),
                row.closedReason() == null ? null : row.closedReason().name(),
                row.number(),
                row.caseNo(),
                row.source(),
                row.summary(),
                row.words(),
                row.wordsOf(),
                row.category(),
                row.grid(),
                row.raisedAt().atOffset(UTC),
                row.dateOnly(),
                row.dueOn(),
                row.dueUntil().atOffset(UTC),
                row.lead(),
                row.handlers().toArray(UUID[]::new),
                row.involved().toArray(UUID[]::new),
                marks.suspended(),
                marks.supervised(),
                marks.reopened(),
                marks.returnAsked(),
                marks.longerAsked(),
                marks.vital(),
                marks.sensitive(),
                Grams.of(row.number() + " " + (row.caseNo() == null ? "" : row.caseNo()) + " " + row.summary()),
                Grams.of(row.words()),
                row.where().district(),
                row.where().street(),
                row.where().community());
    }

    // ------------------------------------------------------------------ reading

    /** The next lines behind a cursor. */
    List<RegisterRow> page(Scope scope, RegisterFilter filter, Optional<Cursor> after, int size, Instant now) {
        Condition condition = Condition.of(scope, filter, now);
        boolean newest = filter.sort() == RegisterFilter.Sort.NEWEST;
        after.ifPresent(cursor -> condition
                .and(
                        newest
                                ? "(r.raised_at, r.id) < (:cursorAt, :cursorId)"
                                : "(r.due_until, r.id) > (:cursorAt, :cursorId)")
                .with("cursorAt", cursor.at().atOffset(UTC))
                .with("cursorId", cursor.id()));
        return view.sql("SELECT " + COLUMNS + " FROM " + table + " r WHERE " + condition.sql() + " ORDER BY "
                        + order(filter.sort()) + " LIMIT " + size)
                .params(condition.parameters())
                .query(RegisterTable::row)
                .list();
    }

    /** Every line, read as it is wanted; asked within a transaction, which keeps the place. */
    void each(Scope scope, RegisterFilter filter, Instant now, Consumer<RegisterRow> line) {
        Condition condition = Condition.of(scope, filter, now);
        view.sql("SELECT " + COLUMNS + " FROM " + table + " r WHERE " + condition.sql() + " ORDER BY "
                        + order(filter.sort()))
                .withFetchSize(FETCHED)
                .params(condition.parameters())
                .query(row -> {
                    line.accept(row(row, 0));
                });
    }

    private static String order(RegisterFilter.Sort sort) {
        return sort == RegisterFilter.Sort.NEWEST ? "r.raised_at DESC, r.id DESC" : "r.due_until, r.id";
    }

    /** How many there are; {@link #COUNTED} + 1 for more than that. */
    int count(Scope scope, RegisterFilter filter, Instant now) {
        Condition condition = Condition.of(scope, filter, now);
        return view.sql("SELECT count(*) FROM (SELECT 1 FROM " + table + " r WHERE " + condition.sql() + " LIMIT "
                        + (COUNTED + 1) + ") counted")
                .params(condition.parameters())
                .query(Integer.class)
                .single();
    }

    /** So many of a category in a grid came in within the week or month that begins on a day. */
    record Came(
            @Nullable UUID community,
            @Nullable String category,
            @Nullable String grid,
            LocalDate begins,
            int matters) {}

    /** How many of each category and grid came in, week by week or month by month. */
    List<Came> counts(Scope scope, Instant from, Instant to, boolean weeks, ZoneId zone) {
        Condition condition = Condition.visible(scope)
                .and("r.raised_at >= :from AND r.raised_at < :to")
                .with("from", from.atOffset(UTC))
                .with("to", to.atOffset(UTC))
                .with("unit", weeks ? "week" : "month")
                .with("zone", zone.getId());
        return view.sql(
                        "SELECT r.community, r.category, r.grid, date_trunc(:unit, r.raised_at AT TIME ZONE :zone)::date AS begins,"
                                + " count(*) AS matters FROM " + table + " r WHERE " + condition.sql()
                                + " GROUP BY 1, 2, 3, 4")
                .params(condition.parameters())
                .query((row, n) -> new Came(
                        row.getObject("community", UUID.class),
                        row.getString("category"),
                        row.getString("grid"),
                        row.getObject("begins", LocalDate.class),
                        row.getInt("matters")))
                .list();
    }

    /** Single lines, also sensitive ones for those who may see them. */
    List<RegisterRow> find(Collection<UUID> ids, Scope scope) {
        Condition condition = Condition.visible(scope).and("r.id = ANY (:ids)").with("ids", ids.toArray(UUID[]::new));
        return view.sql("SELECT " + COLUMNS + " FROM " + table + " r WHERE " + condition.sql())
                .params(condition.parameters())
                .query(RegisterTable::row)
                .list();
    }

    private static RegisterRow row(ResultSet row, int n) throws SQLException {
        String closed = row.getString("closed_reason");
        return new RegisterRow(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                MatterKind.valueOf(row.getString("kind")),
                StageCode.valueOf(row.getString("stage")),
                closed == null ? null : ClosedReason.valueOf(closed),
                row.getString("number"),
                row.getString("case_no"),
                row.getString("source"),
                row.getString("summary"),
                row.getString("words"),
                row.getObject("words_of", UUID.class),
                row.getString("category"),
                row.getString("grid"),
                row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("date_only"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("due_until", OffsetDateTime.class).toInstant(),
                List.of((UUID[]) row.getArray("handlers").getArray()),
                List.of((UUID[]) row.getArray("involved").getArray()),
                new RegisterRow.Marks(
                        row.getBoolean("suspended"),
                        row.getBoolean("supervised"),
                        row.getInt("reopened"),
                        row.getBoolean("return_asked"),
                        row.getBoolean("longer_asked"),
                        row.getBoolean("vital"),
                        row.getBoolean("sensitive")),
                new RegisterRow.Where(
                        row.getObject("district", UUID.class),
                        row.getObject("street", UUID.class),
                        row.getObject("community", UUID.class)));
    }
}
