package org.gongjian.app.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The link that is printed once when nobody can log in yet: whoever opens it first becomes the administrator. */
public class FirstAdministrator {

    static final Duration VALID = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Clock clock;

    FirstAdministrator(DataSource web, Accounts accounts, Clock clock) {
        this.jdbc = JdbcClient.create(web);
        this.accounts = accounts;
        this.clock = clock;
    }

    /** A new secret for the link when there is no account; every older one is void then. */
    public Optional<String> secret() {
        if (accounts.anyActive()) {
            return Optional.empty();
        }
        String secret = Secrets.random();
        jdbc.sql("delete from work.first_administrator where used_at is null").update();
        jdbc.sql("insert into work.first_administrator (hash, expires_at) values (?, ?)")
                .params(Secrets.hash(secret), Timestamp.from(clock.instant().plus(VALID)))
                .update();
        return Optional.of(secret);
    }

    /** Whether the link still opens. */
    public boolean opens(String secret) {
        return jdbc.sql("""
                        select exists (select 1 from work.first_administrator
                        where hash = ? and used_at is null and expires_at > ?)""")
                .params(Secrets.hash(secret), Timestamp.from(clock.instant()))
                .query(Boolean.class)
                .single();
    }

    /** Uses the link up; false when somebody was faster. */
    public boolean use(String secret) {
        Timestamp now = Timestamp.from(clock.instant());
        return jdbc.sql("""
                                update work.first_administrator set used_at = ?
                                where hash = ? and used_at is null and expires_at > ?""").params(now, Secrets.hash(secret), now).update() == 1;
    }
}
