package org.gongjian.query.platform.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sets how pages look and goes back. A GET, because a display preference changes nothing on record and must work before log-in. */
@Controller
class AppearancePage {

    /** A path of ours; neither {@code //host} nor a scheme nor a control character. */
    private static final Pattern OWN_PATH = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]{0,1000}|/");

    @GetMapping("/appearance")
    String choose(
            @RequestParam Optional<String> type,
            @RequestParam Optional<String> contrast,
            @RequestParam Optional<String> language,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        Appearance now = Appearance.of(request);
        Appearance chosen = new Appearance(
                type.orElse(now.type()), contrast.orElse(now.contrast()), language.orElse(now.language()));
        response.addHeader(
                HttpHeaders.SET_COOKIE, chosen.cookie(request.isSecure()).toString());
        return "redirect:" + (OWN_PATH.matcher(back).matches() ? back : "/");
    }
}
