package org.gongjian.command.reportform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gongjian.command.decision.Refused;
import org.gongjian.command.platform.Town;
import org.gongjian.command.platform.requests.Input;
import org.gongjian.record.Acting;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.gongjian.reportform.FormPeriod;
import org.gongjian.reportform.MappedCell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is taken as a superior's form and as its mapping, over a real PostgreSQL. */
class ReportFormDeskTest {
    private static final Instant NOW = Instant.parse("2026-06-30T01:00:00Z");
    private static final FormTitle TITLE = new FormTitle("季度报表", "区委组织部", FormPeriod.QUARTER);

    private final Town town = new Town().found();
    private final JdbcClient jdbc = JdbcClient.create(town.database().append());
    private final ReportForms forms = new ReportForms(jdbc);
    private final ReportFormDesk desk = new ReportFormDesk(town.database().append());
    private final Acting district = acting(town.districtPath());
    private final Acting street =
            acting(new AreaPath(town.districtPath().district(), new Id.AreaId(new UUID(1, 2)), null));
    private final UUID form = UUID.randomUUID();

    @AfterEach
    void close() {
        town.close();
    }

    private static Acting acting(AreaPath area) {
        return new Acting(
                new Id.PersonId(new UUID(7, 1)), new Id.OfficeId(new UUID(8, 1)), Role.STREET, area, null, "dujuan");
    }

