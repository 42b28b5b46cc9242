package org.gongjian.app.whole;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.awaitility.Awaitility;
import org.gongjian.app.demonstration.Demonstration;
import org.gongjian.app.start.ProductUnderTest;
import org.gongjian.postgres.TestDatabase;
import org.gongjian.query.platform.following.Standing;
import org.gongjian.query.platform.generations.ReadModels;
import org.gongjian.store.keys.KeyFile;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The product with its demonstration, spoken to over HTTP by the persons who stand in it. It is told once; each works on a copy. */
final class ToldProduct implements AutoCloseable {
    private static final KeyFile KEYS = KeyFile.random();
    private static @Nullable TestDatabase told;

    private final HttpClient http = HttpClient.newHttpClient();
    private final TestDatabase database = told().copy();
    private final ProductUnderTest product = new ProductUnderTest(database, KEYS);
    private String logins = "";

    private static synchronized TestDatabase told() {
        TestDatabase known = told;
        if (known != null) {
            return known;
        }
        TestDatabase fresh = ProductUnderTest.database();
        try (ProductUnderTest product = new ProductUnderTest(fresh, KEYS)) {
            rest(product, fresh);
        }
        told = fresh;
        return fresh;
    }

    /** Waits until it is ready. */
    void open() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .until(() -> send(request("/actuator/health/readiness")).statusCode() == 200);
        logins = text(send(request("/demonstration/logins")));
    }

    TestDatabase database() {
        return database;
    }

    /** Waits until what fell due since it was told is done. */
    void rest() {
        rest(product, database);
    }

    /** Until nothing moves by itself any more: all is told, and what fell due meanwhile is done. */
    private static void rest(ProductUnderTest product, TestDatabase database) {
        JdbcClient jdbc = JdbcClient.create(database.superuser());
        Awaitility.await()
                .atMost(Duration.ofMinutes(4))
                .until(() -> product.bean(Demonstration.class).isToldWithin(Duration.ofSeconds(1)));
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> jdbc.sql("SELECT count(*) FROM work.due WHERE at <= now()")
                                .query(Integer.class)
                                .single()
                        == 0);
    }

    /** How every read model stands, once all have folded what is told. */
    List<Standing> standings() {
        ReadModels models = product.bean(ReadModels.class);
        return Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .until(
                        models::standings,
                        all -> !all.isEmpty()
                                && all.stream().allMatch(one -> one.lag().isZero()));
    }

    /** Of the first person of the demonstration in such an office, of this community or any. */
    String token(String role, @Nullable String community) {
        return token(first(role, community));
    }

    /** The log-in of that person. */
    String login(String role, @Nullable String community) {
        return first(role, community)[1];
    }

    private String[] first(String role, @Nullable String community) {
        return logins.lines()
                .map(line -> line.split("\t"))
                .filter(line -> line[0].equals(role) && (community == null || line[3].equals(community)))
                .findFirst()
                .orElseThrow();
    }

    /** Of the person of the demonstration with this log-in. */
    String tokenOf(String login) {
        return token(logins.lines()
                .map(line -> line.split("\t"))
                .filter(line -> line[1].equals(login))
                .findFirst()
                .orElseThrow());
    }

    private String token(String[] login) {
        String basic = Base64.getEncoder().encodeToString((login[1] + ":" + login[2]).getBytes(UTF_8));
        return JsonPath.read(
                text(send(request("/tokens")
                        .header("Authorization", "Basic " + basic)
                        .POST(HttpRequest.BodyPublishers.noBody()))),
                "$.token");
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(product.address(path));
    }

    /** Asks for JSON. */
    HttpRequest.Builder as(String token, String path) {
        return request(path).header("Authorization", "Bearer " + token).header("Accept", "application/json");
    }

    HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is answered as JSON. */
    String read(String token, String path) {
        return found(path, send(as(token, path)));
    }

    /** What is answered as a page. */
    String page(String token, String path) {
        String page = found(path, send(as(token, path).setHeader("Accept", "text/html")));
        assertThat(page).as("every text is in the bundle").doesNotContain("??");
        return page;
    }

    private static String found(String path, HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).as(path + " " + text(answer)).isEqualTo(200);
        return text(answer);
    }

    HttpResponse<byte[]> post(String token, String path, String json) {
        return send(as(token, path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** A form as a page without a session sends it. */
    HttpResponse<byte[]> form(String token, String path, String fields) {
        return send(as(token, path)
                .setHeader("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields)));
    }

    /** What was asked was done. */
    String done(String token, String path, String json) {
        HttpResponse<byte[]> answer = post(token, path, json);
        assertThat(answer.statusCode()).as(path + " " + text(answer)).isBetween(200, 201);
        return text(answer);
    }

    /** For whoever reads what was just done. */
    static String position(String answer) {
        return "?position=" + JsonPath.read(answer, "$.position");
    }

    static void refused(int status, String code, HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(status);
        assertThat(text(answer)).contains(code);
    }

    static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), UTF_8);
    }

    @Override
    public void close() {
        product.close();
        database.close();
        http.close();
    }
}
