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
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Votes of the committee of 柳荫, in an urgent meeting of today. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MotionsOverHttpTest {
    private static final String LIUYIN = "柳荫社区";
    private static final String SPOKEN = "\"happened\":{\"evidence\":{\"note\":\"当场口头\",\"files\":[]}}";

    private final ToldProduct product = new ToldProduct();
    private String clerk = "";
    private String secretary = "";
    private String meeting = "";
    private List<String> seats = List.of();

    @BeforeAll
    void open() {
        product.open();
        clerk = product.token("CLERK", LIUYIN);
        secretary = product.token("SECRETARY", LIUYIN);
        String body = JsonPath.<List<String>>read(
                        product.read(clerk, "/admin/bodies"), "$.items[?(@.kind == 'COMMITTEE')].id")
                .getFirst();
        String called = product.done(
                secretary,
                "/meetings",
                "{\"bodies\":[\"" + body + "\"],\"title\":\"急事共商\",\"occasion\":\"URGENT\",\"startsAt\":\""
                        + LocalDate.now(ZoneId.of("Asia/Shanghai")) + "T23:59\",\"place\":\"三楼\"}");
        meeting = JsonPath.read(called, "$.id");
        String room = "/meetings/" + meeting;
        seats = JsonPath.read(product.read(clerk, room + position(called)), "$.told.seats[*].key");
        product.done(secretary, room + "/waive-notice", "{\"reason\":\"暴雨预警\"}");
        product.done(clerk, room + "/place-item", "{\"title\":\"抽排方案\",\"purpose\":\"VOTE\"}");
        product.done(clerk, room + "/take-attendance", "{\"everybodyElse\":true,\"attendance\":\"PRESENT\"}");
        product.done(clerk, room + "/open", "{\"chair\":\"" + seats.getFirst() + "\"}");
    }

    @AfterAll
    void close() {
        product.close();
    }

    @Test
    void a_motion_is_put_voted_on_and_closed_and_a_late_vote_says_why() {
        String put = product.done(clerk, "/motions", put("APPROVAL", "NAMED", ""));
        String motion = "/motions/" + JsonPath.<String>read(put, "$.id");
        assertThat(product.page(secretary, motion + position(put))).contains("我的一票", "赞成", "反对", "弃权");

        refused(409, "CHAIR_VOTES_LAST", product.post(secretary, motion + "/votes", "{\"choice\":\"YES\"}"));
        refused(409, "YOU_HAVE_NO_SEAT", product.post(clerk, motion + "/votes", "{\"choice\":\"YES\"}"));
        seats.stream().skip(1).forEach(seat -> {
            String vote = "{\"seat\":\"" + seat + "\",\"choice\":\"YES\"";
            refused(422, "RECORDED_VOTE_NEEDS_EVIDENCE", product.post(clerk, motion + "/record-vote", vote + "}"));
            product.done(clerk, motion + "/record-vote", vote + "," + SPOKEN + "}");
        });
        product.done(secretary, motion + "/votes", "{\"choice\":\"NO\"}");
        HttpResponse<byte[]> form =
                product.form(secretary, motion + "/votes", "choice=ABSTAIN&_next=item&_key=" + UUID.randomUUID());
        assertThat(form.statusCode()).as(text(form)).isEqualTo(303);
        String closed = product.done(clerk, motion + "/close", "{}");

        String now = product.read(secretary, motion + position(closed));
        assertThat(JsonPath.<String>read(now, "$.motion.told.outcome.result")).isEqualTo("ADOPTED");
        assertThat(JsonPath.<String>read(now, "$.choice")).isEqualTo("ABSTAIN");
        assertThat(JsonPath.<Integer>read(now, "$.motion.told.outcome.counts.yes"))
                .isEqualTo(seats.size() - 1);
        assertThat(JsonPath.<Map<String, String>>read(now, "$.recorders").values())
                .containsExactly("陈晓岚");
        assertThat(JsonPath.<List<String>>read(now, "$.motion.told.votes[?(@.recordedBy == null)].seat"))
                .as("voted himself")
                .containsExactly(seats.getFirst());
        assertThat(product.page(secretary, motion)).contains("口头，代录：陈晓岚");
        HttpResponse<byte[]> late = product.post(secretary, motion + "/votes", "{\"choice\":\"YES\"}");
        refused(409, "MOTION_IS_CLOSED", late);
        assertThat(text(late)).contains("这一票没有计入");
        assertThat(product.page(clerk, motion)).contains("通过", "应到");
        assertThat(product.page(clerk, "/meetings/" + meeting)).contains("抽排方案", motion);

        product.done(
                clerk, motion + "/reserve-opinion", "{\"seat\":\"" + seats.getLast() + "\",\"opinion\":\"请错峰施工\"}");
        product.done(secretary, motion + "/ask-voiding", "{\"reason\":\"计票有误\"}");
        refused(409, "VOIDING_NEEDS_ANOTHER_PERSON", product.post(secretary, motion + "/void", "{}"));
        String voided = product.done(product.token("DEPUTY_SECRETARY", LIUYIN), motion + "/void", "{}");
        assertThat(product.page(clerk, motion + position(voided))).contains("已作废", "请错峰施工", "计票有误");
    }

    @Test
    void one_finds_what_one_is_asked_and_has_it_in_a_calendar_without_a_log_in() {
        String put = product.done(clerk, "/motions", put("APPROVAL", "NAMED", ""));
        String motion = JsonPath.read(put, "$.id");
        String deputy = product.token("DEPUTY_SECRETARY", LIUYIN);
        assertThat(product.page(deputy, "/" + position(put))).contains("项表决等您投票", "/meetings/mine");
        String page = product.page(deputy, "/meetings/mine" + position(put));
        assertThat(page).contains("等您表决", "/motions/" + motion, "急事共商", "抽排方案");
        String voted = product.done(deputy, "/motions/" + motion + "/votes", "{\"choice\":\"YES\"}");
        assertThat(JsonPath.<List<String>>read(
                        product.read(deputy, "/meetings/mine" + position(voted)), "$.asked[*].motion.id"))
                .doesNotContain(motion);

        Matcher address = Pattern.compile("(/calendars/)([A-Za-z0-9_-]{64})\"").matcher(page);
        assertThat(address.find()).isTrue();
        String calendar = address.group(1) + address.group(2);
        HttpResponse<byte[]> feed = product.send(product.request(calendar));
        assertThat(feed.statusCode()).as(text(feed)).isEqualTo(200);
        assertThat(feed.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/calendar");
        assertThat(text(feed)).contains("UID:" + meeting, "SUMMARY:急事共商");

        char last = calendar.charAt(calendar.length() - 1);
        String forged = calendar.substring(0, calendar.length() - 1) + (last == 'A' ? 'B' : 'A');
        assertThat(product.send(product.request(forged)).statusCode()).isEqualTo(404);
        JdbcClient accounts = JdbcClient.create(product.database().superuser());
        String login = product.login("DEPUTY_SECRETARY", LIUYIN);
        accounts.sql("UPDATE work.account SET secret = secret || ' ' WHERE login = ?")
                .param(login)
                .update();
        assertThat(product.send(product.request(calendar)).statusCode())
                .as("another password ends it")
                .isEqualTo(404);
        accounts.sql("UPDATE work.account SET secret = rtrim(secret), active = false WHERE login = ?")
                .param(login)
                .update();
        assertThat(product.send(product.request(calendar)).statusCode())
                .as("so does the end of the account")
                .isEqualTo(404);
        accounts.sql("UPDATE work.account SET active = true WHERE login = ?")
                .param(login)
                .update();
        assertThat(product.send(product.request(calendar)).statusCode()).isEqualTo(200);
    }

    @Test
    void who_stands_for_election_is_in_the_facts_by_id_and_on_the_page_by_name() {
        List<String> sitting = JsonPath.<List<String>>read(
                        product.read(clerk, "/meetings/" + meeting), "$.told.seats[*].seat.holder.person")
                .stream()
                .distinct()
                .limit(2)
                .toList();
        refused(
                422,
                "WHO_STANDS_FOR_ELECTION_IS_REGISTERED",
                product.post(clerk, "/motions", put("ELECTION", "SECRET_BALLOT", ",\"names\":[\"刘桂英\"],\"places\":1")));
        assertThat(text(product.post(
                        clerk,
                        "/motions",
                        put("ELECTION", "SECRET_BALLOT", ",\"persons\":[\"" + UUID.randomUUID() + "\"],\"places\":1"))))
                .contains("\"persons\"");
        String put = product.done(
                clerk,
                "/motions",
                put(
                        "ELECTION",
                        "SECRET_BALLOT",
                        ",\"persons\":[\"" + String.join("\",\"", sitting) + "\"],\"places\":1"));
        String motion = "/motions/" + JsonPath.<String>read(put, "$.id");
        Map<String, String> names = JsonPath.read(product.read(clerk, motion + position(put)), "$.nominees");
        assertThat(names.keySet()).containsExactlyInAnyOrderElementsOf(sitting);
        assertThat(names.values()).doesNotContain("");
        String voter = names.get(sitting.getFirst());
        assertThat(product.page(secretary, motion + position(put)))
                .as("whoever votes reads the name and sends the id")
                .contains(voter, "value=\"" + sitting.getFirst() + "\"");
        assertThat(JdbcClient.create(product.database().superuser())
                        .sql("SELECT convert_from(payload, 'UTF8') FROM store.event WHERE aggregateidentifier = ?")
                        .param(JsonPath.<String>read(put, "$.id"))
                        .query(String.class)
                        .list())
                .allSatisfy(fact -> assertThat(fact).doesNotContain(voter));
    }

    @Test
    void a_registered_person_is_looked_for_by_name_and_not_written_by_it() {
        String community = JsonPath.<List<String>>read(
                        product.read(clerk, "/admin/party-organisations"), "$.items[*].path.community")
                .getFirst();
        String registered = product.done(
                clerk,
                "/admin/persons",
                "{\"area\":\"%s\",\"contact\":{\"name\":\"甄可选\",\"phone\":\"13900001234\"}}".formatted(community));
        String person = JsonPath.read(registered, "$.id");
        refused(
                422,
                "NOMINEE_IS_A_REGISTERED_PERSON",
                product.post(
                        clerk,
                        "/motions",
                        put("SELECTION", "PAPER_BALLOT", ",\"names\":[\"路灯\",\"甄可选\"],\"places\":1")));

        String form = "/motions/steps/put";
        assertThat(product.page(
                        clerk,
                        form + "?meeting=" + meeting + position(registered).replace('?', '&')))
                .contains("name=\"_find\"", "/ask" + form)
                .doesNotContain(person);
        String found = text(product.form(
                clerk,
                "/ask" + form,
                "meeting=" + meeting + "&text=sandbags&_find="
                        + URLEncoder.encode("甄可选 查无此人", StandardCharsets.UTF_8)));
        assertThat(found)
                .contains("value=\"" + person + "\"", "甄可选（电话尾号 1234）", "sandbags")
                .contains("没有登记的人员叫这个名字：查无此人");
        assertThat(JdbcClient.create(product.database().superuser())
                        .sql("SELECT subject || ' ' || row_count FROM work.question ORDER BY id DESC LIMIT 1")
                        .query(String.class)
                        .single())
                .isEqualTo("nominees 1");
        product.done(
                clerk,
                "/motions",
                put("SELECTION", "PAPER_BALLOT", ",\"names\":[\"路灯\"],\"persons\":[\"" + person + "\"],\"places\":1"));
        String asked = "meeting=" + meeting + "&_find=" + URLEncoder.encode("甄可选", StandardCharsets.UTF_8);
        assertThat(text(product.form(product.token("STREET", null), "/ask" + form, asked)))
                .as("reads no contact data")
                .contains("value=\"" + person + "\"", "甄可选")
                .doesNotContain("1234");
        assertThat(product.page(clerk, form + "?meeting=" + meeting + "&persons=" + person))
                .as("nobody is looked up by an address")
                .contains("name=\"persons\"")
                .doesNotContain("value=\"" + person + "\"", "甄可选");
        assertThat(product.form(product.token("OVERSEER", null), "/ask" + form, asked)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_selection_on_paper_is_counted_by_its_sheet() {
        String put = product.done(
                clerk, "/motions", put("SELECTION", "PAPER_BALLOT", ",\"names\":[\"路灯\",\"充电棚\"],\"places\":1"));
        String motion = "/motions/" + JsonPath.<String>read(put, "$.id");
        int there = seats.size();
        String person = JsonPath.<List<String>>read(
                        product.read(clerk, "/meetings/" + meeting), "$.told.seats[*].seat.holder.person")
                .getFirst();
        String other = JsonPath.<List<String>>read(
                        product.read(clerk, "/meetings/" + meeting), "$.told.seats[*].seat.holder.person")
                .get(1);
        String sheet = "{\"issued\":" + there + ",\"returned\":" + there + ",\"valid\":" + (there - 1)
                + ",\"spoilt\":%d,\"votes\":[1," + (there - 2) + "],\"scrutineers\":[\"" + person + "\",\"" + other
                + "\"]}";
        refused(422, "COUNT_SHEET_DOES_NOT_ADD_UP", product.post(clerk, motion + "/count-papers", sheet.formatted(0)));
        assertThat(product.page(clerk, motion + "/steps/count-papers" + position(put)))
                .contains("路灯", "name=\"votes\"");
        product.done(clerk, motion + "/count-papers", sheet.formatted(1));
        String closed = product.done(clerk, motion + "/close", "{}");
        assertThat(JsonPath.<List<String>>read(
                        product.read(clerk, motion + position(closed)), "$.motion.told.outcome.chosen"))
                .containsExactly("充电棚");
    }

    @Test
    void every_form_of_a_motion_opens_and_what_is_not_there_is_not_there() {
        String put = product.done(clerk, "/motions", put("APPROVAL", "SHOW_OF_HANDS", ""));
        String motion = "/motions/" + JsonPath.<String>read(put, "$.id");
        product.read(clerk, motion + position(put));
        List.of("record-vote", "count-hands", "count-papers", "close", "reserve-opinion", "ask-voiding", "void")
                .forEach(step -> assertThat(product.page(secretary, motion + "/steps/" + step))
                        .contains("action=\"" + motion + "/" + step + "\""));
        assertThat(product.page(clerk, "/motions/steps/put?meeting=" + meeting + "&item=1"))
                .contains("action=\"/motions\"", "抽排方案", "name=\"ifAdopted\"", "name=\"lead\"", "name=\"coHandlers\"")
                .as("this charter does not fix who sits item by item")
                .doesNotContain("name=\"seats\"");
        assertThat(product.send(product.as(product.token("SECRETARY", "机床社区"), motion))
                        .statusCode())
                .isEqualTo(404);
        refused(404, "NO_SUCH_MOTION", product.post(clerk, "/motions/" + UUID.randomUUID() + "/close", "{}"));
        refused(
                422,
                "meeting",
                product.post(
                        clerk,
                        "/motions",
                        put("APPROVAL", "NAMED", "")
                                .replace(meeting, UUID.randomUUID().toString())));
        product.done(clerk, motion + "/count-hands", "{\"yes\":1,\"no\":0,\"abstained\":0}");
        String closed = product.done(clerk, motion + "/close", "{}");
        assertThat(JsonPath.<String>read(
                        product.read(clerk, motion + position(closed)), "$.motion.told.outcome.result"))
                .isEqualTo("REJECTED");
    }

    private String put(String kind, String way, String more) {
        return "{\"meeting\":\"" + meeting + "\",\"item\":1,\"kind\":\"" + kind + "\",\"text\":\"物业当日备足沙袋\",\"way\":\""
                + way + "\"" + more + "}";
    }
}
