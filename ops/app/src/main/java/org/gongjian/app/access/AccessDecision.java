package org.gongjian.app.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;
import org.gongjian.app.office.ActingFor;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Applies {@link AccessRules}: what no rule allows is denied. */
class AccessDecision implements AuthorizationManager<RequestAuthorizationContext> {

    private final AccessRules rules;
    private final ActingFor acting;

    AccessDecision(AccessRules rules, ActingFor acting) {
        this.rules = rules;
        this.acting = acting;
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends Authentication> authentication, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        Optional<Who> who = rules.who(HttpMethod.valueOf(request.getMethod()), path(request));
        return new AuthorizationDecision(who.isPresent() && allowed(who.get(), authentication.get(), request));
    }

    private boolean allowed(Who who, Authentication authentication, HttpServletRequest request) {
        boolean signedIn = authentication.isAuthenticated()
                && !(authentication instanceof AnonymousAuthenticationToken)
                && !(authentication instanceof OperatorKey.Held);
        return switch (who) {
            case Who.Anybody any -> true;
            case Who.SignedIn any -> signedIn;
            case Who.InOffice any -> signedIn && acting.of(request).isPresent();
            case Who.As as ->
                signedIn
                        && acting.of(request)
                                .filter(now -> as.roles().contains(now.role()))
                                .isPresent();
            case Who.Operator any -> authentication instanceof OperatorKey.Held;
        };
    }

    static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
