package org.gongjian.query.matter.status;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A resident asks where the matter stands. The question goes in the body, so that no digits of a phone stand in addresses and logs. */
@Controller
public class StatusPage {

    private static final int LONGEST = 40;
    /** What is asked about one matter belongs into no search engine. */
    private static final String ROBOTS = "X-Robots-Tag";

    private final Statuses statuses;
    private final AskLimit limit;

    public StatusPage(Statuses statuses, AskLimit limit) {
        this.statuses = statuses;
        this.limit = limit;
    }

    /**
     * What a program asks.
     *
     * @param no 登记号
     * @param last4 the last four digits of the phone given at the counter
     */
    record Question(@Nullable String no, @Nullable String last4) {}

    @GetMapping("/status")
    String form(@RequestParam(defaultValue = "") String no, HttpServletResponse response, Model model) {
        response.setHeader(ROBOTS, "noindex");
        model.addAttribute("no", cut(no));
        return "status";
    }

    @PostMapping(value = "/ask/status", produces = MediaType.TEXT_HTML_VALUE)
    String page(
            @RequestParam(defaultValue = "") String no,
            @RequestParam(defaultValue = "") String last4,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        response.setHeader(ROBOTS, "noindex");
        Optional<PublicStatus> found = found(no, last4, request);
        model.addAttribute("no", number(no));
        found.ifPresentOrElse(status -> model.addAttribute("found", status), () -> model.addAttribute("unknown", true));
        return "status";
    }

    @PostMapping(
            value = "/ask/status",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PublicStatus> json(@RequestBody Question question, HttpServletRequest request) {
        return found(text(question.no()), text(question.last4()), request)
                .map(status ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(status))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Optional<PublicStatus> found(String no, String last4, HttpServletRequest request) {
        String number = number(no);
        limit.asked(number, request.getRemoteAddr());
        String digits = last4.strip();
        return digits.matches("[0-9]{4}") && !number.isEmpty() ? statuses.find(number, digits) : Optional.empty();
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    private static String number(String typed) {
        return cut(typed).strip().toUpperCase(Locale.ROOT);
    }

    private static String cut(String typed) {
        return typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    }
}
