package org.gongjian.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.gongjian.app.GongjianApp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A secretary puts a superior's form in, takes over what is proposed, changes a cell, and takes the filled workbook away. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisabledIfSystemProperty(named = "browser", matches = "false", disabledReason = "ops/test --no-browser")
class ReportFormTest {
    private final Running running = Running.get();
    private final Chromium chromium = new Chromium();

    @AfterAll
    void stop() {
        chromium.close();
    }

    @ParameterizedTest(name = "two nodes: {0}, JavaScript: {1}")
    @CsvSource({"false,true", "true,true", "true,false"})
    void a_form_is_put_in_mapped_and_filled(boolean split, boolean javaScript, @TempDir Path folder)
            throws IOException {
        URI address = running.address(split);
        Set<String> examined = !split && javaScript ? new HashSet<>() : null;
        running.clock().at("2026-06-29T09:00");
        Path workbook = folder.resolve("季度报表.xlsx");
        try (InputStream in = GongjianApp.class.getResourceAsStream("/demonstration/quarterly-return.xlsx")) {
            Files.write(workbook, Objects.requireNonNull(in).readAllBytes());
        }
        try (Desk secretary =
                Desk.of("zhangguoping", address, chromium.session(Chromium.Width.DESKTOP, javaScript), examined)) {
            secretary
                    .open("/figures/forms")
                    .type("name", "季度报表 " + split + javaScript)
                    .type("from", "澄塘街道党建办")
                    .attach("workbook", workbook)
                    .send();
            assertThat(secretary.text().replaceAll("\\s", "")).contains("社区诉求、建议案办理情况季度报表", "建议：本期收件", "=SUM(C5:C7)");
            Locator takeOver = secretary.page().locator("#sheet .sheet-head form button");
            assertThat(takeOver.innerText()).startsWith("采用");
            secretary.follow(takeOver);
            assertThat(secretary.text()).contains("口径历次改动（1）", "不是填报区域");

            Locator received = cell(secretary, "本期收件");
            String count = received.locator("a").first().innerText();
            assertThat(count).matches("[0-9]+");
            secretary.follow(cell(secretary, "上期结转").locator("a.asks"));
            assertThat(secretary.text()).contains("B5 格填什么");
            secretary.pick("cells[0].figure", "open").send();
            assertThat(secretary.text()).contains("口径历次改动（2）");
            String open = cell(secretary, "期末在办").locator("a").first().innerText();

            List<Row> rows = filled(secretary, folder);
            assertThat(rows.get(4).getCellAsNumber(2).orElseThrow().toBigInteger())
                    .hasToString(count);
            assertThat(rows.get(4).getCellAsNumber(1).orElseThrow().toBigInteger())
                    .hasToString(open);
            assertThat(rows.get(7).getCell(2).getFormula()).isEqualTo("SUM(C5:C7)");

            secretary.follow(cell(secretary, "本期收件").locator("a"));
            assertThat(secretary.text()).contains("共 " + count + " 条");
        }
    }

    /** The first cell of the form that is filled with this figure. */
    private static Locator cell(Desk desk, String figure) {
        return desk.page()
                .locator("table.superiors td.is-filled")
                .filter(new Locator.FilterOptions().setHasText(figure))
                .first();
    }

    private static List<Row> filled(Desk desk, Path folder) throws IOException {
        Download download = desk.page().waitForDownload(() -> desk.touch("下载填好的报表"));
        Path file = folder.resolve("filled.xlsx");
        download.saveAs(file);
        try (InputStream in = Files.newInputStream(file);
                ReadableWorkbook workbook = new ReadableWorkbook(in);
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            return rows.toList();
        }
    }
}
