package org.gongjian.app.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongjian.app.PlantedEndpoints;
import org.gongjian.app.WebUnderTest;
import org.gongjian.app.office.ActingFor;
import org.gongjian.record.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class AccountTest {

    private static WebUnderTest web;
    private static JdbcClient asSuperuser;

    @BeforeAll
    static void start() {
        web = new WebUnderTest(PlantedEndpoints.class);
        asSuperuser = JdbcClient.create(web.database().superuser());
    }

    @AfterAll
    static void stop() {
        web.close();
    }

    @Test
    void a_password_gives_a_token_and_the_token_gives_an_office() {
        web.person("xiaolan", Role.CLERK, Role.FOLLOW_UP);
        String token = token("xiaolan", WebUnderTest.PASSWORD);
        HttpResponse<String> answer = withToken(token, null);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"role\":\"CLERK\"").contains("\"login\":\"xiaolan\"");
    }

    @Test
    void a_program_names_the_office_and_only_one_that_is_held() {
        var person = web.person("twohats", Role.CLERK, Role.FOLLOW_UP);
        String token = token("twohats", WebUnderTest.PASSWORD);
        assertThat(withToken(token, web.office(person, 1).toString()).body()).contains("FOLLOW_UP");
        HttpResponse<String> foreign = withToken(token, "00000000-0000-0000-0000-000000000001");
        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(foreign.body()).contains("OFFICE_NOT_HELD");
    }

    @Test
    void a_session_changes_its_office_only_to_one_that_is_held() {
        var person = web.person("changer", Role.CLERK, Role.SECRETARY);
        var browser = web.browser().logIn("changer");
        assertThat(browser.get("/matters").body()).contains("CLERK");
        assertThat(browser.post("/office", "office", web.office(person, 1).toString())
                        .statusCode())
                .isEqualTo(303);
        assertThat(browser.get("/matters").body()).contains("SECRETARY");
        var other = web.person("other", Role.ADMINISTRATOR);
        assertThat(browser.post("/office", "office", web.office(other, 0).toString())
                        .statusCode())
                .isIn(303, 403);
        assertThat(browser.get("/matters").body()).contains("SECRETARY");
    }

    @Test
    void after_choosing_an_office_one_is_back_on_the_page_and_never_elsewhere() {
        var person = web.person("returner", Role.CLERK, Role.SECRETARY);
        var browser = web.browser().logIn("returner");
        String office = web.office(person, 1).toString();
        assertThat(browser.post("/office", "office", office, "back", "/matters?kind=ISSUE")
                        .headers()
                        .firstValue("Location"))
                .hasValue("/matters?kind=ISSUE");
        for (String hostile :
                List.of("//evil.example", "https://evil.example/", "/\\evil.example", "javascript:alert(1)", "")) {
            assertThat(browser.post("/office", "office", office, "back", hostile)
                            .headers()
                            .firstValue("Location"))
                    .as(hostile)
                    .hasValue("/");
        }
    }

    @Test
    void a_token_is_kept_by_hash_only_and_ends() {
        web.person("hashed", Role.CLERK);
        String token = token("hashed", WebUnderTest.PASSWORD);
        assertThat(asSuperuser
                        .sql("select count(*) from work.account_token t where t::text like ?")
                        .param("%" + token + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
        asSuperuser
                .sql("update work.account_token set expires_at = now() - interval '1 second' where login = 'hashed'")
                .update();
        assertThat(withToken(token, null).statusCode()).isEqualTo(401);
    }

    @Test
    void five_wrong_passwords_lock_the_account_and_the_trail_says_so() {
        web.person("guessed", Role.CLERK);
        for (int i = 0; i < Accounts.ATTEMPTS; i++) {
            assertThat(ask("guessed", "wrong").body()).contains("WRONG_CREDENTIALS");
        }
        HttpResponse<String> right = ask("guessed", WebUnderTest.PASSWORD);
        assertThat(right.statusCode()).isEqualTo(401);
        assertThat(right.body()).contains("ACCOUNT_LOCKED");
        assertThat(ask("guessed", "wrong").body())
                .as("a guesser is not told that the account is locked")
                .contains("WRONG_CREDENTIALS");
        assertThat(asSuperuser
                        .sql("select act from work.account_audit where login = 'guessed' order by id")
                        .query(String.class)
                        .list())
                .startsWith("OPENED")
                .endsWith("LOG_IN_FAILED", "LOCKED");
        asSuperuser
                .sql("update work.account set locked_until = now() - interval '1 second' where login = 'guessed'")
                .update();
        assertThat(ask("guessed", WebUnderTest.PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void the_log_in_page_locks_as_well() {
        web.person("formguessed", Role.CLERK);
        var browser = web.browser();
        for (int i = 0; i < Accounts.ATTEMPTS; i++) {
            browser.get("/login");
            assertThat(WebUnderTest.location(browser.post("/login", "username", "formguessed", "password", "wrong")))
                    .endsWith("/login?error");
        }
        assertThat(WebUnderTest.location(
                        browser.post("/login", "username", "formguessed", "password", WebUnderTest.PASSWORD)))
                .endsWith("/login?locked");
    }

    @Test
    void too_many_askings_are_told_to_wait_before_a_password_is_checked() {
        web.person("hurried", Role.CLERK);
        HttpResponse<String> last = null;
        for (int i = 0; i < 90 && (last == null || last.statusCode() == 200); i++) {
            last = ask("hurried", WebUnderTest.PASSWORD);
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void a_new_password_ends_every_session_and_token() {
        web.person("renewer", Role.CLERK);
        String token = token("renewer", WebUnderTest.PASSWORD);
        var elsewhere = web.browser().logIn("renewer");
        var browser = web.browser().logIn("renewer");
        HttpResponse<String> answer = browser.post(
                "/password",
                "old-password",
                WebUnderTest.PASSWORD,
                "new-password",
                "another good one",
                "new-password-again",
                "another good one");
        assertThat(WebUnderTest.location(answer)).endsWith("/login?changed");
        assertThat(withToken(token, null).statusCode()).isEqualTo(401);
        assertThat(elsewhere.get("/matters").statusCode()).isEqualTo(302);
        assertThat(ask("renewer", WebUnderTest.PASSWORD).statusCode()).isEqualTo(401);
        assertThat(ask("renewer", "another good one").statusCode()).isEqualTo(200);
    }

    @Test
    void a_password_set_by_another_is_changed_first() {
        var person = web.person("newcomer", Role.CLERK);
        assertThat(person).isNotNull();
        web.bean(Accounts.class).setPassword("newcomer", "given by somebody", "admin");
        assertThat(ask("newcomer", "given by somebody").body()).contains("PASSWORD_MUST_BE_CHANGED");
        var browser = web.browser().logIn("newcomer", "given by somebody");
        assertThat(WebUnderTest.location(browser.get("/matters"))).endsWith("/password?first");
        HttpResponse<String> easy = browser.post(
                "/password",
                "old-password",
                "given by somebody",
                "new-password",
                PasswordRules.DEMONSTRATION,
                "new-password-again",
                PasswordRules.DEMONSTRATION);
        assertThat(WebUnderTest.location(easy)).endsWith("fault=password.too-easy");
    }

    @Test
    void the_query_role_of_the_database_cannot_touch_accounts() {
        var asView = JdbcClient.create(web.database().view());
        assertThat(asView.sql("select count(*) from work.account")
                        .query(Integer.class)
                        .single())
                .isNotNegative();
        org.assertj.core.api.Assertions.assertThatThrownBy(() ->
                        asView.sql("update work.account set active = true").update())
                .hasStackTraceContaining("permission denied");
    }

    private static HttpResponse<String> ask(String login, String password) {
        String basic = Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
        return web.browser()
                .send(HttpRequest.newBuilder(web.address("/tokens"))
                        .header("Authorization", "Basic " + basic)
                        .POST(HttpRequest.BodyPublishers.noBody()));
    }

    private static String token(String login, String password) {
        Matcher token = Pattern.compile("\"token\":\"([^\"]+)\"")
                .matcher(ask(login, password).body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private static HttpResponse<String> withToken(String token, @org.jspecify.annotations.Nullable String office) {
        HttpRequest.Builder request = HttpRequest.newBuilder(web.address("/matters"))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json");
        if (office != null) {
            request.header(ActingFor.HEADER, office);
        }
        return web.browser().send(request);
    }
}
