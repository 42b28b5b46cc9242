package org.gongjian.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.gongjian.app.account.PasswordRules;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** How a community comes to have people who may act: the registry and its accounts, in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisabledIfSystemProperty(named = "browser", matches = "false", disabledReason = "ops/test --no-browser")
class AdministrationTest {

    private static final String OWN_PASSWORD = "梧桐-2026-晴天";
    private static final Pattern LINK = Pattern.compile("http\\S+/first-login/\\S+");
    private static final Pattern FIRST_LINK = Pattern.compile("/first-administrator/[\\w-]+");

    private final Running running = Running.get();
    private final Chromium chromium = new Chromium();
    private final Set<String> examined = new HashSet<>();
    private @Nullable Desk reading;

    @BeforeEach
    void today() {
        running.clock().at("2026-06-29T09:00");
    }

    @AfterAll
    void stop() {
        chromium.close();
    }

    @Test
    void a_new_clerk_is_registered_appointed_given_a_link_and_receives_a_call() {
        String login = "peng" + UUID.randomUUID().toString().substring(0, 8);
        String link;
        try (Desk administrator = desk("fangyuan", true)) {
            administrator
                    .open("/admin/persons/steps/register")
                    .type("contact.name", "彭春燕")
                    .pickLabel("area", "澄塘街道 锦湖社区")
                    .send();
            assertThat(administrator.text()).contains("彭春燕", "没有任职");
            String person = administrator.page().url().replaceAll("[?#].*", "").replaceAll(".*/", "");

            administrator
                    .open("/admin/offices/steps/register")
                    .type("title", "锦湖社区 夜班录入员")
                    .pick("role", "CLERK")
                    .pickLabel("area", "澄塘街道 锦湖社区")
                    .pick("holder.person", person)
                    .type("holder.actsAs", "彭春燕")
                    .type("holder.from", "2026-06-01")
                    .type("holder.appointedBy", "社区党组织")
                    .send();
            assertThat(administrator.text()).contains("锦湖社区 夜班录入员", "彭春燕");

            administrator
                    .open("/admin/accounts")
                    .pick("person", person)
                    .type("login", login)
                    .send();
            Matcher shown = LINK.matcher(administrator.text());
            assertThat(shown.find()).as(administrator.text()).isTrue();
            link = shown.group();
            assertThat(administrator.open("/admin/accounts").text())
                    .as("the link is shown once")
                    .contains(login)
                    .doesNotContain("/first-login/");
        }
        try (Desk colleague = anybody(false)) {
            colleague.open(link).type("new-password", "kurz").type("new-password-again", "kurz");
            colleague.touch("设定密码");
            assertThat(colleague.page().locator("#new:invalid").isVisible())
                    .as("too short")
                    .isTrue();
            assertThat(colleague.page().url()).contains("/first-login/");
            colleague
                    .open(link)
                    .type("new-password", OWN_PASSWORD)
                    .type("new-password-again", OWN_PASSWORD)
                    .submit();
            assertThat(colleague.page().url()).contains("/login");
            colleague.logIn(login, OWN_PASSWORD);
            colleague
                    .open("/matters/receive?fresh=1")
                    .type("raiser.name", "邱阿婆")
                    .pick("channel", "PHONE")
                    .type("text", "楼道灯不亮")
                    .send();
            assertThat(colleague.text()).contains("回执").containsPattern("JH20260629-\\d{2}");
        }
        try (Desk stranger = anybody(true)) {
            stranger.open(link);
            assertThat(stranger.text()).as("a link that was used").contains("没有这一页");
        }
    }

