package org.gongjian.app.founding;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.gongjian.app.account.Accounts;
import org.gongjian.app.account.FirstAdministrator;
import org.gongjian.app.account.PasswordRules;
import org.gongjian.app.refusal.Trouble;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Behind the one-time link: names the district, the administrator and the password. */
@Controller
class FirstAdministratorPage {

    private static final String PAGE = "app/first-administrator";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final FirstAdministrator link;
    private final Founding founding;
    private final Accounts accounts;
    private final Clock clock;

    FirstAdministratorPage(FirstAdministrator link, Founding founding, Accounts accounts, Clock clock) {
        this.link = link;
        this.founding = founding;
        this.accounts = accounts;
        this.clock = clock;
    }

    @GetMapping("/first-administrator/{secret}")
    String page(@PathVariable String secret, Model model) {
        if (!link.opens(secret)) {
            throw Trouble.notFound();
        }
        model.addAttribute("secret", secret);
        return PAGE;
    }

    @PostMapping("/first-administrator")
    String set(
            @RequestParam String secret,
            @RequestParam String district,
            @RequestParam String name,
            @RequestParam String login,
            @RequestParam("new-password") String password,
            @RequestParam("new-password-again") String again,
            HttpServletResponse response,
            Model model) {
        if (!link.opens(secret)) {
            throw Trouble.notFound();
        }
        String account = login.strip().toLowerCase(Locale.ROOT);
        Optional<String> fault = fault(account, password, again, district, name);
        if (fault.isPresent()) {
            // shown at once: nobody is logged in for whom the typed input could wait, and names do not go into an
            // address
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("secret", secret)
                    .addAttribute("district", district)
                    .addAttribute("name", name)
                    .addAttribute("login", login)
                    .addAttribute("fault", fault.get());
            return PAGE;
        }
        if (!link.use(secret)) {
            throw Trouble.notFound();
        }
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZONE);
        Founding.Founded founded = founding.found(new Founding.Plan(
                "founding", district.strip(), name.strip(), account, today, today.getYear() + 1, now));
        accounts.open(account, founded.administrator().person(), password, Accounts.Standing.OWN, account);
        return "redirect:/login?founded";
    }

    private static Optional<String> fault(String login, String password, String again, String district, String name) {
        if (district.isBlank() || district.length() > 40 || name.isBlank() || name.length() > 30) {
            return Optional.of("first.incomplete");
        }
        if (!PasswordRules.isName(login)) {
            return Optional.of("login.malformed");
        }
        return password.equals(again) ? PasswordRules.fault(login, password) : Optional.of("password.differs");
    }
}
