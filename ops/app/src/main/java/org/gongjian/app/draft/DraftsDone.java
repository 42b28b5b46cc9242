package org.gongjian.app.draft;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.gongjian.app.office.ActingFor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What was received needs no draft any more: the next slip begins with an empty form. A refused form keeps its draft. */
class DraftsDone implements HandlerInterceptor, WebMvcConfigurer {

    private static final Map<String, String> FORMS =
            Map.of("/matters/issues", "receive", "/matters/proposals", "receive-proposal");

    private final DraftTable drafts;
    private final ActingFor acting;

    DraftsDone(DraftTable drafts, ActingFor acting) {
        this.drafts = drafts;
        this.acting = acting;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns(FORMS.keySet().toArray(String[]::new));
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        String form = FORMS.get(
                request.getRequestURI().substring(request.getContextPath().length()));
        if (form != null && request.getMethod().equals("POST") && received(response, failure)) {
            acting.of(request).ifPresent(who -> drafts.forget(who, form));
        }
    }

    private static boolean received(HttpServletResponse response, @Nullable Exception failure) {
        String next = response.getHeader(HttpHeaders.LOCATION);
        return failure == null && response.getStatus() == 303 && next != null && next.contains("position=");
    }
}
