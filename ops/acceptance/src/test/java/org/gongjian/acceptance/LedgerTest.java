package org.gongjian.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import tools.jackson.databind.JsonNode;

/** A real ledger taken over in a real browser; the quarters agree with a count of the file that is made here, by other means. */
@DisabledIfSystemProperty(named = "browser", matches = "false", disabledReason = "ops/test --no-browser")
class LedgerTest {

    private static final Path FILE = Path.of("..", "..", "..", "shared", "data", "resident-messages-with-replies.xlsx")
            .toAbsolutePath()
            .normalize();
    private static final int ROWS = 2_816;
    private static final int RAISED = 3;
    private static final int ANSWERED = 6;
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final double A_MINUTE = 60_000;

    private final Running running = Running.get();

    @Test
    void the_ledger_is_taken_over_once_and_the_quarters_agree_with_the_file() throws IOException {
        assumeTrue(Files.exists(FILE), "the ledger lies beside the project only where it is developed: " + FILE);
        Setting setting = Setting.of(running, "留言社区", "LJ", "留", "004");
        Api clerk = setting.office("xujing", "许静", "CLERK", "留言板录入员", null);
        running.clock().at("2026-06-30T09:00");

        try (Chromium chromium = new Chromium();
                Desk desk = Desk.of(
                        "xujing", running.product().address(), chromium.session(Chromium.Width.DESKTOP, true), null)) {
            desk.in("留言板录入员");
            upload(desk, "检查完毕");
            Chromium.accessible(desk.page());
            assertThat(plain(desk)).contains("新增 2816", "有误 0");
            desk.page()
                    .locator("main form[action$='/confirm'] button")
                    .click(new Locator.ClickOptions().setTimeout(A_MINUTE));
            await(desk, "补录完成");
            assertThat(plain(desk)).contains("补录完成：新增 2816 件，无变化 0 行，内容不同未改动 0 行，有误退回 0 行");
            Chromium.accessible(desk.page());

            upload(desk, "检查完毕");
            assertThat(plain(desk)).as("the same file again").contains("新增 0", "无变化 2816");
        }
        agreesWithTheFile(clerk, setting);
    }

    private static void upload(Desk desk, String until) {
        desk.open("/imports").type("source", "市民留言板").attach("file", FILE).send();
        await(desk, until);
    }

    private static void await(Desk desk, String text) {
        desk.page()
                .locator("main")
                .getByText(text)
                .first()
                .waitFor(new Locator.WaitForOptions().setTimeout(2 * A_MINUTE));
    }

    private static String plain(Desk desk) {
        return desk.text().replaceAll("(?<=\\d),(?=\\d)", "").replaceAll("\\s+", " ");
    }

    private static void agreesWithTheFile(Api clerk, Setting setting) throws IOException {
        Map<String, Integer> received = new TreeMap<>();
        Map<String, Integer> answered = new TreeMap<>();
        count(received, answered);
        assertThat(received.values().stream().mapToInt(n -> n).sum()).isEqualTo(ROWS);
        assertThat(received)
                .containsEntry("2018-4", 287)
                .containsEntry("2019-1", 205)
                .containsEntry("2017-2", 143);
        assertThat(answered)
                .containsEntry("2018-4", 275)
                .containsEntry("2019-1", 222)
                .containsEntry("2020-1", 23);

        String last = List.copyOf(received.keySet()).getLast();
        Awaitility.await("the figures have read it all")
                .atMost(Duration.ofSeconds(60))
                .until(() -> sheet(clerk, setting, last).get("received").intValue() == received.get(last));
        Map<String, Integer> quarters = new TreeMap<>(received);
        answered.forEach(quarters::putIfAbsent);
        for (String quarter : quarters.keySet()) {
            JsonNode total = sheet(clerk, setting, quarter);
            assertThat(total.get("received").intValue())
                    .as("received in " + quarter)
                    .isEqualTo(received.getOrDefault(quarter, 0));
            assertThat(total.get("answered").intValue())
                    .as("answered in " + quarter)
                    .isEqualTo(answered.getOrDefault(quarter, 0));
            assertThat(total.get("admitted").intValue()).as("nothing invented").isZero();
        }
    }

    private static JsonNode sheet(Api clerk, Setting setting, String quarter) {
        String[] parts = quarter.split("-");
        return clerk.get("/figures/quarter?year=%s&quarter=%s&knownAt=2026-12-31&community=%s"
                        .formatted(parts[0], parts[1], setting.community()))
                .accepted()
                .get("total");
    }

    private static void count(Map<String, Integer> received, Map<String, Integer> answered) throws IOException {
        try (InputStream file = Files.newInputStream(FILE);
                ReadableWorkbook workbook = new ReadableWorkbook(file)) {
            for (Row row : workbook.getFirstSheet().read().stream().skip(1).toList()) {
                received.merge(quarter(row.getCell(RAISED)), 1, Integer::sum);
                answered.merge(quarter(row.getCell(ANSWERED)), 1, Integer::sum);
            }
        }
    }

    /** Text like 2019/4/25 9:32:09, with or without the time, or a day number of the spreadsheet. */
    private static String quarter(Cell cell) {
        LocalDate day;
        if (cell.getType() == CellType.NUMBER) {
            day = SERIAL_ZERO.plusDays(cell.asNumber().longValue());
        } else {
            String[] parts = cell.getText().strip().split("[/\\- T]");
            day = LocalDate.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
        }
        return day.getYear() + "-" + (day.getMonthValue() + 2) / 3;
    }
}
