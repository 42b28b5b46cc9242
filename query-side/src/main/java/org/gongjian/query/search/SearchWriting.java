package org.gongjian.query.search;

import static java.time.ZoneOffset.UTC;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.organisation.OrganisationEvent;
import org.gongjian.query.platform.folding.Columns;
import org.gongjian.query.platform.folding.CopyRow;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.folding.Rows;
import org.gongjian.query.platform.folding.TextVector;
import org.gongjian.record.AreaPath;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the tables of the search. */
final class SearchWriting {
    static final List<String> TABLES = List.of(SearchTable.MATTERS, SearchTable.GRAMS, SearchTable.ORGANISATIONS);

    private static final String COLUMNS = "id, version, kind, stage, number, case_no, source, letters, summary, title,"
            + " text, words_of, category, grid, building, raised_at, date_only, raisers, involved, sensitive, open_plain,"
            + " open_initials, open_grams, plain, initials, grams, district, street, community";
    private static final Set<String> VECTORS = Set.of("open_grams", "grams");
    private static final String PUT = "INSERT INTO %s (" + COLUMNS + ") VALUES ("
            + Stream.of(COLUMNS.split(", *"))
                    .map(column -> VECTORS.contains(column) ? "?::tsvector" : "?")
                    .collect(Collectors.joining(", "))
            + ") ON CONFLICT (id) DO UPDATE SET (" + COLUMNS + ") = ROW (excluded.*)";
    private static final String ORGANISATION = "id, name, plain, initials, district, street, community";

    private final JdbcClient view;
    private final String matters;
    private final String grams;
    private final String organisations;
    private final Map<SearchRow.Where, Map<String, Integer>> counts = new HashMap<>();

    SearchWriting(JdbcClient view, Generation generation) {
        this.view = view;
        this.matters = generation.of(SearchTable.MATTERS);
        this.grams = generation.of(SearchTable.GRAMS);
        this.organisations = generation.of(SearchTable.ORGANISATIONS);
    }

    /** A row by which somebody's words are held. */
    record Held(UUID id, long version) {}

    // ------------------------------------------------------------------ matters

    /** Each row as it now is; lexemes that came and went are counted when the batch ends. */
    void put(Rows at, List<SearchRow> rows) {
        Map<UUID, Set<String>> before = lexemes(rows);
        Map<SearchRow, Lexemes> now = new LinkedHashMap<>();
        rows.forEach(row -> now.put(row, Lexemes.of(row)));
        List<List<@Nullable Object>> values = new ArrayList<>();
        now.forEach((row, lexemes) -> values.add(Stream.of(values(row, lexemes))
                .<@Nullable Object>map(SearchWriting::parameter)
                .toList()));
        at.write(PUT.formatted(matters), values);
        // what could not be written must not be counted: it may be parked, and the batch goes on
        now.forEach((row, lexemes) -> count(row.where(), lexemes, before.getOrDefault(row.id(), Set.of())));
    }

    private Map<UUID, Set<String>> lexemes(List<SearchRow> rows) {
        Map<UUID, Set<String>> known = new HashMap<>();
        view.sql("SELECT id, tsvector_to_array(grams) FROM " + matters + " WHERE id = ANY (?)")
                .param(rows.stream().map(SearchRow::id).toArray(UUID[]::new))
                .query(row -> {
                    known.put(
                            row.getObject(1, UUID.class),
                            Stream.of((String[]) row.getArray(2).getArray())
                                    .filter(Lexemes::isCounted)
                                    .collect(Collectors.toSet()));
                });
        return known;
    }

    private void count(SearchRow.Where where, Lexemes now, Set<String> before) {
        Map<String, Integer> here = counts.computeIfAbsent(where, none -> new HashMap<>());
        Set<String> gone = new HashSet<>(before);
        for (String gram : now.grams()) {
            if (Lexemes.isCounted(gram) && !gone.remove(gram)) {
                here.merge(gram, 1, Integer::sum);
            }
        }
        gone.forEach(gram -> here.merge(gram, -1, Integer::sum));
    }

    /** A batch writes the count of a lexeme once, not once for every matter in which it stands. */
    void writeCounts() {
        counts.forEach(this::writeCounts);
        counts.clear();
    }

