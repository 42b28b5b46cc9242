package org.gongjian.query.platform.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a list while it is read; only the rows of the moment are in memory. Text is always written as text, so that nothing a resident
 * wrote is taken for a formula. The file can be opened only when it was {@link #finish}ed.
 */
final class ExportWorkbook {
    private static final int HEAD = 4;
    private static final int WRITTEN_AT_ONCE = 500;
    private static final int MOST_ROWS = 1_000_000;
    private static final int LONGEST_CELL = 32_767;
    private static final int WIDTH = 18;

    private final Workbook workbook;
    private final Export export;
    private final String made;
    /** By column, how the lines not yet written are formatted: a run of lines at once, since every setting compares all styles. */
    private final Map<Integer, Run> runs = new HashMap<>();

    private Worksheet sheet;
    private int line = HEAD;
    private long rows;

    /** @param made when and by whom it is made, in words */
    ExportWorkbook(OutputStream out, Export export, String made) {
        this.workbook = new Workbook(out, "Gongjian", "1.0");
        this.export = export;
        this.made = made;
        this.sheet = begin(1);
    }

    private record Run(String format, int from) {}

    private Worksheet begin(int number) {
        Worksheet begun = workbook.newWorksheet(number == 1 ? export.title() : export.title() + " " + number);
        int column = 0;
        for (String heading : export.headings()) {
            begun.width(column, WIDTH);
            begun.inlineString(HEAD - 1, column, heading);
            begun.style(HEAD - 1, column++).bold().set();
        }
        begun.inlineString(0, 0, export.title());
        begun.style(0, 0).bold().fontSize(14).set();
        begun.inlineString(1, 0, export.filter());
        begun.inlineString(2, 0, made);
        begun.freezePane(0, HEAD);
        return begun;
    }

    void add(List<? extends @Nullable Object> row) {
        if (line == MOST_ROWS) {
            flush();
            sheet = begin((int) (rows / (MOST_ROWS - HEAD)) + 1);
            line = HEAD;
        }
        for (int column = 0; column < row.size(); column++) {
            cell(column, row.get(column));
        }
        line++;
        rows++;
        if (line % WRITTEN_AT_ONCE == 0) {
            flush();
        }
    }

    private void cell(int column, @Nullable Object value) {
        switch (value) {
            case null -> {
                // stays empty
            }
            case Number number -> {
                sheet.value(line, column, number);
                end(column, runs.remove(column));
            }
            case LocalDate day -> {
                sheet.value(line, column, day);
                format(column, "yyyy-mm-dd");
            }
            case Instant at -> {
                sheet.value(line, column, LocalDateTime.ofInstant(at, export.zone()));
                format(column, "yyyy-mm-dd hh:mm");
            }
            case Object text -> sheet.inlineString(line, column, printable(text.toString()));
        }
    }

    private void format(int column, String format) {
        Run run = runs.get(column);
        if (run == null || !run.format.equals(format)) {
            end(column, run);
            runs.put(column, new Run(format, line));
        }
    }

    private void end(int column, @Nullable Run run) {
        if (run != null) {
            sheet.range(run.from, column, line - 1, column)
                    .style()
                    .format(run.format)
                    .set();
        }
    }

    private void endRuns() {
        runs.forEach(this::end);
        runs.clear();
    }

    /** Without what XML cannot carry, and no longer than a cell may be. */
    private static String printable(String text) {
        if (text.length() <= LONGEST_CELL && text.chars().allMatch(ExportWorkbook::isPlain)) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c == '\t' || c == '\n' || c >= 0x20 && c != 0xFFFE && c != 0xFFFF)
                .filter(c -> c < 0xD800 || c > 0xDFFF)
                .forEach(kept::appendCodePoint);
        return kept.length() <= LONGEST_CELL ? kept.toString() : kept.substring(0, LONGEST_CELL);
    }

    private static boolean isPlain(int c) {
        return c >= 0x20 && !Character.isSurrogate((char) c) && c < 0xFFFE;
    }

    long rows() {
        return rows;
    }

    void finish() {
        endRuns();
        try {
            workbook.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void flush() {
        endRuns();
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
