package org.gongjian.query.matter.timeline;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.matter.terms.Sensitivity;
import org.gongjian.query.platform.folding.Columns;
import org.gongjian.query.platform.folding.CopyRow;
import org.gongjian.query.platform.folding.Documents;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.folding.Rows;
import org.gongjian.query.platform.sight.ForEverybody;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of page and timeline; no other class names them. */
final class TimelineTable {
    private static final String PAGE = "matter_page";
    private static final String TIMELINE = "matter_timeline";
    private static final String PAGE_COLUMNS =
            "id, version, receipt, sensitive, involved, sight, district, street, community";
    private static final String ENTRY_COLUMNS =
            "matter, sequence, told_by, position, event, name, happened_at, recorded_at, known_from,"
                    + " entry, district, street, community";
    /** PostgreSQL's dates end before those of the JDK. */
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    private final JdbcClient view;
    private final String page;
    private final String timeline;

    TimelineTable(JdbcClient view, Generation generation) {
        this.view = view;
        this.page = generation.of(PAGE);
        this.timeline = generation.of(TIMELINE);
    }

    static List<String> names() {
        return List.of(PAGE, TIMELINE);
    }

    /** A page as it is kept. */
    record Kept(UUID id, long version, Sight sight, AreaPath area) {}

    /** An entry of the timeline and where its matter belongs. */
    record Told(TimelineRow row, AreaPath area) {}

    // ------------------------------------------------------------------ writing

    void put(Rows at, List<Kept> pages) {
        at.write(
                "INSERT INTO " + page + " (" + PAGE_COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (id) DO UPDATE SET (" + PAGE_COLUMNS + ") = ROW (excluded.*)",
                pages.stream().map(TimelineTable::values).toList());
    }

    void add(Rows at, List<Told> entries) {
        at.write(
                "INSERT INTO " + timeline + " (" + ENTRY_COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (matter, sequence, told_by) DO NOTHING",
                entries.stream().map(TimelineTable::values).toList());
    }

    String pageTarget() {
        return page + " (" + PAGE_COLUMNS + ")";
    }

    String entryTarget() {
        return timeline + " (" + ENTRY_COLUMNS + ")";
    }

    CopyRow pageLine(Kept page) {
        return new CopyRow().addAll(values(page));
    }

    CopyRow entryLine(Told entry) {
        return new CopyRow().addAll(values(entry));
    }

    private static List<@Nullable Object> values(Kept page) {
        Sight sight = page.sight();
        AreaPath area = page.area();
        return Arrays.asList(
                page.id(),
                page.version(),
                sight.taken().received() ? sight.taken().number() : null,
                sight.filed().sensitivity() != Sensitivity.ORDINARY,
                sight.handled().involved().stream()
                        .map(Id.OrganisationId::value)
                        .toArray(UUID[]::new),
                Documents.column(sight),
                area.district().value(),
                Columns.value(area.street()),
                Columns.value(area.community()));
    }

    private static List<@Nullable Object> values(Told told) {
        TimelineRow row = told.row();
        AreaPath area = told.area();
        Entry entry = row.entry();
        return Arrays.asList(
                row.matter(),
                entry.sequence(),
                row.toldBy(),
                row.position(),
                row.event(),
                entry.name(),
                Columns.time(entry.happened().at()),
                Columns.time(entry.recordedAt()),
                Columns.time(row.knownFrom()),
                Documents.column(entry),
                area.district().value(),
                Columns.value(area.street()),
                Columns.value(area.community()));
    }

    // ------------------------------------------------------------------ reading

    /** The page as it is now. */
    Optional<Kept> page(UUID id, Scope scope) {
        return view.sql("SELECT id, version, sight, district, street, community FROM " + page
                        + " p WHERE p.id = :id AND " + visible(scope))
                .params(parameters(scope, id))
                .query((row, n) -> new Kept(
                        row.getObject("id", UUID.class),
                        row.getLong("version"),
                        Documents.read(row.getString("sight"), Sight.class),
                        Columns.area(row)))
                .optional();
    }

    /** The entries at two clocks, in the order of the stream. */
    List<Entry> entries(UUID id, Scope scope, Instant asOf, Instant knownAt) {
        Map<String, Object> parameters = parameters(scope, id);
        parameters.put("asOf", Columns.time(asOf.isBefore(END_OF_TIME) ? asOf : END_OF_TIME));
        parameters.put("knownAt", Columns.time(knownAt.isBefore(END_OF_TIME) ? knownAt : END_OF_TIME));
        return view.sql("SELECT entry FROM (SELECT DISTINCT ON (t.sequence) t.sequence, t.happened_at, t.entry FROM "
                        + timeline
                        + " t JOIN " + page
                        + " p ON p.id = t.matter WHERE t.matter = :id AND t.known_from <= :knownAt AND "
                        + visible(scope)
                        + " ORDER BY t.sequence, t.told_by DESC) known WHERE happened_at <= :asOf ORDER BY sequence")
                .params(parameters)
                .query((row, n) -> Documents.read(row.getString("entry"), Entry.class))
                .list();
    }

    /** Receipt numbers of other matters, for sentences that name one. */
    Map<UUID, String> numbers(List<UUID> matters, Scope scope) {
        Map<UUID, String> numbers = new HashMap<>();
        Map<String, Object> parameters = parameters(scope, new UUID(0, 0));
        parameters.put("ids", matters.toArray(UUID[]::new));
        view.sql("SELECT p.id, p.sight #>> '{taken,number}' FROM " + page + " p WHERE p.id = ANY (:ids) AND "
                        + visible(scope))
                .params(parameters)
                .query(row -> {
                    numbers.put(row.getObject(1, UUID.class), row.getString(2));
                });
        return numbers;
    }

    /** By 登记号, for somebody without a log-in: only what may be public. */
    @ForEverybody
    List<Kept> received(String receipt) {
        return view.sql("SELECT id, version, sight, district, street, community FROM " + page
                        + " p WHERE p.receipt = ? AND NOT p.sensitive")
                .param(receipt)
                .query((row, n) -> new Kept(
                        row.getObject("id", UUID.class),
                        row.getLong("version"),
                        Documents.read(row.getString("sight"), Sight.class),
                        Columns.area(row)))
                .list();
    }

    /** A sensitive matter is for the named offices; who handles sees what his organisation takes part in or may claim. */
    private static String visible(Scope scope) {
        String reach = scope.condition("p");
        if (scope.ownOrganisationOnly()) {
            return reach + " AND (p.involved @> ARRAY[:organisation]::uuid[] OR p.sight ->> 'stage' = 'UNCLAIMED')";
        }
        return scope.role().namedForSensitiveMatters() ? reach : reach + " AND NOT p.sensitive";
    }

    private static Map<String, Object> parameters(Scope scope, UUID id) {
        Map<String, Object> parameters = new HashMap<>(scope.parameters());
        parameters.put("id", id);
        if (scope.ownOrganisationOnly()) {
            parameters.put(
                    "organisation",
                    scope.organisation() == null
                            ? scope.office().value()
                            : scope.organisation().value());
        }
        return parameters;
    }
}
