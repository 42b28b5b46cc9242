package org.gongjian.query.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.gongjian.importing.register.Register;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class RejectedWorkbookTest {

    @Test
    void rejected_rows_stand_in_a_workbook_with_their_reasons_and_nothing_in_it_is_a_formula() throws IOException {
        String lines = """
                {"row":17,"cells":["9","网友","=1+1","去年","详\\n情","\\u0007响","2019/4/25"],"faults":[{"code":"NOT_A_DATE","column":"RAISED_AT"},{"code":"NUMBER_TWICE_IN_FILE","column":"NUMBER","otherRow":12}]}
                {"row":40,"cells":["2","网友","题","2019/4/25","详","答","2019/4/26"],"faults":[]}
                """;
        RowReasons reasons = new RowReasons(messages());
        RejectedWorkbook workbook = new RejectedWorkbook(null, reasons);
        List<Row> rows = rows(workbook.workbook(Register.LEDGER, checked(lines), true, Locale.SIMPLIFIED_CHINESE));
        assertThat(rows.get(0).getCellText(8)).isEqualTo("错误原因");
        assertThat(rows.get(0).getCellText(4)).isEqualTo("留言时间");
        assertThat(rows.get(1).getCell(3).getType()).isEqualTo(CellType.STRING);
        assertThat(rows.get(1).getCellText(3)).isEqualTo("=1+1");
        assertThat(rows.get(1).getCellText(6)).isEqualTo("〔U+0007〕响");
        assertThat(rows.get(1).getCellText(8)).contains("“留言时间”不是日期").contains("“留言编号”与第 12 行重复");
        assertThat(rows.get(2).getCellText(8)).contains("内容不同");
        assertThat(rows.stream().flatMap(Row::stream).map(Cell::getType)).doesNotContain(CellType.FORMULA);
    }

    @Test
    void who_may_not_read_contact_data_gets_the_reasons_without_them() throws IOException {
        String line = """
                {"row":3,"cells":["9","王秀珍","题","去年","详","答","2019/4/25"],"faults":[{"code":"NOT_A_DATE","column":"RAISED_AT"}]}
                """;
        RejectedWorkbook workbook = new RejectedWorkbook(null, new RowReasons(messages()));
        List<Row> rows = rows(workbook.workbook(Register.LEDGER, checked(line), false, Locale.SIMPLIFIED_CHINESE));
        assertThat(rows.get(1).getCellText(4)).isEqualTo("去年");
        assertThat(rows.get(1).stream().map(cell -> cell == null ? "" : cell.getText()))
                .noneMatch(text -> text.contains("王秀珍"));
        assertThat(rows.get(1).getCellText(8)).contains("不是日期");
    }

    @Test
    void of_rows_that_were_refused_otherwise_on_confirmation_the_check_no_longer_holds() throws IOException {
        String checked = """
                {"row":3,"cells":["3","甲","题","去年","详","答",""],"faults":[{"code":"NOT_A_DATE","column":"RAISED_AT"}]}
                {"row":12,"cells":["12","甲","题","去年","详","答",""],"faults":[{"code":"NOT_A_DATE","column":"RAISED_AT"}]}
                """;
        String refused = """
                {"row":15,"cells":["15","甲","","2019/4/25","详","答",""],"faults":[{"code":"MISSING","column":"TITLE"}]}
                """;
        RejectedWorkbook workbook = new RejectedWorkbook(null, new RowReasons(messages()));
        List<Row> rows = rows(workbook.workbook(
                Register.LEDGER,
                List.of(
                        new RejectedWorkbook.Part(zip(checked), row -> !new ImportRow.Span(10, 20, null).contains(row)),
                        new RejectedWorkbook.Part(zip(refused), row -> true)),
                true,
                Locale.SIMPLIFIED_CHINESE));
        assertThat(rows.stream().skip(1).map(row -> row.getCellText(1))).containsExactly("3", "15");
        assertThat(rows.get(2).getCellText(8)).contains("为空");
    }

    private static List<RejectedWorkbook.Part> checked(String lines) throws IOException {
        return List.of(new RejectedWorkbook.Part(zip(lines), row -> true));
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/imports_pages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    private static byte[] zip(String lines) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("rows.jsonl"));
            zip.write(lines.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private static List<Row> rows(byte[] workbook) throws IOException {
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            return new ArrayList<>(read.getFirstSheet().read());
        }
    }
}
