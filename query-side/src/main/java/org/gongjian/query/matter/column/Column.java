package org.gongjian.query.matter.column;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gongjian.matter.StageCode;
import org.gongjian.matter.terms.ClosedReason;
import org.gongjian.matter.terms.ResultClass;
import org.gongjian.query.matter.column.ColumnRow.Shown;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.registry.names.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The public column as it is read: nothing in it but what was published, counts included. */
@Component
public class Column {
    private static final int PAGE = 20;
    private static final int FEED = 50;

    private final ColumnTable table;
    private final Names names;

    Column(JdbcClient viewJdbc, Names names) {
        this.table = new ColumnTable(viewJdbc, Generation.live(ColumnReadModel.GROUP));
        this.names = names;
    }

    /** A community and how much it published. */
    public record Board(
            UUID community, String name, @Nullable String street, int entries) {}

    /**
     * An entry.
     *
     * @param category its name
     * @param publishedOn by the calendar of the community
     * @param result what came of it, once it is answered
     */
    public record Entry(
            UUID entry,
            String title,
            @Nullable String summary,
            @Nullable String answer,
            @Nullable String category,
            StageCode stage,
            @Nullable ClosedReason closedReason,
            @Nullable ResultClass result,
            Instant publishedAt,
            LocalDate publishedOn,
            Instant changedAt) {}

    /** A category that can be chosen. */
    public record Choice(String code, String name) {}

    /** One page of a column. */
    public record Page(
            Board board, List<Entry> entries, @Nullable String next, List<Choice> categories, List<Integer> years) {}

    /** The last changed entries. */
    record Changes(
            Board board,
            List<Entry> entries,
            @Nullable String next,
            @Nullable Instant changedAt) {}

    /** All communities of the installation. */
    public List<Board> boards() {
        Map<UUID, Integer> counts = table.perCommunity();
        return names.everyCommunity().stream()
                .map(one -> board(one, counts.getOrDefault(one.id(), 0)))
                .toList();
    }

    /** A page of one column; nothing where there is no such community. */
    public Optional<Page> page(UUID community, @Nullable String category, @Nullable Integer year, String after) {
        return names.community(community).map(known -> {
            ColumnTable.Wanted wanted = new ColumnTable.Wanted(
                    community, category, begin(year, known.zone(), 0), begin(year, known.zone(), 1));
            List<ColumnRow> rows = table.page(wanted, Cursor.read(after), PAGE + 1);
            Map<String, String> categories = names.categoryNames(Scope.everybody(known.path()));
            List<Choice> choices = table.categories(community).stream()
                    .map(code -> new Choice(code, categories.getOrDefault(code, code)))
                    .sorted(Comparator.comparing(Choice::name))
                    .toList();
            return new Page(
                    board(known, table.count(wanted)),
                    entries(rows, PAGE, categories, known.zone()),
                    rows.size() <= PAGE ? null : cursor(rows.get(PAGE - 1), true),
                    choices,
                    years(table.ends(community), known.zone()));
        });
    }

    /** One entry, or that one stood here. */
    public Found entry(UUID community, UUID entry) {
        return names.community(community)
                .flatMap(known -> table.entry(community, entry).map(row -> {
                    Shown shown = row.shown();
                    return shown == null
                            ? new Found(null, null, true)
                            : new Found(
                                    board(known, 0),
                                    entry(row, shown, names.categoryNames(Scope.everybody(known.path())), known.zone()),
                                    false);
                }))
                .orElse(new Found(null, null, false));
    }

    /**
     * What was found under an address.
     *
     * @param takenDown an entry stood here
     */
    public record Found(@Nullable Board board, @Nullable Entry entry, boolean takenDown) {}

    /** The entries that changed last. */
    Optional<Changes> changes(UUID community, String after) {
        return names.community(community).map(known -> {
            List<ColumnRow> rows = table.changed(community, Cursor.read(after), FEED + 1);
            Map<String, String> categories = names.categoryNames(Scope.everybody(known.path()));
            return new Changes(
                    board(known, 0),
                    entries(rows, FEED, categories, known.zone()),
                    rows.size() <= FEED ? null : cursor(rows.get(FEED - 1), false),
                    table.changedAt(community).orElse(null));
        });
    }

    private static Board board(Names.Community known, int entries) {
        return new Board(known.id(), known.name(), known.street(), entries);
    }

    private static List<Entry> entries(List<ColumnRow> rows, int most, Map<String, String> categories, ZoneId zone) {
        List<Entry> entries = new ArrayList<>();
        for (ColumnRow row : rows.subList(0, Math.min(most, rows.size()))) {
            Shown shown = row.shown();
            if (shown != null) {
                entries.add(entry(row, shown, categories, zone));
            }
        }
        return entries;
    }

    private static Entry entry(ColumnRow row, Shown shown, Map<String, String> categories, ZoneId zone) {
        String category = shown.category();
        return new Entry(
                row.entry(),
                shown.title(),
                shown.summary(),
                shown.answer(),
                category == null ? null : categories.getOrDefault(category, category),
                shown.stage(),
                shown.closedReason(),
                shown.result(),
                shown.publishedAt(),
                LocalDate.ofInstant(shown.publishedAt(), zone),
                row.changedAt());
    }

    private static @Nullable String cursor(ColumnRow last, boolean byPublication) {
        Shown shown = last.shown();
        return shown == null
                ? null
                : new Cursor(byPublication ? shown.publishedAt() : last.changedAt(), last.entry()).written();
    }

    /** The first instant of a year or of the next; without a year, of all time. */
    private static Instant begin(@Nullable Integer year, ZoneId zone, int later) {
        return LocalDate.ofYearDay(year == null ? (later == 0 ? 1 : 9999) : year + later, 1)
                .atStartOfDay(zone)
                .toInstant();
    }

    private static List<Integer> years(List<Instant> ends, ZoneId zone) {
        List<Integer> years =
                ends.stream().map(at -> at.atZone(zone).getYear()).sorted().toList();
        return years.isEmpty()
                ? List.of()
                : IntStream.rangeClosed(years.getFirst(), years.getLast())
                        .mapToObj(Integer::valueOf)
                        .sorted(Comparator.reverseOrder())
                        .toList();
    }
}
