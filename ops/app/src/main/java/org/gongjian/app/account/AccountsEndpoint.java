package org.gongjian.app.account;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.gongjian.app.refusal.TicketTable;
import org.gongjian.app.refusal.Trouble;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.command.platform.refusal.FaultyInput;
import org.gongjian.command.platform.refusal.FieldError;
import org.gongjian.record.Acting;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Accounts of the persons in the administrator's area: opened and closed here, entered only by who got the link. */
@Controller
public class AccountsEndpoint {

    private final Accounts accounts;
    private final Streams streams;
    private final TicketTable tickets;

    AccountsEndpoint(Accounts accounts, Streams streams, TicketTable tickets) {
        this.accounts = accounts;
        this.streams = streams;
        this.tickets = tickets;
    }

    @PostMapping("/admin/accounts")
    String open(@RequestParam String login, @RequestParam UUID person, Acting acting) {
        String name = login.strip().toLowerCase(Locale.ROOT);
        if (!PasswordRules.isName(name)) {
            throw new FaultyInput("login", FieldError.Code.MALFORMED);
        }
        requireInReach(new PersonId(person), acting);
        if (!accounts.openForLink(name, new PersonId(person), acting.login())) {
            throw Trouble.faulty("LOGIN_IS_TAKEN");
        }
        return withLink(name, acting);
    }

    @PostMapping("/admin/accounts/{login}/link")
    String link(@PathVariable String login, Acting acting) {
        requireInReach(login, acting);
        return withLink(login, acting);
    }

    @PostMapping("/admin/accounts/{login}/close")
    String close(@PathVariable String login, Acting acting) {
        requireInReach(login, acting);
        if (login.equals(acting.login())) {
            throw Trouble.faulty("OWN_ACCOUNT");
        }
        accounts.close(login, acting.login());
        return "redirect:/admin/accounts";
    }

    @PostMapping("/admin/accounts/{login}/reopen")
    String reopen(@PathVariable String login, Acting acting) {
        requireInReach(login, acting);
        accounts.reopen(login, acting.login());
        return "redirect:/admin/accounts";
    }

    @PostMapping("/admin/accounts/{login}/unlock")
    String unlock(@PathVariable String login, Acting acting) {
        requireInReach(login, acting);
        accounts.unlock(login, acting.login());
        return "redirect:/admin/accounts";
    }

    /** The link waits concealed for the one page that shows it, once, to this administrator. */
    private String withLink(String login, Acting acting) {
        String link = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/first-login/" + accounts.link(login, acting.login()))
                .toUriString();
        return "redirect:/admin/accounts?ticket="
                + tickets.keep(Map.of("link", List.of(link), "linkOf", List.of(login)));
    }

    private void requireInReach(String login, Acting acting) {
        requireInReach(accounts.find(login).map(Account::person).orElseThrow(Trouble::notFound), acting);
    }

    private void requireInReach(PersonId person, Acting acting) {
        boolean inReach = streams.open(person)
                .filter(stream -> stream.type().equals("person") && reaches(acting.scope(), stream.area()))
                .isPresent();
        if (!inReach) {
            throw Trouble.notFound();
        }
    }

    private static boolean reaches(AreaPath scope, AreaPath of) {
        return scope.district().equals(of.district())
                && (scope.street() == null || scope.street().equals(of.street()))
                && (scope.community() == null || scope.community().equals(of.community()));
    }
}
