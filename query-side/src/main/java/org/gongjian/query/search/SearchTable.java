package org.gongjian.query.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    private static final int MOST_NAMED = 20;

    static final String COLUMNS = "s.id, s.version, s.kind, s.stage, s.number, s.case_no, s.source, s.letters,"
            + " s.summary, s.title, s.text, s.words_of, s.category, s.grid, s.building, s.raised_at, s.date_only,"
            + " s.raisers, s.involved, s.sensitive, s.district, s.street, s.community";

    private final JdbcClient view;
    private final String matters;
    private final String grams;
    private final String organisations;
    private final NewestHits newest;

    SearchTable(JdbcClient view, Generation generation) {
        this.view = view;
        this.matters = generation.of(MATTERS);
        this.grams = generation.of(GRAMS);
        this.organisations = generation.of(ORGANISATIONS);
        this.newest = new NewestHits(view, this, matters, NewestHits.Limits.MEASURED);
    }

    /** An organisation by name. */
    record Named(UUID id, String name) {}

    /** The next hits behind a cursor, the newest first. */
    List<NewestHits.Key> newest(Scope scope, Question question, Optional<Cursor> after, int most) {
        return newest.of(new NewestHits.Asked(scope, question, after, most));
    }

    /** These hits, in their order, as far as they are still there. */
    List<SearchRow> read(List<NewestHits.Key> hits, Scope scope) {
        Map<UUID, SearchRow> rows = new HashMap<>();
        visible("SELECT " + COLUMNS + " FROM " + matters + " s WHERE s.id = ANY (:ids)" + seen(scope), scope)
                .param("ids", hits.stream().map(NewestHits.Key::id).toArray(UUID[]::new))
                .query(SearchTable::row)
                .list()
                .forEach(row -> rows.put(row.id(), row));
        return hits.stream()
                .map(hit -> rows.get(hit.id()))
                .filter(Objects::nonNull)
                .toList();
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

    static UUID organisation(Scope scope) {
        return scope.organisation() == null
                ? scope.office().value()
                : scope.organisation().value();
    }

    static String vector(Scope scope) {
        return scope.readsOwnWords() ? "grams" : "open_grams";
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
