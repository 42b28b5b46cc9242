package org.gongjian.query.yearplan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.query.platform.folding.Columns;
import org.gongjian.query.platform.folding.Documents;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.sight.ForEverybody;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of the lists of the years; no other class names it. */
final class YearPlanTable {
    private static final String COLUMNS =
            "id, year, version, published_at, shown, document, district, street, community";

    private final JdbcClient view;
    private final String table;

    YearPlanTable(JdbcClient view, Generation generation) {
        this.view = view;
        this.table = generation.of("year_plans");
    }

    // ------------------------------------------------------------------ writing

    void put(YearPlanRow row) {
        view.sql("INSERT INTO " + table + " (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (id) DO UPDATE SET (" + COLUMNS + ") = ROW (excluded.*)")
                .params(Arrays.asList(
                        row.id(),
                        row.book().year(),
                        row.book().version(),
                        time(row.book().publishedAt()),
                        row.book().version() > 0 && row.book().withdrawn() == null,
                        Documents.column(row.book()),
                        row.area().district().value(),
                        Columns.value(row.area().street()),
                        Columns.value(row.area().community())))
                .update();
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : Columns.time(at);
    }

    // ------------------------------------------------------------------ reading

    /** All at or below the reader's area, the latest year first. */
    List<YearPlanRow> all(Scope scope) {
        return view.sql("SELECT " + COLUMNS + " FROM " + table + " p WHERE " + scope.condition("p")
                        + " ORDER BY p.year DESC, p.street, p.community, p.id")
                .params(scope.parameters())
                .query(YearPlanTable::row)
                .list();
    }

    /** One of them. */
    Optional<YearPlanRow> one(UUID id, Scope scope) {
        return view.sql("SELECT " + COLUMNS + " FROM " + table + " p WHERE p.id = :id AND " + scope.condition("p"))
                .param("id", id)
                .params(scope.parameters())
                .query(YearPlanTable::row)
                .optional();
    }

    /** Lists without what stands in them. */
    record Head(UUID id, int year) {}

    /** Those of a community for the latest year. */
    Optional<Head> latest(UUID community, Scope scope) {
        return view.sql("SELECT p.id, p.year FROM " + table + " p WHERE p.community = :community AND "
                        + scope.condition("p") + " ORDER BY p.year DESC LIMIT 1")
                .param("community", community)
                .params(scope.parameters())
                .query((row, n) -> new Head(row.getObject("id", UUID.class), row.getInt("year")))
                .optional();
    }

    /** Those in which an entry names this visit, the latest year first. */
    List<YearPlanRow> naming(Id.VisitId visit, Scope scope) {
        return containing("{\"lines\":[{\"entry\":{\"sources\":{\"visits\":[\"" + visit + "\"]}}}]}", "", scope);
    }

    /** Those of the latest year in which this organisation offers something. */
    List<YearPlanRow> offeredBy(Id.OrganisationId organisation, Scope scope) {
        return containing(
                "{\"lines\":[{\"entry\":{\"offeredBy\":\"" + organisation + "\"}}]}",
                " AND p.year = (SELECT max(q.year) FROM " + table + " q WHERE " + scope.condition("q") + ")",
                scope);
    }

    private List<YearPlanRow> containing(String part, String more, Scope scope) {
        return view.sql("SELECT " + COLUMNS + " FROM " + table + " p WHERE " + scope.condition("p")
                        + " AND p.document @> :part::jsonb" + more
                        + " ORDER BY p.year DESC, p.street, p.community, p.id")
                .params(scope.parameters())
                .param("part", part)
                .query(YearPlanTable::row)
                .list();
    }

    /** Those of a community that everybody reads, the latest year first. */
    @ForEverybody
    List<YearPlanRow> published(UUID community) {
        return view.sql("SELECT " + COLUMNS + " FROM " + table
                        + " p WHERE p.community = ? AND p.shown ORDER BY p.year DESC")
                .param(community)
                .query(YearPlanTable::row)
                .list();
    }

    private static YearPlanRow row(ResultSet row, int n) throws SQLException {
        return new YearPlanRow(
                row.getObject("id", UUID.class),
                Columns.area(row),
                Documents.read(row.getString("document"), YearPlanRow.Book.class));
    }
}