    /** A1 a text, B1 empty, C1 a number, D1 a formula, A2:B2 merged. */
    private static byte[] workbook() {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet("季报");
            sheet.createRow(0).createCell(0).setCellValue("收件");
            sheet.getRow(0).createCell(1);
            sheet.getRow(0).createCell(2).setCellValue(0);
            sheet.getRow(0).createCell(3).setCellFormula("B1+C1");
            sheet.createRow(1).createCell(0);
            sheet.addMergedRegion(CellRangeAddress.valueOf("A2:B2"));
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The workbook with another part in it. */
    private static byte[] with(String part, byte[] content) {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook()));
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                in.transferTo(zip);
            }
            zip.putNextEntry(new ZipEntry(part));
            zip.write(content);
            zip.closeEntry();
            zip.finish();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Input.Upload> sent(byte[]... files) {
        return Arrays.stream(files)
                .map(bytes -> new Input.Upload("workbook", "季度报表.xlsx", bytes))
                .toList();
    }

    private static MappedCell cell(String at, String figure) {
        return new MappedCell(
                "季报", at, figure, MappedCell.Part.VALUE, MappedCell.Area.ASKED, MappedCell.Days.THIS, null, null);
    }

    private void refused(ThrowingCallable asked, ReportFormRefusal code) {
        assertThat(catchThrowableOfType(Refused.class, asked).code()).isEqualTo(code);
    }

    private void taken() {
        desk.take(form, TITLE, sent(workbook()), street, NOW);
    }

    @Test
    void a_form_is_kept_with_its_workbook_and_mapped_version_by_version() {
        taken();
        assertThat(forms.current(form).orElseThrow().sent().bytes()).isEqualTo(workbookKept());
        desk.map(form, 0, List.of(cell("B1", "received"), cell("C1", "admitted")), street, NOW);
        desk.map(form, 1, List.of(cell("C1", "finished"), cell("A2", "closed")), street, NOW);
        assertThat(forms.mapping(form).version()).isEqualTo(2);
        assertThat(forms.mapping(form).cells())
                .containsExactlyInAnyOrder(cell("B1", "received"), cell("C1", "finished"), cell("A2", "closed"));
        desk.map(form, 2, List.of(cell("B1", "none")), street, NOW);
        assertThat(forms.mapping(form).cells()).extracting(MappedCell::cell).containsExactlyInAnyOrder("C1", "A2");
        assertThat(jdbc.sql("SELECT count(*) FROM work.report_form_mapping WHERE login = 'dujuan'")
                        .query(Long.class)
                        .single())
                .as("who said what, and when, stays")
                .isEqualTo(3);
    }

    private byte[] workbookKept() {
        return jdbc.sql("SELECT bytes FROM work.report_form WHERE form = ?")
                .param(form)
                .query((row, n) -> row.getBytes(1))
                .single();
    }

    @Test
    void another_workbook_takes_the_place_of_the_first_and_the_mapping_stays() {
        taken();
        desk.map(form, 0, List.of(cell("B1", "received")), street, NOW);
        desk.replace(form, sent(with("docProps/more.xml", new byte[10])), street, NOW);
        assertThat(forms.mapping(form).cells()).hasSize(1);
        desk.withdraw(form, street, NOW);
        assertThat(forms.current(form)).isEmpty();
        refused(() -> desk.map(form, 1, List.of(), street, NOW), ReportFormRefusal.NO_SUCH_REPORT_FORM);
        // its name is free again
        desk.take(UUID.randomUUID(), TITLE, sent(workbook()), street, NOW);
    }

    @Test
    void no_version_can_be_changed_or_taken_away() {
        taken();
        for (String change : List.of(
                "UPDATE work.report_form SET name = ''",
                "DELETE FROM work.report_form",
                "UPDATE work.report_form_mapping SET login = ''",
                "DELETE FROM work.report_form_mapping")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void the_offices_of_another_area_do_not_change_it() {
        taken();
        refused(
                () -> desk.map(form, 0, List.of(), district, NOW),
                ReportFormRefusal.REPORT_FORM_BELONGS_TO_ANOTHER_AREA);
        refused(() -> desk.withdraw(form, district, NOW), ReportFormRefusal.REPORT_FORM_BELONGS_TO_ANOTHER_AREA);
        desk.take(UUID.randomUUID(), TITLE, sent(workbook()), district, NOW);
    }

    @Test
    void a_name_is_taken_once_in_an_area() {
        taken();
        refused(
                () -> desk.take(UUID.randomUUID(), TITLE, sent(workbook()), street, NOW),
                ReportFormRefusal.REPORT_FORM_NAME_IS_TAKEN);
    }

    @Test
    void an_unknown_form_is_not_there() {
        refused(() -> desk.withdraw(form, street, NOW), ReportFormRefusal.NO_SUCH_REPORT_FORM);
    }

    @Test
    void what_is_no_harmless_workbook_is_not_taken() {
        refusedFile(ReportFormRefusal.REPORT_FORM_NEEDS_ONE_WORKBOOK);
        refusedFile(ReportFormRefusal.REPORT_FORM_NEEDS_ONE_WORKBOOK, workbook(), workbook());
        refusedFile(ReportFormRefusal.REPORT_FORM_IS_TOO_LARGE, new byte[SuperiorsWorkbook.LARGEST_FILE + 1]);
        refusedFile(ReportFormRefusal.REPORT_FORM_IS_NO_XLSX, "项目,件数".getBytes(StandardCharsets.UTF_8));
        refusedFile(
                ReportFormRefusal.REPORT_FORM_IS_NO_XLSX,
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0});
        refusedFile(ReportFormRefusal.REPORT_FORM_HAS_MACROS, with("xl/vbaProject.bin", new byte[10]));
        refusedFile(ReportFormRefusal.REPORT_FORM_UNPACKS_TOO_LARGE, with("xl/media/image1.png", new byte[33 << 20]));
    }

    @Test
    void a_workbook_of_too_many_cells_is_no_form() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet("总表");
            for (int n = 0; n < 2_001; n++) {
                for (int column = 0; column < 10; column++) {
                    (column == 0 ? sheet.createRow(n) : sheet.getRow(n)).createCell(column);
                }
            }
            workbook.write(out);
            refusedFile(ReportFormRefusal.REPORT_FORM_HAS_TOO_MANY_CELLS, out.toByteArray());
        }
    }

    private void refusedFile(ReportFormRefusal code, byte[]... files) {
        refused(() -> desk.take(UUID.randomUUID(), TITLE, sent(files), street, NOW), code);
    }

    @ParameterizedTest
    @CsvSource({
        "A1, CELL_IS_NOT_FREE",
        "D1, CELL_IS_NOT_FREE",
        "B2, CELL_LIES_UNDER_ANOTHER",
        "B900, CELL_IS_NOT_IN_THE_FORM",
        "7, CELL_IS_NOT_IN_THE_FORM",
        "'', CELL_IS_NOT_IN_THE_FORM",
        "$B$1, CELL_IS_NOT_IN_THE_FORM"
    })
    void a_figure_stands_only_where_the_superior_left_room(String at, ReportFormRefusal code) {
        taken();
        refused(() -> desk.map(form, 0, List.of(cell(at, "received")), street, NOW), code);
        assertThat(forms.mapping(form).version()).isZero();
    }

    @Test
    void a_mapping_of_another_version_than_was_seen_is_not_changed() {
        taken();
        desk.map(form, 0, List.of(cell("B1", "received")), street, NOW);
        refused(
                () -> desk.map(form, 0, List.of(cell("C1", "received")), street, NOW),
                ReportFormRefusal.MAPPING_CHANGED_MEANWHILE);
        assertThat(forms.map(form, new ReportForms.Mapping(1, List.of()), street, NOW))
                .as("two at the same moment")
                .isFalse();
    }

    @Test
    void a_form_has_an_end() {
        taken();
        List<MappedCell> cells = IntStream.range(0, 501)
                .mapToObj(n -> cell(CellReference.convertNumToColString(n + 4) + "1", "received"))
                .toList();
        refused(() -> desk.map(form, 0, cells, street, NOW), ReportFormRefusal.FORM_HAS_TOO_MANY_MAPPED_CELLS);
    }

    @Test
    void every_refusal_has_its_sentence_in_both_languages() {
        for (Locale locale : List.of(Locale.ROOT, Locale.ENGLISH)) {
            ResourceBundle sentences = ResourceBundle.getBundle("messages.platform", locale);
            assertThat(Arrays.stream(ReportFormRefusal.values()).map(code -> "refusal." + code.name()))
                    .allMatch(sentences.keySet()::contains);
        }
    }
}
