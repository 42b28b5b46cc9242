package org.gongjian.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The server while it runs. Close it after every pool over it: closing stops the server and frees the folder. Dropping the
 * reference stops nothing.
 */
public final class RunningPostgres implements AutoCloseable {
    /** The database of the product. */
    public static final String DATABASE = "gongjian";

    private final io.zonky.test.db.postgres.embedded.EmbeddedPostgres server;
    private final Passwords passwords;
    private final FileChannel folderLock;

    RunningPostgres(
            io.zonky.test.db.postgres.embedded.EmbeddedPostgres server, Passwords passwords, FileChannel folderLock) {
        this.server = server;
        this.passwords = passwords;
        this.folderLock = folderLock;
    }

    /** Where the three roles connect. Errors reported by the driver leave out the server's detail, which quotes values. */
    public String jdbcUrl() {
        return jdbcUrl(DATABASE);
    }

    /** The role of migrations. */
    public Credentials ownerCredentials() {
        return passwords.ownerCredentials();
    }

    /** The role of the command side. */
    public Credentials appendCredentials() {
        return passwords.appendCredentials();
    }

    /** The role of the query side. */
    public Credentials viewCredentials() {
        return passwords.viewCredentials();
    }

    /** The port, the same on every start. */
    public int port() {
        return server.getPort();
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:%d/%s?logServerErrorDetail=false".formatted(port(), database);
    }

    Passwords passwords() {
        return passwords;
    }

    DataSource superuser(String database) {
        return source(jdbcUrl(database), passwords.superuserCredentials());
    }

    static DataSource source(String url, Credentials credentials) {
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

    @Override
    public void close() {
        try (folderLock) {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
