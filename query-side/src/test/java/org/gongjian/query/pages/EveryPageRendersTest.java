package org.gongjian.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongjian.query.figures.dictionary.Headline;
import org.gongjian.query.matter.steps.StepForm;
import org.gongjian.query.matter.steps.StepForms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = SampleDesk.class,
        properties = SampleDesk.ASSETS,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class EveryPageRendersTest {

    private static final Pattern HEADING = Pattern.compile("(?s)<h1[^>]*>(.*?)</h1>");
    private static final String MATTER = "/matters/" + SampleDesk.MATTER;

    @LocalServerPort
    int port;

    private final HttpClient browser = HttpClient.newHttpClient();

    @ParameterizedTest
    @CsvSource({
        "/login, 登录工作台",
        "/login?demo=1, 登录工作台",
        "/, 我岗位的待办",
        "/matters, 事项登记簿",
        "/matters?q=无, 事项登记簿",
        "/commitments, 承诺与领办",
        "/commitments?any=false, 承诺与领办",
        "/commitments/new, 承诺备案",
        "/commitments/new?kind=project, 确定项目、岗位",
        "/matters/receive, 诉求",
        "/matters/receive?kind=proposal, 建议案",
        "/earlier, 以前的事项",
        "/duplicates, 疑似重复",
        "/hot, 热点",
        "/search, 查找事项",
        "/search?q=x, 查找事项",
        "/search?q=无, 查找事项",
        "/status, 查询办理情况",
        "/public, 社区公开栏",
        "/public/list, 柳荫社区公开栏",
        "/public/empty, 柳荫社区公开栏",
        "/public/entry, 3 号楼化粪池漫溢",
        "/public/lists, 锦湖社区 2026 年三个清单",
        "/public/lists?empty=true, 锦湖社区年度三个清单",
        "/unit/sample, 本单位",
        "/unit/nobody, 本单位",
        "/year-plans, 年度三个清单",
        "/year-plans?empty=true, 年度三个清单",
        "/year-plans/sample, 锦湖社区 2026 年三个清单",
        "/year-plans/sample?empty=true, 锦湖社区 2026 年三个清单",
        "/year-plans/sample/entries/N1, N1 夜间停车难",
        "/year-plans/sample/entries/N3, N3 独居老人没人看望",
        "/year-plans/sample/entries/R1, R1 操场夜间停车",
        "/year-plans/sample/entries/P1, P1 错时停车",
        "/year-plans/sample/steps/open, 建立年度清单",
        "/year-plans/sample/steps/list-need, 列入需求",
        "/year-plans/sample/steps/list-needs, 成批列入需求",
        "/year-plans/sample/steps/change-need, 修改需求",
        "/year-plans/sample/steps/merge-needs, 归并需求",
        "/year-plans/sample/steps/list-resource, 列入资源",
        "/year-plans/sample/steps/change-resource, 修改资源",
        "/year-plans/sample/steps/draft-project, 拟定项目",
        "/year-plans/sample/steps/change-project, 修改项目",
        "/year-plans/sample/steps/remove, 撤下",
        "/year-plans/sample/steps/match, 对接",
        "/year-plans/sample/steps/dissolve-match, 解除对接",
        "/year-plans/sample/steps/publish, 公开清单",
        "/visits, 走访记录",
        "/visits?empty=true, 走访记录",
        "/visits/sample, 走访锦湖中学",
        "/visits/sample/steps/made, 记一次走访",
        "/visits/sample/steps/correct, 更正走访记录",
        "/meetings, 会议",
        "/meetings?empty=true, 会议",
        "/meetings/mine, 我的席位",
        "/meetings/mine?empty=true, 我的席位",
        "/meetings/sample, 二季度联席会",
        "/meetings/sample?stage=CALLED, 临时联席会",
        "/meetings/sample?stage=CANCELLED, 二季度联席会",
        "/meetings/sample?stage=IN_SESSION, 二季度联席会",
        "/meetings/sample?stage=ADJOURNED, 二季度联席会",
        "/meetings/sample/steps/call, 召集会议",
        "/meetings/sample/steps/postpone, 改期",
        "/meetings/sample/steps/cancel, 取消会议",
        "/meetings/sample/steps/place-item, 列入议题",
        "/meetings/sample/steps/take-item-off, 撤下议题",
        "/meetings/sample/steps/serve-notice, 登记通知送达",
        "/meetings/sample/steps/acknowledge-notice, 登记通知回执",
        "/meetings/sample/steps/waive-notice, 豁免通知期",
        "/meetings/sample/steps/take-attendance, 点名、请假",
        "/meetings/sample/steps/substitute, 代为出席",
        "/meetings/sample/steps/open, 宣布开会",
        "/meetings/sample/steps/take-chair, 代为主持",
        "/meetings/sample/steps/note, 记录",
        "/meetings/sample/steps/recuse, 回避",
        "/meetings/sample/steps/adjourn, 登记流会",
        "/meetings/sample/steps/close, 散会",
        "/meetings/sample/steps/sign-record, 登记会议记录签字",
        "/meetings/sample/steps/serve-resolutions, 登记决议通报送达",
        "/meetings/sample/steps/return-receipt, 登记回执",
        "/motions/sample, 表决",
        "/motions/sample?closed=true, 表决",
        "/motions/sample?opens=false, 表决",
        "/motions/sample?past=true, 表决",
        "/motions/sample?secret=approval, 表决",
        "/motions/sample?secret=approval&cast=true, 表决",
        "/motions/sample?secret=picks, 表决",
        "/motions/sample?secret=ratings, 表决",
        "/motions/sample?secret=few, 表决",
        "/motions/sample?secret=papers, 表决",
        "/motions/sample?secret=written, 表决",
        "/motions/sample?counted=too-few-there, 表决",
        "/motions/sample?counted=elected, 表决",
        "/motions/sample?counted=nobody, 表决",
        "/motions/sample?counted=appraised, 表决",
        "/motions/sample/receipt, 核对回执",
        "/motions/sample/receipt?check=none, 核对回执",
        "/motions/sample/steps/count-papers?kind=picks, 登记计票单",
        "/motions/sample/steps/count-papers?kind=ratings, 登记计票单",
        "/motions/sample/steps/put, 提付表决",
        "/motions/sample/steps/record-vote, 登记口头表决",
        "/motions/sample/steps/count-hands, 登记举手",
        "/motions/sample/steps/count-papers, 登记计票单",
        "/motions/sample/steps/written-opinion, 登记缺席者书面意见",
        "/motions/sample/steps/close, 表决结束",
        "/motions/sample/steps/reserve-opinion, 登记保留意见",
        "/motions/sample/steps/ask-voiding, 提请作废",
        "/motions/sample/steps/void, 确认作废",
        "/meetings/due, 会议周期",
        "/meetings/due?empty=true, 会议周期",
        "/notices, 公示",
        "/notices?empty=true, 公示",
        "/notices/sample, 充电棚票决结果公示",
        "/notices/sample?as=draft, 充电棚票决结果公示",
        "/notices/sample?as=ended, 充电棚票决结果公示",
        "/notices/sample/steps/draft, 拟公示",
        "/notices/sample/steps/redraft, 改稿",
        "/notices/sample/steps/send-back, 退回改稿",
        "/notices/sample/steps/post, 审查通过，公示",
        "/notices/sample/steps/raise-objection, 登记异议",
        "/notices/sample/steps/handle-objection, 答复异议",
        "/notices/sample/steps/extend, 延长公示",
        "/notices/sample/steps/ask-withdrawal, 提请撤回",
        "/notices/sample/steps/withdraw, 撤回公示",
        "/public/sample/notices, 机床社区公示",
        "/public/sample/notices?empty=true, 机床社区公示",
        "/minutes, 会议纪要",
        "/minutes?any=false, 会议纪要",
        "/meetings/sample/minutes, 会议纪要",
        "/meetings/sample/minutes?stage=AWAITED, 会议纪要",
        "/meetings/sample/minutes?stage=DRAFTED, 会议纪要",
        "/meetings/sample/minutes?stage=RETURNED, 会议纪要",
        "/meetings/sample/minutes?stage=CHECKED, 会议纪要",
        "/meetings/sample/minutes/steps/draft, 起草纪要",
        "/meetings/sample/minutes/steps/edit, 修改纪要",
        "/meetings/sample/minutes/steps/correct, 更正纪要",
        "/meetings/sample/minutes/steps/check, 保密审查通过",
        "/meetings/sample/minutes/steps/give-back, 退回修改",
        "/meetings/sample/minutes/steps/issue, 签发",
        "/meetings/sample/minutes/steps/publish, 公开",
        "/public/minutes, 柳荫社区会议纪要",
        "/public/minutes?any=false, 柳荫社区会议纪要",
        "/public/minutes?one=true, 二季度联席会",
        "/trouble/410, 已从公开栏撤下",
        "/imports, 台账与名册导入",
        "/imports/MAPPING, 留言板 2019",
        "/imports/CHECKING, 留言板 2019",
        "/imports/PREVIEW, 留言板 2019",
        "/imports/RUNNING, 留言板 2019",
        "/imports/DONE, 留言板 2019",
        "/imports/FAILED, 留言板 2019",
        "/imports/CANCELLED, 留言板 2019",
        "/figures/quarter?quarter=1, 2026年第1季度",
        "/figures/quarter?quarter=2, 2026年第2季度",
        "/figures/report, 报数",
        "/figures/dictionary, 指标字典",
        "/figures/forms, 一表通",
        "/figures/forms?any=false, 一表通",
        "/figures/forms/sample, 季度报表",
        "/figures/forms/sample?cell=C4, 季度报表",
        "/figures/forms/sample?cell=D4, 季度报表",
        "/figures/matters, 解决率",
        "/admin/charters, 工作制度",
        "/admin/charters?any=false, 工作制度",
        "/admin/charters/compare, 柳荫社区 两版对照",
        "/admin/charters/compare?own=true, 柳荫社区 两版对照",
        "/admin/charters/compare?any=false, 柳荫社区 两版对照",
        "/admin/charters/draft, 柳荫社区 起草新版本",
        "/admin/charters/draft?founding=true, 柳荫社区 施行首版制度",
        "/admin/charters/trial, 柳荫社区 试算",
        "/admin/charters/trial?any=false, 柳荫社区 试算",
        "/registers/warnings, 名册提示",
        "/registers/warnings?any=false, 名册提示",
        "/registers/captains, 楼院门栋长与居民小组长",
        "/registers/captains?any=false, 楼院门栋长与居民小组长",
        "/registers/cross-posts, 交叉任职",
        "/registers/cross-posts?any=false, 交叉任职",
        "/registers/reports, 单位党组织报到",
        "/registers/reports?any=false, 单位党组织报到",
        "/registers/volunteers, 志愿者",
        "/registers/volunteers?any=false, 志愿者",
        "/admin/censuses, 党员普查",
        "/admin/censuses?any=false, 党员普查",
        "/admin/censuses/sample, 年初普查",
        "/admin/censuses/sample?any=false, 年初普查",
        "/registers/counts, 家底",
        "/registers/counts/liaisons, 联络员数",
        "/registers/counts/liaisons?any=false, 联络员数",
        "/trouble/403, 您的岗位不能办这件事",
        "/trouble/404, 没有这一页",
        "/trouble/409, 眼下还办不成",
        "/trouble/412, 别人先办了一步",
        "/trouble/422, 填写的内容不合规则",
        "/trouble/500, 系统出错了",
        "/trouble/503, 系统正忙"
    })
    void a_page_has_its_heading_and_keeps_what_was_typed_harmless(String path, String heading) throws Exception {
        isInOrder(get(path), heading);
    }

    @Test
    void the_page_of_a_matter_tells_its_story_and_offers_the_next_steps() throws Exception {
        String page = isInOrder(get(MATTER), "柳荫里 3 号楼化粪池漫溢");

        assertThat(page).contains("物业（代录：陈晓岚，凭通话记录）", "补录于 2026-04-16 15:00", "2026-04-13 09:10", "同意延期");
        assertThat(page).as("what an agreement did leads to it").containsOnlyOnce("看协议");
        assertThat(page).as("what a vote decided leads to it").containsOnlyOnce("看表决");
    }

    @Test
    void the_stage_stands_in_words_that_follow_the_kind() throws Exception {
        assertThat(get("/matters"))
                .containsPattern("<span class=\"tag tag-wait\"[^>]*>待立案</span>")
                .containsPattern("<span class=\"tag tag-done\"[^>]*>结案</span>")
                .containsPattern("<span class=\"tag tag-bad\"[^>]*>逾期</span>");
    }

    @Test
    void a_vote_shows_how_its_charter_wants_it_counted_where_it_differs() throws Exception {
        assertThat(get("/motions/sample?secret=written"))
                .contains("按制度仍计入应到，不参加表决", "按制度计入票数，不计入到会", "书面，代录：陈晓岚", "登记缺席者书面意见");
        assertThat(get("/motions/sample")).doesNotContain("按制度仍计入应到", "登记缺席者书面意见");
        assertThat(get("/motions/sample?closed=true")).contains("保留意见的单位仍须积极参与完成", "第32行");
    }

    @Test
    void whoever_votes_is_told_what_adopting_means_also_where_the_matter_is_out_of_his_reach() throws Exception {
        assertThat(get("/motions/sample")).contains("通过的意思", "看事项");
        assertThat(get("/motions/sample?opens=false")).contains("通过的意思").doesNotContain("看事项");
    }

    @Test
    void the_quorum_of_what_stands_is_told_where_it_is_another_than_that_of_the_record() throws Exception {
        assertThat(get("/meetings/sample?stage=IN_SESSION"))
                .containsSubsequence("应到 2 席，实到 1 席；须到 2 席", "现议题应到 1 席，实到 1 席；须到 1 席", "足法定数");
        assertThat(get("/meetings/sample")).doesNotContain("现议题应到", "不计法定数");
        assertThat(get("/meetings/sample?stage=ADJOURNED")).contains("议题已撤下，不计法定数");
    }

    @Test
    void a_secret_vote_of_a_few_on_a_matter_says_that_its_resolution_is_recorded_by_hand() throws Exception {
        assertThat(get("/motions/sample?secret=few")).contains("请在事项页登记议决");
        assertThat(get("/motions/sample?secret=approval")).doesNotContain("请在事项页登记议决");
    }

    @Test
    void a_refused_form_whose_step_stands_in_its_address_names_the_field() throws Exception {
        assertThat(get("/motions/sample/steps/record-vote?refused=true")).contains("席位：请填写这一项。");
    }

    @Test
    void ones_own_vote_stays_readable_and_a_scrutineer_is_asked_to_compare() throws Exception {
        assertThat(get("/motions/sample?closed=true")).contains("您投的是：赞成", "回执 K7QX-9A2M-44TD");
        assertThat(get("/motions/sample?secret=few")).contains("您没有投票");
        assertThat(get("/motions/sample?secret=few&cast=true")).contains("已投出").doesNotContain("您没有投票");
        assertThat(get("/motions/sample?secret=papers")).contains("刘桂兰、田素珍", "请对照纸质计票单核对");
    }

    @Test
    void the_arithmetic_of_a_vote_is_told_where_there_is_one() throws Exception {
        assertThat(get("/motions/sample?counted=too-few-there"))
                .contains("应到 3 席，实到 1 席，须到 2 席", "到会 1 席，须到 2 席，差 1 席：不能表决")
                .doesNotContain("分母");
        assertThat(get("/motions/sample?counted=elected"))
                .contains("过半数即 2 票当选", "当选：甲")
                .doesNotContain("票赞成");
        assertThat(get("/motions/sample?counted=nobody")).contains("无人当选");
        assertThat(get("/motions/sample?counted=appraised")).doesNotContain("分母", "无人当选");
        assertThat(get("/motions/sample?closed=true")).contains("过半数须 2 票赞成");
    }

    @Test
    void the_file_of_a_matter_says_what_became_of_objections_and_when_a_notice_ended() throws Exception {
        assertThat(get(MATTER))
                .containsSubsequence("担心消防通道变窄", "采纳", "2026-05-08", "改为靠墙安装", "离窗过近", "未答复", "2026-04-28 登记期满");
    }

    @Test
    void minutes_show_a_vote_that_has_no_outcome_that_stands() throws Exception {
        assertThat(get("/meetings/sample/minutes")).contains("停车收费", "结果存疑，不作为决议");
    }

    @Test
    void a_page_of_the_past_offers_no_step() throws Exception {
        assertThat(get(MATTER)).contains(MATTER + "/steps/grant-extension");
        assertThat(get(MATTER)).contains("h-notices");
        assertThat(get(MATTER + "?asOf=2026-04-27")).doesNotContain("/steps/", "h-notices");
    }

    @Test
    void the_receipt_shows_the_number_and_a_code_to_scan() throws Exception {
        assertThat(isInOrder(get(MATTER + "/receipt"), "收件回执")).contains("LY20260413-01", "2026 年 4 月 14 日");
        HttpResponse<byte[]> code = browser.send(
                HttpRequest.newBuilder(at(MATTER + "/receipt.png")).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(code.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(code.body()).startsWith(0x89, 'P', 'N', 'G');
    }

    @ParameterizedTest
    @MethodSource("steps")
    void a_step_has_a_form_with_a_label_for_each_field(String step) throws Exception {
        String page = isInOrder(get(MATTER + "/steps/" + step), "");

        assertThat(page)
                .contains("action=\"" + MATTER + "/" + step + "\"", "name=\"_csrf\"", "name=\"_version\" value=\"3\"");
        StepForms.of(step)
                .orElseThrow()
                .fields()
                .forEach(field -> assertThat(page).contains("name=\"" + field.name()));
        everyFieldHasALabel(page);
    }

    static Stream<String> steps() {
        return StepForms.all().stream().map(StepForm::step);
    }

    @ParameterizedTest
    @CsvSource({
        "/login",
        "/matters",
        "/matters/receive",
        "/matters/receive?kind=proposal",
        "/status",
        "/public/list",
        "/imports",
        "/imports/PREVIEW",
        "/year-plans/sample",
        "/year-plans/sample/steps/list-need",
        "/year-plans/sample/steps/list-resource",
        "/year-plans/sample/steps/draft-project",
        "/visits",
        "/visits/sample/steps/made",
        "/meetings",
        "/meetings/sample/steps/call",
        "/meetings/sample/steps/take-attendance",
        "/meetings/sample/steps/substitute",
        "/meetings/sample/steps/sign-record",
        "/meetings/sample/steps/serve-resolutions",
        "/meetings/sample/minutes/steps/draft",
        "/meetings/sample/minutes/steps/correct",
        "/meetings/sample/minutes/steps/publish",
        "/motions/sample/steps/put",
        "/notices",
        "/notices/sample/steps/draft",
        "/notices/sample/steps/raise-objection",
        "/motions/sample/steps/count-papers",
        "/motions/sample/steps/count-papers?kind=picks",
        "/motions/sample/steps/count-papers?kind=ratings",
        "/figures/quarter",
        "/figures/report",
        "/figures/forms",
        "/figures/forms/sample?cell=C4",
        "/registers/warnings",
        "/admin/charters",
        "/admin/charters/compare",
        "/admin/charters/draft",
        "/admin/charters/trial",
        "/registers/cross-posts",
        "/registers/counts",
        "/admin/censuses/sample"
    })
    void a_form_has_a_label_for_each_field(String path) throws Exception {
        everyFieldHasALabel(get(path));
    }

    @Test
    void a_superiors_form_shows_its_numbers_what_is_proposed_and_what_is_wrong() throws Exception {
        assertThat(get("/figures/forms/sample"))
                .contains("不足5件不显示", "指标字典里没有“renamed”", "表头没有写明社区", "不是填报区域", "2 格填不出")
                .contains("=SUM(B4:B5)", "colspan=\"7\"", "rowspan=\"2\"", "建议", "采用 ")
                .contains("value=\"rates.satisfied\"", "name=\"cells[0].figure\"");
        assertThat(get("/figures/forms/sample?cell=C4"))
                .contains("C4 格填什么", "<option value=\"LAST_YEAR\" selected=\"selected\">");
        assertThat(get("/figures/forms/sample?cell=D4")).contains("<option value=\"renamed\" selected");
    }

    @Test
    void figures_lead_to_the_matters_behind_them_and_to_their_definition() throws Exception {
        assertThat(get("/figures/quarter?quarter=2"))
                .contains("/figures/matters?figure=overdue", "/figures/dictionary#overdue")
                .contains("/figures/matters?figure=rates.inTime&amp;side=among")
                .contains("/matters?kind=ISSUE&amp;from=2026-04-01&amp;to=2026-06-30")
                .contains("建议案", "A 类");
        assertThat(get("/figures/quarter?quarter=1")).contains("本期没有建议案");
        assertThat(get("/figures/report"))
                .contains("截至2026年6月30日", "/figures/matters?figure=received", "side=among", "data-copy");
        assertThat(get("/figures/matters"))
                .contains("/figures/dictionary#rates.solved", "after=2026", "台账补录", "您无权查看该事项");
    }

    @Test
    void a_headline_count_opens_its_rows_and_every_one_stands_in_the_dictionary() throws Exception {
        String counts = get("/registers/counts");
        String dictionary = get("/figures/dictionary");
        for (Headline figure : Headline.values()) {
            assertThat(counts).contains("/registers/counts/" + figure.key() + "?");
            assertThat(dictionary).contains("id=\"headline-" + figure.key() + "\"");
        }
        assertThat(get("/registers/counts/liaisons")).contains("/admin/organisations/", "after=", "part=1");
        assertThat(get("/registers/counts/liaisons?any=false")).contains("当日没有");
    }

    @Test
    void a_round_of_the_census_shows_what_changed_and_takes_it_out() throws Exception {
        assertThat(get("/admin/censuses/sample"))
                .contains("还没有登记的网格：G3", "未登记 G3：拆迁", "G1：13 名", "新增", "减少", "变更", "预备党员", "协管")
                .contains("action=\"/ask/export/census-differences\"", "name=\"against\"");
        assertThat(get("/admin/censuses?any=false")).contains("还没有普查");
    }

    @Test
    void a_hint_opens_the_row_it_is_about_and_names_its_rule() throws Exception {
        assertThat(get("/registers/warnings"))
                .contains(
                        "/admin/party-organisations/", "/admin/organisations/", "党员 12 名；制度为 30–50 名", "原文", "社区家园 第3行")
                .contains("action=\"/ask/export/register-warnings\"", "name=\"area\" value=\"");
        assertThat(get("/registers/warnings?any=false")).contains("没有需要提示的");
    }

    @Test
    void a_post_in_a_grid_that_is_no_more_is_marked_and_captains_are_turned_over() throws Exception {
        assertThat(get("/registers/captains"))
                .containsOnlyOnce("网格已撤销")
                .containsOnlyOnce("空缺")
                .contains("共 60 条", "rel=\"next\"", "after=a.b.G7")
                .doesNotContain("楼栋长");
    }

    @Test
    void a_report_that_was_replaced_and_one_of_an_organisation_that_is_no_more_offer_no_step() throws Exception {
        assertThat(get("/registers/reports"))
                .containsOnlyOnce("/steps/receive-report\"")
                .containsOnlyOnce("/steps/evaluate-year\"")
                .contains("已重新报到");
    }

    @Test
    void a_correction_offers_each_field_of_its_entry_with_what_it_says_now() throws Exception {
        String page = isInOrder(get(MATTER + "/steps/correct?sequence=5"), "更正");

        assertThat(page)
                .contains("name=\"sequence\" value=\"5\"", "name=\"fields[0].field\" value=\"result\"")
                .containsPattern("(?s)答复类别或满意度.*原为.*A 已解决.*<select[^>]*name=\"fields\\[0].now\".*B 正在解决")
                .containsPattern("name=\"fields\\[1].now\"[^>]*type=\"datetime-local\"");
    }

    @Test
    void a_list_is_taken_out_as_it_is_filtered() throws Exception {
        assertThat(get("/matters")).contains("action=\"/ask/export/register\"", "value=\"masked\"");
        assertThat(get("/figures/report"))
                .contains("action=\"/ask/export/figures\"", "name=\"from\" value=\"2026-04-01\"");
    }

    @Test
    void what_may_be_the_same_says_why_and_offers_the_step_that_fits() throws Exception {
        assertThat(isInOrder(get(MATTER + "/duplicates"), "疑似重复"))
                .contains("很可能 72 分", "共同的少见词：化粪池、污水外溢", "；同一楼栋", "；相隔 3 天", "；同一天")
                .contains(
                        "/steps/merge?into=" + SampleDesk.MATTER, "/steps/mark-repeat-of?matter=" + SampleDesk.MATTER);
        assertThat(get("/duplicates")).as("there is no matter yet to be merged").doesNotContain("/steps/");
    }

    @Test
    void every_number_of_the_hot_issues_opens_its_matters() throws Exception {
        assertThat(get("/hot"))
                .contains("category=DRAINAGE&amp;grid=3&amp;community=" + SampleDesk.MATTER + "&amp;from=2026-04-01")
                .contains("/matters?category=-&amp;grid=-", "未归类", "↑7", "另有 4 行");
    }

    @Test
    void what_was_found_is_marked_and_what_stands_around_it_is_harmless() throws Exception {
        assertThat(get("/search?q=x")).contains("<mark>路灯</mark>", "共 10,000 条以上", "不亮 &lt;script&gt;");
        assertThat(get("/search/suggestions?q=x"))
                .contains("<mark>路灯</mark>")
                .doesNotContain(SampleDesk.HOSTILE, "<html");
    }

    @Test
    void what_is_published_stands_in_plain_words_and_nothing_leads_to_a_desk() throws Exception {
        assertThat(get("/public/list"))
                .contains("已办结，已回访", "已解决或采纳", "正在办理", "/feed.atom", "rel=\"next\"", "after=x")
                .doesNotContain("/login", "/matters");
        assertThat(get("/public/empty")).contains("这个社区还没有公开的事项").doesNotContain("name=\"year\"");
        assertThat(get("/public/entry")).contains("不予受理", "2026 年 6 月 9 日").doesNotContain("/login", "/matters");
    }

    @Test
    void what_has_to_go_before_a_text_is_published_is_marked() throws Exception {
        assertThat(get(MATTER + "/steps/draft-publication"))
                .containsPattern("<mark[^>]*><span>13800138000</span><span class=\"mark-why\">（电话号码）</span></mark>")
                .contains("标出的像是个人信息", "value=\"化粪池漫溢 &lt;script&gt;");
        assertThat(get(MATTER)).contains("公开稿退回：答复太笼统", "公开以后事项有更正", "待审核的公开稿", "href=\"/public/c/e\"");
    }

    @Test
    void an_unknown_step_is_not_found() throws Exception {
        assertThat(send(HttpRequest.newBuilder(at(MATTER + "/steps/paint"))).statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_refused_form_comes_back_with_its_errors_and_with_what_was_typed() throws Exception {
        String page = isInOrder(get(MATTER + "/steps/admit?ticket=admit"), "受理");

        assertThat(page)
                .contains("建议案联名人数不足", "第三十一条", "再有 1 名党员签名", ">路线：请选择路线。</a>")
                .contains("href=\"#f-route\"", "aria-invalid=\"true\" aria-describedby=\"e-route\"")
                .contains("value=\"柳荫里 3 号楼化粪池 &lt;script&gt;", "value=\"2026-04-14T10:00\"")
                .containsPattern("<details class=\"foldline\" open");
    }

    @Test
    void a_draft_is_shown_again() throws Exception {
        assertThat(get("/matters/receive?kind=proposal")).contains("北院加装电动自行车集中充电棚", "孙桂芝", "已取回");
        assertThat(get("/matters/receive?kind=proposal&fresh=1")).doesNotContain("孙桂芝");
    }

    @Test
    void large_letters_and_high_contrast_are_kept_in_a_cookie() throws Exception {
        HttpResponse<String> chosen =
                send(HttpRequest.newBuilder(at("/appearance?type=large&contrast=high&back=/matters")));
        assertThat(chosen.statusCode()).isEqualTo(302);
        assertThat(chosen.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/matters"));
        String cookie = chosen.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];

        assertThat(send(HttpRequest.newBuilder(at("/matters")).header("Cookie", cookie))
                        .body())
                .contains("data-type=\"large\"", "data-contrast=\"high\"");
        assertThat(send(HttpRequest.newBuilder(at("/appearance?back=//evil.example")))
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).doesNotContain("evil"));
    }

    @Test
    void what_pages_are_made_of_is_all_there() throws Exception {
        Set<String> parts = new TreeSet<>();
        for (String path : List.of("/login", "/matters/receive", MATTER + "/receipt")) {
            Matcher link = Pattern.compile("(?:<link[^>]+href|<script[^>]+src|<img[^>]+src)=\"([^\"]+)\"")
                    .matcher(get(path));
            while (link.find()) {
                parts.add(link.group(1));
            }
        }
        assertThat(parts).hasSizeGreaterThan(6);
        for (String part : parts) {
            assertThat(send(HttpRequest.newBuilder(at(part))).statusCode())
                    .as(part)
                    .isEqualTo(200);
        }
    }

    private static String isInOrder(String page, String heading) {
        // a pattern with the heading between two stars tries every pair of places in the page
        Matcher first = HEADING.matcher(page);
        assertThat(first.find()).as("a heading").isTrue();
        assertThat(first.group(1)).contains(heading);
        assertThat(page).contains("lang=\"zh-CN\"", "class=\"skip\"", "<main id=\"main\"");
        assertThat(page).as("a message without text").doesNotContain("??");
        assertThat(page).as("typed markup").doesNotContain(SampleDesk.HOSTILE);
        assertThat(page).as("inline script").doesNotContainPattern("<script(?![^>]*\\bsrc=)");
        assertThat(page).as("inline style or handler").doesNotContainPattern("<[^>]+\\s(style|on[a-z]+)=\"");
        return page;
    }

    private static void everyFieldHasALabel(String page) {
        Matcher field = Pattern.compile("<(?:input|select|textarea)\\b([^>]*)>").matcher(page);
        while (field.find()) {
            String attributes = field.group(1);
            if (attributes.contains("type=\"hidden\"") || attributes.contains("aria-label=")) {
                continue;
            }
            Matcher id = Pattern.compile("\\bid=\"([^\"]+)\"").matcher(attributes);
            assertThat(id.find()).as(attributes).isTrue();
            assertThat(page).contains("for=\"" + id.group(1) + "\"");
        }
    }

    private String get(String path) throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(at(path)));
        assertThat(answer.statusCode()).as(path + "\n" + answer.body()).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path.replace("无", "%E6%97%A0"));
    }
}
