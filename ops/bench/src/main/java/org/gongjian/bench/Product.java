package org.gongjian.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongjian.postgres.Passwords;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The packaged product as a process of its own, started by {@code ops/run}, which gives its place to the JVM. */
final class Product implements AutoCloseable {
    private static final Pattern AFTER_GC = Pattern.compile("->(\\d+)M\\((\\d+)M\\)");
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final Path data;
    private final Process process;
    private final URI address;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private double secondsToLogIn;
    private double cpuToLogIn;

    private Product(Path data, Process process, int port) {
        this.data = data;
        this.process = process;
        this.address = URI.create("http://127.0.0.1:" + port);
    }

    /** Starts it and waits for the log-in page. */
    static Product start(Ground ground, Path data, String... more) throws Exception {
        int port;
        try (var free = new java.net.ServerSocket(0)) {
            port = free.getLocalPort();
        }
        List<String> line = new ArrayList<>(
                List.of(ground.script().toString(), "--data", data.toString(), "--port", Integer.toString(port)));
        line.addAll(List.of(more));
        ProcessBuilder words = new ProcessBuilder(line);
        words.environment().put("JAVA_HOME", System.getProperty("java.home"));
        words.environment().put("GONGJIAN_JVM", "-Xlog:gc:file=" + data.resolve("gc.log"));
        long begin = System.nanoTime();
        Process process = words.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolve("output.log").toFile()))
                .start();
        Product product = new Product(data, process, port);
        Times.until(300, "log-in page", () -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("ended: " + Files.readString(data.resolve("output.log")));
            }
            return product.answers("/login");
        });
        product.secondsToLogIn = (System.nanoTime() - begin) / 1e9;
        product.cpuToLogIn = product.cpu();
        return product;
    }

    /** Another command node over the database of this one. */
    Product another(Ground ground, Path folder) throws Exception {
        return start(
                ground,
                folder,
                "--role=command",
                "--url=" + Rows.url(data),
                "--password-file=" + data.resolve("postgres").resolve("passwords"),
                "--key-file=" + data.resolve("keys").resolve("master.key"));
    }

    /** Waits until the demonstration is told and shown: it takes half of the machine. */
    Product settled() throws Exception {
        Rows.settle(JdbcClient.create(Rows.as(data, Passwords.OWNER)));
        Times.until(300, "demonstration in the register", () -> {
            Thread.sleep(500);
            return Rows.lag(data) == 0;
        });
        return this;
    }

    double secondsToLogIn() {
        return secondsToLogIn;
    }

    double cpuToLogIn() {
        return cpuToLogIn;
    }

    Path data() {
        return data;
    }

    /** Processor seconds of the JVM so far, PostgreSQL's not among them. */
    double cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1000.0;
    }

    private boolean answers(String path) throws InterruptedException {
        try {
            return http.send(request(path, "text/html").build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    HttpRequest.Builder request(String path, String accept) {
        return HttpRequest.newBuilder(address.resolve(path))
                .header("Accept", accept)
                .timeout(Duration.ofMinutes(5));
    }

    HttpResponse<String> send(HttpRequest request) throws Exception {
        return http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** The first demonstration person in this office. */
    Person person(String office, int which) throws Exception {
        String[] line = send(request("/demonstration/logins", "text/plain").build())
                .body()
                .lines()
                .map(one -> one.split("\t"))
                .filter(one -> one[0].equals(office))
                .skip(which)
                .findFirst()
                .orElseThrow();
        return new Person(line[1], line[2]);
    }

    record Person(String login, String password) {}

    String token(Person person) throws Exception {
        String basic = Base64.getEncoder()
                .encodeToString((person.login + ":" + person.password).getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = send(request("/tokens", "application/json")
                .header("Authorization", "Basic " + basic)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
        return json(answer).path("token").asString();
    }

    /** Opens a session as a browser does; its cookie stays with this client. */
    void logIn(Person person) throws Exception {
        Matcher csrf = CSRF.matcher(send(request("/login", "text/html").build()).body());
        String form = Map.of(
                        "username", person.login,
                        "password", person.password,
                        "_csrf", csrf.find() ? csrf.group(1) : "")
                .entrySet()
                .stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = send(request("/login", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
        if (answer.statusCode() >= 400
                || answer.headers().firstValue("Location").orElse("").contains("error")) {
            throw new IllegalStateException("could not log in: " + answer.statusCode());
        }
    }

    JsonNode get(String token, String path) throws Exception {
        return json(send(request(path, "application/json")
                .header("Authorization", "Bearer " + token)
                .build()));
    }

    /** Done, or an exception; under a key of its own. */
    JsonNode post(String token, String path, String body) throws Exception {
        return post(token, path, body, UUID.randomUUID().toString());
    }

    /** Done, or an exception. */
    private JsonNode post(String token, String path, String body, String key) throws Exception {
        return json(send(posting(token, path, body, key)));
    }

    /** The same under the same key until the product is not too busy for it, as its answer 503 asks for. */
    JsonNode postUntilTaken(String token, String path, String body, String key) throws Exception {
        HttpRequest request = posting(token, path, body, key);
        HttpResponse<String> answer = send(request);
        for (int again = 0; answer.statusCode() == 503 && again < 50; again++) {
            Thread.sleep(200);
            answer = send(request);
        }
        return json(answer);
    }

    private HttpRequest posting(String token, String path, String body, String key) {
        return request(path, "application/json")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    HttpResponse<String> upload(String token, byte[] workbook, String source) throws Exception {
        String boundary = "bench-" + UUID.randomUUID();
        String head =
                ("--%s\r\nContent-Disposition: form-data; name=\"source\"\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n%s\r\n"
                                + "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"ledger.xlsx\"\r\n"
                                + "Content-Type: application/vnd.openxmlformats-officedocument.spreadsheetml.sheet\r\n\r\n")
                        .formatted(boundary, source, boundary);
        return send(request("/imports/ledger?confirm=true", "application/json")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArrays(List.of(
                        head.getBytes(StandardCharsets.UTF_8),
                        workbook,
                        ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8))))
                .build());
    }

    static JsonNode json(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(
                    answer.uri().getPath() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return JsonMapper.shared().readTree(answer.body());
    }

    /** What was still in use after a collection, at most; in MiB. */
    int mostUsedAfterCollection() throws IOException {
        int most = 0;
        for (String line : Files.readAllLines(data.resolve("gc.log"))) {
            Matcher found = AFTER_GC.matcher(line);
            if (found.find()) {
                most = Math.max(most, Integer.parseInt(found.group(1)));
            }
        }
        return most;
    }

    /** Ends it as a power cut would. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        process.waitFor();
    }
}
