package org.gongjian.app.token;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.gongjian.app.account.Accounts;
import org.gongjian.app.account.SignedIn;
import org.gongjian.app.limit.Throttle;
import org.gongjian.app.refusal.Trouble;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /tokens}: the one place where a program gives a password. */
@RestController
class TokenEndpoint {

    private final Accounts accounts;
    private final Tokens tokens;
    private final Throttle perLogin = new Throttle(30, Duration.ofMinutes(1));
    private final Throttle perAddress = new Throttle(240, Duration.ofMinutes(1));

    TokenEndpoint(Accounts accounts, Tokens tokens) {
        this.accounts = accounts;
        this.tokens = tokens;
    }

    @PostMapping(value = "/tokens", produces = "application/json")
    ResponseEntity<Tokens.Given> token(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            HttpServletRequest request) {
        Basic given = Basic.read(authorization).orElseThrow(() -> Trouble.unauthorized("BASIC_NEEDED"));
        long wait = Math.max(
                perAddress.secondsToWait(request.getRemoteAddr()),
                perLogin.secondsToWait(given.login().toLowerCase(Locale.ROOT)));
        if (wait > 0) {
            throw Trouble.tooMany(wait);
        }
        try {
            SignedIn who = accounts.check(given.login(), given.password(), true);
            if (accounts.mustChange(who.login())) {
                throw Trouble.forbidden("PASSWORD_MUST_BE_CHANGED");
            }
            return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(tokens.give(who));
        } catch (LockedException e) {
            throw Trouble.unauthorized("ACCOUNT_LOCKED");
        } catch (AuthenticationException e) {
            throw Trouble.unauthorized("WRONG_CREDENTIALS");
        }
    }

    /** User and password of an HTTP Basic header. */
    private record Basic(String login, String password) {
        static Optional<Basic> read(@Nullable String header) {
            if (header == null || !header.regionMatches(true, 0, "Basic ", 0, 6)) {
                return Optional.empty();
            }
            try {
                String text = new String(
                        Base64.getDecoder().decode(header.substring(6).strip()), StandardCharsets.UTF_8);
                int colon = text.indexOf(':');
                return colon < 0
                        ? Optional.empty()
                        : Optional.of(new Basic(text.substring(0, colon), text.substring(colon + 1)));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }
}
