package org.gongjian.app.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.gongjian.app.options.Options;
import org.gongjian.app.options.Role;
import org.gongjian.catalogue.Gongjian;
import org.gongjian.postgres.Credentials;
import org.gongjian.postgres.EmbeddedPostgres;
import org.gongjian.postgres.Passwords;
import org.gongjian.postgres.Provisioning;
import org.gongjian.postgres.RunningPostgres;
import org.gongjian.store.Migrations;
import org.gongjian.store.keys.KeyFile;
import org.gongjian.store.keys.KeyRotation;
import org.gongjian.store.keys.OfThisDatabase;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The PostgreSQL of this process: our own or a given one, and its three roles. */
public final class Database implements AutoCloseable {

    private final String url;
    private final Credentials owner;
    private final Credentials append;
    private final Credentials view;
    private final @Nullable RunningPostgres embedded;
    private volatile boolean migrated;

    public Database(
            String url, Credentials owner, Credentials append, Credentials view, @Nullable RunningPostgres embedded) {
        this.url = url;
        this.owner = owner;
        this.append = append;
        this.view = view;
        this.embedded = embedded;
    }

    /** Starts our own or reaches the given one. */
    public static Database open(Options options) {
        return options.url() == null ? own(options) : given(options, options.url());
    }

    private static Database own(Options options) {
        RunningPostgres server = EmbeddedPostgres.start(options.data());
        return new Database(
                server.jdbcUrl(),
                server.ownerCredentials(),
                server.appendCredentials(),
                server.viewCredentials(),
                server);
    }

    private static Database given(Options options, String url) {
        Properties parsed = Driver.parseURL(url, new Properties());
        if (parsed == null) {
            throw new Options.Unusable("--url 无法读懂：应为 jdbc:postgresql://主机:端口/数据库");
        }
        Passwords passwords = Passwords.in(options.passwordFileOrDefault());
        String plain = withoutUser(url);
        String user = parsed.getProperty("user");
        if (url.contains("user=") && user != null) {
            Credentials superuser = new Credentials(user, parsed.getProperty("password", ""));
            Provisioning.provision(
                    database -> source(onDatabase(plain, database), superuser),
                    parsed.getProperty("PGDBNAME"),
                    passwords);
        }
        return new Database(
                plain,
                new Credentials(Passwords.OWNER, passwords.owner()),
                new Credentials(Passwords.APPEND, passwords.append()),
                new Credentials(Passwords.VIEW, passwords.view()),
                null);
    }

    /** Brings it to this release as its owner, before anything else runs. */
    public void migrate() {
        Migrations.run(source(url, owner), Gongjian.catalogue());
        migrated = true;
    }

    /**
     * The keys. Made only while the record is empty, for with new ones everything kept would be unreadable; and while no node runs, for that
     * one has keys already and is about to keep something.
     */
    public KeyFile keys(Path file) {
        DataSource own = source(url, owner);
        boolean empty = JdbcClient.create(own)
                .sql("select not exists (select 1 from store.event)")
                .query(Boolean.class)
                .single();
        if (empty && !nodesRun(own)) {
            KeyFile made = KeyFile.madeIn(file);
            OfThisDatabase.begin(own, made);
            return made;
        }
        KeyFile keys = KeyFile.in(file);
        OfThisDatabase.require(own, keys);
        return keys;
    }

    private static boolean nodesRun(DataSource own) {
        return JdbcClient.create(own)
                        .sql("select count(*) from pg_stat_activity"
                                + " where datname = current_database() and application_name like 'gongjian-%'")
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** New keys in the file, persons' keys wrapped with them. Refused while any node runs. */
    public KeyRotation.Rotated rotateKeys(Path file) {
        DataSource own = source(url, owner);
        if (nodesRun(own)) {
            throw new Options.Unusable("还有节点连着这个数据库，请先全部停下（stop all nodes first）");
        }
        return new KeyRotation(own).rotate(file);
    }

    /** Whether this process has brought it to its release. */
    public boolean migrated() {
        return migrated;
    }

    /** Pool of the command side. */
    public HikariDataSource appendPool(int size) {
        return pool("append", append, size);
    }

    /**
     * Pool of the query side. Its commits do not wait for the disk: rows and token are written by one transaction, so that what a crash
     * takes from read models is folded again from the facts, which do wait.
     */
    public HikariDataSource viewPool(int size) {
        HikariConfig config = config("view", view, size);
        config.setConnectionInitSql("SET synchronous_commit = off");
        return new HikariDataSource(config);
    }

    /** Pool of sessions and accounts: as the command side where it runs here, else as the query side. */
    public HikariDataSource webPool(Role role, int size) {
        return pool("web", role.commands() ? append : view, size);
    }

    private HikariDataSource pool(String name, Credentials credentials, int size) {
        return new HikariDataSource(config(name, credentials, size));
    }

    private HikariConfig config(String name, Credentials credentials, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(url);
        config.setUsername(credentials.user());
        config.setPassword(credentials.password());
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(Math.min(2, size));
        config.setConnectionTimeout(5_000);
        // values stand in the server's details, and errors are logged
        config.addDataSourceProperty("logServerErrorDetail", "false");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("ApplicationName", "gongjian-" + name);
        return config;
    }

    private static DataSource source(String url, Credentials credentials) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(credentials.user());
        source.setPassword(credentials.password());
        try {
            source.setProperty("logServerErrorDetail", "false");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return source;
    }

    private static String withoutUser(String url) {
        return url.replaceAll("(?<=[?&])(user|password)=[^&]*&?", "").replaceAll("[?&]$", "");
    }

    private static String onDatabase(String url, String database) {
        URI address = URI.create(url.substring("jdbc:".length()));
        String query = address.getQuery() == null ? "" : "?" + address.getRawQuery();
        return "jdbc:postgresql://" + address.getRawAuthority() + "/" + database + query;
    }

    /** Stops our own server; a given one is left alone. */
    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
