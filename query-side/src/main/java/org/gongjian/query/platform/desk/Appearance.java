package org.gongjian.query.platform.desk;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Set;
import org.springframework.http.ResponseCookie;

/**
 * How the reader wants the pages: large letters (大字版), high contrast, language. Kept in one cookie that says nothing else.
 *
 * @param type {@code normal} or {@code large}
 * @param contrast {@code normal} or {@code high}
 * @param language {@code zh} or {@code en}
 */
public record Appearance(String type, String contrast, String language) {

    static final String COOKIE = "appearance";
    private static final int ONE_YEAR = 365 * 24 * 3600;
    private static final Appearance USUAL = new Appearance("normal", "normal", "zh");

    /** Only known words are taken; whatever else a cookie or a link says is the usual one. */
    public Appearance {
        type = known(type, "normal", Set.of("large"));
        contrast = known(contrast, "normal", Set.of("high"));
        language = known(language, "zh", Set.of("en"));
    }

    private static String known(String said, String usual, Set<String> others) {
        return others.contains(said) ? said : usual;
    }

    /** What the cookie of this request says. */
    public static Appearance of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return USUAL;
        }
        return Arrays.stream(cookies)
                .filter(cookie -> COOKIE.equals(cookie.getName()))
                .findFirst()
                .map(cookie -> read(cookie.getValue()))
                .orElse(USUAL);
    }

    private static Appearance read(String value) {
        String[] parts = value.split("\\.", -1);
        return parts.length == 3 ? new Appearance(parts[0], parts[1], parts[2]) : USUAL;
    }

    ResponseCookie cookie(boolean secure) {
        return ResponseCookie.from(COOKIE, type + "." + contrast + "." + language)
                .path("/")
                .maxAge(ONE_YEAR)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .build();
    }

    /** The value of the {@code lang} attribute. */
    public String htmlLanguage() {
        return language.equals("en") ? "en" : "zh-CN";
    }
}
