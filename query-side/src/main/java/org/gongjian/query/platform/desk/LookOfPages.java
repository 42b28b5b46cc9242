package org.gongjian.query.platform.desk;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lays {@code appearance} and {@code times} ready for every page. A filter before all others: pages about errors and refusals of the
 * security chain never pass a controller, and large letters must not become small just there.
 */
@Component
@Order(-1000)
class LookOfPages extends OncePerRequestFilter {

    private final LocalTimes times;

    LookOfPages(@Value("${gongjian.zone:Asia/Shanghai}") String zone) {
        this.times = new LocalTimes(ZoneId.of(zone));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute("appearance", Appearance.of(request));
        request.setAttribute("times", times);
        chain.doFilter(request, response);
    }
}
