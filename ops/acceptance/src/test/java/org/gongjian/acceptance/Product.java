package org.gongjian.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/**
 * One running process of the packaged product, started as {@code ops/run} starts it. Its data folder is its own unless given;
 * its output goes to a file beside it, which a failure message quotes.
 */
final class Product implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final URI address;
    private final Path output;

    private Product(Process process, URI address, Path output) {
        this.process = process;
        this.address = address;
        this.output = output;
    }

    /** Starts a process with these options and waits until its log-in page answers. */
    static Product start(Path folder, String... options) {
        try {
            Files.createDirectories(folder);
            int port = freePort();
            Path output = Files.createTempFile(folder, "product-", ".log");
            List<String> command = new ArrayList<>(List.of(
                    ProcessHandle.current().info().command().orElse("java"),
                    "-Xmx512m",
                    "--enable-native-access=ALL-UNNAMED",
                    // dates of the story fall due as soon as its clock reaches them
                    "-Dgongjian.due.every=PT1S",
                    "-Dgongjian.due.first=PT1S",
                    "-jar",
                    jar().toString(),
                    "--port=" + port));
            command.addAll(Arrays.asList(options));
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            Product product = new Product(process, URI.create("http://localhost:" + port), output);
            product.awaitLogin();
            return product;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitLogin() {
        Awaitility.await("log-in page of " + address)
                .atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(200))
                .failFast("the product stopped", () -> {
                    if (!process.isAlive()) {
                        throw new AssertionError(tail());
                    }
                })
                .until(() -> get("/login") == 200);
    }

    /** Status of a GET without a session; 0 while nobody listens. */
    int get(String path) {
        try {
            return HTTP.send(
                            HttpRequest.newBuilder(address.resolve(path)).build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    URI address() {
        return address;
    }

    /** The last lines that the process wrote. */
    String tail() {
        try {
            List<String> lines = Files.readAllLines(output);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** All that the process wrote. */
    Path output() {
        return output;
    }

    /** As by kill -9. */
    void kill() {
        process.destroyForcibly();
        waitFor();
    }

    /** As by Ctrl-C. */
    @Override
    public void close() {
        process.destroy();
        waitFor();
    }

    private void waitFor() {
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The executable jar that the reactor packaged before this module. */
    private static Path jar() {
        Path jar = Path.of("..", "app", "target", "gongjian-exec.jar")
                .toAbsolutePath()
                .normalize();
        if (!Files.exists(jar)) {
            throw new IllegalStateException("package ops/app first: " + jar);
        }
        return jar;
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
