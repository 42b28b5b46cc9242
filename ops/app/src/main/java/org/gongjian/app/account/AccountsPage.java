package org.gongjian.app.account;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.query.platform.forms.FilledForm;
import org.gongjian.query.platform.forms.Tickets;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.registry.members.Roll;
import org.gongjian.query.registry.names.Today;
import org.gongjian.record.Acting;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Accounts of the persons in the administrator's area, and of whom none is there yet. */
@Controller
public class AccountsPage {

    private final Accounts accounts;
    private final Roll roll;
    private final Today today;
    private final Tickets tickets;

    AccountsPage(Accounts accounts, Roll roll, Today today, Tickets tickets) {
        this.accounts = accounts;
        this.roll = roll;
        this.today = today;
        this.tickets = tickets;
    }

    /** An account as the list shows it. */
    public record Line(
            String login,
            UUID person,
            String name,
            List<String> offices,
            boolean active,
            boolean locked,
            boolean demonstration) {}

    @GetMapping("/admin/accounts")
    String list(@RequestParam Optional<String> ticket, Acting acting, Model model) {
        Scope scope = Scope.of(acting);
        List<Account> all = accounts.all();
        Map<UUID, Roll.Listed> people = roll
                .some(
                        List.of(),
                        all.stream().map(account -> account.person().value()).toList(),
                        scope,
                        today.of(scope))
                .stream()
                .collect(Collectors.toMap(Roll.Listed::id, Function.identity()));
        FilledForm form =
                ticket.flatMap(tickets::take).map(FilledForm::refused).orElseGet(() -> FilledForm.proposing(Map.of()));
        model.addAttribute("form", form);
        model.addAttribute("link", form.value("link"));
        model.addAttribute("linkOf", form.value("linkOf"));
        model.addAttribute(
                "accounts",
                all.stream()
                        .flatMap(
                                one -> Stream.ofNullable(people.get(one.person().value()))
                                        .map(person -> line(one, person)))
                        .toList());
        model.addAttribute("choices", roll.choices(scope, today.of(scope)));
        return "app/accounts";
    }

    private Line line(Account account, Roll.Listed person) {
        return new Line(
                account.login(),
                person.id(),
                person.name() == null ? "" : person.name(),
                person.offices(),
                account.active(),
                accounts.isLocked(account),
                account.demonstration());
    }
}
