package org.gongjian.app.refusal;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.UriComponentsBuilder;

/** From which page of ours a form came, and what was typed into it. */
public final class FormPage {

    /** Never kept: secrets, and what the page makes anew. */
    private static final Set<String> NOT_KEPT = Set.of("_csrf", "_key", "_page");

    /** Fields of a secret ballot (ADR 0027). */
    private static final String BALLOT = "ballot.";

    private static final Pattern OURS = Pattern.compile("/(?!/)[A-Za-z0-9/_.~%?&=+:-]*");

    private FormPage() {}

    /** The address of the form: told by the form itself, else the page that the browser says it came from. */
    public static Optional<String> of(HttpServletRequest request) {
        String told = request.getParameter("_page");
        if (told != null) {
            return OURS.matcher(told).matches() ? Optional.of(told) : Optional.empty();
        }
        String referer = request.getHeader(HttpHeaders.REFERER);
        if (referer == null) {
            return Optional.empty();
        }
        try {
            URI page = new URI(referer);
            int port = page.getPort() >= 0 ? page.getPort() : "https".equals(page.getScheme()) ? 443 : 80;
            boolean same = request.getServerName().equals(page.getHost()) && request.getServerPort() == port;
            String path = page.getRawPath() + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery());
            return same && OURS.matcher(path).matches() ? Optional.of(path) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** The same page with the ticket. */
    static String withTicket(String page, String ticket) {
        return UriComponentsBuilder.fromUriString(page)
                .replaceQueryParam("ticket", ticket)
                .build(true)
                .toUriString();
    }

    /** What was typed, without secrets and without what a ballot says. */
    static Map<String, List<String>> typed(HttpServletRequest request) {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!NOT_KEPT.contains(name)
                    && !name.startsWith(BALLOT)
                    && !name.toLowerCase(java.util.Locale.ROOT).contains("password")) {
                typed.put(name, List.of(values));
            }
        });
        return typed;
    }
}
