package org.gongjian.app.account;

import java.util.Optional;
import org.gongjian.app.refusal.Trouble;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Behind the one-time link of an account: its owner sets a password that nobody else knows. */
@Controller
class FirstLogInPage {

    private final Accounts accounts;

    FirstLogInPage(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/first-login/{secret}")
    String page(@PathVariable String secret, @RequestParam Optional<String> fault, Model model) {
        model.addAttribute("login", accounts.linked(secret).orElseThrow(Trouble::notFound));
        model.addAttribute("secret", secret);
        fault.filter(PasswordRules::isFault).ifPresent(key -> model.addAttribute("fault", key));
        return "app/first-login";
    }

    @PostMapping("/first-login")
    String set(
            @RequestParam String secret,
            @RequestParam("new-password") String fresh,
            @RequestParam("new-password-again") String again) {
        String login = accounts.linked(secret).orElseThrow(Trouble::notFound);
        Optional<String> fault =
                fresh.equals(again) ? PasswordRules.fault(login, fresh) : Optional.of("password.differs");
        if (fault.isPresent()) {
            return "redirect:/first-login/" + secret + "?fault=" + fault.get();
        }
        if (!accounts.useLink(secret, fresh)) {
            throw Trouble.notFound();
        }
        return "redirect:/login?changed";
    }
}
