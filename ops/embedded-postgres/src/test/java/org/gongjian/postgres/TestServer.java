package org.gongjian.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** The one server of this JVM, whichever it is. */
interface TestServer {

    /** Where a database of it is. */
    String url(String database);

    Passwords passwords();

    /** Keeps the databases of several JVMs on one given server apart. */
    String prefix();

    /** Whether nothing of it is left behind; else each database has to be dropped when it was used. */
    default boolean endsWithItsJvm() {
        return false;
    }

    default DataSource superuser(String database) {
        return RunningPostgres.source(url(database), passwords().superuserCredentials());
    }

    static TestServer get() {
        return Holder.SERVER;
    }

    /** Initialised on first use. */
    final class Holder {
        static final TestServer SERVER = choose();

        private Holder() {}

        private static TestServer choose() {
            String given = System.getProperty("db.url", "");
            if (!given.isBlank()) {
                return given(given);
            }
            return dockerMayAnswer() && ContainerServer.answers() ? ContainerServer.start() : embedded();
        }

        private static boolean dockerMayAnswer() {
            return System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
        }

        private static TestServer given(String url) {
            return GivenServer.of(url);
        }

        private static TestServer embedded() {
            Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
            sweep(temporary);
            Path folder =
                    temporary.resolve("gongjian-test-" + ProcessHandle.current().pid());
            RunningPostgres running =
                    EmbeddedPostgres.start(folder, temporary.resolve("gongjian-test-binaries"), Map.of());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                running.close();
                delete(folder);
            }));
            TestServer server = new TestServer() {
                @Override
                public String url(String database) {
                    return running.jdbcUrl(database);
                }

                @Override
                public Passwords passwords() {
                    return running.passwords();
                }

                @Override
                public String prefix() {
                    return "test_";
                }

                @Override
                public boolean endsWithItsJvm() {
                    return true;
                }
            };
            waitForNoDisk(server.superuser("postgres"));
            return server;
        }

        /** What tests store need not outlive the machine; what has to is tried on servers of its own. */
        private static void waitForNoDisk(DataSource superuser) {
            try (Connection connection = superuser.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("ALTER ROLE ALL SET synchronous_commit = off");
                statement.execute("ALTER SYSTEM SET full_page_writes = off");
                statement.execute("SELECT pg_reload_conf()");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        /** Servers of test runs that were killed. */
        private static void sweep(Path temporary) {
            try (Stream<Path> folders = Files.list(temporary)) {
                for (Path folder : folders.toList()) {
                    String name = folder.getFileName().toString();
                    if (name.matches("gongjian-test-\\d+")
                            && ProcessHandle.of(Long.parseLong(name.substring("gongjian-test-".length())))
                                    .isEmpty()) {
                        new LeftOver(folder.resolve("postgres").resolve("cluster")).clear();
                        delete(folder);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void delete(Path folder) {
            try (Stream<Path> all = Files.walk(folder)) {
                List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
                for (Path path : deepestFirst) {
                    Files.deleteIfExists(path);
                }
            } catch (IOException | UncheckedIOException anotherRunSweepsToo) {
                System.err.println("left behind: " + folder);
            }
        }
    }
}
