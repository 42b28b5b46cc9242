package org.gongjian.app.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
        LINK_GIVEN,
        UNLOCKED,
        CLOSED,
        REOPENED
    }

    private static final String COLUMNS =
            "select login, person, secret, demonstration, must_change, active, locked_until from work.account";

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;

    AccountTable(DataSource web, TransactionOperations transaction) {
        this.jdbc = JdbcClient.create(web);
        this.transaction = transaction;
    }

    Optional<Account> find(String login) {
        return jdbc.sql(COLUMNS + " where login = ?")
                .param(login)
                .query((row, n) -> account(row))
                .optional();
    }

    /** Those of a person by which he may log in without more. */
    List<Account> openOf(PersonId person) {
        return jdbc.sql(COLUMNS + " where person = ? and active and not must_change order by login")
                .param(person.value())
                .query((row, n) -> account(row))
                .list();
    }

    /** Every account, closed ones last. */
    List<Account> all() {
        return jdbc.sql(COLUMNS + " order by active desc, login")
                .query((row, n) -> account(row))
                .list();
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getString("login"),
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("secret"),
                row.getBoolean("demonstration"),
                row.getBoolean("must_change"),
                row.getBoolean("active"),
                instant(row.getTimestamp("locked_until")));
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
                            where login = ? returning failed_attempts""").param(login).query(Integer.class).single();
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
                            where login = ?""").params(secret, mustChange, login).update();
            jdbc.sql("delete from work.account_token where login = ?")
                    .param(login)
                    .update();
            audit(login, login.equals(by) ? Act.PASSWORD_CHANGED : Act.PASSWORD_SET, by, now);
        });
    }

    /** Nobody logs in with it again; the row stays for the trail. */
    void close(String login, String by, Instant now) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update work.account set active = false where login = ?")
                    .param(login)
                    .update();
            jdbc.sql("delete from work.account_token where login = ?")
                    .param(login)
                    .update();
            audit(login, Act.CLOSED, by, now);
        });
    }

    /** May log in again, with the password it had. */
    void reopen(String login, String by, Instant now) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update work.account set active = true, failed_attempts = 0, locked_until = null where login = ?")
                    .param(login)
                    .update();
            audit(login, Act.REOPENED, by, now);
        });
    }

    /** Ends a lock-out before its time. */
    void unlock(String login, String by, Instant now) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update work.account set failed_attempts = 0, locked_until = null where login = ?")
                    .param(login)
                    .update();
            audit(login, Act.UNLOCKED, by, now);
        });
    }

    /** A new one-time link; every older one of the account is void then. */
    void link(String login, byte[] hash, Instant end, String by, Instant now) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("delete from work.account_link where login = ? and used_at is null")
                    .param(login)
                    .update();
            jdbc.sql("insert into work.account_link (hash, login, expires_at) values (?, ?, ?)")
                    .params(hash, login, Timestamp.from(end))
                    .update();
            audit(login, Act.LINK_GIVEN, by, now);
        });
    }

    /** Whose link it is, while it opens. */
    Optional<String> linked(byte[] hash, Instant now) {
        return jdbc.sql("""
                        select login from work.account_link join work.account using (login)
                        where hash = ? and used_at is null and expires_at > ? and active""")
                .params(hash, Timestamp.from(now))
                .query(String.class)
                .optional();
    }

    /** Uses the link up; false when somebody was faster. */
    boolean useLink(byte[] hash, Instant now) {
        return jdbc.sql(
                                "update work.account_link set used_at = ? where hash = ? and used_at is null and expires_at > ?")
                        .params(Timestamp.from(now), hash, Timestamp.from(now))
                        .update()
                == 1;
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
