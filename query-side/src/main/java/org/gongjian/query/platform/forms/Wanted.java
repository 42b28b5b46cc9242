package org.gongjian.query.platform.forms;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Which of its two shapes an address answers in. */
public final class Wanted {
    private Wanted() {}

    /** Scripts that say nothing get JSON; a browser, with or without htmx, gets the page. */
    public static boolean page(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return request.getHeader("HX-Request") != null || accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }
}
