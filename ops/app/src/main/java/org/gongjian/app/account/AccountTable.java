package org.gongjian.app.account;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.gongjian.record.Id.PersonId;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The accounts and their audit trail: the only class that names these tables. */
final class AccountTable {

    /** What is written into the audit trail. */
    enum Act {
        OPENED,
        LOGGED_IN,
        LOG_IN_FAILED,
        LOCKED,
        PASSWORD_CHANGED,
        PASSWORD_SET,
        TOKEN_GIVEN,
        CLOSED
    }

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;

    AccountTable(DataSource web, TransactionOperations transaction) {
        this.jdbc = JdbcClient.create(web);
        this.transaction = transaction;
    }

    Optional<Account> find(String login) {
        return jdbc.sql("""
                        select login, person, secret, demonstration, must_change, active, locked_until
                        from work.account where login = ?""")
                .param(login)
                .query((row, n) -> new Account(
                        row.getString("login"),
                        new PersonId(row.getObject("person", UUID.class)),
                        row.getString("secret"),
                        row.getBoolean("demonstration"),
                        row.getBoolean("must_change"),
                        row.getBoolean("active"),
                        instant(row.getTimestamp("locked_until"))))
                .optional();
    }

    /** Opens an account; false when the name is taken. */
    boolean open(Account account, String by, Instant now) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            int opened = jdbc.sql("""
                            insert into work.account (login, person, secret, demonstration, must_change, active, created_at)
                            values (?, ?, ?, ?, ?, ?, ?) on conflict (login) do nothing""")
                    .params(
                            account.login(),
                            account.person().value(),
                            account.secret(),
                            account.demonstration(),
                            account.mustChange(),
                            account.active(),
                            Timestamp.from(now))
                    .update();
            if (opened == 1) {
                audit(account.login(), Act.OPENED, by, now);
            }
            return opened == 1;
        }));
    }

    void succeeded(String login, Act act, Instant now) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update work.account set failed_attempts = 0, locked_until = null where login = ?")
                    .param(login)
                    .update();
            audit(login, act, login, now);
        });
    }

    /** Counts a wrong password; from the given number on the account is locked for a while. */
    void failed(String login, int atMost, Duration locked, Instant now) {
        transaction.executeWithoutResult(status -> {
            int attempts = jdbc.sql("""
                            update work.account set failed_attempts = failed_attempts + 1
                            where login = ? returning failed_attempts""")
                    .param(login)
                    .query(Integer.class)
                    .single();
            audit(login, Act.LOG_IN_FAILED, login, now);
            if (attempts >= atMost) {
                jdbc.sql("update work.account set failed_attempts = 0, locked_until = ? where login = ?")
                        .params(Timestamp.from(now.plus(locked)), login)
                        .update();
                audit(login, Act.LOCKED, "system", now);
            }
        });
    }

    /** A new password ends every token and every other session of the account. */
    void changeSecret(String login, String secret, boolean mustChange, String by, Instant now) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                            update work.account
                            set secret = ?, must_change = ?, demonstration = false, failed_attempts = 0, locked_until = null
                            where login = ?""")
                    .params(secret, mustChange, login)
                    .update();
            jdbc.sql("delete from work.account_token where login = ?").param(login).update();
            audit(login, login.equals(by) ? Act.PASSWORD_CHANGED : Act.PASSWORD_SET, by, now);
        });
    }

    /** Nobody logs in with it again; the row stays for the trail. */
    void close(String login, String by, Instant now) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update work.account set active = false where login = ?")
                    .param(login)
                    .update();
            jdbc.sql("delete from work.account_token where login = ?").param(login).update();
            audit(login, Act.CLOSED, by, now);
        });
    }

    boolean anyActive() {
        return jdbc.sql("select exists (select 1 from work.account where active)")
                .query(Boolean.class)
                .single();
    }

    boolean anyDemonstration() {
        return jdbc.sql("select exists (select 1 from work.account where active and demonstration)")
                .query(Boolean.class)
                .single();
    }

    private void audit(String login, Act act, String by, Instant now) {
        jdbc.sql("insert into work.account_audit (login, act, by_login, at, correlation) values (?, ?, ?, ?, ?)")
                .params(java.util.Arrays.asList(login, act.name(), by, Timestamp.from(now), MDC.get("correlationId")))
                .update();
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
