package org.gongjian.app.token;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.gongjian.app.account.Secrets;
import org.gongjian.app.account.SignedIn;
import org.gongjian.record.Id.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bearer tokens: given once, kept by hash, valid for a working day. */
public class Tokens {

    public static final Duration VALID = Duration.ofHours(12);

    private final JdbcClient jdbc;
    private final Clock clock;

    Tokens(DataSource web, Clock clock) {
        this.jdbc = JdbcClient.create(web);
        this.clock = clock;
    }

    /** A token and when it ends. */
    public record Given(String token, Instant expiresAt) {}

    Given give(SignedIn who) {
        String token = Secrets.random();
        Instant now = clock.instant();
        Instant end = now.plus(VALID);
        jdbc.sql("delete from work.account_token where login = ? and expires_at < ?")
                .params(who.login(), Timestamp.from(now))
                .update();
        jdbc.sql("insert into work.account_token (hash, login, created_at, expires_at) values (?, ?, ?, ?)")
                .params(Secrets.hash(token), who.login(), Timestamp.from(now), Timestamp.from(end))
                .update();
        return new Given(token, end);
    }

    /** Whose token it is, while it is valid and the account open. */
    public Optional<SignedIn> holder(String token) {
        return jdbc.sql("""
                        select a.login, a.person from work.account_token t join work.account a using (login)
                        where t.hash = ? and t.expires_at > ? and a.active and not a.must_change""")
                .params(Secrets.hash(token), Timestamp.from(clock.instant()))
                .query((row, n) -> new SignedIn(row.getString(1), new PersonId(row.getObject(2, UUID.class))))
                .optional();
    }
}
