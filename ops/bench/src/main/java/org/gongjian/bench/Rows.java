package org.gongjian.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.gongjian.postgres.Credentials;
import org.gongjian.postgres.Passwords;
import org.gongjian.postgres.RunningPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The database of a running product, looked at from beside. */
final class Rows {
    private Rows() {}

    static DataSource as(Path data, String role) throws Exception {
        Passwords passwords = Passwords.in(data.resolve("postgres").resolve("passwords"));
        String password = role.equals(Passwords.VIEW) ? passwords.view() : passwords.owner();
        String port = Files.readString(data.resolve("postgres").resolve("port")).strip();
        return source(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + RunningPostgres.DATABASE,
                new Credentials(role, password));
    }

    static DataSource source(String url, Credentials credentials) {
        return new DriverManagerDataSource(url, credentials.user(), credentials.password());
    }

    /** Matters that the register does not show yet. */
    static long lag(Path data) throws Exception {
        return JdbcClient.create(as(data, Passwords.VIEW))
                .sql("SELECT (SELECT count(*) FROM store.event WHERE type = 'matter' AND sequencenumber = 0)"
                        + " - (SELECT count(*) FROM view.matter_register)")
                .query(Long.class)
                .single();
    }
}
