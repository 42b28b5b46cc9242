package org.gongjian.command.importing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongjian.command.decision.Refused;
import org.gongjian.command.importing.register.RegisterDesk;
import org.gongjian.command.importing.workbook.Headings;
import org.gongjian.command.importing.workbook.RowCheck;
import org.gongjian.command.importing.workbook.RowCheck.Checked;
import org.gongjian.command.importing.workbook.RowFault;
import org.gongjian.command.importing.workbook.RowFault.Code;
import org.gongjian.command.importing.workbook.Sheet;
import org.gongjian.command.importing.workbook.WorkbookDoor;
import org.gongjian.command.importing.workbook.WorkbookRefusal;
import org.gongjian.command.importing.workbook.Workbooks;
import org.gongjian.importing.register.LedgerColumn;
import org.gongjian.importing.register.Register;
import org.junit.jupiter.api.Test;

class LedgerRowsTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-06-30T00:00:00Z");

    @Test
    void every_row_of_the_real_ledger_is_good() {
        Optional<byte[]> real = Workbooks.real();
        assumeThat(real).as("needs ../shared/data beside the project").isPresent();
        WorkbookDoor.pass(real.orElseThrow());
        List<Checked> rows = checked(real.orElseThrow());
        assertThat(rows).hasSize(2816).allMatch(Checked.Good.class::isInstance);
        List<LedgerEntry> entries = rows.stream().map(row -> entry(row)).toList();
        assertThat(entries).extracting(entry -> entry.answer().length()).contains(7883);
        assertThat(entries).extracting(LedgerEntry::number).doesNotHaveDuplicates();
        assertThat(entries.stream().filter(entry -> entry.answeredAt().dateOnly()))
                .hasSize(1);
        assertThat(entries).noneMatch(entry -> entry.text().contains("_x000D_"));
        assertThat(entries.stream().filter(entry -> entry.text().contains("\r\n")))
                .hasSize(76);
    }

    @Test
    void texts_are_kept_exactly() {
        String text = " \t头\r\n尾\t ".repeat(700);
        byte[] ledger = Workbooks.ledger(
                new Object[] {"A-1", "网友", "题", "2019/4/25 9:32:09", text, "答\n复", "2019/4/26 10:00:00"});
        LedgerEntry entry = entry(checked(ledger).getFirst());
        assertThat(entry.text().replace("\r\n", "\n")).isEqualTo(text.replace("\r\n", "\n"));
        assertThat(entry.answer()).isEqualTo("答\n复");
    }

    @Test
    void a_line_break_written_as_an_escape_is_a_line_break_again() {
        byte[] ledger = Workbooks.byHand(Workbooks.headerByHand() + byHand("各位领导好_x000D_\n请修_x005F_x000D_"));
        assertThat(entry(checked(ledger).getFirst()).text()).isEqualTo("各位领导好\r\n请修_x000D_");
    }

    @Test
    void a_control_character_makes_its_row_faulty_and_no_other() {
        byte[] ledger = Workbooks.byHand(Workbooks.headerByHand()
                + byHand("铃_x0007_声")
                + byHand("好").replace("2\"", "3\"").replace("77", "78"));
        List<Checked> rows = checked(ledger);
        assertThat(faults(rows.get(0))).containsExactly(RowFault.in(LedgerColumn.TEXT, Code.UNPRINTABLE));
        assertThat(rows.get(1)).isInstanceOf(Checked.Good.class);
    }

    @Test
    void everything_wrong_with_a_row_is_said_at_once() {
        byte[] ledger =
                Workbooks.ledger(new Object[] {" ", "网友", "x".repeat(501), "2019/2/30", "详情", "", "2030/1/1 8:00:00"});
        assertThat(faults(checked(ledger).getFirst()))
                .containsExactlyInAnyOrder(
                        RowFault.in(LedgerColumn.NUMBER, Code.MISSING),
                        RowFault.in(LedgerColumn.TITLE, Code.TOO_LONG),
                        RowFault.in(LedgerColumn.RAISED_AT, Code.NOT_A_DATE),
                        RowFault.in(LedgerColumn.ANSWER, Code.MISSING),
                        RowFault.in(LedgerColumn.ANSWERED_AT, Code.IN_THE_FUTURE));
    }

    @Test
    void an_answer_before_the_message_is_faulty_but_one_on_its_day_is_not() {
        byte[] ledger = Workbooks.ledger(
                Workbooks.row(1, "a", "2019/4/25 9:32:09", "2019/4/25 9:32:08"),
                Workbooks.row(2, "b", "2019/4/25 9:32:09", "2019/4/25"),
                Workbooks.row(3, "c", "1900/4/25", "2019/4/25"));
        List<Checked> rows = checked(ledger);
        assertThat(faults(rows.get(0)))
                .containsExactly(RowFault.in(LedgerColumn.ANSWERED_AT, Code.ANSWERED_BEFORE_RAISED));
        assertThat(rows.get(1)).isInstanceOf(Checked.Good.class);
        assertThat(faults(rows.get(2))).containsExactly(RowFault.in(LedgerColumn.RAISED_AT, Code.UNLIKELY_DATE));
    }

    @Test
    void a_number_that_stands_twice_names_the_row_it_collides_with() {
        byte[] ledger = Workbooks.ledger(
                Workbooks.row(2549, "a", "2019/4/25", "2019/4/26"),
                Workbooks.row(" 2549", "b", "2019/4/25", "2019/4/26"));
        assertThat(faults(checked(ledger).get(1)))
                .containsExactly(new RowFault(LedgerColumn.NUMBER, Code.NUMBER_TWICE_IN_FILE, 2));
    }

    @Test
    void columns_are_found_by_their_names_and_a_corrected_rejects_workbook_is_taken() {
        List<String> header = List.of("行号", "答复时间", "答复意见", "留言详情", "留言时间", "留言主题", "留言用户", "留言编号", "错误原因");
        byte[] ledger = Workbooks.sheet(
                header, List.<Object[]>of(new Object[] {5, "2019/4/26", "答", "详", "2019/4/25", "题", "网友", 9, "曾缺答复"}));
        assertThat(entry(checked(ledger).getFirst()).title()).isEqualTo("题");
    }

    @Test
    void a_wrong_header_is_refused_naming_the_columns() {
        byte[] ledger = Workbooks.sheet(List.of("留言编号", "留言用户", "谁知道", "留言时间", "留言详情", "答复意见", "答复意见"), List.of());
        try (Sheet sheet = Sheet.open(ledger)) {
            Refused refused = sheet.headings(Register.LEDGER).refusal(Register.LEDGER);
            assertThat(refused.code()).isEqualTo(WorkbookRefusal.LEDGER_HEADER_IS_WRONG);
            assertThat(refused.facts())
                    .containsEntry("missing", List.of("留言主题", "答复时间"))
                    .containsEntry("unknown", List.of("谁知道"))
                    .containsEntry("twice", List.of("答复意见"));
        }
    }

    @Test
    void the_content_tells_fields_apart_and_not_how_a_date_was_written() {
        byte[] ledger = Workbooks.ledger(
                new Object[] {1, "ab", "c", "2019/4/9 17:22:36", "d", "e", "2019/4/10"},
                new Object[] {2, "a", "bc", "2019/4/9 17:22:36", "d", "e", "2019/4/10"});
        byte[] serial = Workbooks.ledger(new Object[] {1, "ab", "c", 43564.724027777775, "d", "e", 43565});
        assertThat(content(ledger, 0)).isEqualTo(content(serial, 0)).isNotEqualTo(content(ledger, 1));
    }

    private static String content(byte[] ledger, int row) {
        return entry(checked(ledger).get(row)).content();
    }

    private static String byHand(String text) {
        return "<row r=\"2\"><c r=\"A2\"><v>77</v></c>" + Workbooks.inline("B2", "网友") + Workbooks.inline("C2", "题")
                + Workbooks.inline("D2", "2019/4/25 9:32:09") + Workbooks.inline("E2", text)
                + Workbooks.inline("F2", "答") + Workbooks.inline("G2", "2019/4/26") + "</row>";
    }

    private static List<RowFault> faults(Checked row) {
        return ((Checked.Faulty) row).faults();
    }

    private static LedgerEntry entry(Checked row) {
        return LedgerEntry.of(((Checked.Good) row).cells());
    }

    private static List<Checked> checked(byte[] file) {
        RegisterDesk desk = new LedgerDesk(null, null, null, null, null);
        try (Sheet sheet = Sheet.open(file)) {
            Headings headings = sheet.headings(Register.LEDGER);
            assertThat(headings.isComplete(Register.LEDGER)).isTrue();
            RowCheck check = new RowCheck(
                    Register.LEDGER, cells -> desk.faults(cells, SHANGHAI), SHANGHAI, sheet.countsFrom1904(), NOW);
            List<Checked> rows = new ArrayList<>();
            sheet.read(headings.row(), headings.columns(), row -> rows.add(check.check(row)));
            return rows;
        }
    }
}
