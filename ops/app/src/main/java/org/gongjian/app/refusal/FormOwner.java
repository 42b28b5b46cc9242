package org.gongjian.app.refusal;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** To whom a form belongs that is typed now: the log-in, or for somebody without one the session. */
public class FormOwner {

    String current() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who != null && who.isAuthenticated() && !(who instanceof AnonymousAuthenticationToken)) {
            return "login:" + who.getName();
        }
        if (RequestContextHolder.currentRequestAttributes() instanceof ServletRequestAttributes attributes) {
            HttpServletRequest request = attributes.getRequest();
            return "session:" + request.getSession(true).getId();
        }
        throw new IllegalStateException("no request");
    }
}
