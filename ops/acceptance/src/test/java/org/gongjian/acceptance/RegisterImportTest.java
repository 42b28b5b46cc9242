package org.gongjian.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A register of organisations through the wizard, in a browser with scripts and in one without: columns are mapped once and remembered. */
@DisabledIfSystemProperty(named = "browser", matches = "false", disabledReason = "ops/test --no-browser")
class RegisterImportTest {
    private static final List<String> HEADINGS = List.of("单位", "单位性质", "坐落", "负责人", "电话", "备注");
    private static final double A_MINUTE = 60_000;

    private final Running running = Running.get();

    @TempDir
    private Path folder;

    @Test
    void organisations_are_imported_with_a_column_mapped_once_and_a_changed_cell_shows_its_old_value()
            throws IOException {
        Setting setting = Setting.of(running, "摸排社区", "MP", "摸", "004");
        setting.office("zhangguoping", "张国平", "SECRETARY", "摸排社区书记", null);
        running.clock().at("2026-06-30T09:00");
        try (Chromium chromium = new Chromium();
                Desk desk = Desk.of(
                        "zhangguoping",
                        running.product().address(),
                        chromium.session(Chromium.Width.DESKTOP, true),
                        null)) {
            desk.in("摸排社区书记").open("/imports?register=organisations");
            Chromium.accessible(desk.page());
            assertThat(template(desk)).contains("单位名称", "统一社会信用代码", "负责人电话");

            desk.attach("file", book("柳荫里 7 号楼", "非公企业")).send();
            assertThat(desk.text()).contains("有的列没有认出来", "坐落");
            Chromium.accessible(desk.page());
            desk.pick("column[2]", "ADDRESS").send();
            await(desk, "检查完毕");
            assertThat(plain(desk)).contains("新增 1", "有误 1", "“性质”不在可选项之内，可填：机关、", "（写的是“个体户”）");
            Chromium.accessible(desk.page());
            confirm(desk);
            await(desk, "导入完成");
            assertThat(plain(desk)).contains("导入完成：新增 1 行，变更 0 行，未变 0 行，有误退回 1 行");
            Chromium.accessible(desk.page());
        }
        try (Chromium chromium = new Chromium();
                Desk phone = Desk.of(
                        "zhangguoping",
                        running.product().address(),
                        chromium.session(Chromium.Width.PHONE, false),
                        null)) {
            phone.in("摸排社区书记").open("/imports?register=organisations");
            phone.attach("file", book("柳荫里 9 号楼", "国企")).send();
            awaitReloading(phone, "检查完毕");
            assertThat(plain(phone))
                    .as("the mapping is remembered; old and new value stand beside each other")
                    .contains("地址楼栋：柳荫里 7 号楼 → 柳荫里 9 号楼");
            confirm(phone);
            awaitReloading(phone, "导入完成");
            phone.open("/admin/organisations");
            phone.follow(phone.page().locator("main td a").first());
            awaitReloading(phone, "柳荫里 9 号楼");
            assertThat(phone.text()).contains("何小俊", "13812345678");
        }
    }

    private Path book(String address, String natureOfTheOther) throws IOException {
        Path file = folder.resolve("摸排表-" + address.hashCode() + ".xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("摸排表");
            sheet.value(0, 0, "摸排社区驻区单位摸排表");
            List<List<String>> rows = List.of(
                    HEADINGS,
                    List.of("摸排便民超市", "非公企业", address, "何小俊", "13812345678", "第一批"),
                    List.of("摸排五金店", natureOfTheOther.equals("国企") ? "不知道" : "个体户", "柳荫里 1 号楼", "", "", ""));
            for (int r = 0; r < rows.size(); r++) {
                for (int c = 0; c < rows.get(r).size(); c++) {
                    sheet.value(r + 1, c, rows.get(r).get(c));
                }
            }
        }
        return file;
    }

    private static List<String> template(Desk desk) throws IOException {
        Download download = desk.page()
                .waitForDownload(() -> desk.page()
                        .locator("main a[href*='/imports/templates/']")
                        .click());
        byte[] bytes = Files.readAllBytes(download.path());
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            Row header = workbook.getFirstSheet().read().getFirst();
            return header.stream()
                    .map(cell -> cell == null ? "" : cell.getText())
                    .toList();
        }
    }

    private static void confirm(Desk desk) {
        desk.page()
                .locator("main form[action$='/confirm'] button")
                .click(new Locator.ClickOptions().setTimeout(A_MINUTE));
        desk.page().waitForLoadState();
    }

    private static void await(Desk desk, String text) {
        desk.page().locator("main").getByText(text).first().waitFor(new Locator.WaitForOptions().setTimeout(A_MINUTE));
    }

    /** Without scripts the page refreshes itself by its own heading; the reader may also reload it. */
    private static void awaitReloading(Desk desk, String text) {
        for (int n = 0; n < 60 && !desk.text().contains(text); n++) {
            desk.page().waitForTimeout(500);
            desk.page().reload(new Page.ReloadOptions().setTimeout(A_MINUTE));
        }
        assertThat(desk.text()).contains(text);
    }

    private static String plain(Desk desk) {
        return desk.text().replaceAll("(?<=\\d),(?=\\d)", "").replaceAll("\\s+", " ");
    }
}
