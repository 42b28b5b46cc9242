package org.gongjian.app.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.query.platform.export.QuestionsOnRecord;
import org.gongjian.query.platform.forms.FilledForm;
import org.gongjian.query.platform.forms.Tickets;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.registry.members.Roll;
import org.gongjian.query.registry.members.Sought;
import org.gongjian.query.registry.names.Today;
import org.gongjian.record.Acting;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Accounts of the persons in the administrator's area, and of whom none is there yet. */
@Controller
public class AccountsPage {

    private final Accounts accounts;
    private final Roll roll;
    private final Today today;
    private final Tickets tickets;
    private final QuestionsOnRecord onRecord;

    AccountsPage(Accounts accounts, Roll roll, Today today, Tickets tickets, QuestionsOnRecord onRecord) {
        this.accounts = accounts;
        this.roll = roll;
        this.today = today;
        this.tickets = tickets;
        this.onRecord = onRecord;
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
    String list(@RequestParam Optional<String> ticket, HttpServletRequest request, Acting acting, Model model) {
        FilledForm form =
                ticket.flatMap(tickets::take).map(FilledForm::refused).orElseGet(() -> FilledForm.proposing(Map.of()));
        model.addAttribute("link", form.value("link"));
        model.addAttribute("linkOf", form.value("linkOf"));
        return page(form, request, acting, model);
    }

    /** The same with who is looked for by name: what was filled in so far stands in it again. */
    @PostMapping("/ask/admin/accounts")
    String sought(HttpServletRequest request, Acting acting, Model model) {
        model.addAttribute("link", "");
        return page(FilledForm.proposing(Sought.typed(request)), request, acting, model);
    }

    private String page(FilledForm form, HttpServletRequest request, Acting acting, Model model) {
        Scope scope = Scope.of(acting);
        Sought sought = Sought.of(List.of(form.value("person")), request);
        boolean byName = roll.isLong(scope);
        if (byName && !sought.names().isEmpty()) {
            onRecord.personLookedUp("roll", roll.found(sought, scope, today.of(scope)), acting);
        }
        List<Account> all = accounts.all();
        Map<UUID, Roll.Listed> people = roll
                .some(
                        List.of(),
                        all.stream().map(account -> account.person().value()).toList(),
                        scope,
                        today.of(scope))
                .stream()
                .collect(Collectors.toMap(Roll.Listed::id, Function.identity()));
        model.addAttribute("form", form);
        model.addAttribute("byName", byName);
        model.addAttribute("finding", "/ask/admin/accounts");
        model.addAttribute("names", Sought.named(request));
        model.addAttribute(
                "accounts",
                all.stream()
                        .flatMap(
                                one -> Stream.ofNullable(people.get(one.person().value()))
                                        .map(person -> line(one, person)))
                        .toList());
        model.addAttribute("choices", Roll.choices(roll.offered(sought, scope, today.of(scope))));
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
