package org.gongjian.app.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongjian.record.Id.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Opens accounts, checks and changes passwords, locks out guessers. */
public class Accounts {

    /** Wrong passwords in a row before the account is locked. */
    public static final int ATTEMPTS = 5;

    /** How long it then stays locked. */
    public static final Duration LOCKED = Duration.ofMinutes(15);

    /** How long a link opens. */
    public static final Duration LINK_VALID = Duration.ofHours(72);

    private final AccountTable table;
    private final PasswordEncoder encoder;
    private final SessionsOf sessions;
    private final Clock clock;
    private final String nobodysSecret;
    private volatile @Nullable String demonstrationSecret;

    Accounts(AccountTable table, PasswordEncoder encoder, SessionsOf sessions, Clock clock) {
        this.table = table;
        this.encoder = encoder;
        this.sessions = sessions;
        this.clock = clock;
        this.nobodysSecret = encoder.encode("nobody");
    }

    /** Ends the sessions of an account. */
    @FunctionalInterface
    public interface SessionsOf {
        void end(String login);
    }

    /**
     * Checks a password: for the log-in form and for tokens, never per request. A locked account is told so only to somebody who
     * has the right password, so that names cannot be found out.
     */
    public SignedIn check(String login, String password, boolean forToken) {
        Instant now = clock.instant();
        Optional<Account> found = table.find(name(login)).filter(Account::active);
        // an unknown name costs as much as a wrong password
        boolean right =
                encoder.matches(password, found.map(Account::secret).orElse(nobodysSecret)) && found.isPresent();
        Account account = found.orElseThrow(() -> new BadCredentialsException("unknown"));
        if (account.lockedAt(now)) {
            throw right ? new LockedException("locked") : new BadCredentialsException("wrong");
        }
        if (!right) {
            table.failed(account.login(), ATTEMPTS, LOCKED, now);
            throw new BadCredentialsException("wrong");
        }
        table.succeeded(account.login(), forToken ? AccountTable.Act.TOKEN_GIVEN : AccountTable.Act.LOGGED_IN, now);
        return account.signedIn();
    }

    /** Opens an account with a password; false when the name is taken. */
    public boolean open(String login, PersonId person, String password, Standing standing, String by) {
        Account account = new Account(
                name(login), person, encoder.encode(password), false, standing == Standing.MUST_CHANGE, true, null);
        return table.open(account, by, clock.instant());
    }

    /** Opens an account with the password that everybody knows. */
    public void openForDemonstration(String login, PersonId person, String by) {
        String known = demonstrationSecret;
        if (known == null) {
            known = encoder.encode(PasswordRules.DEMONSTRATION);
            demonstrationSecret = known;
        }
        table.open(new Account(name(login), person, known, true, false, true, null), by, clock.instant());
    }

    /** What the first password of an account is worth. */
    public enum Standing {
        OWN,
        MUST_CHANGE
    }

    /** Changes one's own password; false when the old one is wrong. */
    public boolean changePassword(SignedIn who, String old, String fresh) {
        Optional<Account> account = table.find(who.login());
        if (account.isEmpty() || !encoder.matches(old, account.get().secret())) {
            table.failed(who.login(), ATTEMPTS, LOCKED, clock.instant());
            return false;
        }
        table.changeSecret(who.login(), encoder.encode(fresh), false, who.login(), clock.instant());
        sessions.end(who.login());
        return true;
    }

    /** An administrator sets a password, which its owner must change at the next log-in. */
    public void setPassword(String login, String fresh, String by) {
        table.changeSecret(name(login), encoder.encode(fresh), true, by, clock.instant());
        sessions.end(name(login));
    }

    /** Closes an account and ends its sessions and tokens at once. */
    public void close(String login, String by) {
        table.close(name(login), by, clock.instant());
        sessions.end(name(login));
    }

    /** Opens a closed account again. */
    public void reopen(String login, String by) {
        table.reopen(name(login), by, clock.instant());
    }

    /** Ends a lock-out before its time. */
    public void unlock(String login, String by) {
        table.unlock(name(login), by, clock.instant());
    }

    /**
     * A link by which the owner of an account sets a password, once: for the first log-in, and for who forgot it. The password until
     * then goes on.
     */
    public String link(String login, String by) {
        String secret = Secrets.random();
        Instant now = clock.instant();
        table.link(name(login), Secrets.hash(secret), now.plus(LINK_VALID), by, now);
        return secret;
    }

    /** Whose link it is, while it opens. */
    Optional<String> linked(String secret) {
        return table.linked(Secrets.hash(secret), clock.instant());
    }

    /** Sets the password behind a link; false when the link was used before. */
    boolean useLink(String secret, String fresh) {
        Optional<String> login = linked(secret);
        if (login.isEmpty() || !table.useLink(Secrets.hash(secret), clock.instant())) {
            return false;
        }
        table.changeSecret(login.get(), encoder.encode(fresh), false, login.get(), clock.instant());
        sessions.end(login.get());
        return true;
    }

    /** Opens an account that nobody can enter yet but by a link; false when the name is taken. */
    public boolean openForLink(String login, PersonId person, String by) {
        return open(login, person, Secrets.random(), Standing.OWN, by);
    }

    /** Who may log in, closed accounts last. */
    List<Account> all() {
        return table.all();
    }

    Optional<Account> find(String login) {
        return table.find(name(login));
    }

    /** Whether it is locked out now. */
    boolean isLocked(Account account) {
        return account.lockedAt(clock.instant());
    }

    /** Must choose a password of one's own before anything else. */
    public boolean mustChange(String login) {
        return table.find(login).map(Account::mustChange).orElse(false);
    }

    boolean anyActive() {
        return table.anyActive();
    }

    /** Accounts with a password that everybody knows. */
    public boolean anyDemonstration() {
        return table.anyDemonstration();
    }

    private static String name(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }
}
