package org.gongjian.query.search;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongjian.query.platform.sight.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds the newest hits of a question. Sorting all the matters in which a common word stands would read each of them, and reading on from
 * the newest would pass all without a rare one. So of what is rare all is gathered; what is common is looked for among the newest matters
 * only: so many of them that twice as many hits are to be expected as are wanted, and more where those were not there. How often a lexeme
 * stands is counted by the read model; when they were raised is not assumed, for an office begins with its old books.
 */
final class NewestHits {
    private static final int FARTHER = 8;

    private final JdbcClient view;
    private final SearchTable table;
    private final String matters;
    private final Limits limits;

    /** @param matters the table */
    NewestHits(JdbcClient view, SearchTable table, String matters, Limits limits) {
        this.view = view;
        this.table = table;
        this.matters = matters;
        this.limits = limits;
    }

    /**
     * How far each way is the shortest.
     *
     * @param rare so many hits are gathered and sorted at most, where it is known that there are no more
     * @param passed so many matters are passed one by one; of more, those of whole months are asked for in the index of words
     */
    record Limits(int rare, int passed) {
        static final Limits MEASURED = new Limits(2_000, 2_000);
    }

    /** A hit, not yet read. */
    record Key(UUID id, Instant at) {}

    /** What is asked: so many hits at most, behind a cursor. */
    record Asked(Scope scope, Question question, Optional<Cursor> after, int most) {
        private String behind() {
            return after.isPresent() ? " AND (s.raised_at, s.id) < (:at, :id)" : "";
        }
    }

    List<Key> of(Asked asked) {
        Set<String> counted = new HashSet<>(asked.question().counted());
        String everywhere = Lexemes.of(SearchTable.area(asked.scope()));
        counted.add(everywhere);
        Map<String, Long> documents = table.documents(counted, asked.scope());
        long all = documents.getOrDefault(everywhere, 0L);
        long hits = Math.min(all, asked.question().atMost(documents).orElse(all));
        if (hits > limits.rare()) {
            for (long near = 2L * asked.most() * all / hits; near < all; near *= FARTHER) {
                List<Key> found = near <= limits.passed() ? passing(asked, near) : within(asked, near);
                if (found.size() == asked.most()) {
                    return found;
                }
            }
        }
        return gathered(asked, List.of());
    }

    private List<Key> passing(Asked asked, long newest) {
        String rows = "(SELECT * FROM " + matters + " s WHERE " + asked.scope().condition("s") + asked.behind()
                + " ORDER BY s.raised_at DESC, s.id DESC LIMIT " + newest + ")";
        return hits(asked, rows, "s.raised_at DESC", List.of());
    }

    private List<Key> within(Asked asked, long newest) {
        return raised(asked, newest - 1)
                .map(first -> gathered(
                        asked,
                        List.of(Lexemes.during(
                                month(first), month(raised(asked, 0).orElse(first))))))
                .orElse(List.of());
    }

    /** Sorted by an expression, so that the index of words is asked and not that of times. */
    private List<Key> gathered(Asked asked, List<String> besides) {
        return hits(asked, matters, "s.raised_at + interval '0' DESC", besides);
    }

    private static YearMonth month(Instant at) {
        return YearMonth.from(at.atOffset(UTC));
    }

    /** When the matter was raised that has so many newer ones. */
    private Optional<Instant> raised(Asked asked, long newer) {
        return with(
                        asked,
                        "SELECT s.raised_at FROM " + matters + " s WHERE "
                                + asked.scope().condition("s") + asked.behind()
                                + " ORDER BY s.raised_at DESC, s.id DESC LIMIT 1 OFFSET " + newer)
                .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    private List<Key> hits(Asked asked, String rows, String order, List<String> besides) {
        Scope scope = asked.scope();
        List<String> all = new ArrayList<>(besides);
        all.add(Grams.quoted(Lexemes.of(SearchTable.area(scope))));
        if (scope.ownOrganisationOnly()) {
            all.add(Grams.quoted(Lexemes.of(SearchTable.organisation(scope))));
        }
        return with(
                        asked,
                        "SELECT s.id, s.raised_at FROM " + rows + " s WHERE s." + SearchTable.vector(scope)
                                + " @@ :query::tsquery" + SearchTable.seen(scope) + again(asked) + asked.behind()
                                + " ORDER BY " + order + ", s.id DESC LIMIT " + asked.most())
                .params(asked.question().parameters())
                .param("query", asked.question().query(all))
                .query((row, n) -> new Key(
                        row.getObject(1, UUID.class),
                        row.getObject(2, OffsetDateTime.class).toInstant()))
                .list();
    }

    private static String again(Asked asked) {
        return asked.scope().readsOwnWords()
                ? asked.question().again("s.plain", "s.initials")
                : asked.question().again("s.open_plain", "s.open_initials");
    }

    private JdbcClient.StatementSpec with(Asked asked, String sql) {
        return SearchTable.visible(view, sql, asked.scope())
                .param(
                        "at",
                        asked.after().map(cursor -> cursor.at().atOffset(UTC)).orElse(null))
                .param("id", asked.after().map(Cursor::id).orElse(null));
    }
}
