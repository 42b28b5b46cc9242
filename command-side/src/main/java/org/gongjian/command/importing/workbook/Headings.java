package org.gongjian.command.importing.workbook;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongjian.command.decision.Refused;
import org.gongjian.importing.MappedColumn;
import org.gongjian.importing.register.Column;
import org.gongjian.importing.register.Register;

/**
 * The headings of a book, and which columns of a register they are known to be.
 *
 * @param row in which they stand, as a spreadsheet counts; often a title stands above
 * @param words by position; empty where there is none
 * @param columns recognised, by position
 * @param unknown headings that no column of the register answers to
 * @param twice headings of a column that was there before
 */
public record Headings(
        int row, List<String> words, SortedMap<Integer, Column> columns, List<String> unknown, List<String> twice) {
    private static final int LONGEST = 40;
    private static final int NAMED = 20;

    static Headings of(Register register, int row, List<String> written) {
        Map<String, Column> known = known(register);
        List<String> words = new ArrayList<>();
        SortedMap<Integer, Column> columns = new TreeMap<>();
        List<String> unknown = new ArrayList<>();
        List<String> twice = new ArrayList<>();
        for (int position = 0; position < written.size(); position++) {
            String word = shortened(written.get(position).strip());
            words.add(word);
            if (word.isEmpty() || Column.PASSED_OVER.contains(word)) {
                continue;
            }
            Column column = known.get(plain(word));
            if (column == null) {
                unknown.add(word);
            } else if (columns.containsValue(column)) {
                twice.add(word);
            } else {
                columns.put(position, column);
            }
        }
        return new Headings(row, List.copyOf(words), columns, unknown, twice);
    }

    /** A heading itself goes before what another column is called besides. */
    private static Map<String, Column> known(Register register) {
        Map<String, Column> known = new HashMap<>();
        register.columns().forEach(column -> known.put(plain(column.heading()), column));
        register.columns()
                .forEach(column -> column.cell().also().forEach(word -> known.putIfAbsent(plain(word), column)));
        return known;
    }

    /** Full-width forms, blanks, stars and what stands in brackets make no other heading. */
    private static String plain(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFKC).replaceAll("\\(.*?\\)|[\\s*:、,]", "");
    }

    private static String shortened(String word) {
        return CellText.isUnprintable(word) ? "?" : word.substring(0, Math.min(word.length(), LONGEST));
    }

    /** Nothing is left to ask: all that must be there is, and nothing else. */
    public boolean isComplete(Register register) {
        return missing(register).isEmpty() && unknown.isEmpty() && twice.isEmpty();
    }

    private List<String> missing(Register register) {
        return missing(register, Set.copyOf(columns.values()));
    }

    /** Headings of columns that must be there and are not among these. */
    public static List<String> missing(Register register, Set<Column> there) {
        return register.columns().stream()
                .filter(column -> column.cell().required() && !there.contains(column))
                .map(Column::heading)
                .toList();
    }

    /** Names what is missing, unknown or twice there. */
    public Refused refusal(Register register) {
        return new Refused(
                WorkbookRefusal.LEDGER_HEADER_IS_WRONG,
                Map.of(
                        "missing",
                        missing(register),
                        "unknown",
                        unknown.subList(0, Math.min(unknown.size(), NAMED)),
                        "twice",
                        twice));
    }

    /** As it is recorded. */
    public List<MappedColumn> mapped() {
        return columns.entrySet().stream()
                .map(one -> new MappedColumn(one.getKey(), one.getValue().name()))
                .toList();
    }

    /** As it was recorded. */
    public static Map<Integer, Column> columns(Register register, List<MappedColumn> mapped) {
        return mapped.stream()
                .collect(Collectors.toMap(
                        MappedColumn::position,
                        one -> register.column(one.column()).orElseThrow()));
    }
}
