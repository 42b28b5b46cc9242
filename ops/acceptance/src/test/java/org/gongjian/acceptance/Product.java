package org.gongjian.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;

/**
 * One running process of the packaged product, started as {@code ops/run} starts it. Its
 * output goes to a file beside it, which a failure message quotes.
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
            Arrays.stream(options)
                    .filter(option -> option.startsWith("--data="))
                    .forEach(option -> withBinaries(Path.of(option.substring("--data=".length()))));
            int port = freePort();
            Path output = Files.createTempFile(folder, "product-", ".log");
            List<String> command = new ArrayList<>(List.of(
                    java(),
                    "-Xmx512m",
                    "-XX:+UseSerialGC",
                    "-XX:+ExitOnOutOfMemoryError",
                    // what it does is tried here, not how fast
                    "-XX:TieredStopAtLevel=1",
                    "--enable-native-access=ALL-UNNAMED",
                    "-XX:+AutoCreateSharedArchive",
                    // one for each JVM of tests: two must not write the same
                    "-XX:SharedArchiveFile="
                            + jar().resolveSibling(
                                            "classes-%s.jsa".formatted(System.getProperty("surefire.forkNumber"))),
                    "-Xlog:cds=off",
                    "-Xlog:cds+dynamic=off",
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

    /** The database's programs, unpacked by the first product of these tests. */
    private static @Nullable Path binaries;

    /** Unpacking them takes seconds of every first start, and is tried by the first one. */
    private static synchronized void withBinaries(Path data) {
        Path own = data.resolve("postgres").resolve("binaries");
        Path known = binaries;
        if (known == null || !Files.isDirectory(known)) {
            binaries = own;
        } else if (!Files.exists(own)) {
            Folders.link(known, own);
        }
    }

    /** Runs a process that is expected to end by itself: its exit status and what it wrote. */
    static Ended run(String... options) {
        try {
            List<String> command = new ArrayList<>(List.of(java(), "-Xmx256m", "-jar", jar().toString()));
            command.addAll(Arrays.asList(options));
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String written = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(process.onExit().join().exitValue(), written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How a process ended. */
    record Ended(int status, String written) {}

    private void awaitLogin() {
        awaitPage("/login");
    }

    /** Waits until it would be sent requests: a node that comes to a store with facts fills its read models first. */
    void awaitReady() {
        awaitPage("/actuator/health/readiness");
    }

    /** Waits until the demonstration is told to its end: figures stand still from then on. */
    void awaitTold() {
        await("the demonstration")
                .atMost(Duration.ofMinutes(5))
                .until(() -> Files.readString(output).contains("the demonstration is told"));
    }

    private void awaitPage(String path) {
        await(path + " of " + address).until(() -> get(path) == 200);
    }

    private ConditionFactory await(String what) {
        return Awaitility.await(what)
                .atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(200))
                .failFast("the product stopped", () -> {
                    if (!process.isAlive()) {
                        throw new AssertionError(tail());
                    }
                });
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

    /** As by Ctrl-C; whether it ends by itself. */
    boolean endsWhenAsked() {
        process.destroy();
        try {
            return process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
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

    /** The executable jar that the reactor packaged before this module, unpacked as {@code ops/run} unpacks it. */
    private static synchronized Path jar() {
        Path target = Path.of("..", "app", "target").toAbsolutePath().normalize();
        Path packed = target.resolve("gongjian-exec.jar");
        Path unpacked = target.resolve("unpacked").resolve("gongjian-exec.jar");
        if (!Files.exists(packed)) {
            throw new IllegalStateException("package ops/app first: " + packed);
        }
        // several JVMs of tests use it
        try (FileChannel lock = FileChannel.open(
                        target.resolve("unpacked.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock ignored = lock.lock()) {
            if (!Files.exists(unpacked)
                    || Files.getLastModifiedTime(packed).compareTo(Files.getLastModifiedTime(unpacked)) > 0) {
                unpack(packed, unpacked.getParent());
                Files.setLastModifiedTime(unpacked, FileTime.fromMillis(System.currentTimeMillis()));
            }
            return unpacked;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpack(Path packed, Path folder) throws IOException {
        if (Files.exists(folder)) {
            Folders.delete(folder);
        }
        Process extracting = new ProcessBuilder(
                        java(),
                        "-Djarmode=tools",
                        "-jar",
                        packed.toString(),
                        "extract",
                        "--destination",
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (extracting.onExit().join().exitValue() != 0) {
            throw new IllegalStateException("cannot unpack " + packed);
        }
    }

    private static String java() {
        return ProcessHandle.current().info().command().orElse("java");
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
