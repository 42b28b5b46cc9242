package org.gongjian.query.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.sight.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds matters, as far as the reader may open them. */
@Component
class Search {
    static final int PAGE = 20;
    /** Totals are exact up to here: who finds more needs another word, and not the number. */
    static final int COUNTED = 200;

    private final SearchTable table;

    Search(JdbcClient viewJdbc) {
        this.table = new SearchTable(viewJdbc, Generation.live(SearchReadModel.GROUP));
    }

    /**
     * One page of hits.
     *
     * @param exact whether {@code total} is all of them; otherwise there are at least so many
     * @param next cursor of the next page; null on the last one
     */
    record Found(
            List<Hit> items,
            int total,
            boolean exact,
            @Nullable String next) {
        Found {
            items = List.copyOf(items);
        }
    }

    /** The page behind a cursor. */
    Found page(Scope scope, String typed, @Nullable String after) {
        Map<UUID, String> organisations = new HashMap<>();
        Question question = question(typed, scope, organisations);
        if (question.isEmpty()) {
            return new Found(List.of(), 0, true, null);
        }
        Optional<Cursor> cursor = after == null || after.isEmpty() ? Optional.empty() : Cursor.read(after);
        List<NewestHits.Key> found = table.newest(scope, question, cursor, (cursor.isEmpty() ? COUNTED : PAGE) + 1);
        List<NewestHits.Key> shown = found.subList(0, Math.min(PAGE, found.size()));
        int total = cursor.map(Cursor::total).orElse(found.size());
        return new Found(
                hits(table.read(shown, scope), question, scope, organisations),
                Math.min(total, COUNTED),
                total <= COUNTED,
                found.size() > PAGE
                        ? new Cursor(shown.getLast().at(), shown.getLast().id(), total).written()
                        : null);
    }

    /** The first few, for a list under the box. */
    List<Hit> few(Scope scope, String typed, int size) {
        Map<UUID, String> organisations = new HashMap<>();
        Question question = question(typed, scope, organisations);
        return question.isEmpty()
                ? List.of()
                : hits(
                        table.read(table.newest(scope, question, Optional.empty(), size), scope),
                        question,
                        scope,
                        organisations);
    }

    private Question question(String typed, Scope scope, Map<UUID, String> organisations) {
        return Question.of(typed)
                .with(word -> table.named(word, scope).stream()
                        .map(named -> {
                            organisations.put(named.id(), named.name());
                            return named.id();
                        })
                        .toList());
    }

    private static List<Hit> hits(
            List<SearchRow> rows, Question question, Scope scope, Map<UUID, String> organisations) {
        return rows.stream()
                .map(row -> Hit.of(
                        row,
                        question,
                        scope,
                        row.involved().stream()
                                .filter(organisations::containsKey)
                                .map(organisations::get)
                                .toList()))
                .toList();
    }
}
