package org.gongjian.command.importing.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.gongjian.command.decision.Refused;
import org.gongjian.importing.register.Register;
import org.junit.jupiter.api.Test;

class WorkbookDoorTest {

    @Test
    void a_plain_ledger_passes() {
        WorkbookDoor.pass(Workbooks.ledger(Workbooks.row(1, "a", "2019/4/25 9:32:09", "2019/4/26")));
    }

    @Test
    void more_than_ten_megabytes_are_refused() {
        refused(new byte[WorkbookDoor.LARGEST_FILE + 1], WorkbookRefusal.FILE_IS_TOO_LARGE);
    }

    @Test
    void what_is_no_workbook_is_refused() {
        refused("留言编号,留言用户".getBytes(StandardCharsets.UTF_8), WorkbookRefusal.FILE_IS_NOT_A_WORKBOOK);
        refused(new byte[0], WorkbookRefusal.FILE_IS_NOT_A_WORKBOOK);
        refused(
                Workbooks.zip(List.of(new Workbooks.Part("readme.txt", "nothing"))),
                WorkbookRefusal.FILE_IS_NOT_A_WORKBOOK);
        byte[] cut = Workbooks.ledger(Workbooks.row(1, "a", "2019/4/25", "2019/4/26"));
        refused(java.util.Arrays.copyOf(cut, cut.length / 2), WorkbookRefusal.FILE_IS_NOT_A_WORKBOOK);
    }

    @Test
    void old_and_encrypted_workbooks_are_refused_by_name() {
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0};
        refused(old, WorkbookRefusal.WORKBOOK_IS_ENCRYPTED_OR_OLD);
    }

    @Test
    void a_bomb_of_blanks_is_refused_before_it_is_read() {
        byte[] bomb = bomb(200, "xl/worksheets/sheet1.xml");
        assertThat(bomb).hasSizeLessThan(1024 * 1024);
        refused(bomb, WorkbookRefusal.WORKBOOK_UNPACKS_TOO_LARGE);
    }

    @Test
    void a_bomb_in_a_part_that_no_ledger_needs_is_refused_as_well() {
        refused(bomb(200, "xl/media/image1.png"), WorkbookRefusal.WORKBOOK_UNPACKS_TOO_LARGE);
    }

    @Test
    void a_formula_is_refused_with_its_cell() {
        byte[] workbook = Workbooks.written(sheet -> {
            for (int c = 0; c < 7; c++) {
                sheet.value(0, c, Workbooks.headings().get(c));
                sheet.value(1, c, "x");
            }
            sheet.formula(1, 2, "HYPERLINK(\"http://example.org\")");
        });
        assertThatThrownBy(() -> WorkbookDoor.pass(workbook)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo(WorkbookRefusal.WORKBOOK_HAS_FORMULAS);
            assertThat(refused.facts()).containsEntry("cell", "C2");
        });
    }

    @Test
    void a_hundred_thousand_rows_pass_and_one_more_does_not() {
        WorkbookDoor.pass(rows(100_000));
        refused(rows(100_001), WorkbookRefusal.WORKBOOK_HAS_TOO_MANY_ROWS);
    }

    @Test
    void rows_without_values_do_not_count() {
        String blank = "<row r=\"2\"><c r=\"A2\" s=\"1\"/></row>".repeat(120_000);
        WorkbookDoor.pass(Workbooks.byHand(Workbooks.headerByHand() + noise() + blank));
    }

    @Test
    void a_cell_outside_any_sheet_is_refused() {
        refused(
                Workbooks.byHand("<row r=\"1\">" + Workbooks.inline("ZZZZZZ1", "留言编号") + "</row>"),
                WorkbookRefusal.FILE_IS_NOT_A_WORKBOOK);
    }

    @Test
    void entities_are_not_expanded() {
        String sheet = "<!DOCTYPE worksheet [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>"
                + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + "<row r=\"1\">" + Workbooks.inline("A1", "&b;") + "</row></sheetData></worksheet>";
        byte[] workbook = Workbooks.zip(Workbooks.parts(sheet));
        assertThatThrownBy(() -> {
                    WorkbookDoor.pass(workbook);
                    try (Sheet opened = Sheet.open(workbook)) {
                        throw opened.headings(Register.LEDGER).refusal(Register.LEDGER);
                    }
                })
                .isInstanceOf(Refused.class);
    }

    private static byte[] rows(int count) {
        StringBuilder data = new StringBuilder(Workbooks.headerByHand());
        for (int r = 2; r <= count + 1; r++) {
            data.append("<row r=\"")
                    .append(r)
                    .append("\"><c r=\"A")
                    .append(r)
                    .append("\"><v>")
                    .append(r * 7919L % 1000003)
                    .append("</v></c></row>");
        }
        return Workbooks.byHand(data.toString());
    }

    /** Text that does not pack well, so that the ratio stays an honest one. */
    private static String noise() {
        StringBuilder text = new StringBuilder();
        java.util.Random random = new java.util.Random(7);
        for (int i = 0; i < 60_000; i++) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        return "<row r=\"2\">" + Workbooks.inline("A2", text.toString()) + "</row>";
    }

    private static byte[] bomb(int megabytes, String part) {
        List<Workbooks.Part> parts = new ArrayList<>(Workbooks.parts(""));
        parts.removeIf(p -> p.name().equals(part));
        byte[] blanks = new byte[megabytes * 1024 * 1024];
        java.util.Arrays.fill(blanks, (byte) ' ');
        parts.add(new Workbooks.Part(part, blanks));
        return Workbooks.zip(parts);
    }

    private static void refused(byte[] file, WorkbookRefusal code) {
        assertThatThrownBy(() -> WorkbookDoor.pass(file))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
