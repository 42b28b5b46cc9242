package org.gongjian.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * A database of its own on a real PostgreSQL, cloned from a template that was migrated once. The server is the one of
 * {@code -Ddb.url} (a superuser's), else a container where Docker answers, else the embedded one; one per JVM.
 */
public final class TestDatabase implements AutoCloseable {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Map<String, String> TEMPLATES = new HashMap<>();

    private final TestServer server;
    private final String name;
    private final Map<Credentials, HikariDataSource> pools = new HashMap<>();

    private TestDatabase(TestServer server, String name) {
        this.server = server;
        this.name = name;
    }

    /** Migrated as the modules of this build are; the template is made once per JVM. Another migration needs a key of its own. */
    public static TestDatabase fresh(Consumer<DataSource> migrate) {
        return fresh("all", migrate);
    }

    /** Migrated by {@code migrate}, which is run once per JVM and key, as the owner. */
    public static TestDatabase fresh(String key, Consumer<DataSource> migrate) {
        return clone(template(key, migrate));
    }

    /** Roles and schema public, nothing else. */
    public static TestDatabase empty() {
        return fresh("empty", nothing -> {});
    }

    private static synchronized String template(String key, Consumer<DataSource> migrate) {
        String known = TEMPLATES.get(key);
        if (known != null) {
            return known;
        }
        TestServer server = TestServer.get();
        String made = server.prefix() + "template_" + NUMBER.incrementAndGet();
        Provisioning.provision(server::superuser, made, server.passwords());
        migrate.accept(
                RunningPostgres.source(server.url(made), server.passwords().ownerCredentials()));
        TEMPLATES.put(key, made);
        return made;
    }

    /** Another with the same in it. Nobody may be connected to this one. */
    public synchronized TestDatabase copy() {
        disconnect();
        return clone(name);
    }

    private static synchronized TestDatabase clone(String template) {
        TestServer server = TestServer.get();
        String name = server.prefix() + NUMBER.incrementAndGet();
        execute(
                server,
                "CREATE DATABASE " + name + " TEMPLATE " + template + " OWNER " + Passwords.OWNER,
                "REVOKE ALL ON DATABASE " + name + " FROM PUBLIC",
                "GRANT CONNECT, TEMPORARY ON DATABASE " + name + " TO " + Passwords.APPEND + ", " + Passwords.VIEW);
        return new TestDatabase(server, name);
    }

    /** Pool of the role that migrates. */
    public DataSource owner() {
        return pool(server.passwords().ownerCredentials());
    }

    /** Pool of the command side. */
    public DataSource append() {
        return pool(server.passwords().appendCredentials());
    }

    /** Pool of the query side. */
    public DataSource view() {
        return pool(server.passwords().viewCredentials());
    }

    /** Whom the product must never be: for tests that tamper. */
    public DataSource superuser() {
        return server.superuser(name);
    }

    /** Unpooled connections of the command side, for tests that tie them up. */
    public DataSource appendUnpooled() {
        return RunningPostgres.source(jdbcUrl(), server.passwords().appendCredentials());
    }

    public String jdbcUrl() {
        return server.url(name);
    }

    public Credentials ownerCredentials() {
        return server.passwords().ownerCredentials();
    }

    public Credentials appendCredentials() {
        return server.passwords().appendCredentials();
    }

    public Credentials viewCredentials() {
        return server.passwords().viewCredentials();
    }

    private synchronized DataSource pool(Credentials credentials) {
        return pools.computeIfAbsent(credentials, role -> {
            HikariConfig config = new HikariConfig();
            config.setJdbcUrl(jdbcUrl());
            config.setUsername(role.user());
            config.setPassword(role.password());
            config.setMaximumPoolSize(6);
            config.setMinimumIdle(0);
            config.setPoolName(name + "-" + role.user());
            return new HikariDataSource(config);
        });
    }

    @Override
    public synchronized void close() {
        disconnect();
        // dropping waits for a checkpoint
        if (!server.endsWithItsJvm()) {
            execute(server, "DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
        }
    }

    private void disconnect() {
        pools.values().forEach(HikariDataSource::close);
        pools.clear();
    }

    private static void execute(TestServer server, String... statements) {
        try (Connection connection = server.superuser("postgres").getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(String.join("; ", statements), e);
        }
    }
}