    @Tag("long")
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "/admin, 系统管理",
        "/admin/areas, 区域与类别",
        "/admin/organisations, 单位",
        "/admin/persons, 人员",
        "/admin/offices, 岗位",
        "/admin/accounts, 账号",
        "/admin/party-organisations, 党组织",
        "/admin/party-organisations/steps/register, 登记党组织",
        "/admin/bodies, 议事机构",
        "/admin/bodies/steps/register, 设立议事机构",
        "/admin/sessions, 党代会届次",
        "/admin/charters, 工作制度",
        "/admin/calendars, 工作日历",
        "/admin/areas/steps/register, 新设区域",
        "/admin/charters/steps/register, 施行首版制度",
        "/admin/sessions/steps/register, 登记开幕",
        "/admin/calendars/steps/register, 采用工作日历",
        "/password, 修改密码"
    })
    void a_page_of_the_administration_is_accessible_in_both_widths_and_languages(String path, String heading) {
        Desk administrator = reading().open(path);
        assertThat(administrator.page().locator("h1").innerText()).isEqualTo(heading);
        administrator.inEnglish();
        assertThat(administrator.page().locator("html").getAttribute("lang")).isEqualTo("en");
        assertThat(administrator.page().locator("h1").innerText())
                .as("in English")
                .matches("[\\p{ASCII}]+");
        Chromium.accessible(administrator.page());
        administrator.inChinese();
    }

    /** 大事共议·制度: a draft is compared, tried on the year and put in force by somebody else. */
    @Test
    void one_drafts_a_charter_and_another_puts_it_in_force() {
        try (Desk administrator = desk("fangyuan", true)) {
            administrator.open("/admin/charters").press(".*机床社区").press("起草新版本");
            assertThat(administrator.page().locator("h1").innerText()).contains("起草新版本");
            Chromium.accessible(administrator.page());
            administrator.type("name", "机床-试").type("adaptations[0].value", "3").send();
            assertThat(administrator.text()).contains("待施行的草案", "机床-试", "第 1 稿");
            administrator.press("与现行版本对照、施行");
            assertThat(administrator.text()).contains("登记后决定受理：诉求", "1 个工作日", "3 个工作日", "规定不同", "起草和施行要两个人");
            Chromium.accessible(administrator.page());
        }
        try (Desk street = desk("dujuan", true)) {
            street.open("/admin/charters").press(".*机床社区").press("与现行版本对照、施行");
            Chromium.accessible(street.page());
            street.press("用右边这一版试算过去一年");
            assertThat(street.text()).contains("与现行不同的规则 1 条", "受理、立案是否按期");
            Chromium.accessible(street.page());
            street.page().goBack();
            street.type("inForceFrom", "2026-01-01").send();
            assertThat(street.text()).as("what would make it pass").contains("制度的施行日不得早于录入日", "怎样才能办成");
            street.type("inForceFrom", "2026-09-01").send();
            assertThat(street.page()
                            .locator("tr")
                            .filter(new Locator.FilterOptions().setHasText("机床社区"))
                            .first()
                            .innerText())
                    .contains("机床-试（2026-09-01）")
                    .doesNotContain("待施行的草案");
        }
    }

    /** One who only reads: logged in once. */
    private Desk reading() {
        Desk desk = reading;
        if (desk == null) {
            desk = desk("fangyuan", true);
            reading = desk;
        }
        return desk;
    }

    @Test
    void the_page_of_one_area_shows_its_grids_and_categories_and_a_grid_is_drawn_and_dissolved() {
        try (Desk administrator = desk("fangyuan", true)) {
            administrator.open("/admin/areas").press("机床社区");
            assertThat(administrator.text()).contains("网格与楼栋", "事项类别", "编号");
            administrator
                    .press("划定网格")
                    .type("code", "G9")
                    .type("name", "九网格")
                    .type("buildings", "21 号楼")
                    .send();
            assertThat(administrator.text()).contains("九网格", "21 号楼");
            Locator row = administrator.page().locator("tr").filter(new Locator.FilterOptions().setHasText("九网格"));
            administrator.follow(row.getByText("撤销网格")).send();
            assertThat(administrator.text()).doesNotContain("九网格");
        }
    }

    @Test
    void a_branch_is_registered_given_grids_and_a_secretary_and_a_seat_is_filled_and_vacated() {
        try (Desk secretary = desk("zhangguoping", true)) {
            secretary
                    .open("/admin/party-organisations/steps/register")
                    .type("name", "柳荫新村党支部")
                    .pick("kind", "BRANCH")
                    .pickLabel("area", "澄塘街道 柳荫社区")
                    .send();
            assertThat(secretary.page().locator("h1").innerText()).isEqualTo("柳荫新村党支部");
            secretary.press("对应网格");
            secretary.page().locator("main input[name=grids][value=G5]").check();
            secretary.send();
            assertThat(secretary.text()).contains("五网格");

            secretary
                    .open("/admin/bodies/steps/register")
                    .type("name", "柳荫新村议事会")
                    .pick("kind", "RESIDENTS_COUNCIL")
                    .pickLabel("area", "澄塘街道 柳荫社区")
                    .type("seats", "5")
                    .send();
            secretary
                    .press("安排席位")
                    .pick("kind", "PERSONAL")
                    .pickLabel("person", "周敏（柳荫社区 副书记）")
                    .type("from", "2026-01-01")
                    .send();
            assertThat(secretary.text()).contains("周敏", "共 5 席：在席 1，空缺 0，尚未定人 4");
            secretary
                    .press("安排席位")
                    .pick("kind", "ORGANISATIONAL")
                    .type("from", "2026-01-01")
                    .send();
            assertThat(secretary.text()).contains("单位席须选定单位");

            secretary
                    .press("柳荫新村议事会")
                    .press("离席")
                    .type("lastDay", "2026-05-31")
                    .type("reason", "调离")
                    .send();
            assertThat(secretary.text()).contains("空缺（自 2026-06-01）", "调离");
            secretary.page().locator("#on").fill("2026-05-31");
            secretary.follow(secretary.page().locator("main form.query button"));
            assertThat(secretary.text()).contains("2026-05-31 的名册", "在席 1");
        }
    }

    @Test
    void a_refused_form_says_what_is_wrong_and_keeps_what_was_typed_and_who_ordered_it() {
        try (Desk administrator = desk("fangyuan", true)) {
            administrator
                    .open("/admin/areas/steps/register")
                    .type("name", "新桥社区")
                    .pickLabel("parent", "澄塘街道")
                    .type("shortName", "桥");
            administrator.unfold("代谁办理");
            administrator.pick("happened.via", "PAPER").type("happened.evidence.note", "街道批复");
            administrator.type("receiptPrefix", "JH").send();

            assertThat(administrator.page().locator("#errors").isVisible()).isTrue();
            assertThat(administrator.value("name")).isEqualTo("新桥社区");
            assertThat(administrator.value("happened.evidence.note")).isEqualTo("街道批复");
        }
    }

    @Test
    void what_was_registered_is_found_where_its_answer_says_it_lies() {
        Api administrator = Api.login(running.product().address(), "fangyuan", PasswordRules.DEMONSTRATION);
        Setting setting = Setting.of(running, "去处社区", "QC", "去", "004");
        UUID unit = setting.organisation("OTHER", "去处便民店");
        UUID office = administrator
                .following(setting.administrator())
                .post("/admin/offices", """
                        {"area":"%s","role":"OVERSEER","title":"去处社区 监督委员"}""".formatted(setting.community()))
                .id();
        UUID session = administrator
                .following(setting.administrator())
                .post("/admin/sessions", """
                        {"community":"%s","term":1,"number":1}""".formatted(setting.community()))
                .id();
        UUID charter = administrator
                .following(setting.administrator())
                .post("/admin/charters/drafts", """
                        {"area":"%s","name":"去处-2","preset":"004"}""".formatted(setting.community()))
                .id();
        Api reader = administrator.following(setting.administrator());
        for (String place : List.of(
                "/admin/areas/" + setting.community(),
                "/admin/organisations/" + unit,
                "/admin/offices/" + office,
                "/admin/sessions/" + session,
                "/admin/charters/" + charter)) {
            JsonNode found = reader.get(place).accepted();
            assertThat(found.isEmpty()).as(place).isFalse();
        }
        assertThat(reader.get("/admin/offices/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    void an_administrator_opens_no_matter() {
        Api clerk = Api.login(running.product().address(), "shenjie", PasswordRules.DEMONSTRATION);
        String matter =
                clerk.get("/matters").accepted().get("items").get(0).get("id").stringValue();
        Api administrator = Api.login(running.product().address(), "fangyuan", PasswordRules.DEMONSTRATION);

        assertThat(clerk.get("/matters/" + matter).status()).isEqualTo(200);
        for (String path : List.of("/matters", "/matters/" + matter, "/matters/" + matter + "/timeline")) {
            assertThat(administrator.get(path).status()).as(path).isEqualTo(403);
        }
    }

    /** Printed a moment after the log-in page answers. */
    private static String firstLink(Product empty) {
        return Awaitility.await("the first link")
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> FIRST_LINK
                                .matcher(Files.readString(empty.output()))
                                .results()
                                .map(MatchResult::group)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    @Test
    void the_first_administrator_of_an_empty_product_sets_up_district_street_and_community(@TempDir Path folder)
            throws IOException {
        try (Product empty = Product.start(folder, "--data=" + folder.resolve("data"), "--no-demo")) {
            String link = firstLink(empty);
            try (Desk first = Desk.ofAnybody(empty.address(), chromium.session(Chromium.Width.PHONE, true), examined)) {
                first.open(link);
                assertThat(first.page().locator("h1").innerText()).isEqualTo("设立第一位管理员");
                first.type("district", "东澄区")
                        .type("name", "方远")
                        .type("login", "fangyuan")
                        .type("new-password", OWN_PASSWORD)
                        .type("new-password-again", OWN_PASSWORD + "?")
                        .submit();
                assertThat(first.page().locator("#errors").isVisible()).isTrue();
                assertThat(first.value("name")).as("typed input is kept").isEqualTo("方远");
                first.type("district", "东澄区")
                        .type("name", "方远")
                        .type("login", "fangyuan")
                        .type("new-password", OWN_PASSWORD)
                        .type("new-password-again", OWN_PASSWORD)
                        .submit();
                assertThat(first.open(link).text()).as("used").contains("没有这一页");
                first.open("/login").logIn("fangyuan", OWN_PASSWORD);
                assertThat(first.text()).contains("系统管理", "没有空缺的岗位");

                first.open("/admin/areas/steps/register")
                        .type("name", "澄塘街道")
                        .pickLabel("parent", "东澄区")
                        .send();
                first.open("/admin/areas/steps/register")
                        .type("name", "柳荫社区")
                        .pickLabel("parent", "澄塘街道")
                        .type("receiptPrefix", "LY")
                        .type("shortName", "柳")
                        .send();
                assertThat(first.text()).contains("柳荫社区", "还没有划定网格", "沿用上级的类别");
                for (String list : List.of("organisations", "persons", "offices", "sessions", "charters", "accounts")) {
                    first.open("/admin/" + list);
                }
            }
        }
    }

    private Desk desk(String login, boolean javaScript) {
        return Desk.of(
                login,
                running.product().address(),
                chromium.session(Chromium.Width.DESKTOP, javaScript),
                javaScript ? examined : null);
    }

    private Desk anybody(boolean javaScript) {
        return Desk.ofAnybody(
                running.product().address(),
                chromium.session(Chromium.Width.DESKTOP, javaScript),
                javaScript ? examined : null);
    }
}
