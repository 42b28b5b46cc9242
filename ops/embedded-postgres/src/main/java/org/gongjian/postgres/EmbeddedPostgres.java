package org.gongjian.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts a PostgreSQL of our own under the data folder and keeps everything of it there: binaries, cluster, port, passwords,
 * log. Data are kept. The library's defaults are a test's (no fsync, trust, one superuser); none of them is left in force.
 */
public final class EmbeddedPostgres {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private EmbeddedPostgres() {}

    /** Starts the server of this data folder, after clearing what a killed run left. One at a time per folder. */
    public static RunningPostgres start(Path dataFolder) {
        return start(dataFolder, dataFolder.resolve("postgres").resolve("binaries"), Map.of());
    }

    /** With binaries shared between folders, and with settings on top; both for tests. */
    static RunningPostgres start(Path dataFolder, Path binaries, Map<String, String> onTop) {
        try {
            Path folder = ownFolder(dataFolder.toAbsolutePath().normalize());
            FileChannel lock = lock(folder);
            try {
                return start(folder, lock, binaries.toAbsolutePath(), onTop);
            } catch (IOException | RuntimeException | Error e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RunningPostgres start(Path folder, FileChannel lock, Path binaries, Map<String, String> onTop)
            throws IOException {
        Path cluster = folder.resolve("cluster");
        new LeftOver(cluster).clear();
        clearHalfMade(cluster);
        Passwords passwords = Passwords.in(folder.resolve("passwords"));
        Path forInitdb = onlyForMe(folder.resolve("initdb-password"));
        Files.writeString(forInitdb, passwords.superuser());
        Redirect log = Redirect.appendTo(onlyForMe(folder.resolve("start.log")).toFile());
        var builder = io.zonky.test.db.postgres.embedded.EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(binaries.toFile())
                // a resolver of its own: the library remembers the first folder of binaries per resolver
                .setPgBinaryResolver(new Binaries())
                .setDataDirectory(cluster)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setPort(port(folder.resolve("port")))
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .setDataDirectoryCustomizer(made -> Settings.write(cluster, folder.resolve("log")))
                .setConnectConfig("password", passwords.superuser())
                .setConnectConfig("logServerErrorDetail", "false")
                // these go to initdb: they override its "trust" from the first second
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("auth-local", "scram-sha-256")
                .setLocaleConfig("pwfile", forInitdb.toString())
                // on the command line, because there the library says -F
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "120");
        onTop.forEach(builder::setServerConfig);
        var server = builder.start();
        RunningPostgres running = new RunningPostgres(server, passwords, lock);
        try {
            Files.deleteIfExists(forInitdb);
            Settings.assertSafe(running.superuser("postgres"));
            Provisioning.provision(running::superuser, RunningPostgres.DATABASE, passwords);
            LOG.info("database server runs on port {} over {}", running.port(), cluster);
            return running;
        } catch (IOException | RuntimeException e) {
            running.close();
            throw e;
        }
    }

    private static Path ownFolder(Path dataFolder) throws IOException {
        Path folder = dataFolder.resolve("postgres");
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        return folder;
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException here) {
            LOG.debug("the folder is in use by this very process");
        }
        channel.close();
        throw new FolderInUse(folder);
    }

    /** A first start that was killed in initdb leaves a folder that can neither be started nor filled again. */
    private static void clearHalfMade(Path cluster) throws IOException {
        if (Files.exists(cluster) && !Files.exists(cluster.resolve("global").resolve("pg_control"))) {
            LOG.warn("{} was never finished: making it anew", cluster);
            try (var all = Files.walk(cluster)) {
                for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static Path onlyForMe(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        return file;
    }

    /** The port of the first start, as long as nobody else has taken it. */
    private static int port(Path file) throws IOException {
        if (Files.exists(file)) {
            int kept = Integer.parseInt(Files.readString(file).strip());
            if (free(kept)) {
                return kept;
            }
            LOG.warn("port {} is taken by another program: using a new one", kept);
        }
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Files.writeString(file, any.getLocalPort() + "\n");
            return any.getLocalPort();
        }
    }

    private static boolean free(int port) {
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return taken.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
