package org.gongjian.query.platform.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Lays the desk around every page: {@code desk}, {@code menu}, {@code here}. Endpoints of the command side draw none: they answer with data
 * or lead back to a page.
 */
@ControllerAdvice(basePackages = {"org.gongjian.query", "org.gongjian.app"})
class DeskAdvice {

    private final ObjectProvider<Desks> desks;

    DeskAdvice(ObjectProvider<Desks> desks) {
        this.desks = desks;
    }

    @ModelAttribute("desk")
    @Nullable
    Desk desk(HttpServletRequest request) {
        Desks held = desks.getIfAvailable();
        return held == null ? null : held.of(request).orElse(null);
    }

    @ModelAttribute("menu")
    List<Menu.Shown> menu(HttpServletRequest request, @ModelAttribute("desk") @Nullable Desk desk) {
        return desk == null ? List.of() : Menu.of(desk, path(request));
    }

    /** Where a change of appearance or office comes back to; a form that was posted has no address to come back to. */
    @ModelAttribute("here")
    String here(HttpServletRequest request) {
        String query = request.getQueryString();
        if (!request.getMethod().equals("GET")) {
            return "/";
        }
        return query == null || query.contains("ticket=") ? path(request) : path(request) + "?" + query;
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
