package org.gongjian.app.whole;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.app.whole.ToldProduct.text;

import com.jayway.jsonpath.JsonPath;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A roll too long to choose from: whom a form names is looked for by name, lists are turned over. Who stands in them by name, and a
 * round of the census that is not over on any day one likes.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegistersOverHttpTest {
    private static final String JINHU = "锦湖社区";
    private static final int MANY = 205;
    private static final int VOLUNTEERS = 60;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String SOUGHT = "欧阳第七位";

    private final ToldProduct product = new ToldProduct();
    private final List<String> members = new ArrayList<>();
    private String clerk = "";
    private String administrator = "";
    private String community = "";
    private String party = "";
    private String position = "";

    @BeforeAll
    void register() {
        product.open();
        product.rest();
        clerk = product.token("CLERK", JINHU);
        administrator = product.token("ADMINISTRATOR", null);
        String parties = text(product.send(product.as(clerk, "/admin/party-organisations")));
        String unit = "$.items[?(@.name == '鑫源再生资源公司党支部')]";
        party = JsonPath.<List<String>>read(parties, unit + ".id").getFirst();
        community =
                JsonPath.<List<String>>read(parties, unit + ".path.community").getFirst();
        for (int n = 0; n < MANY; n++) {
            String id = person(n == 7 ? SOUGHT : "批量甲" + n);
            members.add(id);
            post(
                    "/admin/persons/" + id + "/membership",
                    "{\"membership\":\"FULL\",\"elsewhere\":true,\"from\":\"2020-01-01\"}");
            if (n < VOLUNTEERS) {
                post("/admin/persons/" + id + "/volunteer", "{\"skills\":\"电工\",\"from\":\"2026-01-05\"}");
            }
        }
    }

    @AfterAll
    void close() {
        product.close();
    }

    private String person(String name) {
        return JsonPath.read(
                post("/admin/persons", "{\"area\":\"%s\",\"contact\":{\"name\":\"%s\"}}".formatted(community, name)),
                "$.id");
    }

    private String post(String path, String body) {
        String answer = product.done(clerk, path, body);
        position = ToldProduct.position(answer).substring(1);
        return answer;
    }

    private String page(String token, String path) {
        return product.page(token, path + "?" + position);
    }

    private String ask(String token, String path, Map<String, String> form) {
        HttpResponse<byte[]> answer = product.send(product.as(token, path)
                .setHeader("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.entrySet().stream()
                        .map(one ->
                                URLEncoder.encode(one.getKey(), UTF_8) + "=" + URLEncoder.encode(one.getValue(), UTF_8))
                        .collect(Collectors.joining("&")))));
        assertThat(answer.statusCode()).as(path + " " + text(answer)).isEqualTo(200);
        return text(answer);
    }

    private static String option(String id) {
        return "<option value=\"" + id + "\"";
    }

    @Test
    void whom_a_form_names_is_looked_for_by_name_and_what_was_filled_in_stays() {
        page(clerk, "/registers/volunteers");
        page(clerk, "/admin/persons/" + members.getLast());
        String step = "/admin/party-organisations/" + party + "/steps/report-in";
        String empty = page(clerk, step);
        assertThat(empty).contains("name=\"_find\"", "/ask" + step);
        assertThat(members).as("nobody is offered unasked").noneMatch(one -> empty.contains(option(one)));

        String found = ask(
                clerk,
                "/ask" + step,
                Map.of(
                        "_find",
                        SOUGHT + "、批量甲12 没有此人",
                        "partyMembers",
                        "33",
                        "inService[0].person",
                        members.get(3),
                        "inService[0].skills",
                        "水暖"));
        assertThat(found).contains(option(members.get(7)), option(members.get(12)), SOUGHT, "批量甲12");
        assertThat(found)
                .as("who is chosen and what is typed stay")
                .contains(option(members.get(3)) + " selected", "value=\"33\"", "value=\"水暖\"", SOUGHT + "、批量甲12 没有此人")
                .as("it is sent from where it stands")
                .contains("name=\"_page\" value=\"" + step + "\"");
        assertThat(members.stream().filter(one -> found.contains(option(one))).toList())
                .containsExactlyInAnyOrder(members.get(3), members.get(7), members.get(12));

        HttpResponse<byte[]> foreign = product.send(product.as(product.token("CLERK", "柳荫社区"), "/ask" + step)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("_find=" + URLEncoder.encode(SOUGHT, UTF_8))));
        assertThat(foreign.statusCode()).isEqualTo(404);
    }

    @Test
    void an_office_a_deputy_and_an_account_are_for_whoever_is_looked_for_by_name() {
        page(clerk, "/admin/persons/" + members.getLast());
        String secretary = product.token("SECRETARY", JINHU);
        String kept = text(product.send(product.as(secretary, "/deputies")));
        String office = JsonPath.read(kept, "$.items[0].id");
        askedByName(secretary, "/deputies/" + office, "deputy", "reason");
        askedByName(secretary, "/hand-overs/" + office, "successor", "decidedBy");
        askedByName(administrator, "/admin/accounts", "person", "login");
    }

    private void askedByName(String token, String form, String whom, String besides) {
        String empty = page(token, form);
        assertThat(empty).contains("name=\"_find\"", "formaction=\"/ask" + form + "\"");
        assertThat(members).as("nobody is offered unasked").noneMatch(one -> empty.contains(option(one)));
        List<String> before = lookedUp();
        String found = ask(
                token,
                "/ask" + form,
                Map.of("_find", SOUGHT, whom, members.get(3), besides, "已经填好的", "link", "http://x"));
        assertThat(found)
                .contains(option(members.get(7)))
                .as("who is chosen and what is typed stay")
                .contains(option(members.get(3)) + " selected", "value=\"已经填好的\"", "value=\"" + SOUGHT + "\"")
                .doesNotContain("http://x");
        assertThat(members.stream().filter(one -> found.contains(option(one))).toList())
                .containsExactlyInAnyOrder(members.get(3), members.get(7));
        List<String> after = lookedUp();
        assertThat(after.subList(before.size(), after.size())).containsExactly("roll 1");
    }

    @Test
    void each_search_by_name_is_on_record_and_never_for_whom() {
        page(clerk, "/admin/persons/" + members.getLast());
        String step = "/admin/party-organisations/" + party + "/steps/report-in";
        List<String> before = lookedUp();
        page(clerk, step);
        ask(clerk, "/ask" + step, Map.of("_find", "、", "partyMembers", "33"));
        assertThat(lookedUp()).as("nobody is looked for").isEqualTo(before);

        ask(clerk, "/ask" + step, Map.of("_find", SOUGHT + "、批量甲12 没有此人", "inService[0].person", members.get(3)));
        ask(clerk, "/ask/roll", Map.of("name", SOUGHT));
        List<String> after = lookedUp();
        assertThat(after.subList(before.size(), after.size())).containsExactly("roll 2", "roll 1");
        assertThat(onRecord()
                        .sql("SELECT count(*) FROM work.question q WHERE q::text LIKE :name")
                        .param("name", "%" + SOUGHT + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void posts_cross_on_the_days_on_which_a_party_organisation_was_still_there() {
        String person = members.get(20);
        String named = "{\"secretary\":\"%s\",\"from\":\"%s\"}".formatted(person, LocalDate.now(ZONE));
        post("/admin/party-organisations/" + party + "/secretary", named);
        String other = JsonPath.read(
                post(
                        "/admin/party-organisations",
                        "{\"kind\":\"BRANCH\",\"name\":\"临时党支部\",\"area\":\"%s\"}".formatted(community)),
                "$.id");
        post("/admin/party-organisations/" + other + "/secretary", named);
        post("/admin/party-organisations/" + other + "/dissolve", "{\"reason\":\"任务完成\"}");
        assertThat(crossing(LocalDate.now(ZONE))).contains(person);
        assertThat(crossing(LocalDate.now(ZONE).plusDays(1))).doesNotContain(person);
    }

    private List<String> crossing(LocalDate day) {
        return JsonPath.read(
                text(product.send(product.as(clerk, "/registers/cross-posts?on=" + day + "&" + position))),
                "$.items[*].person");
    }

    @Test
    void who_is_in_office_is_found_by_his_own_name_and_not_by_that_under_which_he_acts() {
        String resident = person("司徒不在册");
        HttpResponse<byte[]> office = product.send(product.as(administrator, "/admin/offices")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("""
                        {"role":"GRID_WORKER","title":"锦湖社区 代班网格员","area":"%s","grid":"G1","holder":{"person":"%s",
                         "actsAs":"小司","from":"2026-01-01","appointedBy":"社区"}}""".formatted(community, resident))));
        assertThat(office.statusCode()).as(text(office)).isEqualTo(201);
        position = "position=" + JsonPath.read(text(office), "$.position");
        page(clerk, "/admin/persons");
        assertThat(ask(clerk, "/ask/roll", Map.of("name", "司徒不在册"))).contains("/admin/persons/" + resident);
        assertThat(ask(clerk, "/ask/roll", Map.of("name", "小司"))).doesNotContain("/admin/persons/" + resident);
        assertThat(lookedUp()).endsWith("roll 1", "roll 0");
        String step = "/admin/party-organisations/" + party + "/steps/report-in";
        ask(clerk, "/ask" + step, Map.of("_find", "司徒不在册"));
        assertThat(lookedUp()).as("a form finds him too").endsWith("roll 1");
    }

    private List<String> lookedUp() {
        return onRecord()
                .sql(
                        "SELECT subject || ' ' || row_count FROM work.question WHERE question = 'PERSON_LOOKED_UP' ORDER BY id")
                .query(String.class)
                .list();
    }

    private JdbcClient onRecord() {
        return JdbcClient.create(product.database().owner());
    }

    @Test
    void a_short_roll_is_offered_whole() {
        String seats = page(product.token("CLERK", "柳荫社区"), "/admin/party-organisations");
        assertThat(seats).contains("党支部");
        HttpResponse<byte[]> parties =
                product.send(product.as(product.token("CLERK", "柳荫社区"), "/admin/party-organisations"));
        String here =
                JsonPath.<List<String>>read(text(parties), "$.items[*].id").getFirst();
        assertThat(page(product.token("CLERK", "柳荫社区"), "/admin/party-organisations/" + here + "/steps/secretary"))
                .doesNotContain("name=\"_find\"")
                .contains("<option value=");
    }

    @Test
    void what_was_found_by_name_is_taken_out_and_not_the_whole_roll() {
        page(clerk, "/admin/persons/" + members.getLast());
        assertThat(ask(clerk, "/ask/roll", Map.of("name", SOUGHT))).contains("name=\"name\" value=\"" + SOUGHT + "\"");
        HttpResponse<byte[]> workbook = product.send(product.as(clerk, "/ask/export/persons")
                .setHeader("Accept", "*/*")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("name=" + URLEncoder.encode(SOUGHT, UTF_8))));
        assertThat(workbook.statusCode()).as(text(workbook)).isEqualTo(200);
        assertThat(onRecord()
                        .sql("SELECT row_count || ' ' || filter FROM work.question WHERE question = 'EXPORT'"
                                + " ORDER BY id DESC LIMIT 1")
                        .query(String.class)
                        .single())
                .isEqualTo("1 姓名（全名）：按姓名查找，不写姓名");
    }

    @Test
    void the_overview_counts_whom_the_workbook_of_the_roll_names() {
        page(clerk, "/admin/persons/" + members.getLast());
        int counted = JsonPath.read(text(product.send(product.as(administrator, "/admin"))), "$.persons");
        HttpResponse<byte[]> workbook = product.send(product.as(administrator, "/ask/export/persons")
                .setHeader("Accept", "*/*")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("")));
        assertThat(workbook.statusCode()).as(text(workbook)).isEqualTo(200);
        assertThat(onRecord()
                        .sql("SELECT row_count FROM work.question WHERE question = 'EXPORT' ORDER BY id DESC LIMIT 1")
                        .query(Integer.class)
                        .single())
                .as("who is in office counts too, and once")
                .isEqualTo(counted)
                .isGreaterThan(MANY);
    }

    @Test
    void volunteers_are_turned_over() {
        page(clerk, "/registers/volunteers");
        HashSet<String> seen = new HashSet<>();
        String first = text(product.send(product.as(clerk, "/registers/volunteers?" + position)));
        int total = JsonPath.read(first, "$.total");
        assertThat(total).isGreaterThanOrEqualTo(VOLUNTEERS);
        seen.addAll(JsonPath.<List<String>>read(first, "$.items[*].row.person"));
        assertThat(seen).hasSize(50);
        String next = JsonPath.read(first, "$.next");
        String second = text(product.send(product.as(clerk, "/registers/volunteers?after=" + next)));
        seen.addAll(JsonPath.<List<String>>read(second, "$.items[*].row.person"));
        assertThat(seen).hasSize(total).containsAll(members.subList(0, VOLUNTEERS));
        assertThat(JsonPath.<String>read(second, "$.next")).isNull();
        assertThat(page(clerk, "/registers/volunteers")).contains("共 " + total + " 条", "after=" + next);
        assertThat(product.send(product.as(clerk, "/registers/volunteers?after=x"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_volunteer_who_is_no_member_is_named_where_volunteers_are_and_a_resident_is_not() {
        String resident = person("钟离居民");
        String path = "/admin/persons/" + resident;
        for (String reader : List.of(clerk, administrator)) {
            assertThat(page(reader, path)).doesNotContain("钟离居民");
            assertThat(page(reader, path + "/steps/volunteer")).doesNotContain("钟离居民");
        }
        post(path + "/volunteer", "{\"skills\":\"电工\",\"from\":\"2026-01-01\"}");
        for (String reader : List.of(clerk, administrator)) {
            assertThat(page(reader, path)).contains("钟离居民");
            assertThat(page(reader, path + "/steps/volunteer")).contains("钟离居民");
            assertThat(page(reader, "/registers/volunteers")).contains("钟离居民");
        }
        post(path + "/leave-volunteers", "{\"lastDay\":\"2026-01-31\"}");
        assertThat(page(clerk, path)).as("who was one stands in the register").contains("钟离居民");
        assertThat(page(clerk, "/registers/volunteers")).doesNotContain("钟离居民");
    }

    @Test
    void a_round_of_the_census_is_over_neither_ahead_nor_before_it_begins() {
        String round = JsonPath.read(
                post(
                        "/admin/censuses",
                        "{\"community\":\"%s\",\"name\":\"补查\",\"from\":\"2026-02-01\"}".formatted(community)),
                "$.id");
        String close = "{\"reason\":\"改造施工\",\"happened\":{\"at\":\"%s\"}}";
        assertThat(refusedToClose(round, close.formatted("2026-01-31T10:00")))
                .contains("CENSUS_CLOSES_BEFORE_IT_BEGINS", "2026-02-01");
        assertThat(refusedToClose(round, close.formatted("2099-01-01T10:00"))).contains("happened.at", "IN_THE_FUTURE");
        post("/admin/censuses/" + round + "/close", close.formatted("2026-02-01T10:00"));
    }

    private String refusedToClose(String round, String body) {
        HttpResponse<byte[]> answer = product.send(product.as(clerk, "/admin/censuses/" + round + "/close")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(text(answer)).isBetween(400, 422);
        return text(answer);
    }
}
