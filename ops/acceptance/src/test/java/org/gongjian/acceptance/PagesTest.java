package org.gongjian.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.awaitility.Awaitility;
import org.gongjian.app.account.PasswordRules;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Every kind of page before everybody: axe, both widths, English, large letters, the keyboard alone, on paper. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisabledIfSystemProperty(named = "browser", matches = "false", disabledReason = "ops/test --no-browser")
class PagesTest {

    /** Fingers hit what is this high; a box to tick is hit by its label. */
    private static final String TOO_SMALL = """
            () => Array.from(document.querySelectorAll(
                    'main a, main button, main summary, main select, main input:not([type=hidden]):not([type=checkbox]):not([type=radio]), header a, header summary'))
                .filter(one => !one.closest('.visually-hidden') && one.getClientRects().length
                    && Math.max(...Array.from(one.getClientRects()).map(box => box.height)) < 43.5
                    && one.getBoundingClientRect().width > 1)
                .map(one => one.outerHTML.slice(0, 120))
            """;

    private static final String FOCUSED = """
            () => {
                const one = document.activeElement, look = getComputedStyle(one);
                return [one.tagName + '#' + one.id + '.' + one.name + ':' + (one.value || one.textContent || '').trim().slice(0, 30),
                    look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) >= 2 ? 'seen' : 'unseen'].join(' ');
            }
            """;

    /** What A4 leaves between its margins, in pixels. */
    private static final int PAPER = 658;

    /** Holds one office, whatever the other stories of the shared product appoint: it is what she reads in. */
    private static final String READER = "luowen";

    private final Running running = Running.get();
    private final Chromium chromium = new Chromium();
    private final Map<Chromium.Width, Desk> reading = new EnumMap<>(Chromium.Width.class);
    private String matter = "";
    private String party = "";
    private String body = "";
    private String office = "";

    @BeforeAll
    void aMatterIsChosen() {
        running.clock().at("2026-06-29T09:00");
        Api reader = Api.login(running.product().address(), READER, PasswordRules.DEMONSTRATION);
        // the demonstration may still be being told
        JsonNode inHand = Awaitility.await("a matter in hand")
                .atMost(Duration.ofMinutes(2))
                .until(() -> reader.get("/matters?stage=IN_HAND").accepted().get("items"), items -> !items.isEmpty());
        matter = inHand.get(0).get("id").stringValue();
        party = told(reader, "/admin/party-organisations", "锦湖社区党委");
        office =
                reader.get("/deputies").accepted().get("items").get(0).get("id").stringValue();
        body = told(reader, "/admin/bodies", "锦湖社区大党委");
    }

