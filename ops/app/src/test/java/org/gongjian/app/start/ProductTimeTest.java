package org.gongjian.app.start;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.List;
import org.awaitility.Awaitility;
import org.gongjian.app.account.Accounts;
import org.gongjian.app.demonstration.telling.Seeding;
import org.gongjian.app.founding.Founding;
import org.gongjian.app.options.Options;
import org.gongjian.app.options.Role;
import org.gongjian.postgres.TestDatabase;
import org.gongjian.store.MachineTime;
import org.gongjian.store.keys.KeyFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProductTimeTest {
    private static final String PASSWORD = "correct horse battery";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @Test
    void a_demonstration_that_was_given_its_day_is_on_that_day_at_the_machines_hour() {
        Clock shown = ProductTime.of(Options.parse("--demo-date", "2026-06-30"));
        assertThat(LocalDate.now(shown.withZone(Seeding.ZONE))).isEqualTo("2026-06-30");
        assertThat(Duration.between(MachineTime.CLOCK.instant(), shown.instant())
                        .abs()
                        .plusMinutes(1)
                        .toHoursPart())
                .as("whole days apart")
                .isZero();
        assertThat(ProductTime.of(Options.parse("--demo-date", "2026-06-30", "--no-demo")))
                .isSameAs(MachineTime.CLOCK);
        assertThat(ProductTime.of(Options.parse())).isSameAs(MachineTime.CLOCK);
    }

    @Test
    void production_has_no_other_time_than_the_machines() {
        String[] words = {"--production", "--url", "jdbc:postgresql://given/db", "--demo-date", "2026-06-30"};
        assertThat(ProductTime.of(Options.parse(words))).isSameAs(MachineTime.CLOCK);
        Options forced = new Options(
                List.of("serve"),
                Role.ALL,
                0,
                folder,
                true,
                null,
                "jdbc:postgresql://given/db",
                null,
                null,
                true,
                folder.resolve("now"));
        assertThatThrownBy(() -> ProductTime.of(forced)).isInstanceOf(Options.Unusable.class);
    }

    @Test
    void a_shifted_product_is_shifted_everywhere() throws Exception {
        at("2026-03-30T10:00");
        try (TestDatabase database = ProductUnderTest.database();
                ProductUnderTest product = new ProductUnderTest(
                        database, KeyFile.random(), "--no-demo", "--gongjian.test.clock-file=" + file())) {
            Founding.Founded founded = product.bean(Founding.class)
                    .found(new Founding.Plan(
                            "test",
                            "东澄区",
                            "方远",
                            "fangyuan",
                            LocalDate.parse("2026-01-01"),
                            2026,
                            product.bean(Clock.class).instant()));
            Accounts accounts = product.bean(Accounts.class);
            accounts.open("fangyuan", founded.administrator().person(), PASSWORD, Accounts.Standing.OWN, "test");
            String token = token(product);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> quarter(product, token, "").statusCode() == 200);
            HttpResponse<String> appointed = send(
                    bearer(product, token, "/admin/offices").POST(HttpRequest.BodyPublishers.ofString("""
                            {"area":"%s","role":"DISTRICT","title":"区委组织部",
                             "holder":{"person":"%s","actsAs":"方远","from":"2026-04-01","lastDay":"2026-06-30",
                                       "appointedBy":"区委"}}""".formatted(
                                    founded.district().district(),
                                    founded.administrator().person()))));
            assertThat(appointed.statusCode()).as(appointed.body()).isEqualTo(201);
            String office = JsonPath.read(appointed.body(), "$.id");
            String link = accounts.link("fangyuan", "test");

            assertThat(JsonPath.<Integer>read(quarter(product, token, "").body(), "$.quarter"))
                    .isEqualTo(1);
            assertThat(quarter(product, token, office).statusCode())
                    .as("an office that begins in April")
                    .isEqualTo(403);
            assertThat(opens(product, link)).isTrue();

            at("2026-04-07T09:00");
            assertThat(quarter(product, token, "").statusCode())
                    .as("a token of last week")
                    .isEqualTo(401);
            assertThat(opens(product, link)).as("a link of last week").isFalse();
            String fresh = token(product);
            assertThat(quarter(product, fresh, office).statusCode()).isEqualTo(200);
            assertThat(JsonPath.<Integer>read(quarter(product, fresh, "").body(), "$.quarter"))
                    .isEqualTo(2);

            for (int wrong = 0; wrong < Accounts.ATTEMPTS; wrong++) {
                assertThat(ask(product, "wrong").statusCode()).isEqualTo(401);
            }
            assertThat(ask(product, PASSWORD).statusCode()).as("locked out").isNotEqualTo(200);
            at("2026-04-07T09:16");
            assertThat(ask(product, PASSWORD).statusCode()).isEqualTo(200);

            at("2026-07-01T09:00");
            assertThat(quarter(product, token(product), office).statusCode())
                    .as("an office whose term is over")
                    .isEqualTo(403);
        }
    }

    private Path file() {
        return folder.resolve("now");
    }

    private void at(String local) throws IOException {
        Instant now = LocalDateTime.parse(local).atZone(Seeding.ZONE).toInstant();
        Files.writeString(file(), now.toString());
    }

    private static HttpResponse<String> ask(ProductUnderTest product, String password) throws Exception {
        return send(HttpRequest.newBuilder(product.address("/tokens"))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(("fangyuan:" + password).getBytes(UTF_8)))
                .POST(HttpRequest.BodyPublishers.noBody()));
    }

    private static String token(ProductUnderTest product) throws Exception {
        return JsonPath.read(ask(product, PASSWORD).body(), "$.token");
    }

    private static HttpResponse<String> quarter(ProductUnderTest product, String token, String office)
            throws Exception {
        HttpRequest.Builder request = bearer(product, token, "/figures/quarter");
        return send(office.isEmpty() ? request : request.header("Gongjian-Office", office));
    }

    private static boolean opens(ProductUnderTest product, String link) throws Exception {
        return send(HttpRequest.newBuilder(product.address("/first-login/" + link)))
                        .statusCode()
                == 200;
    }

    private static HttpRequest.Builder bearer(ProductUnderTest product, String token, String path) {
        return HttpRequest.newBuilder(product.address(path))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
