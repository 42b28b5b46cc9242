package org.gongjian.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.awaitility.Awaitility;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The first weeks of a new clerk, as the README tells them: the old books come in, three callers ask after their matters, papers go
 * out, the figures are reported, and the office passes on to a colleague.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisabledIfSystemProperty(named = "browser", matches = "false", disabledReason = "ops/test --no-browser")
class FirstWeeksTest {

    private static final double A_MINUTE = 60_000;
    private static final String SECRETARY = "初到社区书记";
    private static final String CLERK = "初到社区录入员";
    private static final String COMMITTEE = "初到社区居委会";
    private static final String FOLLOW_UP = "初到社区回访员";

    private final Running running = Running.get();
    private final Chromium chromium = new Chromium();

    @TempDir
    private Path folder;

    private Desk clerk;
    private String matter = "";

    @BeforeAll
    void aCommunityBegins() {
        Setting setting = Setting.of(running, "初到社区", "CD", "初", "004");
        setting.organisation("RESIDENTS_COMMITTEE", COMMITTEE);
        setting.office("hanlixin", "韩立新", "SECRETARY", SECRETARY, null);
        setting.office("jiangli", "蒋丽", "CLERK", CLERK, null);
        setting.office("zhengxue", "郑雪", "FOLLOW_UP", FOLLOW_UP, null);
        running.clock().at("2026-06-29T09:00");
        clerk = desk("jiangli", CLERK);
    }

    @AfterAll
    void stop() {
        clerk.close();
        chromium.close();
    }

    private Desk desk(String login, String office) {
        return Desk.of(login, running.product().address(), chromium.session(Chromium.Width.DESKTOP, true), null)
                .in(office);
    }

    @Test
    @Order(1)
    void the_old_books_come_in() throws IOException {
        importBook(
                clerk,
                "ledger",
                List.of(
                        List.of("编号", "留言人", "标题", "反映时间", "内容", "回复", "回复时间"),
                        List.of("L-1", "钱一鸣", "老井巷路灯", "2026-04-02 10:00", "老井巷路灯坏了半个月", "已更换", "2026-04-07 15:00"),
                        List.of("L-2", "郁小满", "桂花弄积水", "2026-04-03 09:30", "桂花弄一下雨就积水", "已疏通", "2026-04-09 11:00")));
        assertThat(plain(clerk)).contains("新增 2 件");
        try (Desk secretary = desk("hanlixin", SECRETARY)) {
            importBook(
                    secretary,
                    "organisations",
                    List.of(List.of("单位名称", "性质", "地址楼栋"), List.of("初到便民超市", "非公企业", "老井巷 1 号")));
            assertThat(plain(secretary)).contains("新增 1 行");
        }
    }

    @Test
    @Order(2)
    void three_callers_are_told_where_their_matters_stand() {
        receive("聂双全", "13700010001", "晾衣杆挡住盲道", "老井巷口晾衣杆挡住盲道");
        String receipt = clerk.page().locator("main .num").first().innerText();
        found("盲道", "晾衣杆挡住盲道");
        found(receipt, "晾衣杆挡住盲道");
        found("桂花弄", "桂花弄");

        clerk.open("/search").unfold("按电话、姓名查此人的事项").type("raiser.phone", "137 0001 0001");
        clerk.press("查此人");
        assertThat(clerk.text()).contains("晾衣杆挡住盲道").doesNotContain("桂花弄");
        Page opened = clerk.page()
                .waitForPopup(
                        () -> clerk.page().locator("main .filelist a").first().click());
        assertThat(opened.locator("main").innerText()).contains("晾衣杆挡住盲道");
        opened.close();
    }

    @Test
    @Order(3)
    void the_papers_go_out_and_can_be_read() throws IOException {
        receive("聂双全", "13700010001", "盲道砖破损", "老井巷盲道砖破了三块");
        matter = clerk.page().url().replaceAll(".*(/matters/[0-9a-f-]{36}).*", "$1");
        clerk.open(matter + "/papers");
        issue(clerk, "受理回执");
        clerk.open(matter + "/steps/admit")
                .pick("route", "ROUTINE")
                .pick("timeLimitClass", "REPAIR")
                .send();
        try (Desk secretary = desk("hanlixin", SECRETARY)) {
            secretary
                    .open(matter + "/steps/assign")
                    .pickLabel("lead", COMMITTEE)
                    .send();
            assertThat(secretary.text()).contains("待签收", "2026-07-08");
            secretary.open(matter + "/papers");
            issue(secretary, "交办单");
            assertThat(secretary.text()).contains("初交〔2026〕1号");
            assertThat(word(secretary))
                    .contains(COMMITTEE, "盲道砖破损", "初交〔2026〕1号")
                    .doesNotContain("聂双全", "{{");
            assertThat(file(secretary, "PDF")).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Test
    @Order(4)
    void the_figures_are_reported() throws IOException {
        Awaitility.await("counted").atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            clerk.open("/figures/report?from=2026-04-01&to=2026-06-30");
            assertThat(clerk.page().locator("#text").inputValue()).contains("新收4件");
        });
        clerk.follow(clerk.page().locator("main tr:has(a[href$='#received']) td a"));
        assertThat(clerk.text()).contains("共 4 条", "盲道砖破损", "晾衣杆挡住盲道");
    }

