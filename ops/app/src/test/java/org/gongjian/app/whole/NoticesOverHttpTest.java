package org.gongjian.app.whole;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.app.whole.ToldProduct.position;
import static org.gongjian.app.whole.ToldProduct.refused;
import static org.gongjian.app.whole.ToldProduct.text;

import com.jayway.jsonpath.JsonPath;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Public notices of 锦湖, from the draft to what a resident reads without a log-in; and the demonstration's own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoticesOverHttpTest {
    private static final String WORDS =
            "\"words\":{\"title\":\"夜间停车方案公示\",\"text\":\"%s\",\"howToObject\":\"到社区党群服务中心\",\"places\":[\"社区公开栏\"]}";

    private final ToldProduct product = new ToldProduct();
    private String clerk = "";
    private String deputy = "";

    @BeforeAll
    void open() {
        product.open();
        clerk = product.token("CLERK", "锦湖社区");
        deputy = product.token("DEPUTY_SECRETARY", "锦湖社区");
    }

    @AfterAll
    void close() {
        product.close();
    }

    private String draft() {
        return product.done(clerk, "/notices", "{\"subject\":\"OTHER\"," + WORDS.formatted("拟增设夜间车位 30 个。") + "}");
    }

    @Test
    void a_notice_is_drafted_by_one_posted_by_another_and_read_by_everybody() {
        refused(
                422,
                "NOTICE_SHOWS_PERSONAL_DATA",
                product.post(clerk, "/notices", "{\"subject\":\"OTHER\"," + WORDS.formatted("联系 13812345678") + "}"));
        String drafted = draft();
        String notice = "/notices/" + JsonPath.<String>read(drafted, "$.id");
        assertThat(product.page(deputy, notice + position(drafted))).contains("拟稿", "审查通过，公示", "退回改稿");
        refused(403, "NOT_YOUR_OFFICE", product.post(clerk, notice + "/post", "{}"));
        String posted = product.done(deputy, notice + "/post", "{}");
        String now = product.read(clerk, notice + position(posted));
        assertThat(JsonPath.<String>read(now, "$.notice.status")).isEqualTo("RUNNING");
        assertThat(JsonPath.<Integer>read(now, "$.notice.told.period.workingDays"))
                .isEqualTo(5);

        HttpResponse<byte[]> form = product.form(
                clerk,
                notice + "/raise-objection",
                "name=" + URLEncoder.encode("郑桂英", UTF_8) + "&phone=13900001234&words="
                        + URLEncoder.encode("怕夜里吵", UTF_8) + "&summary=" + URLEncoder.encode("担心夜间噪声", UTF_8)
                        + "&_next=item&_key=" + UUID.randomUUID());
        assertThat(form.statusCode()).as(text(form)).isEqualTo(303);
        String back = form.headers().firstValue("Location").orElseThrow();
        assertThat(product.page(clerk, back.substring(back.indexOf("/notices"))))
                .contains("担心夜间噪声", "怕夜里吵", "郑桂英", "实名", "未答复");
        String liaison = product.token("LIAISON", "锦湖社区");
        assertThat(product.page(liaison, notice)).contains("担心夜间噪声").doesNotContain("怕夜里吵", "郑桂英");

        String community = JsonPath.read(now, "$.notice.area.community");
        String everybody = text(product.send(
                product.request("/public/" + community + "/notices").header("Accept", "text/html")));
        assertThat(everybody).contains("夜间停车方案公示", "怎样提异议").doesNotContain("郑桂英", "怕夜里吵", "??");
        refused(
                422,
                "WHO_OBJECTED_MUST_BE_TOLD",
                product.post(
                        deputy,
                        notice + "/handle-objection",
                        "{\"objection\":1,\"result\":\"PARTLY_ADOPTED\",\"answer\":\"夜间限速\"}"));
        String answered = product.done(
                deputy,
                notice + "/handle-objection",
                "{\"objection\":1,\"result\":\"PARTLY_ADOPTED\",\"answer\":\"夜间限速\",\"told\":\"PHONE\"}");
        assertThat(product.page(clerk, notice + position(answered))).contains("部分采纳", "夜间限速");
    }

    @Test
    void every_form_opens_and_what_is_not_there_is_not_there() {
        String drafted = draft();
        String notice = "/notices/" + JsonPath.<String>read(drafted, "$.id");
        product.read(clerk, notice + position(drafted));
        List.of(
                        "redraft",
                        "send-back",
                        "post",
                        "raise-objection",
                        "handle-objection",
                        "extend",
                        "ask-withdrawal",
                        "withdraw")
                .forEach(step -> assertThat(product.page(deputy, notice + "/steps/" + step))
                        .contains("action=\"" + notice + "/" + step + "\""));
        assertThat(product.page(clerk, "/notices/steps/draft")).contains("公示什么");
        HttpResponse<byte[]> redrafted = product.form(
                deputy,
                notice + "/redraft",
                "words.title=" + URLEncoder.encode("夜间停车方案", UTF_8) + "&words.text=x&words.howToObject=y&words.places="
                        + URLEncoder.encode("公开栏\r\n南门", UTF_8) + "&words.onPublicPage=false&_key="
                        + UUID.randomUUID());
        assertThat(redrafted.statusCode()).as(text(redrafted)).isEqualTo(303);
        String back = redrafted.headers().firstValue("Location").orElseThrow();
        product.page(deputy, back.substring(back.indexOf("/notices")));
        assertThat(product.page(deputy, notice + "/steps/redraft")).contains("公开栏", "南门");
        String elsewhere = product.token("SECRETARY", "机床社区");
        assertThat(product.send(product.as(elsewhere, notice)).statusCode()).isEqualTo(404);
        assertThat(product.send(product.as(product.token("LIAISON", "锦湖社区"), notice))
                        .statusCode())
                .as("a draft")
                .isEqualTo(404);
        refused(404, "NO_SUCH_NOTICE", product.post(clerk, "/notices/" + UUID.randomUUID() + "/extend", "{}"));
    }

    @Test
    void the_demonstration_has_a_notice_with_an_open_objection_and_one_that_ended() {
        String jichuang = product.token("SECRETARY", "机床社区");
        assertThat(JsonPath.<List<String>>read(
                        product.read(jichuang, "/notices?status=RUNNING"),
                        "$.items[?(@.unanswered == 1)].told.text.title"))
                .contains("北院电动自行车集中充电棚选址公示");
        assertThat(JsonPath.<List<String>>read(
                        product.read(deputy, "/notices?status=OVER"), "$.items[*].told.text.title"))
                .contains("敬老助残志愿岗位拟任人选公示");
        assertThat(product.page(jichuang, "/notices")).contains("1 件异议未答复");
    }

    @Test
    void bodies_stand_against_the_rhythm_of_their_charter() {
        String jichuang = product.token("SECRETARY", "机床社区");
        String due = product.read(jichuang, "/meetings/due");
        assertThat(JsonPath.<List<String>>read(due, "$.items[*].rule.key")).contains("committee_meets_every_months");
        assertThat(product.page(jichuang, "/meetings/due")).contains("会议周期", "个月一次");
        assertThat(product.page(jichuang, "/meetings")).contains("/meetings/due");
        assertThat(product.send(product.as(product.token("LIAISON", "锦湖社区"), "/meetings/due"))
                        .statusCode())
                .isEqualTo(403);
    }
}
