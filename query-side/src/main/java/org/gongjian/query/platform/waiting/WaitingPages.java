package org.gongjian.query.platform.waiting;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** Carries out {@link ReadsFrom}: waits for {@code ?position=N}, then lets the page say when it is behind. */
public final class WaitingPages implements HandlerInterceptor {
    /** Attribute of model and request: what was just done cannot be seen yet. */
    public static final String BEHIND = "behind";

    private final PositionWait wait;

    public WaitingPages(PositionWait wait) {
        this.wait = wait;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String position = request.getParameter("position");
        ReadsFrom from = handler instanceof HandlerMethod method ? method.getMethodAnnotation(ReadsFrom.class) : null;
        if (position != null && from != null && position.matches("\\d{1,18}")) {
            boolean behind = !wait.passed(List.of(from.value()), Long.parseLong(position));
            request.setAttribute(BEHIND, behind);
            if (behind) {
                response.setHeader("X-Behind", "true");
            }
        }
        return true;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page != null && page.getViewName() != null && !page.getViewName().startsWith("redirect:")) {
            page.getModel().put(BEHIND, Boolean.TRUE.equals(request.getAttribute(BEHIND)));
        }
    }
}
