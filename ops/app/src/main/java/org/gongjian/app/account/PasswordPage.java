package org.gongjian.app.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Changing one's own password. It ends every session and token of the account, this one too. */
@Controller
class PasswordPage {

    private final Accounts accounts;

    PasswordPage(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/password")
    String page(@RequestParam Optional<String> fault, @RequestParam Optional<String> first, Model model) {
        fault.filter(PasswordRules::isFault).ifPresent(key -> model.addAttribute("fault", key));
        model.addAttribute("first", first.isPresent());
        return "app/password";
    }

    @PostMapping("/password")
    String change(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam("old-password") String old,
            @RequestParam("new-password") String fresh,
            @RequestParam("new-password-again") String again,
            HttpServletRequest request) {
        Optional<String> fault =
                fresh.equals(again) ? PasswordRules.fault(who.login(), fresh) : Optional.of("password.differs");
        if (fault.isPresent()) {
            return "redirect:/password?fault=" + fault.get();
        }
        if (!accounts.changePassword(who, old, fresh)) {
            return "redirect:/password?fault=password.wrong";
        }
        request.getSession().invalidate();
        return "redirect:/login?changed";
    }
}
