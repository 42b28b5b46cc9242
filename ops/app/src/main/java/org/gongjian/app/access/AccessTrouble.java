package org.gongjian.app.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.gongjian.app.office.ActingFor;
import org.gongjian.app.refusal.ErrorPage;
import org.gongjian.app.refusal.Trouble;
import org.gongjian.app.refusal.Wants;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.HttpRequestMethodNotSupportedException;

/** Answers what the security chains stop, in the same forms as every other error. */
class AccessTrouble implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final AccessRules rules;
    private final ActingFor acting;
    private final AuthenticationEntryPoint login = new LoginUrlAuthenticationEntryPoint("/login");

    AccessTrouble(AccessRules rules, ActingFor acting) {
        this.rules = rules;
        this.acting = acting;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException none)
            throws IOException, ServletException {
        if (Wants.html(request)) {
            login.commence(request, response, none);
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        ErrorPage.show(none, request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (denied instanceof CsrfException && !Wants.html(request) && request.getCookies() == null) {
            // a program that brought neither a token nor a cookie: there is no form to be too old
            commence(request, response, new InsufficientAuthenticationException("no credentials"));
            return;
        }
        if (isOnlyToTakeOver(request)) {
            response.sendRedirect(request.getContextPath() + ActingFor.HAND_OVERS);
            return;
        }
        ErrorPage.show(reason(request, response, denied), request, response);
    }

    /** Has logged in to sign, and has no desk of his own yet. */
    private boolean isOnlyToTakeOver(HttpServletRequest request) {
        return AccessDecision.path(request).equals("/")
                && Wants.html(request)
                && acting.signedIn().filter(acting::isToTakeOver).isPresent();
    }

    private Exception reason(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied) {
        if (denied instanceof CsrfException) {
            return Trouble.forbidden("FORM_TOO_OLD");
        }
        String path = AccessDecision.path(request);
        if (rules.who(HttpMethod.valueOf(request.getMethod()), path).isPresent()) {
            return denied;
        }
        Set<String> methods = rules.methods(path);
        if (methods.isEmpty()) {
            return Trouble.notFound();
        }
        response.setHeader(HttpHeaders.ALLOW, String.join(", ", methods));
        return new HttpRequestMethodNotSupportedException(request.getMethod(), methods);
    }
}
