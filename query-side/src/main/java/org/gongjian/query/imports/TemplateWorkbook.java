package org.gongjian.query.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.gongjian.importing.register.Column;
import org.gongjian.importing.register.Register;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 模板.xlsx of a register: its headings with one example row, and a sheet 填写说明. Made from the definition, so it is always what is read. */
@Component
final class TemplateWorkbook {
    private static final int WIDEST = 40;

    private final MessageSource messages;

    TemplateWorkbook(MessageSource messages) {
        this.messages = messages;
    }

    byte[] of(Register register, Locale locale) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Gongjian", "1.0")) {
            rows(workbook.newWorksheet(register.title()), register);
            explanations(workbook.newWorksheet(word("imports.template.sheet", locale)), register, locale);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Examples are texts, so that no spreadsheet makes another date or number of them. */
    private static void rows(Worksheet sheet, Register register) {
        int at = 0;
        for (Column column : register.columns()) {
            sheet.inlineString(0, at, column.heading());
            if (!column.cell().example().isEmpty()) {
                sheet.inlineString(1, at, column.cell().example());
            }
            sheet.width(at, Math.clamp(column.heading().length() * 2L + 4, 12, WIDEST));
            at++;
        }
        sheet.range(0, 0, 0, at - 1).style().bold().fillColor("E8EEF6").set();
        sheet.freezePane(0, 1);
    }

    private void explanations(Worksheet sheet, Register register, Locale locale) {
        List<String> headings = List.of("column", "must", "allowed", "also");
        for (int c = 0; c < headings.size(); c++) {
            sheet.inlineString(0, c, word("imports.template." + headings.get(c), locale));
            sheet.width(c, c == 1 ? 8 : WIDEST);
        }
        sheet.range(0, 0, 0, headings.size() - 1)
                .style()
                .bold()
                .fillColor("E8EEF6")
                .set();
        int row = 1;
        for (Column column : register.columns()) {
            sheet.inlineString(row, 0, column.heading());
            sheet.inlineString(row, 1, word(column.cell().required() ? "form.true" : "form.false", locale));
            sheet.inlineString(row, 2, allowed(column, locale));
            sheet.inlineString(row, 3, String.join("、", column.cell().also()));
            row++;
        }
        sheet.inlineString(row + 1, 0, word("imports.identity." + register.name(), locale));
        sheet.inlineString(row + 2, 0, word("imports.template.example", locale));
    }

    String allowed(Column column, Locale locale) {
        return column.cell().kind() == Column.Kind.CHOICE
                ? String.join("、", column.cell().choices().keySet())
                : messages.getMessage(
                        "imports.kind." + column.cell().kind().name(),
                        new Object[] {String.valueOf(column.cell().longest())},
                        locale);
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
