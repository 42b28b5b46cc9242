package org.gongjian.app.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Set;
import org.gongjian.app.account.Accounts;
import org.gongjian.app.account.SignedIn;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever got the password from somebody else chooses one of his own before anything else. */
class OwnPasswordFirst extends OncePerRequestFilter {

    private static final String OWN = "gongjian.own-password";
    private static final Set<String> OPEN = Set.of("/password", "/appearance", "/logout", "/login");

    private final Accounts accounts;

    OwnPasswordFirst(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who != null
                && who.getPrincipal() instanceof SignedIn signedIn
                && !open(request)
                && !own(request, signedIn)) {
            response.sendRedirect("/password?first");
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean own(HttpServletRequest request, SignedIn who) {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(OWN) != null) {
            return true;
        }
        if (accounts.mustChange(who.login())) {
            return false;
        }
        if (session != null) {
            session.setAttribute(OWN, true);
        }
        return true;
    }

    private static boolean open(HttpServletRequest request) {
        String path = AccessDecision.path(request);
        return OPEN.contains(path) || path.startsWith("/webjars/") || path.startsWith("/assets/");
    }
}