    private void writeCounts(SearchRow.Where where, Map<String, Integer> changes) {
        changes.values().removeIf(change -> change == 0);
        if (changes.isEmpty()) {
            return;
        }
        List<String> lexemes = changes.keySet().stream().sorted().toList();
        view.sql("INSERT INTO " + grams + " AS g (gram, area, documents, district, street, community)"
                        + " SELECT gram, ?::uuid, change, ?::uuid, ?::uuid, ?::uuid FROM unnest(?::text[], ?::int[]) AS c (gram, change)"
                        + " ON CONFLICT (gram, area) DO UPDATE SET documents = g.documents + excluded.documents")
                .params(Arrays.asList(
                        where.deepest(),
                        where.district(),
                        where.street(),
                        where.community(),
                        lexemes.toArray(String[]::new),
                        lexemes.stream().map(changes::get).toArray(Integer[]::new)))
                .update();
        if (changes.values().stream().anyMatch(change -> change < 0)) {
            view.sql("DELETE FROM " + grams + " WHERE gram = ANY (?) AND area = ? AND documents = 0")
                    .params(lexemes.toArray(String[]::new), where.deepest())
                    .update();
        }
    }

    void forgetCounts() {
        counts.clear();
    }

    /** The rows that hold words of a person. */
    List<Held> holding(UUID person) {
        return view.sql("SELECT id, version FROM " + matters + " WHERE words_of @> ARRAY[?]::uuid[]")
                .param(person)
                .query((row, n) -> new Held(row.getObject(1, UUID.class), row.getLong(2)))
                .list();
    }

    String target() {
        return matters + " (" + COLUMNS + ")";
    }

    CopyRow line(SearchRow row) {
        return new CopyRow().addAll(Arrays.asList(values(row, Lexemes.of(row))));
    }

    private static @Nullable Object[] values(SearchRow row, Lexemes lexemes) {
        return new @Nullable Object[] {
            row.id(),
            row.version(),
            row.kind().name(),
            row.stage().name(),
            row.numbers().number(),
            row.numbers().caseNo(),
            row.numbers().source(),
            row.numbers().letters().toArray(String[]::new),
            row.words().summary(),
            row.words().title(),
            row.words().text(),
            row.wordsOf().toArray(UUID[]::new),
            row.category(),
            row.grid(),
            row.building(),
            row.raisedAt().atOffset(UTC),
            row.dateOnly(),
            row.raisers().toArray(UUID[]::new),
            row.involved().toArray(UUID[]::new),
            row.sensitive(),
            lexemes.openPlain(),
            lexemes.openInitials(),
            new TextVector(lexemes.openGrams()),
            lexemes.plain(),
            lexemes.initials(),
            new TextVector(lexemes.grams()),
            row.where().district(),
            row.where().street(),
            row.where().community()
        };
    }

    // ------------------------------------------------------------------ organisations

    void organisation(UUID id, OrganisationNames.Called called) {
        view.sql("INSERT INTO " + organisations + " (" + ORGANISATION
                        + ") VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING")
                .params(Arrays.asList(values(id, called)))
                .update();
    }

    void renamed(UUID id, OrganisationEvent.Renamed it) {
        String plain = OrganisationNames.plain(it.name(), it.shortName());
        view.sql("UPDATE " + organisations + " SET name = ?, plain = ?, initials = ? WHERE id = ?")
                .params(it.name(), plain, Initials.of(plain), id)
                .update();
    }

    void moved(UUID id, AreaPath area) {
        view.sql("UPDATE " + organisations + " SET district = ?, street = ?, community = ? WHERE id = ?")
                .params(Arrays.asList(level(area)))
                .param(id)
                .update();
    }

    String organisationTarget() {
        return organisations + " (" + ORGANISATION + ")";
    }

    CopyRow organisationLine(UUID id, OrganisationNames.Called called) {
        return new CopyRow().addAll(Arrays.asList(values(id, called)));
    }

    private static @Nullable Object[] values(UUID id, OrganisationNames.Called called) {
        String plain = OrganisationNames.plain(called.name(), called.shortName());
        @Nullable UUID[] level = level(called.area());
        return new @Nullable Object[] {id, called.name(), plain, Initials.of(plain), level[0], level[1], level[2]};
    }

    private static @Nullable UUID[] level(AreaPath area) {
        return new @Nullable UUID[] {
            area.district().value(), Columns.value(area.street()), Columns.value(area.community())
        };
    }

    /** A vector goes as text into a statement. */
    private static @Nullable Object parameter(@Nullable Object value) {
        return value instanceof TextVector vector ? Lexemes.written(vector.lexemes()) : value;
    }
}
