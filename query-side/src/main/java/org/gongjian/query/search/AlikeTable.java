package org.gongjian.query.search;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.sight.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the table of the search for what shares lexemes, place or person with what is told. */
final class AlikeTable {
    private static final String TIME = "s.raised_at + interval '0'";

    private final JdbcClient view;
    private final String matters;

    AlikeTable(JdbcClient view, Generation generation) {
        this.view = view;
        this.matters = generation.of(SearchTable.MATTERS);
    }

    /** A row and the lexemes it shares with what was told. */
    record Looked(SearchRow row, Set<String> shared, int length) {
        /** As the index has them; comparing here is five times as fast as taking each vector of the index apart. */
        static Looked of(SearchRow row, Collection<String> told, Scope scope) {
            Set<String> words = Lexemes.words(row, scope.readsOwnWords());
            int length = words.size();
            words.retainAll(told);
            return new Looked(row, words, length);
        }
    }

    /**
     * The newest in which this stands. The times stand in an expression: a plan that is kept for every question would take all of the index
     * of times beside that of words, which has long said which few it is about.
     */
    List<Looked> sharing(String query, Collection<String> told, Instant from, Instant to, int most, Scope scope) {
        return looked(
                "s." + SearchTable.vector(scope) + " @@ :query::tsquery AND " + TIME + " BETWEEN :from AND :to",
                TIME + " DESC LIMIT " + most,
                told,
                scope,
                Map.of(
                        "query",
                        Grams.quoted(Lexemes.of(SearchTable.area(scope))) + " & (" + query + ")"
                                + Lexemes.between(from, to)
                                        .map(months -> " & " + months)
                                        .orElse(""),
                        "from",
                        from.atOffset(UTC),
                        "to",
                        to.atOffset(UTC)));
    }

    /** The nearest in time of the same category or grid. */
    List<Looked> nearby(
            @Nullable String category,
            @Nullable String grid,
            Collection<String> told,
            Instant from,
            Instant to,
            Scope scope) {
        if (category == null && grid == null) {
            return List.of();
        }
        return looked(
                "s.raised_at BETWEEN :from AND :to AND (s.category = :category OR s.grid = :grid)",
                "s.raised_at DESC LIMIT 100",
                told,
                scope,
                Map.of(
                        "category",
                        category == null ? "" : category,
                        "grid",
                        grid == null ? "" : grid,
                        "from",
                        from.atOffset(UTC),
                        "to",
                        to.atOffset(UTC)));
    }

    /** What these persons raised. */
    List<Looked> raisedBy(Collection<UUID> persons, Collection<String> told, Scope scope) {
        return looked(
                "s.raisers && :persons::uuid[]",
                "s.raised_at DESC LIMIT 50",
                told,
                scope,
                Map.of("persons", persons.toArray(UUID[]::new)));
    }

    private List<Looked> looked(
            String where, String order, Collection<String> told, Scope scope, Map<String, ?> parameters) {
        return SearchTable.visible(
                        view,
                        "SELECT " + SearchTable.COLUMNS + " FROM " + matters + " s WHERE " + where
                                + SearchTable.seen(scope) + " ORDER BY " + order,
                        scope)
                .params(parameters)
                .query((row, n) -> Looked.of(SearchTable.row(row, n), told, scope))
                .list();
    }
}
