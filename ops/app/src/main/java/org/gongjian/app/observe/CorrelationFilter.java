package org.gongjian.app.observe;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * One id and one log line per request. The line names the handler's pattern, never the address itself: addresses may hold
 * what somebody searched for.
 */
public class CorrelationFilter extends OncePerRequestFilter {

    public static final String HEADER = "X-Correlation-Id";

    private static final Logger LOG = LoggerFactory.getLogger("gongjian.request");
    private static final Pattern TRUSTED = Pattern.compile("[0-9A-Za-z-]{8,64}");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = id(request.getHeader(HEADER));
        response.setHeader(HEADER, id);
        MDC.put("correlationId", id);
        long start = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            LOG.atInfo()
                    .addKeyValue("method", request.getMethod())
                    .addKeyValue("pattern", pattern(request))
                    .addKeyValue("status", response.getStatus())
                    .addKeyValue("ms", (System.nanoTime() - start) / 1_000_000)
                    .log("request");
            MDC.remove("correlationId");
        }
    }

    private static String id(@Nullable String given) {
        return given != null && TRUSTED.matcher(given).matches()
                ? given
                : UuidCreator.getTimeOrderedEpoch().toString();
    }

    private static String pattern(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? "-" : pattern.toString();
    }
}
