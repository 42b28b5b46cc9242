package org.gongjian.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class EmbeddedPostgresTest {
    private static final Path BINARIES = Path.of(System.getProperty("java.io.tmpdir"), "gongjian-test-binaries");

    @TempDir
    Path folder;

    private RunningPostgres start() {
        return EmbeddedPostgres.start(folder, BINARIES, Map.of());
    }

    private static JdbcClient as(RunningPostgres running, Credentials credentials) {
        return JdbcClient.create(RunningPostgres.source(running.jdbcUrl(), credentials));
    }

    @Test
    void a_first_start_leaves_nothing_of_the_librarys_defaults() throws IOException {
        try (RunningPostgres running = start()) {
            JdbcClient append = as(running, running.appendCredentials());
            assertThat(shown(append, "fsync")).isEqualTo("on");
            assertThat(shown(append, "synchronous_commit")).isEqualTo("on");
            assertThat(shown(append, "server_encoding")).isEqualTo("UTF8");
            assertThat(shown(append, "transaction_timeout")).isEqualTo("10s");
            assertThat(shown(append, "idle_in_transaction_session_timeout")).isEqualTo("8s");
            assertThat(shown(append, "log_error_verbosity")).isEqualTo("terse");
            assertThat(append.sql("SELECT cardinality(show_trgm('路灯'))")
                            .query(Integer.class)
                            .single())
                    .isPositive();
            assertThat(append.sql("SELECT datcollate FROM pg_database WHERE datname = current_database()")
                            .query(String.class)
                            .single())
                    .isEqualTo("C.UTF-8");
            assertThat(append.sql(
                                    "SELECT rolname FROM pg_roles WHERE rolcanlogin AND (rolsuper OR rolcreaterole OR rolcreatedb)")
                            .query(String.class)
                            .list())
                    .containsExactly("postgres");

            Path passwords = folder.resolve("postgres/passwords");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(passwords)))
                    .isEqualTo("rw-------");
            assertThat(folder.resolve("postgres/initdb-password")).doesNotExist();
            assertThatThrownBy(() -> as(running, new Credentials("postgres", "guess"))
                            .sql("SELECT 1")
                            .query(Integer.class)
                            .single())
                    .hasRootCauseInstanceOf(SQLException.class)
                    .hasStackTraceContaining("password authentication failed");
        }
    }

    @Test
    void data_port_and_passwords_outlive_a_restart() {
        int port;
        Credentials owner;
        try (RunningPostgres running = start()) {
            port = running.port();
            owner = running.ownerCredentials();
            as(running, owner).sql("CREATE SCHEMA kept").update();
            assertThatThrownBy(this::start).hasMessageContaining("another Gongjian is running");
        }
        try (RunningPostgres again = start()) {
            assertThat(again.port()).isEqualTo(port);
            assertThat(again.ownerCredentials()).isEqualTo(owner);
            assertThat(as(again, owner)
                            .sql("SELECT to_regnamespace('kept') IS NOT NULL")
                            .query(Boolean.class)
                            .single())
                    .isTrue();
        }
    }

    @Test
    void a_server_that_may_forget_is_refused() {
        for (String setting : new String[] {"fsync", "synchronous_commit"}) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(folder, BINARIES, Map.of(setting, "off")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(setting + " off");
        }
        try (RunningPostgres running = start()) {
            assertThat(running.port()).isPositive();
        }
    }

    @Test
    void after_a_kill_the_old_server_is_stopped_and_the_data_are_there() throws Exception {
        Process killed = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StartAndWait.class.getName(),
                        folder.toString(),
                        BINARIES.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(killed.getInputStream(), StandardCharsets.UTF_8));
        while (!"STARTED".equals(said.readLine())) {
            assertThat(killed.isAlive()).isTrue();
        }
        killed.destroyForcibly().waitFor();
        long old = Long.parseLong(Files.readAllLines(folder.resolve("postgres/cluster/postmaster.pid"))
                .getFirst());
        assertThat(ProcessHandle.of(old)).isPresent();

        try (RunningPostgres running = start()) {
            assertThat(as(running, running.ownerCredentials())
                            .sql("SELECT to_regnamespace('before_the_kill') IS NOT NULL")
                            .query(Boolean.class)
                            .single())
                    .isTrue();
            await().atMost(Duration.ofSeconds(5)).until(() -> !alive(old));
        }
    }

    @Test
    void a_pid_that_is_a_zombies_or_somebody_elses_is_cleared() throws Exception {
        start().close();
        Path pidFile = folder.resolve("postgres/cluster/postmaster.pid");
        // the shell becomes a sleep that never asks for its child's end
        Process parent = new ProcessBuilder("sh", "-c", "sleep 0.01 & echo $!; exec sleep 120").start();
        try {
            String zombie = new BufferedReader(new InputStreamReader(parent.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
            await().until(() ->
                    Files.readString(Path.of("/proc", zombie, "stat")).contains(") Z "));
            for (String pid :
                    new String[] {zombie, String.valueOf(ProcessHandle.current().pid()), ""}) {
                Files.writeString(pidFile, pid + "\n" + folder + "\n");
                start().close();
            }
            assertThat(parent.isAlive()).isTrue();
        } finally {
            parent.destroyForcibly();
        }
    }

    @Test
    void a_first_start_that_was_killed_half_way_is_made_anew() throws IOException {
        Path cluster = folder.resolve("postgres/cluster");
        Files.createDirectories(cluster.resolve("base/1"));
        Files.writeString(cluster.resolve("PG_VERSION"), "18\n");
        Files.writeString(cluster.resolve("postgresql.conf"), "");
        try (RunningPostgres running = start()) {
            assertThat(shown(as(running, running.viewCredentials()), "fsync")).isEqualTo("on");
        }
    }

    @Test
    void the_servers_log_never_quotes_a_value() throws IOException {
        try (RunningPostgres running = start()) {
            JdbcClient owner = as(running, running.ownerCredentials());
            owner.sql("CREATE TABLE person (name text UNIQUE)").update();
            for (int twice = 0; twice < 2; twice++) {
                int before = twice;
                assertThat(before == 0 || fails(owner, "planted-name")).isTrue();
                if (before == 0) {
                    owner.sql("INSERT INTO person VALUES (?)")
                            .param("planted-name")
                            .update();
                }
            }
            assertThatThrownBy(() -> owner.sql("SELECT ?::text::uuid")
                            .param("planted-uuid")
                            .query()
                            .singleRow())
                    .isInstanceOf(RuntimeException.class);
            assertThatThrownBy(() -> owner.sql("SELEKT 'planted-literal'").update())
                    .isInstanceOf(RuntimeException.class);
        }
        assertThat(logs()).contains("ready to accept connections").doesNotContain("planted-");
    }

    private static boolean fails(JdbcClient owner, String name) {
        assertThatThrownBy(() ->
                        owner.sql("INSERT INTO person VALUES (?)").param(name).update())
                .rootCause()
                .hasMessageNotContaining(name);
        return true;
    }

    private String logs() throws IOException {
        StringBuilder all = new StringBuilder(Files.readString(folder.resolve("postgres/start.log")));
        try (Stream<Path> files = Files.list(folder.resolve("postgres/log"))) {
            for (Path file : files.toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    private static boolean alive(long pid) throws IOException {
        Path stat = Path.of("/proc", String.valueOf(pid), "stat");
        return Files.exists(stat) && !Files.readString(stat).contains(") Z ");
    }

    private static String shown(JdbcClient client, String setting) {
        return client.sql("SHOW " + setting).query(String.class).single();
    }

    /** What is killed. */
    static final class StartAndWait {
        public static void main(String[] arguments) throws InterruptedException {
            RunningPostgres running = EmbeddedPostgres.start(Path.of(arguments[0]), Path.of(arguments[1]), Map.of());
            as(running, running.ownerCredentials())
                    .sql("CREATE SCHEMA before_the_kill")
                    .update();
            System.out.println("STARTED");
            Thread.currentThread().join();
        }
    }
}