    private static String told(Api reader, String list, String name) {
        return Awaitility.await(name)
                .atMost(Duration.ofMinutes(2))
                .until(
                        () -> reader.get(list)
                                .accepted()
                                .get("items")
                                .valueStream()
                                .filter(one -> one.get("name").stringValue().equals(name))
                                .map(one -> one.get("id").stringValue())
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private String address(String path) {
        return path.replace("{matter}", matter)
                .replace("{party}", party)
                .replace("{body}", body)
                .replace("{office}", office);
    }

    @AfterAll
    void stop() {
        chromium.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "/, 我岗位的待办",
        "/matters, 事项登记簿",
        "/matters?q=没有这样的事, 事项登记簿",
        "/matters/receive, 收件：诉求",
        "/matters/receive?kind=proposal, 收件：建议案",
        "/matters/{matter}/receipt, 收件回执",
        "/matters/{matter}/steps/correct, 更正",
        "/matters/{matter}/steps/grant-extension, 同意延期",
        "/matters/{matter}/steps/issue-answer, 答复",
        "/figures/quarter?year=2025&quarter=4, 2025年第4季度",
        "/imports, 台账与名册导入",
        "/admin/party-organisations, 党组织",
        "/admin/persons, 人员",
        "/admin/persons?membership=FULL, 人员",
        "/admin/organisations, 单位",
        "/admin/organisations?q=没有这样的单位, 单位",
        "/admin/party-organisations/{party}, 锦湖社区党委",
        "/admin/bodies, 议事机构",
        "/admin/bodies/{body}, 锦湖社区大党委",
        "/admin/sessions, 党代会届次",
        "/admin/charters, 工作制度",
        "/hand-overs, 岗位交接",
        "/hand-overs/{office}, 岗位交接",
        "/deputies, 岗位代理",
        "/deputies/{office}, 岗位代理",
        "/agreements, 共建协议",
        "/agreements/new, 起草协议",
        "/commitments, 承诺与领办",
        "/year-plans, 年度三个清单",
        "/visits, 走访记录",
        "/notices, 公示",
        "/meetings/due, 会议周期",
        "/meetings, 会议",
        "/registers/warnings, 名册提示",
        "/registers/cross-posts, 交叉任职",
        "/registers/captains, 楼院门栋长与居民小组长",
        "/registers/counts, 家底",
        "/registers/reports, 单位党组织报到",
        "/registers/volunteers, 志愿者",
        "/nowhere, 没有这一页",
        "/admin, 您的岗位不能办这件事",
        "/status, 查询办理情况",
        "/password, 修改密码"
    })
    void a_page_is_accessible_fits_a_phone_and_offers_what_fingers_can_hit(String path, String heading) {
        Desk desktop = reading(Chromium.Width.DESKTOP).open(address(path));
        assertThat(desktop.page().locator("h1").innerText()).isEqualTo(heading);
        Chromium.accessible(desktop.page());

        Desk phone = reading(Chromium.Width.PHONE).open(address(path));
        Chromium.accessible(phone.page());
        assertThat(phone.page().evaluate("document.documentElement.scrollWidth"))
                .as("no sideways scrolling")
                .isEqualTo(Chromium.Width.PHONE.wide);
        assertThat(phone.page().evaluate(TOO_SMALL))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .isEmpty();
    }

    @Test
    void large_letters_and_high_contrast_stay_accessible() {
        try (Desk desk = desk(Chromium.Width.PHONE)) {
            desk.open("/appearance?type=large&contrast=high&back=/");
            for (String path : List.of("/", "/matters", "/matters/" + matter, "/matters/receive", "/figures/quarter")) {
                desk.open(path);
                assertThat(desk.page().locator("html").getAttribute("data-contrast"))
                        .isEqualTo("high");
                Chromium.accessible(desk.page());
                assertThat(desk.page().evaluate("document.documentElement.scrollWidth"))
                        .as(path)
                        .isEqualTo(Chromium.Width.PHONE.wide);
            }
        }
    }

    @Test
    void the_quarter_speaks_english_to_who_chose_it() {
        try (Desk desk = desk(Chromium.Width.DESKTOP)) {
            desk.open("/figures/quarter?year=2025&quarter=4").inEnglish();
            assertThat(desk.page().locator("html").getAttribute("lang")).isEqualTo("en");
            assertThat(desk.text())
                    .contains("Quarter 4 of 2025", "Carried over", "Received", "overdue")
                    .doesNotContain("本期收件", "上期结转", "按时办结率");
            Chromium.accessible(desk.page());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/matters", "/matters/receive", "/matters/{matter}", "/matters/{matter}/steps/correct"})
    void the_keyboard_alone_reaches_everything_and_shows_where_it_is(String path) {
        Page page = reading(Chromium.Width.DESKTOP)
                .open(path.replace("{matter}", matter))
                .page();
        page.keyboard().press("Tab");
        assertThat(page.evaluate(FOCUSED).toString()).startsWith("A#").contains("跳到正文");
        page.keyboard().press("Enter");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main");

        int all = ((Number)
                        page.evaluate("Array.from(document.querySelectorAll('main a[href], main button, main select,"
                                + " main textarea, main summary, main input:not([type=hidden])'))"
                                + ".filter(one => one.checkVisibility() && !one.disabled).length"))
                .intValue();
        Set<String> reached = new HashSet<>();
        for (int n = 0; n < all; n++) {
            page.keyboard().press("Tab");
            // of several radio buttons one takes the focus, so that the end may come earlier
            if (page.evaluate("document.activeElement.closest('main') === null").equals(true)) {
                break;
            }
            String focused = page.evaluate(FOCUSED).toString();
            assertThat(focused).as("focus that is seen").endsWith(" seen");
            reached.add(focused);
        }
        assertThat(reached).as("no trap").hasSizeGreaterThan(Math.min(all, 8) / 2);
    }

    @Test
    void what_is_printed_has_neither_menu_nor_buttons() {
        try (Desk desk = desk(Chromium.Width.DESKTOP)) {
            desk.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            desk.page().setViewportSize(PAPER, PAPER);
            for (String path :
                    List.of("/matters", "/matters/" + matter, "/matters/" + matter + "/receipt", "/figures/quarter")) {
                desk.open(path);
                assertThat(desk.page().locator(".menu").isVisible()).as(path).isFalse();
                assertThat(desk.page().locator("main button, main .btn").all())
                        .as(path)
                        .noneMatch(button -> button.isVisible());
                assertThat(desk.page().locator("main h1").isVisible()).as(path).isTrue();
                assertThat(desk.page().evaluate("document.documentElement.scrollWidth"))
                        .as("nothing is cut off: " + path)
                        .isEqualTo(PAPER);
                assertThat(desk.page().pdf()).as(path).startsWith('%', 'P', 'D', 'F');
            }
        }
    }

    /** One who only reads: logged in once. */
    private Desk reading(Chromium.Width width) {
        return reading.computeIfAbsent(width, this::desk);
    }

    /** One who changes how pages look to him. */
    private Desk desk(Chromium.Width width) {
        return Desk.of(READER, running.product().address(), chromium.session(width, true), null);
    }
}
