package org.gongjian.query.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongjian.importing.ListedRow;
import org.gongjian.importing.MappedColumn;
import org.gongjian.importing.register.Column;
import org.gongjian.importing.register.Register;
import org.gongjian.query.platform.sight.Scope;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What a page shows of a book: its columns with the first rows, and rows of each sort with the values they replace. */
@Component
final class Preview {
    private static final String CONCEALED = "＊＊＊";
    private static final int SHOWN_OF_A_ROW = 4;
    /** What there is something to do about comes first. */
    private static final List<String> SORTS = List.of("FAULTY", "CHANGED", "FRESH", "UNCHANGED");

    private final KeptLines lines;
    private final RowReasons reasons;

    Preview(KeptLines lines, RowReasons reasons) {
        this.lines = lines;
        this.reasons = reasons;
    }

    /** Whether the reader may see what stands in personal columns. */
    static boolean open(Scope scope) {
        return scope.readsContactData() && scope.readsOwnWords();
    }

    /** A column of the workbook, what it is, and what stands in it. */
    public record BookColumn(int position, String heading, String samples, String column) {}

    /** A value that is replaced. */
    public record Change(String heading, String old, String now) {}

    /** A row of a sort. */
    public record Shown(int row, List<String> cells, List<Change> changes, List<String> reasons) {}

    /** A sort of rows, with the headings of the cells that are shown. */
    public record Sort(String what, List<Shown> rows) {}

    /** The columns of the workbook in its order; values only for who may see them. */
    List<BookColumn> columns(ImportRow row, Scope scope) {
        List<JsonNode> kept = lines.of(row.headings(), scope);
        List<BookColumn> columns = new ArrayList<>();
        if (kept.isEmpty()) {
            return columns;
        }
        JsonNode headings = kept.getFirst();
        for (int position = 0; position < headings.size(); position++) {
            String heading = headings.path(position).asString("");
            if (!Column.PASSED_OVER.contains(heading)) {
                columns.add(new BookColumn(
                        position,
                        heading,
                        open(scope) ? samples(kept.subList(1, kept.size()), position) : "",
                        mapped(row, position)));
            }
        }
        return columns;
    }

    private static String samples(List<JsonNode> rows, int position) {
        return String.join(
                " / ",
                rows.stream()
                        .map(row -> row.path(position).asString("").strip())
                        .filter(text -> !text.isEmpty())
                        .map(text -> text.length() > 24 ? text.substring(0, 24) + "…" : text)
                        .toList());
    }

    private static String mapped(ImportRow row, int position) {
        return row.columns().stream()
                .filter(one -> one.position() == position)
                .map(MappedColumn::column)
                .findFirst()
                .orElse("");
    }

    /** The headings of the cells that are shown of a row. */
    static List<String> headings(ImportRow row) {
        return shown(row).stream().map(Column::heading).toList();
    }

    /** Columns that the book has; those that must be there come first, for they tell rows apart. */
    private static List<Column> shown(ImportRow row) {
        Set<String> mapped = row.columns().stream().map(MappedColumn::column).collect(Collectors.toSet());
        return row.register().columns().stream()
                .filter(column -> mapped.isEmpty() || mapped.contains(column.name()))
                .sorted(Comparator.comparing(column -> !column.cell().required()))
                .limit(SHOWN_OF_A_ROW)
                .toList();
    }

    /** Rows of each sort, as far as they are kept. */
    List<Sort> sorts(ImportRow row, Scope scope, Locale locale) {
        Map<String, List<Shown>> sorts = lines.of(row.preview(), scope).stream()
                .collect(Collectors.groupingBy(
                        line -> line.path("what").asString(),
                        Collectors.mapping(line -> shown(row, line, open(scope), locale), Collectors.toList())));
        return SORTS.stream()
                .filter(sorts::containsKey)
                .map(what -> new Sort(what, sorts.getOrDefault(what, List.of())))
                .toList();
    }

    private Shown shown(ImportRow row, JsonNode line, boolean open, Locale locale) {
        Register register = row.register();
        List<String> cells = shown(row).stream()
                .map(column -> cell(register, line, column, open))
                .toList();
        List<Change> changes = new ArrayList<>();
        for (JsonNode change : line.path("changes")) {
            Column column = register.column(change.path("column").asString()).orElseThrow();
            boolean hidden = hidden(column, open);
            changes.add(new Change(
                    column.heading(),
                    hidden ? CONCEALED : change.path("old").asString(),
                    hidden ? CONCEALED : change.path("now").asString()));
        }
        return new Shown(line.path("row").asInt(), cells, changes, reasons(register, line, open, locale));
    }

    /** What is wrong, with what stands there: a page shows but some of the cells. */
    private List<String> reasons(Register register, JsonNode line, boolean open, Locale locale) {
        return faults(line.path("faults")).stream()
                .map(fault -> {
                    String reason = reasons.of(register, List.of(fault), locale).getFirst();
                    String written = fault.column() == null
                            ? ""
                            : register.column(fault.column())
                                    .map(column -> cell(register, line, column, open))
                                    .orElse("");
                    return written.isEmpty() ? reason : reason + reasons.written(written, locale);
                })
                .toList();
    }

    private static String cell(Register register, JsonNode line, Column column, boolean open) {
        String text = line.path("cells")
                .path(register.columns().indexOf(column))
                .asString("")
                .strip();
        return hidden(column, open) && !text.isEmpty() ? CONCEALED : shortened(text);
    }

    static boolean hidden(Column column, boolean open) {
        return column.cell().personal() && !open;
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }

    static List<ListedRow.Fault> faults(JsonNode written) {
        List<ListedRow.Fault> faults = new ArrayList<>();
        for (JsonNode fault : written) {
            faults.add(new ListedRow.Fault(
                    fault.has("column") ? fault.path("column").asString() : null,
                    fault.path("code").asString(),
                    fault.has("otherRow") ? fault.path("otherRow").asInt() : null));
        }
        return faults;
    }

    /** The values that were replaced, by row, as the record has them. */
    List<Shown> replaced(ImportRow row) {
        return row.replaced().stream()
                .map(one -> new Shown(
                        one.row(),
                        List.of(),
                        one.changes().stream()
                                .map(change -> new Change(
                                        RowReasons.heading(row.register(), change.field()),
                                        change.old() == null ? CONCEALED : change.old(),
                                        change.now() == null ? CONCEALED : change.now()))
                                .toList(),
                        List.of()))
                .toList();
    }
}
