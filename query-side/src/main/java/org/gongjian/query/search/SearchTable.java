package org.gongjian.query.search;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.matter.StageCode;
import org.gongjian.matter.terms.MatterKind;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.record.Id;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the tables of the search. */
final class SearchTable {
    static final String MATTERS = "search";
    static final String GRAMS = "search_gram";
    static final String ORGANISATIONS = "search_organisation";

    /** Totals are exact up to here. */
    static final int COUNTED = 10_000;

    private static final int MOST_NAMED = 20;
    /** From here on walking from the newest backwards meets enough hits sooner than the index gathers all of them. */
    private static final long COMMON = 20_000;

    static final String COLUMNS = "s.id, s.version, s.kind, s.stage, s.number, s.case_no, s.source, s.letters,"
            + " s.summary, s.title, s.text, s.words_of, s.category, s.grid, s.building, s.raised_at, s.date_only,"
            + " s.raisers, s.involved, s.sensitive, s.district, s.street, s.community";

    private final JdbcClient view;
    private final String matters;
    private final String grams;
    private final String organisations;

    SearchTable(JdbcClient view, Generation generation) {
        this.view = view;
        this.matters = generation.of(MATTERS);
        this.grams = generation.of(GRAMS);
        this.organisations = generation.of(ORGANISATIONS);
    }

    /** An organisation by name. */
    record Named(UUID id, String name) {}

    /** The next hits behind a cursor, the newest first. */
    List<SearchRow> page(Scope scope, Question question, Optional<Cursor> after, int size) {
        boolean walk = commonness(scope, question) >= COMMON;
        String found = "s." + vector(scope) + " @@ :query::tsquery";
        String where = (walk ? "(" + found + ") IS TRUE" : found)
                + seen(scope)
                + again(scope, question)
                + (after.isPresent() ? " AND (s.raised_at, s.id) < (:at, :id)" : "");
        String order = walk ? "s.raised_at DESC, s.id DESC" : "s.raised_at + interval '0' DESC, s.id DESC";
        return asked(
                        "SELECT " + COLUMNS + " FROM " + matters + " s WHERE " + where + " ORDER BY " + order
                                + " LIMIT " + size,
                        scope,
                        question)
                .param("at", after.map(cursor -> cursor.at().atOffset(UTC)).orElse(null))
                .param("id", after.map(Cursor::id).orElse(null))
                .query(SearchTable::row)
                .list();
    }

    /** How many hits there are; {@link #COUNTED} + 1 for more than that. */
    int count(Scope scope, Question question) {
        if (isBeyond(scope, question)) {
            return COUNTED + 1;
        }
        return asked(
                        "SELECT count(*) FROM (SELECT 1 FROM " + matters + " s WHERE s." + vector(scope)
                                + " @@ :query::tsquery" + seen(scope) + again(scope, question) + " LIMIT "
                                + (COUNTED + 1)
                                + ") counted",
                        scope,
                        question)
                .query(Integer.class)
                .single();
    }

    /** One matter, also a sensitive one for those who may see it. */
    Optional<SearchRow> find(UUID id, Scope scope) {
        return visible("SELECT " + COLUMNS + " FROM " + matters + " s WHERE s.id = :id" + seen(scope), scope)
                .param("id", id)
                .query(SearchTable::row)
                .optional();
    }

    /** In how many matters of the reader's area each of these lexemes stands; the area is a lexeme of its matters, too. */
    Map<String, Long> documents(Collection<String> lexemes, Scope scope) {
        Map<String, Long> documents = new HashMap<>();
        view.sql("SELECT g.gram, sum(g.documents) FROM " + grams + " g WHERE g.gram = ANY (:lexemes) AND "
                        + scope.condition("g") + " GROUP BY g.gram")
                .params(scope.parameters())
                .param("lexemes", lexemes.toArray(String[]::new))
                .query(row -> {
                    documents.put(row.getString(1), row.getLong(2));
                });
        return documents;
    }

