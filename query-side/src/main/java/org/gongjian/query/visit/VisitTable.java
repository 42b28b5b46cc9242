package org.gongjian.query.visit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.gongjian.query.platform.folding.Columns;
import org.gongjian.query.platform.folding.Documents;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.paging.Place;
import org.gongjian.query.platform.sight.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of visits; no other class names it. */
final class VisitTable {
    private static final String COLUMNS = "id, organisation, made_at, document, district, street, community";

    private final JdbcClient view;
    private final String table;

    VisitTable(JdbcClient view, Generation generation) {
        this.view = view;
        this.table = generation.of("visits");
    }

    // ------------------------------------------------------------------ writing

    void put(VisitRow row) {
        view.sql("INSERT INTO " + table + " (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (id) DO UPDATE SET (" + COLUMNS + ") = ROW (excluded.*)")
                .params(Arrays.asList(
                        row.id(),
                        row.organisation(),
                        Columns.time(row.madeAt()),
                        Documents.column(row.told()),
                        row.area().district().value(),
                        Columns.value(row.area().street()),
                        Columns.value(row.area().community())))
                .update();
    }

    // ------------------------------------------------------------------ reading

    /**
     * Which visits.
     *
     * @param from the first instant that counts
     * @param before the first that does not
     * @param after begins behind this one
     */
    record Wanted(
            @Nullable UUID organisation,
            Instant from,
            Instant before,
            @Nullable Place after) {

        private Wanted behind(VisitRow last) {
            return new Wanted(organisation, from, before, last.place());
        }
    }

    /** A page of visits, the latest first. */
    List<VisitRow> page(Wanted wanted, int most, Scope scope) {
        Place after = wanted.after();
        return select(
                        wanted,
                        COLUMNS,
                        after == null ? "" : " AND (v.made_at, v.id) < (:at, :id)",
                        " ORDER BY v.made_at DESC, v.id DESC LIMIT " + most,
                        scope)
                .param("at", after == null ? null : Columns.time(after.at()))
                .param("id", after == null ? null : after.id())
                .query(VisitTable::row)
                .list();
    }

    /** All of them, the latest first, so many at a time. */
    void each(Wanted wanted, int chunk, Scope scope, Consumer<List<VisitRow>> some) {
        Wanted rest = wanted;
        List<VisitRow> rows;
        do {
            rows = page(rest, chunk, scope);
            if (!rows.isEmpty()) {
                some.accept(rows);
                rest = rest.behind(rows.getLast());
            }
        } while (rows.size() == chunk);
    }

    /** How many there are. */
    int count(Wanted wanted, Scope scope) {
        return select(wanted, "count(*)", "", "", scope).query(Integer.class).single();
    }

    private JdbcClient.StatementSpec select(Wanted wanted, String what, String more, String order, Scope scope) {
        return view.sql("SELECT " + what + " FROM " + table + " v WHERE " + scope.condition("v")
                        + " AND v.made_at >= :from AND v.made_at < :before"
                        + " AND (:organisation::uuid IS NULL OR v.organisation = :organisation)" + more + order)
                .params(scope.parameters())
                .param("from", Columns.time(wanted.from()))
                .param("before", Columns.time(wanted.before()))
                .param("organisation", wanted.organisation());
    }

    /** One visit. */
    Optional<VisitRow> one(UUID id, Scope scope) {
        return some(List.of(id), scope).stream().findFirst();
    }

    /** Those of these that are in reach, the latest first. */
    List<VisitRow> some(Collection<UUID> ids, Scope scope) {
        return view.sql("SELECT " + COLUMNS + " FROM " + table + " v WHERE v.id = ANY (:ids) AND "
                        + scope.condition("v") + " ORDER BY v.made_at DESC, v.id DESC")
                .param("ids", ids.toArray(UUID[]::new))
                .params(scope.parameters())
                .query(VisitTable::row)
                .list();
    }

    private static VisitRow row(ResultSet row, int n) throws SQLException {
        return new VisitRow(
                row.getObject("id", UUID.class),
                row.getObject("organisation", UUID.class),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                Columns.area(row),
                Documents.read(row.getString("document"), VisitRow.Told.class));
    }
}
