package org.gongjian.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.gongjian.app.PlantedEndpoints;
import org.gongjian.app.WebUnderTest;
import org.gongjian.record.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class AccessTest {

    /** A handler that nobody wrote a rule for. */
    @RestController
    static class Forgotten {
        @GetMapping("/forgotten")
        String secret() {
            return "secret";
        }
    }

    private static WebUnderTest web;

    @BeforeAll
    static void start() {
        web = new WebUnderTest(PlantedEndpoints.class, Forgotten.class);
        web.person("xiaolan", Role.CLERK);
        web.person("nobody");
        web.person("admin", Role.ADMINISTRATOR);
    }

    @AfterAll
    static void stop() {
        web.close();
    }

    @Test
    void a_handler_without_a_rule_is_not_there_for_anybody() {
        var browser = web.browser().logIn("xiaolan");
        assertThat(browser.get("/matters").statusCode()).isEqualTo(200);
        HttpResponse<String> answer = browser.get("/forgotten");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("secret");
    }

    @Test
    void a_handler_without_a_rule_is_found() {
        RequestMappingHandlerMapping handlers =
                web.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        assertThat(UnruledHandlers.among(handlers, web.bean(AccessRules.class))).containsExactly("GET /forgotten");
    }

    @Test
    void a_page_sends_a_stranger_to_the_log_in_and_a_program_is_told_401() {
        var browser = web.browser();
        HttpResponse<String> page = browser.get("/matters");
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(WebUnderTest.location(page)).endsWith("/login");
        HttpResponse<String> program =
                browser.send(HttpRequest.newBuilder(web.address("/matters")).header("Accept", "application/json"));
        assertThat(program.statusCode()).isEqualTo(401);
        assertThat(program.headers().firstValue("Content-Type")).contains("application/problem+json;charset=UTF-8");
        assertThat(program.body()).contains("\"code\":\"LOG_IN_FIRST\"");
    }

    @Test
    void a_program_that_brings_nothing_is_told_to_log_in_whatever_it_asks() {
        for (String path : List.of("/matters/1/do", "/tokens")) {
            HttpResponse<String> answer = web.browser()
                    .send(HttpRequest.newBuilder(web.address(path))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString("{}")));
            assertThat(answer.statusCode()).as(path).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
        }
    }

    @Test
    void an_address_that_cannot_be_read_is_a_faulty_request_and_no_failure_of_ours() {
        var browser = web.browser().logIn("xiaolan");
        HttpResponse<String> faulty = browser.send(
                HttpRequest.newBuilder(web.address("/matters?q=%00&to=x")).header("Accept", "application/json"));
        assertThat(faulty.statusCode()).isEqualTo(422);
        assertThat(faulty.body())
                .contains("\"field\":\"q\"", "CONTROL_CHARACTER")
                .doesNotContain("\"field\":\"to\"");
        assertThat(browser.get("/matters?q=%ED%A0%80").statusCode()).isEqualTo(400);
    }

    @Test
    void whoever_holds_no_office_gets_no_further_than_his_password() {
        var browser = web.browser().logIn("nobody");
        assertThat(browser.get("/password").statusCode()).isEqualTo(200);
        assertThat(browser.get("/matters").statusCode()).isEqualTo(403);
    }

    @Test
    void whoever_is_only_to_take_an_office_over_gets_to_his_signature_and_no_further() {
        web.succession(web.person("newcomer"), Role.SECRETARY);
        var browser = web.browser().logIn("newcomer");
        assertThat(browser.get("/").headers().firstValue("Location"))
                .hasValueSatisfying(page -> assertThat(page).endsWith("/hand-overs"));
        assertThat(browser.get("/hand-overs").statusCode())
                .as("allowed; nothing is planted there")
                .isEqualTo(404);
        assertThat(browser.get("/matters").statusCode()).isEqualTo(403);
        assertThat(browser.get("/deputies").statusCode()).isEqualTo(403);
    }

    @Test
    void an_unknown_address_is_404_and_a_known_one_with_another_method_405() {
        var browser = web.browser().logIn("xiaolan");
        assertThat(browser.get("/no/such/page").statusCode()).isEqualTo(404);
        HttpResponse<String> answer = browser.post("/matters", "a", "b");
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("GET");
    }

    @Test
    void everything_with_a_cookie_needs_the_token_of_the_form() {
        var browser = web.browser().logIn("xiaolan");
        assertThat(browser.postBare("/matters/1/do").statusCode()).isIn(303, 403);
        assertThat(browser.send(browser.request("/matters/1/do")
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString("{}")))
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.post("/matters/1/do").statusCode()).isEqualTo(200);
    }

    @Test
    void a_form_with_a_file_needs_the_token_too() {
        var browser = web.browser().logIn("xiaolan");
        assertThat(browser.send(multipart(browser, "wrong")).statusCode()).isIn(303, 403);
        assertThat(browser.send(multipart(browser, browser.token())).statusCode())
                .isEqualTo(200);
    }

    private static HttpRequest.Builder multipart(WebUnderTest.Browser browser, String token) {
        String body = "--b\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nabc\r\n--b--\r\n";
        return browser.request("/matters/1/do")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    @Test
    void a_request_with_a_token_ignores_the_cookie() {
        var browser = web.browser().logIn("xiaolan");
        for (String header : List.of(
                "Bearer wrong",
                "Basic " + Base64.getEncoder().encodeToString(("xiaolan:" + WebUnderTest.PASSWORD).getBytes()))) {
            HttpResponse<String> answer = browser.send(HttpRequest.newBuilder(web.address("/matters"))
                    .header("Authorization", header)
                    .header("Accept", "application/json"));
            assertThat(answer.statusCode()).as(header).isEqualTo(401);
        }
    }

    @Test
    void the_operators_key_opens_metrics_and_nothing_else() throws Exception {
        String key = java.nio.file.Files.readString(web.folder().resolve("operator.key"));
        var browser = web.browser();
        assertThat(operator(browser, "/actuator/prometheus", key)).isEqualTo(200);
        assertThat(operator(browser, "/actuator/prometheus", "x" + key)).isEqualTo(401);
        assertThat(operator(browser, "/matters", key)).isEqualTo(403);
        assertThat(browser.logIn("admin").get("/actuator/prometheus").statusCode())
                .isEqualTo(403);
    }

    private static int operator(WebUnderTest.Browser browser, String path, String key) {
        return browser.send(HttpRequest.newBuilder(web.address(path)).header("Authorization", "Operator " + key))
                .statusCode();
    }

    @Test
    void every_answer_carries_the_headers_and_an_id() {
        HttpResponse<String> answer = web.browser().get("/login");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'self'");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(answer.headers().firstValue("X-Correlation-Id").orElse(""))
                .matches(Pattern.compile("[0-9a-f-]{36}"));
    }

    @Test
    void readiness_is_open_and_says_no_details() {
        HttpResponse<String> answer = web.browser().get("/actuator/health/readiness");
        assertThat(answer.body()).doesNotContain("jdbc");
        assertThat(answer.statusCode()).isIn(200, 503);
    }
}
