package org.gongjian.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/** What the server is told in its own files, anew on every start, and what is refused when it turns out otherwise. */
final class Settings {
    private static final String INCLUDE = "include_if_exists = 'gongjian.conf'";

    private Settings() {}

    /** Written before the server starts. */
    static void write(Path cluster, Path logFolder) {
        try {
            Files.writeString(cluster.resolve("gongjian.conf"), """
                    # written on every start
                    fsync = on
                    synchronous_commit = on
                    full_page_writes = on
                    password_encryption = 'scram-sha-256'
                    unix_socket_directories = ''
                    max_connections = 120
                    # the defaults are those of a machine with 1 GB; pages of it are taken as they are needed
                    shared_buffers = 512MB
                    # a ledger of 100,000 rows should not run into checkpoint after checkpoint
                    max_wal_size = 4GB
                    checkpoint_timeout = 15min
                    # compiling a plan takes longer than any of our questions
                    jit = off
                    timezone = 'UTC'
                    lc_messages = 'C'
                    # values are never quoted in the log: no errors of statements, no statements, no parameters, no detail
                    log_min_messages = log
                    log_min_error_statement = panic
                    log_statement = none
                    log_error_verbosity = terse
                    log_parameter_max_length = 0
                    log_parameter_max_length_on_error = 0
                    logging_collector = on
                    log_directory = '%s'
                    log_filename = 'server-%%a.log'
                    log_file_mode = 0600
                    log_truncate_on_rotation = on
                    log_rotation_age = 1d
                    log_rotation_size = 0
                    """.formatted(
                            logFolder.toString().replace("'", "''")));
            // every connection proves itself: neither trust nor a local socket
            Files.writeString(cluster.resolve("pg_hba.conf"), """
                    # written on every start
                    host all all 127.0.0.1/32 scram-sha-256
                    host all all ::1/128      scram-sha-256
                    """);
            Path main = cluster.resolve("postgresql.conf");
            List<String> lines = Files.readAllLines(main);
            if (!lines.contains(INCLUDE)) {
                Files.writeString(main, String.join("\n", lines) + "\n" + INCLUDE + "\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Refuses a server that could forget what it said was saved. */
    static void assertSafe(DataSource superuser) {
        try (Connection connection = superuser.getConnection();
                Statement statement = connection.createStatement()) {
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                try (ResultSet row = statement.executeQuery("SHOW " + setting)) {
                    row.next();
                    if (!row.getString(1).equals("on")) {
                        throw new IllegalStateException("the database server runs with " + setting + " "
                                + row.getString(1) + ": it may forget what it said was saved. Refused.");
                    }
                }
            }
            try (ResultSet trust = statement.executeQuery(
                    "SELECT count(*) FROM pg_hba_file_rules WHERE auth_method IS DISTINCT FROM 'scram-sha-256'")) {
                trust.next();
                if (trust.getInt(1) > 0) {
                    throw new IllegalStateException(
                            "the database server lets somebody in without a password. Refused.");
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the settings of the database server could not be read", e);
        }
    }
}
