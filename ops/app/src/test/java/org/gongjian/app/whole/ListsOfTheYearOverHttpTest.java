package org.gongjian.app.whole;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.app.whole.ToldProduct.position;
import static org.gongjian.app.whole.ToldProduct.refused;
import static org.gongjian.app.whole.ToldProduct.text;

import com.jayway.jsonpath.JsonPath;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The lists of 锦湖 and 机床, and visits, as their desks, a liaison and everybody else reach them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListsOfTheYearOverHttpTest {
    private static final String JINHU = "锦湖社区";
    private static final String JICHUANG = "机床社区";

    private final ToldProduct product = new ToldProduct();
    private String clerk = "";
    private String secretary = "";
    private String liaison = "";
    private String plan = "";
    private String community = "";

    @BeforeAll
    void open() {
        product.open();
        clerk = product.token("CLERK", JINHU);
        secretary = product.token("DEPUTY_SECRETARY", JINHU);
        liaison = product.token("LIAISON", JINHU);
        String all = product.read(clerk, "/year-plans");
        plan = JsonPath.read(all, "$.items[0].id");
        community = JsonPath.read(all, "$.items[0].community");
    }

    @AfterAll
    void close() {
        product.close();
    }

    private String everybody(String path, String accept) {
        HttpResponse<byte[]> answer = product.send(product.request(path).header("Accept", accept));
        assertThat(answer.statusCode()).as(path + " " + text(answer)).isEqualTo(200);
        return text(answer);
    }

    private HttpResponse<byte[]> form(String token, String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return product.send(product.as(token, path)
                .setHeader("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String need(String title, String more, String reason) {
        return "{\"need\":{\"title\":\"" + title + "\",\"needClass\":\"CARE\"" + more + "}" + reason + "}";
    }

    @Test
    void the_pages_show_the_three_lists_an_entry_and_where_it_comes_from() {
        assertThat(product.page(clerk, "/year-plans/" + plan))
                .contains("敬老助残·常敲门", "夜间停车难", "党建项目 2，民生实事 4", "列入需求", "年中变更")
                .doesNotContain("steps/publish");
        assertThat(product.page(clerk, "/year-plans/" + plan + "?list=RESOURCE&of=FOUR_FUNDS"))
                .contains("助残结对资金 2 万元")
                .doesNotContain("阶梯教室");
        assertThat(product.page(clerk, "/year-plans/" + plan + "/entries/N1"))
                .contains("居民意见 24 条", "公司党支部愿意出人出力", "解除对接", "对接建议", "归并");
        List.of(
                        "list-need",
                        "merge-needs",
                        "list-resource",
                        "draft-project",
                        "match",
                        "change-need?key=N1",
                        "remove?key=N1")
                .forEach(step -> assertThat(product.page(clerk, "/year-plans/" + plan + "/steps/" + step))
                        .contains("action=\"/year-plans/" + plan + "/" + step.replaceAll("\\?.*", "") + "\""));
    }

    @Test
    void a_liaison_reads_the_lists_and_no_source_that_he_may_not_open() {
        String added = JsonPath.<List<String>>read(
                        product.read(clerk, "/year-plans/" + plan), "$.needs[?(@.title == '老旧楼栋加装扶手')].key")
                .getFirst();
        assertThat(JsonPath.<List<?>>read(
                        product.read(clerk, "/year-plans/" + plan + "/entries/" + added), "$.sources.matters"))
                .as("there is something to be seen")
                .hasSize(2);
        assertThat(JsonPath.<List<?>>read(
                        product.read(clerk, "/year-plans/" + plan + "/entries/N1"), "$.sources.visits"))
                .hasSize(1);

        assertThat(JsonPath.<List<?>>read(
                        product.read(liaison, "/year-plans/" + plan + "/entries/" + added), "$.sources.matters"))
                .isEmpty();
        assertThat(JsonPath.<List<?>>read(
                        product.read(liaison, "/year-plans/" + plan + "/entries/N1"), "$.sources.visits"))
                .isEmpty();
        assertThat(product.send(product.as(liaison, "/visits")).statusCode()).isEqualTo(403);
        refused(
                403,
                "NOT_YOUR_OFFICE",
                product.post(
                        liaison,
                        "/year-plans/" + plan + "/list-need",
                        need("盼助浴", ",\"opinions\":1", ",\"reason\":\"新\"")));
        assertThat(product.send(product.as(product.token("CLERK", JICHUANG), "/year-plans/" + plan))
                        .statusCode())
                .as("another community's")
                .isEqualTo(404);
    }

    @Test
    void nobody_behind_a_source_is_named_and_a_change_during_the_year_says_why() {
        String issue = product.done(
                clerk,
                "/matters/issues",
                "{\"raiser\":{\"is\":\"resident\",\"name\":\"欧阳秀珍\",\"phone\":\"13912345678\"},"
                        + "\"channel\":\"COUNTER\",\"publicSummary\":\"盼助浴\",\"text\":\"原话\"}");
        String id = JsonPath.read(issue, "$.id");
        assertThat(product.page(clerk, "/matters/" + id + position(issue))).contains("/year-plans/from-matter/" + id);
        assertThat(product.send(product.as(clerk, "/year-plans/from-matter/" + id)
                                .setHeader("Accept", "text/html"))
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(there -> assertThat(there).endsWith("/steps/list-need?need.matters=" + id));
        String matter = ",\"matters\":[\"" + id + "\"]";
        String list = "/year-plans/" + plan + "/list-need";
        String reason = ",\"reason\":\"六月来访提出\"";

        refused(422, "ENTRY_SHOWS_PERSONAL_DATA", product.post(clerk, list, need("欧阳秀珍盼助浴", matter, reason)));
        refused(
                422,
                "ENTRY_SHOWS_PERSONAL_DATA",
                product.post(clerk, list, need("盼助浴，电话 13812345678", matter, reason)));
        refused(422, "NEED_HAS_NO_SOURCE", product.post(clerk, list, need("盼助浴", "", reason)));
        refused(422, "CHANGE_DURING_THE_YEAR_NEEDS_A_REASON", product.post(clerk, list, need("盼助浴", matter, "")));
        assertThat(product.post(clerk, list, need("盼助浴", ",\"matters\":[\"" + UUID.randomUUID() + "\"]", reason))
                        .statusCode())
                .as("no such matter")
                .isEqualTo(422);
        String listed = product.done(clerk, list, need("某居民盼助浴", matter, reason));

        String shown = product.page(clerk, "/year-plans/" + plan + position(listed));
        assertThat(shown).contains("某居民盼助浴", "六月来访提出");
        String key = JsonPath.<List<String>>read(
                        product.read(clerk, "/year-plans/" + plan), "$.needs[?(@.title == '某居民盼助浴')].key")
                .getFirst();
        refused(
                422,
                "ENTRY_SHOWS_PERSONAL_DATA",
                product.post(
                        clerk, "/year-plans/" + plan + "/remove", "{\"key\":\"" + key + "\",\"reason\":\"欧阳秀珍不用了\"}"));
        String there = everybody("/public/" + community + "/lists", "text/html");
        assertThat(there).contains("夜间停车难", "锦湖中学", "第 1 次").doesNotContain("某居民盼助浴");

        assertThat(product.page(secretary, "/year-plans/" + plan)).contains("steps/publish", "尚未公开");
        String published = product.done(secretary, "/year-plans/" + plan + "/publish", "{}");
        String again = everybody("/public/" + community + "/lists" + position(published), "application/json");
        assertThat(again)
                .contains("某居民盼助浴", "六月来访提出", "已列入街道文明养宠专项")
                .doesNotContain("matters", "visits", "actedBy", "grid");
        assertThat(JsonPath.<Integer>read(again, "$.version")).isEqualTo(2);
        refused(
                409,
                "NOTHING_CHANGED_SINCE_PUBLICATION",
                product.post(secretary, "/year-plans/" + plan + "/publish", "{}"));
        assertThat(product.page(secretary, "/year-plans/" + plan + position(published)))
                .as("public all year, so nobody is asked to take it down")
                .doesNotContain("steps/withdraw");
        refused(
                409,
                "LISTS_ARE_PUBLIC_ALL_YEAR",
                product.post(secretary, "/year-plans/" + plan + "/withdraw", "{\"reason\":\"重新征集\"}"));
    }

    @Test
    void a_community_has_lists_of_a_year_once() {
        String here = "{\"community\":\"" + community + "\",\"year\":";
        refused(409, "YEAR_PLAN_IS_ALREADY_OPEN", product.post(clerk, "/year-plans", here + currentYear() + "}"));
        String next = product.done(clerk, "/year-plans", here + "2099}");
        assertThat(product.page(clerk, "/year-plans/" + JsonPath.read(next, "$.id") + position(next)))
                .contains("2099", "未公开");
        assertThat(everybody("/public/" + community + "/lists?year=2099", "text/html"))
                .contains("这个社区还没有公开的清单");
    }

    private int currentYear() {
        return JsonPath.<List<Integer>>read(
                        product.read(clerk, "/year-plans"), "$.items[?(@.id == '" + plan + "')].year")
                .getFirst();
    }

    @Test
    void a_suggestion_is_accepted_by_a_button_that_leads_back_to_the_entry() {
        String other = product.token("CLERK", JICHUANG);
        String there = JsonPath.read(product.read(other, "/year-plans"), "$.items[0].id");
        String entry = product.read(other, "/year-plans/" + there + "/entries/N3");
        assertThat(JsonPath.<List<String>>read(entry, "$.suggestions[*].suggestion.key"))
                .isNotEmpty();
        String resource = JsonPath.read(entry, "$.suggestions[0].resource");
        String why = JsonPath.read(entry, "$.suggestions[0].why");

        HttpResponse<byte[]> answer = form(
                other,
                "/year-plans/" + there + "/match",
                Map.of(
                        "_key",
                        UUID.randomUUID().toString(),
                        "_page",
                        "/year-plans/" + there + "/steps/match",
                        "_next",
                        "entries/N3",
                        "need",
                        "N3",
                        "resource",
                        resource,
                        "reason",
                        why));
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(303);
        String back = answer.headers().firstValue("Location").orElseThrow();
        assertThat(back).startsWith("/year-plans/" + there + "/entries/N3?position=");
        assertThat(product.page(other, back)).contains(why, "解除对接");
    }

    @Test
    void a_visit_is_recorded_put_right_and_taken_into_the_lists() {
        String organisations = product.page(clerk, "/visits/steps/made");
        assertThat(organisations).contains("name=\"account.heard\"", "湖畔酒店");
        String hotel = organisations.replaceAll("(?s).*<option value=\"([0-9a-f-]{36})\"[^>]*>湖畔酒店.*", "$1");
        String account = "\"account\":{\"heard\":\"愿意给独居老人送餐\",\"needs\":[\"旺季招工难\"],\"offers\":[\"送餐 20 份\"]";
        String visit = "{\"area\":\"" + community + "\",\"organisation\":\"" + hotel + "\"," + account
                + "},\"happened\":{\"at\":\"2026-05-06\"}}";
        refused(
                422,
                "VISIT_SHOWS_PERSONAL_DATA",
                product.post(clerk, "/visits", visit.replace("愿意给", "联系电话 13812345678，愿意给")));
        String made = product.done(clerk, "/visits", visit);
        String id = JsonPath.read(made, "$.id");
        assertThat(product.page(clerk, "/visits/" + id + position(made)))
                .contains("湖畔酒店", "2026-05-06", "列入", "need.visits=" + id);
        assertThat(product.page(clerk, "/year-plans/" + plan + "/steps/list-need?need.title=x&need.visits=" + id))
                .containsPattern("value=\"" + id + "\"[^>]*checked");

        product.done(clerk, "/visits/" + id + "/correct", "{" + account + ",\"agreed\":\"六月起送\"},\"reason\":\"漏记\"}");
        String listed = product.done(
                clerk,
                "/year-plans/" + plan + "/list-resource",
                "{\"resource\":{\"title\":\"送餐 20 份\",\"resourceClass\":\"GOODS\",\"offeredBy\":\"" + hotel
                        + "\",\"visits\":[\"" + id + "\"]},\"reason\":\"五月走访\"}");
        String whole = product.read(clerk, "/visits/" + id + position(listed));
        assertThat(JsonPath.<String>read(whole, "$.visit.told.account.agreed")).isEqualTo("六月起送");
        assertThat(JsonPath.<String>read(whole, "$.listed[0].title")).isEqualTo("送餐 20 份");
        refused(
                404,
                "NO_SUCH_VISIT",
                product.post(
                        clerk, "/visits/" + UUID.randomUUID() + "/correct", "{" + account + "},\"reason\":\"x\"}"));
    }

    @Test
    void both_go_out_as_workbooks() {
        List.of("/ask/export/year-plan?plan=" + plan, "/ask/export/visits").forEach(path -> {
            HttpResponse<byte[]> answer =
                    product.send(product.as(clerk, path).POST(HttpRequest.BodyPublishers.noBody()));
            assertThat(answer.statusCode()).as(path + " " + text(answer)).isEqualTo(200);
            assertThat(answer.body()).startsWith('P', 'K');
        });
        List.of("visits?from=yesterday", "visits?organisation=x", "bodies?on=yesterday")
                .forEach(wrong -> assertThat(product.send(product.as(clerk, "/ask/export/" + wrong)
                                        .POST(HttpRequest.BodyPublishers.noBody()))
                                .statusCode())
                        .as(wrong)
                        .isEqualTo(422));
    }
}