    /** Organisations of the reader's district whose name or initials hold this. */
    List<Named> named(String word, Scope scope) {
        String initials = Question.mayBeInitials(word) ? " OR position(:word in o.initials) > 0" : "";
        return view.sql("SELECT o.id, o.name FROM " + organisations + " o WHERE o.district = :district AND ("
                        + "position(:word in o.plain) > 0" + initials + ") ORDER BY length(o.plain), o.name LIMIT "
                        + MOST_NAMED)
                .param("district", scope.area().district().value())
                .param("word", word)
                .query((row, n) -> new Named(row.getObject(1, UUID.class), row.getString(2)))
                .list();
    }

    /** In how many matters the rarest lexeme stands, at most. */
    private long commonness(Scope scope, Question question) {
        List<String> needed = question.needed();
        if (needed.isEmpty() || !scope.readsOwnWords()) {
            return 0;
        }
        Map<String, Long> documents = documents(needed, scope);
        return needed.stream()
                .mapToLong(lexeme -> documents.getOrDefault(lexeme, 0L))
                .min()
                .orElse(0);
    }

    /** Whether it is known without counting that there are too many to be counted. */
    private boolean isBeyond(Scope scope, Question question) {
        Optional<String> only = question.onlyLexeme();
        if (only.isEmpty() || !scope.readsOwnWords()) {
            return false;
        }
        long documents = documents(List.of(only.get()), scope).getOrDefault(only.get(), 0L);
        return documents > COUNTED && documents - sensitive(scope) > COUNTED;
    }

    private long sensitive(Scope scope) {
        return visible("SELECT count(*) FROM " + matters + " s WHERE s.sensitive AND " + scope.condition("s"), scope)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec asked(String sql, Scope scope, Question question) {
        List<String> besides = new ArrayList<>();
        besides.add(Lexemes.of(area(scope)));
        if (scope.ownOrganisationOnly()) {
            besides.add(Lexemes.of(organisation(scope)));
        }
        return visible(sql, scope).params(question.parameters()).param("query", question.query(besides));
    }

    /** A question with what {@link #seen} needs. */
    private JdbcClient.StatementSpec visible(String sql, Scope scope) {
        return visible(view, sql, scope);
    }

    static JdbcClient.StatementSpec visible(JdbcClient view, String sql, Scope scope) {
        return view.sql(sql).params(scope.parameters()).param("organisation", organisation(scope));
    }

    /** What this reader may open at all. */
    static String seen(Scope scope) {
        return " AND " + scope.condition("s")
                + (scope.role().namedForSensitiveMatters() ? "" : " AND NOT s.sensitive")
                + (scope.ownOrganisationOnly() ? " AND s.involved @> ARRAY[:organisation]::uuid[]" : "");
    }

    /** The deepest area the reader reaches. */
    static UUID area(Scope scope) {
        Id.AreaId community = scope.area().community();
        Id.AreaId street = scope.area().street();
        return (community != null
                        ? community
                        : street != null ? street : scope.area().district())
                .value();
    }

    private static UUID organisation(Scope scope) {
        return scope.organisation() == null
                ? scope.office().value()
                : scope.organisation().value();
    }

    static String vector(Scope scope) {
        return scope.readsOwnWords() ? "grams" : "open_grams";
    }

    private static String again(Scope scope, Question question) {
        return scope.readsOwnWords()
                ? question.again("s.plain", "s.initials")
                : question.again("s.open_plain", "s.open_initials");
    }

    static SearchRow row(ResultSet row, int n) throws SQLException {
        return new SearchRow(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                MatterKind.valueOf(row.getString("kind")),
                StageCode.valueOf(row.getString("stage")),
                new SearchRow.Numbers(
                        row.getString("number"), row.getString("case_no"), row.getString("source"), List.of((String[])
                                row.getArray("letters").getArray())),
                new SearchRow.Words(row.getString("summary"), row.getString("title"), row.getString("text")),
                List.of((UUID[]) row.getArray("words_of").getArray()),
                row.getString("category"),
                row.getString("grid"),
                row.getString("building"),
                row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("date_only"),
                List.of((UUID[]) row.getArray("raisers").getArray()),
                List.of((UUID[]) row.getArray("involved").getArray()),
                row.getBoolean("sensitive"),
                new SearchRow.Where(
                        row.getObject("district", UUID.class),
                        row.getObject("street", UUID.class),
                        row.getObject("community", UUID.class)));
    }
}
