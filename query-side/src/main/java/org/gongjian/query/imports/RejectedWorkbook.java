package org.gongjian.query.imports;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.gongjian.importing.ListedRow;
import org.gongjian.query.platform.files.KeptBytes;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.record.Id;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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
    private final JsonMapper json = JsonMapper.builder().build();

    RejectedWorkbook(KeptBytes files, RowReasons reasons) {
        this.files = files;
        this.reasons = reasons;
    }

    /** Empty when the rows were destroyed. */
    Optional<byte[]> of(UUID file, Scope scope, Locale locale) {
        return files.open(new Id.FileId(file), scope).map(packed -> workbook(packed, locale));
    }

    byte[] workbook(byte[] packed, Locale locale) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Gongjian", "1.0");
                ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
            zip.getNextEntry();
            Worksheet sheet = workbook.newWorksheet(reasons.word("imports.rejected.sheet", locale));
            header(sheet, locale);
            BufferedReader lines = new BufferedReader(new InputStreamReader(zip, StandardCharsets.UTF_8));
            int row = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                write(sheet, row++, json.readTree(line), locale);
                if (row % WRITTEN_AT_ONCE == 0) {
                    sheet.flush();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void header(Worksheet sheet, Locale locale) {
        sheet.inlineString(0, 0, reasons.word("imports.column.ROW", locale));
        int column = 1;
        for (String name : RowReasons.COLUMNS) {
            sheet.inlineString(0, column++, reasons.heading(name, locale));
        }
        sheet.inlineString(0, column, reasons.word("imports.column.REASON", locale));
    }

    private void write(Worksheet sheet, int row, JsonNode line, Locale locale) {
        sheet.value(row, 0, line.path("row").asInt());
        int column = 1;
        for (JsonNode cell : line.path("cells")) {
            sheet.inlineString(row, column++, printable(cell.asString()));
        }
        sheet.inlineString(row, column, String.join("；", reasons.of(faults(line.path("faults")), locale)));
    }

    private static List<ListedRow.Fault> faults(JsonNode written) {
        List<ListedRow.Fault> faults = new ArrayList<>();
        for (JsonNode fault : written) {
            faults.add(new ListedRow.Fault(
                    fault.has("column") ? fault.path("column").asString() : null,
                    fault.path("code").asString(),
                    fault.has("otherRow") ? fault.path("otherRow").asInt() : null));
        }
        return faults;
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
