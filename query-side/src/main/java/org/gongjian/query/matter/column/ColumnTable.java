package org.gongjian.query.matter.column;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongjian.matter.StageCode;
import org.gongjian.matter.terms.ClosedReason;
import org.gongjian.matter.terms.ResultClass;
import org.gongjian.query.matter.column.ColumnRow.Shown;
import org.gongjian.query.platform.folding.Columns;
import org.gongjian.query.platform.folding.CopyRow;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.query.platform.sight.ForEverybody;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of the public column; no other class names it. Everything in it was published: it is read without a scope. */
final class ColumnTable {
    private static final String COLUMNS =
            "matter, entry, title, summary, answer, category, stage, closed_reason, result,"
                    + " published_at, changed_at, district, street, community";
    private static final String STANDS = " c WHERE c.title IS NOT NULL AND c.community = :community ";

    private final JdbcClient view;
    private final String table;

    ColumnTable(JdbcClient view, Generation generation) {
        this.view = view;
        this.table = generation.of("public_column");
    }

    // ------------------------------------------------------------------ writing

    /** Of which of these matters something was published before. */
    Set<UUID> standing(List<Recorded> facts) {
        return view.sql("SELECT matter FROM " + table + " WHERE matter = ANY (?)")
                .param(facts.stream().map(Recorded::id).toArray(UUID[]::new))
                .query(UUID.class)
                .set();
    }

    void put(ColumnRow row) {
        view.sql("INSERT INTO " + table + " (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (matter) DO UPDATE SET (" + COLUMNS + ") = ROW (excluded.*)")
                .params(values(row))
                .update();
    }

    String target() {
        return table + " (" + COLUMNS + ")";
    }

    CopyRow line(ColumnRow row) {
        return new CopyRow().addAll(values(row));
    }

    private static List<@Nullable Object> values(ColumnRow row) {
        Shown shown = row.shown();
        return Arrays.asList(
                row.matter(),
                row.entry(),
                shown == null ? null : shown.title(),
                shown == null ? null : shown.summary(),
                shown == null ? null : shown.answer(),
                shown == null ? null : shown.category(),
                shown == null ? null : shown.stage().name(),
                shown == null ? null : name(shown.closedReason()),
                shown == null ? null : name(shown.result()),
                shown == null ? null : Columns.time(shown.publishedAt()),
                Columns.time(row.changedAt()),
                row.area().district().value(),
                Columns.value(row.area().street()),
                Columns.value(row.area().community()));
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    // ------------------------------------------------------------------ reading

    /** Which entries of a community: of one category and of a time, both or neither. */
    record Wanted(UUID community, @Nullable String category, Instant from, Instant before) {}

    /** A page of entries, the last published first. */
    @ForEverybody
    List<ColumnRow> page(Wanted wanted, @Nullable Cursor after, int most) {
        return select(
                        wanted,
                        COLUMNS,
                        after == null ? "" : "AND (c.published_at, c.entry) < (:at, :entry) ",
                        "ORDER BY c.published_at DESC, c.entry DESC LIMIT " + most)
                .params(place(after))
                .query(ColumnTable::row)
                .list();
    }

    /** How many there are. */
    @ForEverybody
    int count(Wanted wanted) {
        return select(wanted, "count(*)", "", "").query(Integer.class).single();
    }

    private JdbcClient.StatementSpec select(Wanted wanted, String columns, String more, String order) {
        return view.sql("SELECT " + columns + " FROM " + table + STANDS
                        + "AND c.published_at >= :from AND c.published_at < :before "
                        + "AND (:category::text IS NULL OR c.category = :category) " + more + order)
                .param("community", wanted.community())
                .param("category", wanted.category())
                .param("from", Columns.time(wanted.from()))
                .param("before", Columns.time(wanted.before()));
    }

    /** The entries of a community, the last changed first. */
    @ForEverybody
    List<ColumnRow> changed(UUID community, @Nullable Cursor after, int most) {
        return view.sql("SELECT " + COLUMNS + " FROM " + table + STANDS
                        + (after == null ? "" : "AND (c.changed_at, c.entry) < (:at, :entry) ")
                        + "ORDER BY c.changed_at DESC, c.entry DESC LIMIT " + most)
                .param("community", community)
                .params(place(after))
                .query(ColumnTable::row)
                .list();
    }

    private static Map<String, Object> place(@Nullable Cursor after) {
        return after == null ? Map.of() : Map.of("at", Columns.time(after.at()), "entry", after.entry());
    }

    /** One entry, or the place where it stood. */
    @ForEverybody
    Optional<ColumnRow> entry(UUID community, UUID entry) {
        return view.sql("SELECT " + COLUMNS + " FROM " + table + " WHERE entry = ? AND community = ? LIMIT 1")
                .params(entry, community)
                .query(ColumnTable::row)
                .optional();
    }

    /** The categories that entries of this community have. */
    @ForEverybody
    List<String> categories(UUID community) {
        return view.sql("SELECT DISTINCT c.category FROM " + table + STANDS + "AND c.category IS NOT NULL ORDER BY 1")
                .param("community", community)
                .query(String.class)
                .list();
    }

    /** When the first and the last of what stands there was published. */
    @ForEverybody
    List<Instant> ends(UUID community) {
        return view.sql("SELECT at FROM (SELECT min(c.published_at) AS least, max(c.published_at) AS most FROM " + table
                        + STANDS + ") e, LATERAL (VALUES (least), (most)) v (at) WHERE at IS NOT NULL")
                .param("community", community)
                .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .list();
    }

    /** How many stand there, by community. */
    @ForEverybody
    Map<UUID, Integer> perCommunity() {
        Map<UUID, Integer> counts = new HashMap<>();
        view.sql("SELECT community, count(*) FROM " + table + " WHERE title IS NOT NULL GROUP BY community")
                .query(row -> {
                    counts.put(row.getObject(1, UUID.class), row.getInt(2));
                });
        return counts;
    }

    /** When the column of this community last changed, also by what was taken down. */
    @ForEverybody
    Optional<Instant> changedAt(UUID community) {
        return view.sql("SELECT changed_at FROM " + table + " WHERE community = ? ORDER BY changed_at DESC LIMIT 1")
                .param(community)
                .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    private static ColumnRow row(ResultSet row, int n) throws SQLException {
        return new ColumnRow(
                row.getObject("matter", UUID.class),
                row.getObject("entry", UUID.class),
                row.getString("title") == null ? null : shown(row),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                Columns.area(row));
    }

    private static Shown shown(ResultSet row) throws SQLException {
        String closed = row.getString("closed_reason");
        String result = row.getString("result");
        return new Shown(
                row.getString("title"),
                row.getString("summary"),
                row.getString("answer"),
                row.getString("category"),
                StageCode.valueOf(row.getString("stage")),
                closed == null ? null : ClosedReason.valueOf(closed),
                result == null ? null : ResultClass.valueOf(result),
                row.getObject("published_at", OffsetDateTime.class).toInstant());
    }
}
