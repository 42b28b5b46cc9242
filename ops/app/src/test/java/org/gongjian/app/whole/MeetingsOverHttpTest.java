package org.gongjian.app.whole;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.app.whole.ToldProduct.position;
import static org.gongjian.app.whole.ToldProduct.refused;
import static org.gongjian.app.whole.ToldProduct.text;

import com.jayway.jsonpath.JsonPath;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Meetings of 柳荫, as its secretary, its clerk, a liaison and others reach them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeetingsOverHttpTest {
    private static final String LIUYIN = "柳荫社区";

    private final ToldProduct product = new ToldProduct();
    private String clerk = "";
    private String secretary = "";
    private String body = "";

    @BeforeAll
    void open() {
        product.open();
        clerk = product.token("CLERK", LIUYIN);
        secretary = product.token("SECRETARY", LIUYIN);
        body = JsonPath.<List<String>>read(product.read(clerk, "/admin/bodies"), "$.items[?(@.kind == 'COMMITTEE')].id")
                .getFirst();
    }

    @AfterAll
    void close() {
        product.close();
    }

    @Test
    void the_meetings_that_were_told_stand_in_the_list_with_their_stages() {
        String all = product.read(clerk, "/meetings");
        assertThat(JsonPath.<List<String>>read(all, "$.items[*].stage")).containsOnly("CALLED", "HELD");
        assertThat(product.page(clerk, "/meetings")).contains("党建联席会例会", "6 席未通知", "汛前排水急事共商");
        assertThat(product.page(clerk, "/meetings?stage=ADJOURNED")).contains("没有会议");
        assertThat(product.read(product.token("SECRETARY", "机床社区"), "/meetings?stage=ADJOURNED"))
                .contains("大党委会例会");
    }

    @Test
    void an_urgent_meeting_goes_from_the_call_to_its_close() {
        String call = call("URGENT", today().toString() + "T23:59");
        refused(403, "NOT_YOUR_OFFICE", product.post(clerk, "/meetings", call));
        String called = product.done(secretary, "/meetings", call);
        String meeting = "/meetings/" + JsonPath.<String>read(called, "$.id");
        List<String> seats = JsonPath.read(product.read(clerk, meeting + position(called)), "$.told.seats[*].key");

        product.done(clerk, meeting + "/place-item", "{\"title\":\"抽排方案\",\"purpose\":\"DELIBERATE\"}");
        refused(
                422,
                "MEETING_SHOWS_PERSONAL_DATA",
                product.post(clerk, meeting + "/place-item", "{\"title\":\"请拨13812345678\",\"purpose\":\"INFORM\"}"));
        product.done(clerk, meeting + "/take-attendance", "{\"everybodyElse\":true,\"attendance\":\"PRESENT\"}");
        String open = "{\"chair\":\"" + seats.getFirst() + "\"}";
        HttpResponse<byte[]> early = product.post(clerk, meeting + "/open", open);
        refused(409, "NOTICE_TOO_SHORT", early);
        assertThat(JsonPath.<String>read(text(early), "$.article")).isNotBlank();
        refused(403, "NOT_YOUR_OFFICE", product.post(clerk, meeting + "/waive-notice", "{\"reason\":\"暴雨预警\"}"));
        product.done(secretary, meeting + "/waive-notice", "{\"reason\":\"暴雨预警\"}");
        product.done(clerk, meeting + "/open", open);
        product.done(clerk, meeting + "/note", "{\"item\":1,\"speaker\":\"" + seats.get(1) + "\",\"text\":\"同意\"}");
        String off = product.done(clerk, meeting + "/take-item-off", "{\"item\":1,\"reason\":\"另议\"}");
        assertThat(product.page(clerk, meeting + "/steps/note" + position(off))).contains("1 抽排方案（会上撤下）");
        product.done(clerk, meeting + "/note", "{\"item\":1,\"text\":\"先清淤\"}");
        refused(
                409,
                "MEETING_IS_NOT_AT_THIS_STAGE",
                product.post(secretary, meeting + "/cancel", "{\"reason\":\"不开了\"}"));
        String closed = product.done(clerk, meeting + "/close", "{}");

        String room = product.read(clerk, meeting + position(closed));
        assertThat(JsonPath.<String>read(room, "$.stage")).isEqualTo("HELD");
        assertThat(product.page(clerk, meeting + position(closed))).contains("抽排方案", "同意", "先清淤", "已豁免通知期", "暴雨预警");
    }

    @Test
    void a_regular_meeting_is_not_called_too_late_and_the_form_says_why() {
        String tomorrow = today().plusDays(1) + "T14:30";
        HttpResponse<byte[]> refused = product.post(secretary, "/meetings", call("REGULAR", tomorrow));
        refused(409, "NOTICE_TOO_SHORT", refused);
        assertThat(text(refused)).contains("最早可在");

        HttpResponse<byte[]> form = product.form(
                secretary,
                "/meetings",
                "bodies=" + body + "&title=" + encoded("例会") + "&occasion=REGULAR&startsAt=" + tomorrow + "&place="
                        + encoded("三楼") + "&_page=" + encoded("/meetings/steps/call") + "&_key=" + UUID.randomUUID());
        assertThat(form.statusCode()).isEqualTo(409);
        assertThat(text(form)).contains("通知期不足", "最早可在");
    }

    @Test
    void an_extraordinary_meeting_says_who_asked_and_its_seats_acknowledge_their_notice() {
        String call = call("EXTRAORDINARY", today().plusDays(9) + "T14:30");
        refused(422, "EXTRAORDINARY_MEETING_IS_ASKED_FOR", product.post(secretary, "/meetings", call));
        String another = call.replace("\"place\"", "\"askedBy\":\"COMMITTEE\",\"convener\":\"COMMITTEE\",\"place\"");
        refused(422, "ANOTHER_CONVENES_THIS_BODY", product.post(secretary, "/meetings", another));
        String called =
                product.done(secretary, "/meetings", call.replace("\"place\"", "\"askedBy\":\"COMMITTEE\",\"place\""));
        String meeting = "/meetings/" + JsonPath.<String>read(called, "$.id");
        String item = "{\"title\":\"抽排方案\",\"purpose\":\"DELIBERATE\"}";
        product.done(clerk, meeting + "/place-item", item);

        String everybody = "{\"everybodyElse\":true,\"way\":\"SYSTEM\"}";
        refused(409, "AGENDA_IS_FIXED_BY_ANOTHER", product.post(clerk, meeting + "/serve-notice", everybody));
        String served = product.done(secretary, meeting + "/serve-notice", everybody);
        refused(409, "NOTICE_WENT_OUT_WITHOUT_THIS_ITEM", product.post(clerk, meeting + "/place-item", item));

        assertThat(product.page(secretary, meeting + position(served)))
                .contains("由谁召集", "由谁提议", "确认收到通知", "从最后一席发出之时起计");
        assertThat(product.page(secretary, "/" + position(served))).contains("份会议通知等您确认收到", "/meetings/mine");
        assertThat(product.page(secretary, "/meetings/mine" + position(served)))
                .contains("等您确认收到的通知", "action=\"" + meeting + "/acknowledge-notice\"");
        HttpResponse<byte[]> acknowledged = product.form(
                secretary,
                meeting + "/acknowledge-notice",
                "_next=mine&_page=/meetings/mine&_key=" + UUID.randomUUID());
        assertThat(acknowledged.statusCode()).as(text(acknowledged)).isEqualTo(303);
        String back = acknowledged.headers().firstValue("Location").orElseThrow();
        assertThat(back).contains("/meetings/mine?position=");
        assertThat(product.page(secretary, back.substring(back.indexOf("/meetings/"))))
                .doesNotContain(meeting + "/acknowledge-notice");
        refused(409, "NOTICE_IS_ACKNOWLEDGED_ALREADY", product.post(secretary, meeting + "/acknowledge-notice", "{}"));
        refused(403, "SEAT_IS_NOT_YOURS", product.post(clerk, meeting + "/acknowledge-notice", "{}"));
        product.done(secretary, meeting + "/cancel", "{\"reason\":\"雨停了\"}");
    }

    @Test
    void every_form_of_a_meeting_opens_for_who_may_send_it() {
        String coming = JsonPath.<List<String>>read(product.read(clerk, "/meetings?stage=CALLED"), "$.items[*].id")
                .getFirst();
        assertThat(product.page(secretary, "/meetings/steps/call")).contains("action=\"/meetings\"", "区域党委");
        List.of(
                        "postpone",
                        "cancel",
                        "place-item",
                        "take-item-off",
                        "serve-notice",
                        "acknowledge-notice",
                        "waive-notice",
                        "take-attendance",
                        "substitute",
                        "open",
                        "take-chair",
                        "note",
                        "recuse",
                        "adjourn",
                        "close")
                .forEach(step -> assertThat(product.page(secretary, "/meetings/" + coming + "/steps/" + step))
                        .contains("action=\"/meetings/" + coming + "/" + step + "\""));
        assertThat(product.send(product.as(secretary, "/meetings/" + coming + "/steps/dance")
                                .setHeader("Accept", "text/html"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(product.send(product.as(product.token("LIAISON", LIUYIN), "/meetings/steps/call"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_meeting_goes_into_a_calendar() {
        String coming = JsonPath.<List<String>>read(product.read(clerk, "/meetings?stage=CALLED"), "$.items[*].id")
                .getFirst();
        HttpResponse<byte[]> entry = product.send(product.as(clerk, "/meetings/" + coming + "/calendar.ics"));
        assertThat(entry.statusCode()).isEqualTo(200);
        assertThat(entry.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/calendar");
        assertThat(text(entry)).startsWith("BEGIN:VCALENDAR").contains("UID:" + coming);
    }

    @Test
    void what_is_not_there_is_not_there_for_those_elsewhere_either() {
        String ours = JsonPath.<List<String>>read(product.read(clerk, "/meetings"), "$.items[*].id")
                .getFirst();
        String elsewhere = product.token("SECRETARY", "机床社区");
        assertThat(product.send(product.as(elsewhere, "/meetings/" + ours)).statusCode())
                .isEqualTo(404);
        refused(
                403,
                "OUTSIDE_YOUR_AREA",
                product.post(elsewhere, "/meetings/" + ours + "/note", "{\"item\":1,\"text\":\"x\"}"));
        refused(404, "NO_SUCH_MEETING", product.post(clerk, "/meetings/" + UUID.randomUUID() + "/close", "{}"));
        refused(
                422,
                "bodies",
                product.post(
                        secretary,
                        "/meetings",
                        call("URGENT", today() + "T23:59")
                                .replace(body, UUID.randomUUID().toString())));
        refused(
                422,
                "matter",
                product.post(
                        clerk,
                        "/meetings/" + ours + "/place-item",
                        "{\"title\":\"x\",\"purpose\":\"VOTE\",\"matter\":\"" + UUID.randomUUID() + "\"}"));
    }

    private String call(String occasion, String startsAt) {
        return "{\"bodies\":[\"" + body + "\"],\"title\":\"急事共商\",\"occasion\":\"" + occasion + "\",\"startsAt\":\""
                + startsAt + "\",\"place\":\"社区三楼会议室\"}";
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
