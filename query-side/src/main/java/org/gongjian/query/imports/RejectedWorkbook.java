package org.gongjian.query.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntPredicate;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.gongjian.importing.ListedRow;
import org.gongjian.importing.register.Column;
import org.gongjian.importing.register.Register;
import org.gongjian.query.platform.files.KeptBytes;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * The rejected rows as a workbook with 错误原因: it may be corrected and handed in again as it is. Every cell is written as text, so
 * that nothing a resident wrote is ever taken for a formula.
 */
@Component
final class RejectedWorkbook {
    private static final int LONGEST_CELL = 32_767;
    private static final int WRITTEN_AT_ONCE = 500;

    private final KeptBytes files;
    private final RowReasons reasons;

    RejectedWorkbook(KeptBytes files, RowReasons reasons) {
        this.files = files;
        this.reasons = reasons;
    }

    /**
     * Those of the check, and of the spans whose rows were refused otherwise when they were taken over theirs. Empty when there are
     * none or they were destroyed.
     */
    Optional<byte[]> of(ImportRow row, Scope scope, Locale locale) {
        if (!row.hasRejects()) {
            return Optional.empty();
        }
        List<Part> parts = new ArrayList<>();
        opened(row.rejects(), scope)
                .map(packed -> new Part(packed, n -> row.refusedSpans().stream().noneMatch(span -> span.contains(n))))
                .ifPresent(parts::add);
        row.refusedSpans()
                .forEach(span -> opened(span.file(), scope)
                        .map(packed -> new Part(packed, n -> true))
                        .ifPresent(parts::add));
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(workbook(row.register(), parts, Preview.open(scope), locale));
    }

    private Optional<byte[]> opened(@Nullable UUID file, Scope scope) {
        return file == null ? Optional.empty() : files.open(new Id.FileId(file), scope);
    }

    /**
     * Rows of one file.
     *
     * @param holds whether a row of this number still stands as this file says
     */
    record Part(byte[] packed, IntPredicate holds) {}

    byte[] workbook(Register register, List<Part> parts, boolean open, Locale locale) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Gongjian", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(reasons.word("imports.rejected.sheet", locale));
            header(sheet, register);
            int[] row = {1};
            for (Part part : parts) {
                KeptLines.each(part.packed(), line -> {
                    if (part.holds().test(line.path("row").asInt())) {
                        write(sheet, row[0]++, register, line, open, locale);
                        if (row[0] % WRITTEN_AT_ONCE == 0) {
                            flush(sheet);
                        }
                    }
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void flush(Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** These words are read back when the corrected rows are handed in again, so they are the same in every language. */
    private static void header(Worksheet sheet, Register register) {
        sheet.inlineString(0, 0, Column.PASSED_OVER.getFirst());
        int at = 1;
        for (Column column : register.columns()) {
            sheet.inlineString(0, at++, column.heading());
        }
        sheet.inlineString(0, at, Column.PASSED_OVER.getLast());
    }

    private void write(Worksheet sheet, int row, Register register, JsonNode line, boolean open, Locale locale) {
        sheet.value(row, 0, line.path("row").asInt());
        int at = 1;
        for (JsonNode cell : line.path("cells")) {
            if (!Preview.hidden(register.columns().get(at - 1), open)) {
                sheet.inlineString(row, at, printable(cell.asString()));
            }
            at++;
        }
        List<ListedRow.Fault> faults = Preview.faults(line.path("faults"));
        sheet.inlineString(row, at, String.join("；", reasons.of(register, faults, locale)));
    }

    /** What XML cannot carry is shown by its number, so that it can be found and taken out. */
    private static String printable(String text) {
        StringBuilder shown = new StringBuilder(Math.min(text.length(), LONGEST_CELL));
        text.codePoints().forEach(c -> {
            boolean control = Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r';
            if (control || c >= 0xD800 && c <= 0xDFFF || c == 0xFFFE || c == 0xFFFF) {
                shown.append("〔U+%04X〕".formatted(c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.length() <= LONGEST_CELL ? shown.toString() : shown.substring(0, LONGEST_CELL);
    }
}
