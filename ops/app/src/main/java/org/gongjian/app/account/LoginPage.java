package org.gongjian.app.account;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The door. In a demonstration it shows the persons who may come in. */
@Controller
class LoginPage {

    private final ObjectProvider<KnownPersons> persons;

    LoginPage(ObjectProvider<KnownPersons> persons) {
        this.persons = persons;
    }

    @GetMapping("/login")
    String page(@RequestParam Optional<String> locked, Model model) {
        if (locked.isPresent()) {
            model.addAttribute("loginLocked", true);
        }
        KnownPersons known = persons.getIfAvailable();
        if (known != null && !known.list().isEmpty()) {
            model.addAttribute("demonstrationPersons", known.list());
        }
        return "login";
    }
}
