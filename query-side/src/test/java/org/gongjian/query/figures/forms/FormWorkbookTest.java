package org.gongjian.query.figures.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.gongjian.query.figures.dictionary.Figure;
import org.gongjian.reportform.MappedCell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** A superior's workbook read as a table, proposed for, and filled. */
class FormWorkbookTest {
    private static final Set<String> COMMUNITIES = Set.of(FormWords.place("柳荫社区"), FormWords.place("机床社区"));
    private final FormWorkbook workbook = FormWorkbook.of(QuarterlyReturn.workbook());
    private final FormSheet sheet = workbook.sheets().getFirst();
    private final FormWords words;

    FormWorkbookTest() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/figures");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        words = new FormWords(messages);
    }

    @AfterEach
    void close() {
        workbook.close();
    }

    @Test
    void the_sheet_is_a_table_with_its_merged_heads() {
        List<List<FormSheet.Place>> table = sheet.table();
        assertThat(table).hasSize(6);
        assertThat(table.getFirst()).hasSize(1);
        assertThat(table.getFirst().getFirst().colspan()).isEqualTo(7);
        assertThat(table.get(1))
                .extracting(FormSheet.Place::text)
                .containsExactly("社区", "收件（件）", "受理件数", "办结", "满意率", "备注");
        assertThat(table.get(1).getFirst().rowspan()).isEqualTo(2);
        assertThat(table.get(2)).extracting(FormSheet.Place::at).containsExactly("B3", "C3");
        assertThat(table.get(5).get(1).formula()).isEqualTo("=SUM(B4:B5)");
        assertThat(sheet.letters()).containsExactly("A", "B", "C", "D", "E", "F", "G");
    }

    @ParameterizedTest
    @CsvSource({"B4, true", "A4, false", "B6, false", "C2, false", "A3, false", "B900, false", "Z4, true"})
    void a_figure_may_stand_where_nothing_of_the_superiors_stands(String at, boolean free) {
        assertThat(sheet.isFree(at)).isEqualTo(free);
    }

    @Test
    void heads_are_read_to_the_left_and_upwards_the_nearest_first() {
        assertThat(sheet.rowHeads("C4")).containsExactly("柳荫");
        assertThat(sheet.columnHeads("C4")).containsExactly("上年同期", "收件（件）", "社区诉求办理情况季报表");
        assertThat(sheet.columnHeads("E5")).containsExactly("办结", "社区诉求办理情况季报表");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "B4, received, IN_ROW, THIS",
                "C4, received, IN_ROW, LAST_YEAR",
                "D5, admitted, IN_ROW, THIS",
                "E5, finished, IN_ROW, THIS",
                "F4, rates.satisfied, IN_ROW, THIS",
                "G4, none, none, none"
            })
    void what_the_heads_say_is_proposed(String at, String figure, MappedCell.Area area, MappedCell.Days days) {
        MappedCell proposed = words.proposal(sheet, at, COMMUNITIES).orElse(null);
        if (figure == null) {
            assertThat(proposed).isNull();
        } else {
            assertThat(proposed.figure()).isEqualTo(figure);
            assertThat(proposed.area()).isEqualTo(area);
            assertThat(proposed.days()).isEqualTo(days);
            assertThat(proposed.kind()).as("the title speaks of issues").hasToString("ISSUE");
            assertThat(Figure.named(proposed.figure())).isPresent();
        }
    }

    @Test
    void the_filled_workbook_keeps_everything_of_the_superiors() throws IOException {
        workbook.write(filled("B4", new BigDecimal("12"), "12", false));
        workbook.write(filled("B5", new BigDecimal("30"), "30", false));
        workbook.write(filled("F4", new BigDecimal("85.71"), "85.71%", true));
        workbook.write(filled("D4", new BigDecimal("85.71"), "85.71%", true));
        workbook.write(filled("F5", null, "—", true));
        byte[] file = workbook.filled();
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(file));
                Stream<Row> rows = read.getFirstSheet().openStream()) {
            List<Row> all = rows.toList();
            assertThat(all.get(3).getCellAsNumber(1).orElseThrow()).isEqualByComparingTo("12");
            assertThat(all.get(4).getCellAsNumber(1).orElseThrow()).isEqualByComparingTo("30");
            assertThat(all.get(3).getCellAsNumber(5).orElseThrow())
                    .as("a cell of per cent holds the fraction")
                    .isEqualByComparingTo("0.8571");
            assertThat(all.get(3).getCellAsNumber(3).orElseThrow())
                    .as("any other the number as it is said")
                    .isEqualByComparingTo("85.71");
            assertThat(all.get(4).getCellText(5)).isEqualTo("—");
        }
        try (XSSFWorkbook before = new XSSFWorkbook(new ByteArrayInputStream(QuarterlyReturn.workbook()));
                XSSFWorkbook after = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            XSSFSheet was = before.getSheetAt(0);
            XSSFSheet is = after.getSheetAt(0);
            assertThat(is.getMergedRegions()).isEqualTo(was.getMergedRegions());
            assertThat(is.getRow(5).getCell(1).getCellFormula()).isEqualTo("SUM(B4:B5)");
            assertThat(is.getRow(3).getCell(5).getCellStyle().getDataFormatString())
                    .isEqualTo("0.00%");
            assertThat(is.getRow(0).getCell(0).getCellStyle().getFont().getBold())
                    .isTrue();
            assertThat(is.getRow(0).getCell(0).getStringCellValue()).isEqualTo("社区诉求办理情况季报表");
            assertThat(after.getForceFormulaRecalculation())
                    .as("sums are worked out when it is opened")
                    .isTrue();
        }
    }

    private static FilledCell filled(String at, BigDecimal value, String shown, boolean percent) {
        MappedCell cell = new MappedCell(
                "季报", at, "received", MappedCell.Part.VALUE, MappedCell.Area.ASKED, MappedCell.Days.THIS, null, null);
        return new FilledCell(cell, value, shown, percent, value == null, null, null);
    }
}
