package org.gongjian.app.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.gongjian.app.PlantedEndpoints;
import org.gongjian.app.WebUnderTest;
import org.gongjian.record.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TroubleTest {

    private static WebUnderTest web;
    private static WebUnderTest.Browser clerk;

    @BeforeAll
    static void start() {
        web = new WebUnderTest(PlantedEndpoints.class);
        web.person("xiaolan", Role.CLERK);
        web.person("lifang", Role.CLERK);
        clerk = web.browser().logIn("xiaolan");
    }

    @AfterAll
    static void stop() {
        web.close();
    }

    @Test
    void a_refused_form_comes_back_with_what_was_typed_once() {
        HttpResponse<String> refused = clerk.post(
                "/matters/7/refuse", "_page", "/matters/7/steps/refuse", "reason", "施工封路", "who", "a", "who", "b");
        assertThat(refused.statusCode()).isEqualTo(303);
        String page = WebUnderTest.location(refused);
        assertThat(page).startsWith("/matters/7/steps/refuse?ticket=");
        HttpResponse<String> again = clerk.get(page);
        assertThat(again.body()).contains("施工封路").contains("[\"a\",\"b\"]").contains("004-12");
        assertThat(again.body()).doesNotContain("_csrf");
        assertThat(clerk.get(page).statusCode()).as("the ticket is used up").isEqualTo(409);
    }

    @Test
    void a_ticket_is_worth_nothing_to_somebody_else() {
        String page = WebUnderTest.location(
                clerk.post("/matters/7/refuse", "_page", "/matters/7/steps/refuse", "reason", "施工封路"));
        assertThat(web.browser().logIn("lifang").get(page).statusCode()).isEqualTo(409);
        assertThat(clerk.get(page).statusCode()).isEqualTo(200);
    }

    @Test
    void what_was_typed_waits_concealed_and_not_longer_than_half_an_hour() {
        String page = WebUnderTest.location(
                clerk.post("/matters/7/refuse", "_page", "/matters/7/steps/refuse", "phone", "13812345678"));
        JdbcClient asSuperuser = JdbcClient.create(web.database().superuser());
        assertThat(asSuperuser
                        .sql("select count(*) from work.form_ticket where position(?::bytea in box) > 0")
                        .param("13812345678".getBytes())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(asSuperuser
                        .sql("update work.form_ticket set expires_at = expires_at - interval '31 minutes'")
                        .update())
                .isPositive();
        assertThat(clerk.get(page).statusCode()).isEqualTo(409);
    }

    @Test
    void the_page_of_a_form_is_one_of_ours() {
        HttpResponse<String> refused = clerk.post("/matters/7/refuse", "_page", "//elsewhere.example/x", "reason", "x");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void what_was_just_recorded_and_cannot_be_seen_yet_is_not_called_unknown() {
        assertThat(clerk.get("/matters/7/receipt?behind=false").statusCode()).isEqualTo(404);
        HttpResponse<String> behind = clerk.get("/matters/7/receipt?behind=true");
        assertThat(behind.statusCode()).isEqualTo(503);
        assertThat(behind.headers().firstValue("Retry-After")).hasValue("2");
    }

    @Test
    void a_program_is_told_the_code_and_the_article() {
        HttpResponse<String> answer = json("/matters/7/refuse");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body())
                .contains("\"code\":\"PLANTED_RULE\"")
                .contains("\"type\":\"urn:gongjian:problem:planted-rule\"")
                .contains("区域党委工作制度");
    }

    @Test
    void every_faulty_field_is_named() {
        HttpResponse<String> answer = json("/matters/7/faulty");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"happened.at\"").contains("\"code\":\"REQUIRED\"");
    }

    @Test
    void a_parameter_that_cannot_be_read_is_named() {
        HttpResponse<String> answer = json("/matters/7/wrong");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"knownAt\"").contains("\"code\":\"WRONG_TYPE\"");
    }

    @Test
    void a_broken_handler_says_a_number_and_nothing_of_its_message() {
        HttpResponse<String> answer = json("/matters/7/break");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("INTERNAL").contains("correlation").doesNotContain("王秀珍", "1380000");
    }

    @Test
    void an_error_of_a_page_is_a_page_in_chinese() {
        HttpResponse<String> answer = clerk.get("/matters/7/steps/x?ticket=unknown");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        HttpResponse<String> none = clerk.get("/no/such/page");
        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(none.body()).contains("没有这一页");
    }

    private static HttpResponse<String> json(String path) {
        clerk.get("/password");
        return clerk.send(HttpRequest.newBuilder(web.address(path))
                .header("Accept", "application/json")
                .header("X-CSRF-TOKEN", clerk.token())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));
    }
}
