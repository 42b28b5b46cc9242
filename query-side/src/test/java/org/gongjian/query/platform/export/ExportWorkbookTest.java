package org.gongjian.query.platform.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

class ExportWorkbookTest {
    private static final Export LIST =
            new Export("事项登记簿", "类型：诉求", ZoneId.of("Asia/Shanghai"), List.of("登记号", "件数", "收件", "期限"), each -> {
                each.accept(
                        Arrays.asList("=1+1", 7, Instant.parse("2026-04-13T01:10:00Z"), LocalDate.parse("2026-04-22")));
                each.accept(Arrays.asList("+86\u0000 @", 2.5, null, null));
            });

    @Test
    void numbers_are_numbers_dates_are_dates_and_text_is_never_a_formula() throws IOException {
        byte[] bytes = written(LIST);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows.get(0).getCellText(0)).isEqualTo("事项登记簿");
            assertThat(rows.get(1).getCellText(0)).isEqualTo("类型：诉求");
            assertThat(rows.get(2).getCellText(0)).isEqualTo("制表人");
            assertThat(rows.get(3).getCellText(3)).isEqualTo("期限");
            Row first = rows.get(4);
            assertThat(first.getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(first.getCellText(0)).isEqualTo("=1+1");
            assertThat(first.getCellAsNumber(1)).contains(BigDecimal.valueOf(7));
            assertThat(first.getCellAsDate(2).orElseThrow()).isEqualTo("2026-04-13T09:10:00");
            assertThat(first.getCellAsDate(3).orElseThrow()).isEqualTo("2026-04-22T00:00:00");
            assertThat(rows.get(5).getCellText(0)).isEqualTo("+86 @");
        }
        assertThat(part(bytes, "xl/worksheets/sheet1.xml"))
                .doesNotContain("<f>")
                .contains("state=\"frozen\"", "ySplit=\"4\"");
    }

    @Test
    void a_number_below_a_date_is_no_date() throws IOException {
        LocalDate day = LocalDate.parse("2026-04-22");
        byte[] bytes = written(new Export("混排", "", ZoneId.of("Asia/Shanghai"), List.of("值"), each -> {
            each.accept(List.of(day));
            each.accept(List.of(7));
            each.accept(List.of(day));
        }));
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, false))) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows.get(4).getCell(0).getDataFormatString()).isEqualTo("yyyy-mm-dd");
            assertThat(rows.get(5).getCell(0).getDataFormatString()).isNotEqualTo("yyyy-mm-dd");
            assertThat(rows.get(6).getCell(0).getDataFormatString()).isEqualTo("yyyy-mm-dd");
        }
    }

    @Test
    void a_workbook_that_was_not_finished_cannot_be_opened() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExportWorkbook workbook = new ExportWorkbook(out, LIST, "制表人");
        for (int row = 0; row < 20_000; row++) {
            workbook.add(List.of("甲" + row, row));
        }
        assertThat(workbook.rows()).isEqualTo(20_000);
        assertThat(out.size()).as("some of it has gone out").isPositive();
        assertThatThrownBy(() -> new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))
                        .getFirstSheet()
                        .read())
                .isInstanceOf(Exception.class);
    }

    private static byte[] written(Export list) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExportWorkbook workbook = new ExportWorkbook(out, list, "制表人");
        list.rows().each(workbook::add);
        workbook.finish();
        return out.toByteArray();
    }

    private static String part(byte[] bytes, String name) throws IOException {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
