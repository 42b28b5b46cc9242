package org.gongjian.app.access;

import java.util.List;
import org.gongjian.app.account.Accounts;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** The log-in form's check. */
class PasswordCheck implements AuthenticationProvider {

    private final Accounts accounts;

    PasswordCheck(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Authentication authenticate(Authentication given) {
        String password =
                given.getCredentials() == null ? "" : given.getCredentials().toString();
        var who = accounts.check(given.getName(), password, false);
        return UsernamePasswordAuthenticationToken.authenticated(who, null, List.of());
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
