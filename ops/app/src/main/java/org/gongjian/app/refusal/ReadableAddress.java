package org.gongjian.app.refusal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.gongjian.command.platform.refusal.FaultyInput;
import org.gongjian.command.platform.refusal.FieldError;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/** What stands behind the question mark goes to the database as it is: control characters are refused before, by name. */
class ReadableAddress extends OncePerRequestFilter {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.GET.matches(request.getMethod()) && !HttpMethod.HEAD.matches(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        List<FieldError> faults;
        try {
            faults = faults(request.getParameterMap());
        } catch (InvalidParameterException unreadable) {
            ErrorPage.show(unreadable, request, response);
            return;
        }
        if (faults.isEmpty()) {
            chain.doFilter(request, response);
        } else {
            ErrorPage.show(new FaultyInput(faults), request, response);
        }
    }

    private static List<FieldError> faults(Map<String, String[]> parameters) {
        return parameters.entrySet().stream()
                .filter(given -> Arrays.stream(given.getValue())
                        .anyMatch(value -> CONTROL.matcher(value).find()))
                .map(given -> new FieldError(
                        CONTROL.matcher(given.getKey()).replaceAll("?"), FieldError.Code.CONTROL_CHARACTER))
                .toList();
    }
}
