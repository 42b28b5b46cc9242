package org.gongjian.app.client;

import java.io.File;
import java.io.IOException;
import java.net.URI;
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
import java.util.Optional;
import org.gongjian.app.options.Options;
import org.gongjian.app.start.Server;

/** The product that runs over a data folder, seen from a sub-command; started in the background when none runs. */
final class RunningApp {

    private static final Duration START = Duration.ofSeconds(120);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI address;
    private final Path data;

    private RunningApp(URI address, Path data) {
        this.address = address;
        this.data = data;
    }

    /** Finds it, or starts it and waits until it takes requests. */
    static RunningApp over(Options options) throws IOException, InterruptedException {
        Optional<RunningApp> found = find(options);
        if (found.isPresent()) {
            return found.get();
        }
        System.err.println("共建尚未运行，正在后台启动……(starting)");
        Process started = start(options);
        long end = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < end && started.isAlive()) {
            found = find(options);
            if (found.isPresent()) {
                return found.get();
            }
            Thread.sleep(200);
        }
        throw new Options.Unusable("未能启动，详见 " + options.data().resolve("logs"));
    }

    private static Optional<RunningApp> find(Options options) throws IOException, InterruptedException {
        Path file = Server.portFile(options.data());
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> left = Files.readAllLines(file);
        if (ProcessHandle.of(Long.parseLong(left.getLast()))
                .filter(ProcessHandle::isAlive)
                .isEmpty()) {
            // left by one that was killed; another product may listen on its port by now
            return Optional.empty();
        }
        int port = Integer.parseInt(left.getFirst());
        RunningApp app = new RunningApp(URI.create("http://127.0.0.1:" + port), options.data());
        return app.ready() ? Optional.of(app) : Optional.empty();
    }

    private boolean ready() throws InterruptedException {
        try {
            return send(request("/actuator/health/readiness")
                                    .timeout(Duration.ofSeconds(5))
                                    .build())
                            .statusCode()
                    == 200;
        } catch (IOException gone) {
            return false;
        }
    }

    private static Process start(Options options) throws IOException {
        Files.createDirectories(options.data().resolve("logs"));
        File output = options.data().resolve("logs").resolve("start.log").toFile();
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(List.of(
                "-Xmx512m", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", "-jar", ownJar()));
        command.addAll(options.words());
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output))
                .start();
    }

    private static String ownJar() {
        return Path.of(System.getProperty("java.class.path")).toAbsolutePath().toString();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofMinutes(10));
    }

    /** A request of the person who runs this process. */
    HttpRequest.Builder asOperator(String path) throws IOException {
        return request(path).header("Authorization", "Operator " + Files.readString(data.resolve("operator.key")));
    }

    /** A token for a user, or nothing when the password is wrong. */
    Optional<String> token(String user, String password) throws IOException, InterruptedException {
        String basic = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = send(request("/tokens")
                .header("Authorization", "Basic " + basic)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
        return answer.statusCode() == 200 ? Json.text(answer.body(), "token") : Optional.empty();
    }

    HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
}
