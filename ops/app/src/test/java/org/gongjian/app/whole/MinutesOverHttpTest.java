package org.gongjian.app.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.app.whole.ToldProduct.position;
import static org.gongjian.app.whole.ToldProduct.refused;
import static org.gongjian.app.whole.ToldProduct.text;

import com.jayway.jsonpath.JsonPath;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Papers of an urgent meeting of today in 柳荫, and of the demonstration. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MinutesOverHttpTest {
    private static final String LIUYIN = "柳荫社区";
    private static final String WORDS = "{\"attending\":\"街道党建办\",\"paragraphs\":[{\"item\":1,\"text\":\"%s\"}]%s}";

    private final ToldProduct product = new ToldProduct();
    private String clerk = "";
    private String secretary = "";
    private String deputy = "";
    private String room = "";
    private String minutes = "";
    private String ended = "";
    private List<String> seats = List.of();

    @BeforeAll
    void open() {
        product.open();
        clerk = product.token("CLERK", LIUYIN);
        secretary = product.token("SECRETARY", LIUYIN);
        deputy = product.token("DEPUTY_SECRETARY", LIUYIN);
        String body = JsonPath.<List<String>>read(
                        product.read(clerk, "/admin/bodies"), "$.items[?(@.kind == 'COMMITTEE')].id")
                .getFirst();
        String called = product.done(
                secretary,
                "/meetings",
                "{\"bodies\":[\"" + body + "\"],\"title\":\"急事共商\",\"occasion\":\"URGENT\",\"startsAt\":\""
                        + LocalDate.now(ZoneId.of("Asia/Shanghai")) + "T23:59\",\"place\":\"三楼\"}");
        room = "/meetings/" + JsonPath.<String>read(called, "$.id");
        minutes = room + "/minutes";
        seats = JsonPath.read(product.read(clerk, room + position(called)), "$.told.seats[*].key");
        product.done(secretary, room + "/waive-notice", "{\"reason\":\"暴雨预警\"}");
        product.done(clerk, room + "/place-item", "{\"title\":\"抽排方案\",\"purpose\":\"VOTE\"}");
        product.done(clerk, room + "/take-attendance", "{\"everybodyElse\":true,\"attendance\":\"PRESENT\"}");
        product.done(clerk, room + "/open", "{\"chair\":\"" + seats.getFirst() + "\"}");
        refused(409, "MINUTES_NEED_A_MEETING_HELD", product.post(clerk, minutes, WORDS.formatted("抽排", "")));
        String put = product.done(
                clerk,
                "/motions",
                "{\"meeting\":\"" + room.substring(room.lastIndexOf('/') + 1)
                        + "\",\"item\":1,\"kind\":\"APPROVAL\",\"text\":\"物业当日备足沙袋\",\"way\":\"SHOW_OF_HANDS\"}");
        String motion = "/motions/" + JsonPath.<String>read(put, "$.id");
        pdf(product.form(clerk, motion + "/papers/count-sheet", "as=pdf"));
        product.done(clerk, motion + "/count-hands", "{\"yes\":" + seats.size() + ",\"no\":0,\"abstained\":0}");
        product.done(clerk, motion + "/close", "{}");
        ended = position(product.done(clerk, room + "/close", "{}"));
    }

    @AfterAll
    void close() {
        product.close();
    }

    @Test
    void minutes_go_from_the_draft_over_the_check_and_the_signature_to_everybody() {
        String awaited = product.read(clerk, minutes + ended);
        assertThat(JsonPath.<String>read(awaited, "$.stage")).isEqualTo("AWAITED");
        assertThat(JsonPath.<Object>read(awaited, "$.told")).isNull();
        String elsewhere = product.token("GRID_WORKER", LIUYIN);
        assertThat(product.send(product.as(elsewhere, minutes)).statusCode()).isEqualTo(404);
        refused(422, "MINUTES_SHOW_PERSONAL_DATA", product.post(clerk, minutes, WORDS.formatted("电话13812345678", "")));
        refused(
                422,
                "MINUTES_TELL_OF_ANOTHER_ITEM",
                product.post(clerk, minutes, WORDS.formatted("抽排", "").replace("\"item\":1", "\"item\":7")));
        assertThat(product.page(clerk, minutes + "/steps/draft"))
                .contains("action=\"" + minutes + "\"", "name=\"paragraphs[0].text\"", "会议就“抽排方案”进行了表决。", "物业当日备足沙袋");
        HttpResponse<byte[]> typed = product.form(
                clerk,
                minutes,
                "_page=" + minutes + "/steps/draft&_key=" + UUID.randomUUID()
                        + "&paragraphs%5B0%5D.item=1&paragraphs%5B0%5D.text="
                        + URLEncoder.encode("请拨打13812345678", StandardCharsets.UTF_8));
        refused(422, "MINUTES_SHOW_PERSONAL_DATA", typed);

        String drafted = product.done(clerk, minutes, WORDS.formatted("会议研究了抽排方案。", ""));
        assertThat(JsonPath.<String>read(product.read(clerk, minutes + position(drafted)), "$.stage"))
                .isEqualTo("DRAFTED");
        refused(409, "MINUTES_ARE_DRAFTED_ALREADY", product.post(clerk, minutes, WORDS.formatted("抽排", "")));
        pdf(product.form(clerk, minutes + "/preview", "as=pdf"));
        refused(403, "NOT_YOUR_OFFICE", product.post(clerk, minutes + "/check", "{}"));
        product.done(deputy, minutes + "/give-back", "{\"reason\":\"写得太细\"}");
        product.done(clerk, minutes + "/edit", WORDS.formatted("会议研究了抽排方案。", ""));
        refused(409, "MINUTES_ARE_NOT_AT_THIS_STAGE", product.post(secretary, minutes + "/issue", "{}"));
        String checked = product.done(deputy, minutes + "/check", "{}");
        assertThat(product.page(secretary, minutes + position(checked)))
                .contains("待签发", "写得太细", minutes + "/steps/issue");
        String issued = product.done(secretary, minutes + "/issue", "{}");
        String now = product.read(clerk, minutes + position(issued));
        assertThat(JsonPath.<String>read(now, "$.told.versions[0].number")).matches("柳纪〔\\d{4}〕\\d+号");
        pdf(product.send(product.as(clerk, minutes + "/1/pdf")));

        assertThat(product.send(product.as(elsewhere, minutes)).statusCode())
                .as("signed, not public, and without a seat")
                .isEqualTo(404);
        assertThat(product.page(clerk, minutes)).contains("已签发、未公开");

        String community = JsonPath.read(now, "$.area.community");
        String column = "/public/" + community + "/minutes";
        assertThat(text(product.send(product.request(column).header("Accept", "text/html"))))
                .doesNotContain("急事共商");
        String published = product.done(clerk, minutes + "/publish", "{\"places\":[\"PUBLIC_COLUMN\"]}");
        String everybody = text(product.send(
                product.request(column + "/" + room.substring(room.lastIndexOf('/') + 1) + position(published))
                        .header("Accept", "text/html")));
        assertThat(everybody).contains("急事共商", "会议研究了抽排方案。", "物业当日备足沙袋", "柳纪").doesNotContain("??");

        assertThat(product.read(elsewhere, minutes)).contains("柳纪");

        product.done(clerk, minutes + "/correct", WORDS.formatted("会议研究并表决了抽排方案。", ",\"reason\":\"漏写表决\""));
        product.done(deputy, minutes + "/check", "{}");
        String again = product.done(secretary, minutes + "/issue", "{}");
        String both = product.read(clerk, minutes + position(again));
        assertThat(JsonPath.<List<String>>read(both, "$.told.versions[*].number").stream()
                        .distinct())
                .hasSize(1);
        assertThat(JsonPath.<List<Integer>>read(both, "$.told.versions[*].version"))
                .containsExactly(1, 2);
        pdf(product.send(product.as(clerk, minutes + "/1/pdf")));
        assertThat(product.page(clerk, minutes)).contains("漏写表决", "已由新版更正");
        assertThat(product.page(clerk, "/minutes")).contains("急事共商", "已签发");
        assertThat(product.send(product.as(product.token("SECRETARY", "机床社区"), minutes))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_record_is_signed_the_units_are_told_and_everything_is_printed() {
        List.of("meeting-notice", "sign-in-sheet", "meeting-record", "resolution-notice")
                .forEach(paper -> pdf(product.form(clerk, room + "/papers/" + paper, "as=pdf")));
        List.of("meeting-notice", "sign-in-sheet", "count-sheet", "meeting-record", "resolution-notice")
                .forEach(paper -> pdf(product.form(clerk, "/papers/" + paper + "/empty", "as=pdf")));
        assertThat(product.page(clerk, "/papers")).contains("/papers/count-sheet/empty", "决议通报");
        refused(
                422,
                "SIGNED_RECORD_NEEDS_EVIDENCE",
                product.post(clerk, room + "/sign-record", "{\"seats\":[\"" + seats.getFirst() + "\"]}"));
        String signed = product.done(
                clerk,
                room + "/sign-record",
                "{\"seats\":[\"" + seats.getFirst()
                        + "\"],\"happened\":{\"evidence\":{\"note\":\"签字原件存档案柜\",\"files\":[]}}}");
        assertThat(product.page(clerk, room + position(signed))).contains("当场签字", "1 席签字");
        assertThat(product.page(clerk, room + "/steps/sign-record"))
                .contains("multipart/form-data", "name=\"attachment\"");
    }

    @Test
    void the_demonstration_has_minutes_that_are_public_and_some_that_wait() {
        String all = product.read(clerk, "/minutes");
        assertThat(JsonPath.<List<String>>read(all, "$.items[*].stage")).contains("ISSUED", "DRAFTED");
        assertThat(JsonPath.<List<String>>read(all, "$.items[*].told.versions[*].number"))
                .anySatisfy(number -> assertThat(number).matches("柳联纪〔\\d{4}〕1号"));
        assertThat(product.page(deputy, "/")).contains("待保密审查");
    }

    @Test
    void no_event_of_the_demonstration_is_parked_by_any_read_model() {
        assertThat(product.standings())
                .allSatisfy(one -> assertThat(one.parked()).as(one.group()).isZero());
    }

    private static void pdf(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
        assertThat(new String(answer.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }
}
