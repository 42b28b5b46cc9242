package org.gongjian.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a killed product leaves behind: a server that still runs with old settings, or a {@code postmaster.pid} that names a
 * process which is gone, a zombie, or somebody else's by now. PostgreSQL itself refuses to start over all but the first.
 */
final class LeftOver {
    private static final Logger LOG = LoggerFactory.getLogger(LeftOver.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path cluster;
    private final Path pidFile;

    LeftOver(Path cluster) {
        this.cluster = cluster;
        this.pidFile = cluster.resolve("postmaster.pid");
    }

    /** Leaves nothing running over the folder and no pid in it. The caller holds the folder's lock. */
    void clear() {
        try {
            if (Files.exists(pidFile)) {
                List<String> lines = Files.readAllLines(pidFile);
                if (!lines.isEmpty() && lines.getFirst().strip().matches("\\d+")) {
                    stop(Long.parseLong(lines.getFirst().strip()));
                }
                await(
                        "a database process still works in " + cluster,
                        () -> workers().isEmpty());
                Files.deleteIfExists(pidFile);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void stop(long pid) throws IOException {
        if (!runsOurCluster(pid)) {
            LOG.warn("postmaster.pid names process {}, which is not our server: cleared", pid);
            return;
        }
        LOG.warn("the database server of an earlier run still works as process {}: stopping it", pid);
        // SIGINT is PostgreSQL's fast shutdown; Java alone can only ask for the one that waits for clients
        signal("INT", pid);
        try {
            await("", () -> !runsOurCluster(pid));
        } catch (IllegalStateException stubborn) {
            signal("QUIT", pid);
            await(
                    "the database server of an earlier run, process " + pid + ", does not stop",
                    () -> !runsOurCluster(pid));
        }
    }

    /** A zombie has no command line left, and a process that took over the number has another one. */
    private boolean runsOurCluster(long pid) {
        try {
            String line = Files.readString(Path.of("/proc/" + pid + "/cmdline"), StandardCharsets.ISO_8859_1);
            String folder =
                    new String(cluster.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            return line.contains("postgres") && List.of(line.split("\0")).contains(folder);
        } catch (IOException gone) {
            return false;
        }
    }

    /** Children outlive a killed server for a moment and must not meet the next one; they work in the cluster's folder. */
    private List<Path> workers() {
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            return processes.filter(this::worksHere).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean worksHere(Path process) {
        try {
            return process.getFileName().toString().matches("\\d+")
                    && Files.readSymbolicLink(process.resolve("cwd")).equals(cluster)
                    && Files.readString(process.resolve("comm")).startsWith("postgres");
        } catch (IOException goneOrForeign) {
            return false;
        }
    }

    private interface Condition {
        boolean holds() throws IOException;
    }

    private static void await(String otherwise, Condition condition) throws IOException {
        long begin = System.nanoTime();
        while (!condition.holds()) {
            if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                throw new IllegalStateException(otherwise);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for an earlier database server", e);
        }
    }

    private static void signal(String name, long pid) throws IOException {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + name + " " + pid).start().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
