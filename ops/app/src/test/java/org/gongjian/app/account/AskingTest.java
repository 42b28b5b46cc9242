package org.gongjian.app.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Optional;
import org.gongjian.app.WebUnderTest;
import org.gongjian.matter.StageCode;
import org.gongjian.matter.terms.MatterKind;
import org.gongjian.query.matter.status.PublicStatus;
import org.gongjian.query.matter.status.StatusPage;
import org.gongjian.query.matter.status.Statuses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A resident's question, asked by a program without a log-in. */
class AskingTest {
    private static final String NUMBER = "LY20260413-01";

    /** Knows one matter and one ending. */
    static class OneMatter implements Statuses {
        @Override
        public Optional<PublicStatus> find(String receiptNo, String lastFour) {
            return receiptNo.equals(NUMBER) && lastFour.equals("8000")
                    ? Optional.of(new PublicStatus(
                            NUMBER,
                            MatterKind.ISSUE,
                            StageCode.IN_HAND,
                            null,
                            "化粪池漫溢",
                            Instant.parse("2026-04-13T01:10:00Z"),
                            null,
                            "物业",
                            null,
                            null))
                    : Optional.empty();
        }
    }

    private final WebUnderTest web = new WebUnderTest(StatusPage.class, OneMatter.class);
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        web.close();
    }

    @Test
    void the_number_and_the_ending_say_where_it_stands() throws Exception {
        HttpResponse<String> answer = ask(NUMBER, "8000");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"stage\":\"IN_HAND\"").contains("化粪池漫溢");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    @Test
    void wrong_digits_and_an_unknown_number_cannot_be_told_apart() throws Exception {
        HttpResponse<String> wrong = ask(NUMBER, "0000");
        HttpResponse<String> unknown = ask("LY20260413-99", "8000");
        HttpResponse<String> noDigits = ask(NUMBER, "80");
        assertThat(wrong.statusCode()).isEqualTo(404);
        assertThat(wrong.body()).contains("\"code\":\"NOT_FOUND\"").doesNotContain(NUMBER);
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(said(unknown)).isEqualTo(said(wrong));
        assertThat(said(noDigits)).isEqualTo(said(wrong));
    }

    /** What was answered, without the id of the request. */
    private static String said(HttpResponse<String> answer) {
        return answer.body().replaceAll("\"correlation\":\"[^\"]*\"", "");
    }

    @Test
    void whoever_guesses_is_told_to_wait_and_another_number_is_answered() throws Exception {
        for (int guess = 0; guess < 20; guess++) {
            assertThat(ask("LY20260413-02", "%04d".formatted(guess)).statusCode())
                    .isEqualTo(404);
        }
        HttpResponse<String> stopped = ask("LY20260413-02", "0020");
        assertThat(stopped.statusCode()).isEqualTo(429);
        assertThat(stopped.body()).contains("TOO_MANY_REQUESTS");
        assertThat(Integer.parseInt(stopped.headers().firstValue("Retry-After").orElseThrow()))
                .isPositive();
        assertThat(ask(NUMBER, "8000").statusCode()).isEqualTo(200);
    }

    @Test
    void with_a_cookie_the_question_needs_its_token() throws Exception {
        HttpRequest forged =
                question(NUMBER, "8000").header("Cookie", "SESSION=x").build();
        assertThat(http.send(forged, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(403);
    }

    private HttpResponse<String> ask(String number, String lastFour) throws IOException, InterruptedException {
        return http.send(question(number, lastFour).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder question(String number, String lastFour) {
        return HttpRequest.newBuilder(web.address("/ask/status"))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"no\":\"%s\",\"last4\":\"%s\"}".formatted(number, lastFour)));
    }
}
