package org.gongjian.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/**
 * 从议程到公开的纪要: a secretary, her deputy, a scrutineer and three members, each in a browser of his own, the members on phones and
 * one of them without JavaScript. Bodies, seats and accounts are there; everything else goes through pages.
 */
@DisabledIfSystemProperty(named = "browser", matches = "false")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MeetingStoryTest {
    private static final String SUMMARY = "东门路灯不亮";
    private static final String TITLE = "二季度联席会";
    private static final String QUESTION = "居委会三周内更换东门路灯";
    private static final String CHOICE = "评选二季度共建示范点";
    /** Members are no names for everybody: units are. */
    private static final List<String> NAMES = List.of("郝建国", "何俊", "钱玉梅");

    private static final Pattern RECEIPT = Pattern.compile("回执 ([0-9A-Z]{4}(?:-[0-9A-Z]{4})+)");
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

    private final Running running = Running.get();
    private final StoryClock clock = running.clock();
    private final Map<String, Desk> desks = new HashMap<>();
    private final Chromium chromium = new Chromium();

    private Setting setting;
    private UUID body;
    private UUID matter;
    private Desk secretary;
    private Desk deputy;
    private Desk scrutineer;
    private Desk school;
    private Desk company;
    private Desk station;
    private String room;
    private String lamps;
    private String example;

    @BeforeAll
    void cast() {
        setting = Setting.of(running, "清塘社区", "QT", "清", "001b");
        setting.organisation("RESIDENTS_COMMITTEE", "清塘社区居委会");
        body = setting.body("JOINT_CONFERENCE", "清塘社区党建联席会", 4);
        Api clerk = setting.office("chenxiaolan", "陈晓岚", "CLERK", "清塘社区录入员", null);
        Api convener = setting.office("zhangguoping", "张国平", "SECRETARY", "清塘社区书记", null);
        setting.office("zhoumin", "周敏", "DEPUTY_SECRETARY", "清塘社区副书记", null);
        setting.office("liuguilan", "刘桂兰", "OVERSEER", "清塘社区监督委员", null);
        setting.office("tiansuzhen", "田素珍", "OVERSEER", "清塘社区监督委员二", null);
        setting.seat(body, setting.organisation("PARTY_ORGANISATION", "清塘社区党委"), Setting.person("zhangguoping"));
        member("haojianguo", "郝建国", "MEMBER", "清塘小学党支部");
        member("hejun", "何俊", "LIAISON", "兴达公司党支部");
        member("qianyumei", "钱玉梅", "MEMBER", "清塘供电所党支部");

        clock.at("2026-04-16T09:00");
        matter = clerk.post("/matters/issues", """
                        {"raiser":{"is":"anonymous"},"channel":"LETTER","text":"%s","publicSummary":"%s","category":"LIGHTING"}""".formatted(SUMMARY, SUMMARY)).id();
        convener.post("/matters/" + matter + "/admit", "{\"route\":\"JOINT_DELIBERATION\"}")
                .accepted();
        convener.get("/matters/" + matter).accepted();

        secretary = desk("zhangguoping", "书记", Chromium.Width.DESKTOP, true);
        deputy = desk("zhoumin", "副书记", Chromium.Width.DESKTOP, true);
        scrutineer = desk("liuguilan", "监督委员", Chromium.Width.PHONE, true);
        school = desk("haojianguo", "委员", Chromium.Width.PHONE, false);
        company = desk("hejun", "委员", Chromium.Width.PHONE, true);
        station = desk("qianyumei", "委员", Chromium.Width.PHONE, true);
    }

    private void member(String login, String name, String role, String unit) {
        UUID organisation = setting.organisation("PARTY_ORGANISATION", unit);
        setting.office(login, name, role, "清塘社区委员", organisation);
        setting.seat(body, organisation, Setting.person(login));
    }

    private Desk desk(String login, String post, Chromium.Width width, boolean javaScript) {
        Desk desk = Desk.of(login, running.address(false), chromium.session(width, javaScript), null);
        desks.put(login, desk);
        return desk.in("清塘社区" + post);
    }

    @AfterAll
    void everybodyLeaves() {
        desks.values().forEach(Desk::close);
        chromium.close();
    }

    @Test
    @Order(1)
    void the_secretary_calls_a_meeting_on_what_waits_and_every_seat_is_notified() {
        clock.at("2026-04-17T09:00");
        secretary
                .open("/matters/" + matter + "/steps/place-on-agenda")
                .type("meeting", TITLE)
                .type("heldOn", "2026-04-24")
                .type("purpose", "表决")
                .send();
        assertThat(secretary.text()).contains("待上会", SUMMARY);

        secretary
                .open("/meetings")
                .press("召集会议")
                .tick("bodies", body.toString())
                .type("title", TITLE)
                .pick("occasion", "REGULAR")
                .type("startsAt", "2026-04-19T14:30")
                .type("place", "社区三楼会议室")
                .send();
        assertThat(secretary.text()).as("three days of notice").contains("通知期不足", "最早可在 2026-04-20 开会");
        assertThat(secretary.value("place")).as("typed input is kept").isEqualTo("社区三楼会议室");
        secretary.type("startsAt", "2026-04-24T14:30").send();
        assertThat(secretary.text()).contains(TITLE, "待召开", "应到 4 席", "还没有全部通知");
        room = "/meetings/" + idIn(secretary.page().url());

        secretary.press("列入议题");
        assertThat(secretary.page().locator("#f-matter").innerText()).contains(SUMMARY);
        secretary
                .pick("matter", matter.toString())
                .type("title", "更换东门路灯")
                .pick("purpose", "VOTE")
                .send();
        assertThat(secretary.text()).contains("更换东门路灯", "有表决资格 4 席");

        secretary
                .press("登记通知送达")
                .pick("way", "SYSTEM")
                .tickLabels("seats", "1 ", "2 ")
                .send();
        assertThat(missing(secretary)).contains("兴达公司党支部", "清塘供电所党支部").doesNotContain("清塘小学党支部");
        secretary
                .press("登记通知送达")
                .pick("way", "PHONE")
                .tick("everybodyElse", "true")
                .send();
        assertThat(secretary.text()).contains("足期").doesNotContain("谁还没通知到");

        for (Desk member : List.of(school, company, station)) {
            sees(member, "/meetings", TITLE, "待召开");
            member.press(TITLE);
            assertThat(member.text())
                    .contains("更换东门路灯", "2026-04-24 14:30", "社区三楼会议室")
                    .doesNotContain("登记通知送达");
            fitsThePhone(member);
        }
    }

    private static String missing(Desk desk) {
        String text = desk.text();
        int from = text.indexOf("谁还没通知到");
        assertThat(from).as(text).isNotNegative();
        return text.substring(from, text.indexOf("名册与点名"));
    }

    @Test
    @Order(2)
    void nothing_is_put_before_the_meeting_sits_and_it_does_not_sit_without_a_quorum() {
        clock.at("2026-04-24T14:25");
        secretary.open("/motions/steps/put?meeting=" + idIn(room) + "&item=1");
        putTheLamps();
        assertThat(secretary.text()).contains("会议不在进行中");

        secretary
                .open(room)
                .press("点名、请假")
                .pick("attendance", "PRESENT")
                .tickLabels("seats", "1 ", "2 ")
                .send();
        assertThat(secretary.text()).contains("实到 2 席；须到 3 席", "不足法定数");
        secretary.press("宣布开会").pick("chair", body + ":1").send();
        assertThat(secretary.text()).contains("应到 4 席、实到 2 席，须到 3 席才能开会");

        clock.at("2026-04-24T14:30");
        secretary
                .open(room)
                .press("点名、请假")
                .pick("attendance", "PRESENT")
                .tick("everybodyElse", "true")
                .send();
        secretary.press("宣布开会").pick("chair", body + ":1").send();
        assertThat(secretary.text()).contains("进行中", "实到 4 席", "足法定数").doesNotContain("不足法定数");
    }

    private void putTheLamps() {
        secretary
                .pick("kind", "APPROVAL")
                .type("text", QUESTION)
                .pick("way", "NAMED")
                .pick("ifAdopted", "ADOPTED")
                .pickLabel("lead", "清塘社区居委会")
                .send();
    }

    @Test
    @Order(3)
    void members_vote_in_two_taps_and_the_clerk_writes_down_what_was_spoken() {
        secretary.open(room).press("提付表决");
        putTheLamps();
        lamps = "/motions/" + idIn(secretary.page().url());
        assertThat(secretary.text()).contains("表决中", QUESTION, "清塘社区居委会", "通过的意思：通过");
        secretary.press("赞成");
        assertThat(secretary.text()).contains("主持人末位表态：还有 3 席没有投票");

        sees(school, room, "正在表决：" + QUESTION);
        school.press("正在表决：" + QUESTION).press("赞成");
        assertThat(school.text()).contains("已投：赞成");
        fitsThePhone(school);
        checked(school, receipt(school), "该票在案", "清塘小学党支部", "赞成", "以此票为准");

        sees(company, room, "正在表决：" + QUESTION);
        company.press("正在表决：" + QUESTION).press("反对");
        String first = receipt(company);
        company.press("赞成");
        assertThat(company.text()).contains("已投：赞成");
        assertThat(receipt(company)).isNotEqualTo(first);
        checked(company, first, "该票在案", "此后已改投或当场举手，不以此票为准");

        secretary.open(lamps).press("登记口头表决").pick("choice", "NO");
        secretary.pick("seat", body + ":4").send();
        assertThat(secretary.text()).contains("代录投票须附凭据");
        secretary.type("happened.evidence.note", "当场口头").send();
        assertThat(secretary.text()).contains("清塘供电所党支部（钱玉梅） 反对");
        sees(station, lamps, "已投：反对");
        checked(station, receipt(station), "该票在案", "反对", "以此票为准");

        sees(scrutineer, lamps, "您在这次表决中没有席位");
        checked(scrutineer, first, "没有找到这张票");
    }

    @Test
    @Order(4)
    void a_vote_that_comes_too_late_is_refused_and_says_why() {
        company.open(lamps);
        school.open(lamps);
        secretary.open(lamps).press("赞成").press("表决结束").send();
        assertThat(secretary.text())
                .contains("已表决", "通过", "应到 4 席，实到 4 席，须到 3 席", "过半数须 3 票赞成")
                .doesNotContain("未通过");

        for (Desk late : List.of(company, school)) {
            late.press("反对");
            assertThat(late.text()).contains("这一票没有计入", "登记保留意见", "您投的是：赞成");
            fitsThePhone(late);
        }
    }

    @Test
    @Order(5)
    void papers_are_counted_before_two_scrutineers_who_compare_the_sheet() {
        secretary
                .open(room)
                .press("列入议题")
                .type("title", CHOICE)
                .pick("purpose", "VOTE")
                .send();
        assertThat(secretary.text()).contains(CHOICE, "临时动议");
        secretary.open("/motions/steps/put?meeting=" + idIn(room) + "&item=2");
        secretary
                .pick("kind", "SELECTION")
                .type("text", CHOICE)
                .pick("way", "NAMED")
                .type("names", "东门岗亭\n活动中心")
                .type("places", "1")
                .send();
        assertThat(secretary.text()).contains("用无记名投票");
        secretary.pick("way", "PAPER_BALLOT").send();
        assertThat(secretary.text()).contains("无记名纸票", "表决中");
        example = "/motions/" + idIn(secretary.page().url());

        secretary.press("登记计票单");
        count("4", "4", "3", "0").tickLabels("scrutineers", "刘桂兰").send();
        assertThat(secretary.text()).contains("计票须有两名监票人");
        secretary.tickLabels("scrutineers", "田素珍").send();
        assertThat(secretary.text()).contains("计票单对不上");
        secretary.type("spoilt", "1").send();
        assertThat(secretary.text()).contains("发出 4 收回 4 有效 3 废票 1", "东门岗亭 3", "刘桂兰", "田素珍");

        sees(scrutineer, example, "您是这次计票的监票人", "发出 4 收回 4 有效 3 废票 1", "东门岗亭 3");
        fitsThePhone(scrutineer);
        sees(school, example, "无记名纸票");
        assertThat(school.text()).as("before the end").doesNotContain("东门岗亭 3").doesNotContain("监票人");

        secretary.press("表决结束").send();
        assertThat(secretary.text()).contains("已登记结果", "东门岗亭");
        sees(scrutineer, example, "已表决", "不符的，请书记、副书记或监督委员提请作废", "提请作废");
        sees(school, example, "已表决", "东门岗亭 3", "刘桂兰、田素珍");
    }

    private Desk count(String issued, String returned, String valid, String spoilt) {
        secretary
                .type("issued", issued)
                .type("returned", returned)
                .type("valid", valid)
                .type("spoilt", spoilt);
        secretary.page().locator("#f-votes-0").fill("3");
        secretary.page().locator("#f-votes-1").fill("0");
        return secretary;
    }

    @Test
    @Order(6)
    void an_opinion_is_reserved_the_meeting_is_closed_and_the_matter_follows() {
        secretary
                .open(lamps)
                .press("登记保留意见")
                .pick("seat", body + ":4")
                .type("opinion", "请避开晚高峰施工")
                .send();
        sees(station, lamps, "保留意见", "请避开晚高峰施工", "您投的是：反对");

        clock.at("2026-04-24T16:00");
        secretary.open(room).press("散会").send();
        assertThat(secretary.text()).contains("已散会", "待签字");
        sees(secretary, "/matters/" + matter, "待签收", "清塘社区居委会", "赞成 3、反对 1、弃权 0");
        sees(deputy, "/matters/" + matter, "待签收", "清塘社区居委会");
    }

    @Test
    @Order(7)
    void the_record_is_signed_and_minutes_are_checked_by_who_did_not_write_them() {
        clock.at("2026-04-24T16:20");
        secretary
                .open(room)
                .press("登记会议记录签字")
                .tickLabels("seats", "1 ", "2 ", "3 ", "4 ")
                .send();
        assertThat(secretary.text()).contains("登记会议记录签字须附签字件");
        secretary.type("happened.evidence.note", "签字原件存档案柜").send();
        assertThat(secretary.text()).contains("当场签字", "4 席签字");

        clock.at("2026-04-27T09:00");
        String minutes = room + "/minutes";
        secretary.open(room).press("会议纪要").press("起草纪要");
        assertThat(secretary.text()).contains(QUESTION, "通过");
        assertThat(secretary.value("paragraphs[0].text")).contains("会议就“更换东门路灯”进行了表决。");
        secretary.type("attending", "街道党建办").send();
        assertThat(secretary.text()).contains("待保密审查");
        secretary.open(minutes + "/steps/check").send();
        assertThat(secretary.text()).contains("保密审查须由没有动笔的另一人办理");
        secretary.open(minutes + "/steps/publish").send();
        assertThat(secretary.page().locator("#errors").isVisible())
                .as("nothing is public that nobody signed")
                .isTrue();

        sees(deputy, "/", "1 份会议纪要待保密审查");
        deputy.open(minutes).press("保密审查通过").send();
        assertThat(deputy.text()).contains("待签发");
        assertThat(deputy.text()).as("a deputy does not sign").doesNotContain("取文号");
        sees(secretary, minutes, "待签发");
        secretary.press("签发").send();
        assertThat(secretary.text())
                .contains("清联纪〔2026〕1号", "已签发", QUESTION, "赞成 3、反对 1、弃权 0", "保留意见：请避开晚高峰施工", "制度要求，尚未公开");
    }

    @Test
    @Order(8)
    void minutes_are_read_by_those_for_whom_they_are_public() {
        String minutes = room + "/minutes";
        String column = "/public/" + setting.community() + "/minutes";
        sees(school, minutes, "清联纪〔2026〕1号");
        assertThat(company.open(minutes).text())
                .as("a liaison reads what is public to units")
                .doesNotContain("清联纪");
        everybodySees(column, "还没有公开的会议纪要");

        secretary
                .open(minutes)
                .press("公开")
                .tick("places", "UNITS")
                .tick("places", "PARTY_AFFAIRS_BOARD")
                .send();
        assertThat(secretary.text()).contains("驻区单位", "党务公开栏").doesNotContain("制度要求，尚未公开");
        for (Desk member : List.of(school, company, station)) {
            sees(member, minutes, "清联纪〔2026〕1号", QUESTION, "东门岗亭", "请避开晚高峰施工");
            fitsThePhone(member);
        }
        everybodySees(column, "还没有公开的会议纪要");

        secretary.press("公开").tick("places", "PUBLIC_COLUMN").send();
        assertThat(secretary.text()).contains("网上公开栏");
        everybodySees(column + "/" + idIn(room), QUESTION, "赞成 3、反对 1、弃权 0", "东门岗亭", "清塘供电所党支部", "保留意见", "街道党建办");
        everybodySees(column, TITLE, "清联纪〔2026〕1号");
    }

    @Test
    @Order(9)
    void at_the_end_everybody_sees_his_own_vote_and_the_matter_its_resolution() {
        List<String> own = new ArrayList<>();
        for (Desk member : List.of(school, company, station)) {
            sees(member, lamps, "我的一票");
            String text = member.text();
            assertThat(text).contains("已表决", "通过", QUESTION).doesNotContain("未通过");
            own.add(text.lines()
                    .filter(line -> line.contains("您投的是"))
                    .findFirst()
                    .orElse("")
                    .replaceAll("\\s*回执.*", "")
                    .strip());
            checked(member, receipt(member), "该票在案", "以此票为准");
        }
        assertThat(own).containsExactly("您投的是：赞成", "您投的是：赞成", "您投的是：反对");
        assertThat(secretary.open("/matters/" + matter).text()).contains("待签收", "清塘社区居委会", "联席会");
    }

    /** What others did arrives a moment later. */
    private static void sees(Desk desk, String path, String... words) {
        for (int tries = 0; tries < 80; tries++) {
            desk.open(path);
            String text = desk.text();
            if (List.of(words).stream().allMatch(text::contains)) {
                return;
            }
            desk.page().waitForTimeout(250);
        }
        assertThat(desk.text()).contains(words);
    }

    private static String receipt(Desk desk) {
        Matcher found = RECEIPT.matcher(desk.text());
        assertThat(found.find()).as(desk.text()).isTrue();
        return found.group(1);
    }

    /** Types a check value into the page that looks it up, and comes back to the vote. */
    private void checked(Desk desk, String value, String... words) {
        desk.open(lamps + "/receipt").type("check", value).submit();
        assertThat(desk.text()).contains(words);
        desk.open(lamps);
    }

    /** Somebody without an account, who never was here before; what others did arrives a moment later. */
    private void everybodySees(String path, String... words) {
        try (Desk anybody =
                Desk.ofAnybody(running.address(false), chromium.session(Chromium.Width.PHONE, false), null)) {
            sees(anybody, path, words);
            fitsThePhone(anybody);
            NAMES.forEach(name -> assertThat(anybody.text()).doesNotContain(name));
        }
    }

    /** Nothing hangs over the edge, and what is pressed is large enough for a finger. */
    private static void fitsThePhone(Desk desk) {
        assertThat(desk.page().evaluate("() => document.documentElement.scrollWidth"))
                .as(desk.page().url())
                .isEqualTo(Chromium.Width.PHONE.wide);
        assertThat(
                        desk.page()
                                .evaluate(
                                        "() => [...document.querySelectorAll('main .btn')].filter(one => one.offsetParent && one.getBoundingClientRect().height < 44).map(one => one.textContent.trim()).join()"))
                .as(desk.page().url())
                .isEqualTo("");
    }

    private static String idIn(String address) {
        Matcher found = ID.matcher(address);
        assertThat(found.find()).as(address).isTrue();
        return found.group();
    }
}
