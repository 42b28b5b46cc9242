package org.gongjian.query.matter.status;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A resident asks where the matter stands. The question goes in the body, so that no digits of a phone stand in addresses and logs. */
@Controller
class StatusPage {

    private static final int LONGEST = 40;

    private final Statuses statuses;

    StatusPage(Statuses statuses) {
        this.statuses = statuses;
    }

    @GetMapping("/status")
    String form(@RequestParam(defaultValue = "") String no, Model model) {
        model.addAttribute("no", cut(no));
        return "status";
    }

    @PostMapping("/ask/status")
    String answer(
            @RequestParam(defaultValue = "") String no, @RequestParam(defaultValue = "") String last4, Model model) {
        String number = cut(no).strip().toUpperCase(Locale.ROOT);
        String digits = last4.strip();
        Optional<PublicStatus> found =
                digits.matches("[0-9]{4}") && !number.isEmpty() ? statuses.find(number, digits) : Optional.empty();
        model.addAttribute("no", number);
        found.ifPresentOrElse(status -> model.addAttribute("found", status), () -> model.addAttribute("unknown", true));
        return "status";
    }

    private static String cut(String typed) {
        return typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    }
}