    @Test
    @Order(5)
    void the_office_passes_on_when_both_have_signed() {
        clerk.open("/hand-overs")
                .follow(clerk.page()
                        .locator("main section:has(#h-offices) tr", new Page.LocatorOptions().setHasText(CLERK))
                        .locator("a"));
        clerk.pickLabel("successor", "郑雪（" + FOLLOW_UP + "）")
                .type("decidedBy", "社区两委")
                .send();
        assertThat(clerk.text()).contains("盲道砖破损", "晾衣杆挡住盲道");
        clerk.press("签字移交");
        assertThat(clerk.text()).contains("签字");
        try (Desk colleague = desk("zhengxue", FOLLOW_UP)) {
            colleague.open("/hand-overs").follow(colleague.page().locator("main section:has(#h-sign) a"));
            colleague.press("签字接收");
            colleague.in(CLERK).open("/");
            assertThat(colleague.text()).contains("晾衣杆挡住盲道");
        }
        assertThat(clerk.open("/").page().locator("header").innerText())
                .as("of her offices that one is left to her no more")
                .doesNotContain(CLERK);
    }

    private void importBook(Desk desk, String register, List<List<String>> rows) throws IOException {
        desk.open("/imports?register=" + register).attach("file", book(register, rows));
        if (desk.page().locator("main [name=source]").count() > 0) {
            desk.type("source", "旧台账");
        }
        desk.send();
        appears(desk, "检查完毕");
        desk.follow(desk.page().locator("main form[action$='/confirm'] button"));
        appears(desk, "完成：");
    }

    private Path book(String name, List<List<String>> rows) throws IOException {
        Path file = folder.resolve(name + ".xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("表");
            for (int r = 0; r < rows.size(); r++) {
                for (int c = 0; c < rows.get(r).size(); c++) {
                    sheet.value(r, c, rows.get(r).get(c));
                }
            }
        }
        return file;
    }

    private void receive(String name, String phone, String summary, String text) {
        clerk.open("/matters/receive?fresh=1")
                .pick("channel", "PHONE")
                .type("raiser.name", name)
                .type("raiser.phone", phone)
                .type("text", text)
                .type("publicSummary", summary)
                .send();
        assertThat(clerk.text()).contains("回执", summary);
    }

    private void found(String words, String summary) {
        Awaitility.await(words)
                .atMost(Duration.ofSeconds(30))
                .until(() -> clerk.open("/search?q=" + words).text().contains(summary));
    }

    private static void issue(Desk desk, String paper) {
        desk.follow(desk.page()
                .locator("main .paper-offer")
                .filter(new Locator.FilterOptions().setHasText(paper))
                .locator("button.btn-primary"));
        assertThat(desk.page().locator("main section:has(#h-issued)").innerText())
                .contains(paper);
    }

    private static byte[] file(Desk desk, String format) throws IOException {
        Download download = desk.page()
                .waitForDownload(() -> desk.page()
                        .locator("main section:has(#h-issued) a", new Page.LocatorOptions().setHasText(format))
                        .first()
                        .click());
        return Files.readAllBytes(download.path());
    }

    /** The text of the Word file last issued. */
    private static String word(Desk desk) throws IOException {
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(file(desk, "Word")))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                if (part.getName().equals("word/document.xml")) {
                    return new String(parts.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]*>", "");
                }
            }
        }
        throw new UncheckedIOException(new IOException("no document in the file"));
    }

    private static void appears(Desk desk, String text) {
        desk.page().locator("main").getByText(text).first().waitFor(new Locator.WaitForOptions().setTimeout(A_MINUTE));
    }

    private static String plain(Desk desk) {
        return desk.text().replaceAll("(?<=\\d),(?=\\d)", "").replaceAll("\\s+", " ");
    }
}
