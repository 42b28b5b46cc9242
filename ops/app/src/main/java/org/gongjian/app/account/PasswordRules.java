package org.gongjian.app.account;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a password must be. Length, not riddles; nothing that stands in the documentation. */
public final class PasswordRules {

    /** The password of every demonstration account. */
    public static final String DEMONSTRATION = "gongjian-demo";

    /** Message keys of everything that can be wrong. */
    private static final Set<String> FAULTS = Set.of(
            "password.too-short",
            "password.too-long",
            "password.too-easy",
            "password.differs",
            "password.wrong",
            "login.malformed",
            "first.incomplete");

    private static final int SHORTEST = 10;

    /** bcrypt reads no further. */
    private static final int MOST_BYTES = 72;

    private static final int LEAST_KINDS = 4;

    private PasswordRules() {}

    /** Message key of what is wrong with it, or nothing. */
    public static Optional<String> fault(String login, String password) {
        if (password.length() < SHORTEST) {
            return Optional.of("password.too-short");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Optional.of("password.too-long");
        }
        String lower = password.toLowerCase(Locale.ROOT);
        boolean easy = lower.contains(login)
                || lower.contains(DEMONSTRATION)
                || password.chars().distinct().count() < LEAST_KINDS;
        return easy ? Optional.of("password.too-easy") : Optional.empty();
    }

    /** Whether a page may show this key as what was wrong. */
    public static boolean isFault(String key) {
        return FAULTS.contains(key);
    }

    /** An account name: what can be dictated on the phone. */
    public static boolean isName(String login) {
        return login.matches("[a-z][a-z0-9._-]{2,39}");
    }
}
