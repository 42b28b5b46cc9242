package org.gongjian.query.visit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.query.matter.steps.Choice;
import org.gongjian.query.matter.steps.Lists;
import org.gongjian.query.matter.steps.StepField;
import org.gongjian.query.matter.steps.StepField.Type;
import org.gongjian.query.platform.forms.FilledForm;
import org.gongjian.query.platform.forms.Tickets;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.platform.waiting.ReadsFrom;
import org.gongjian.query.registry.names.Directory;
import org.gongjian.query.registry.names.Names;
import org.gongjian.query.registry.names.NamesReadModel;
import org.gongjian.query.registry.names.Places;
import org.gongjian.record.Acting;
import org.gongjian.record.Id;
import org.gongjian.visit.VisitAccount;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The forms of a visit: that it was made, and what of its account is put right. */
@Controller
class VisitFormPage {
    private static final List<StepField> ACCOUNT = List.of(
            field("account.heard", Type.LONG_TEXT, true, null),
            field("account.needs", Type.LINES, false, null),
            field("account.offers", Type.LINES, false, null),
            field("account.agreed", Type.LONG_TEXT, false, null),
            field("account.visitors", Type.SEVERAL, false, "persons"),
            field("account.accompanied", Type.SEVERAL, false, "persons"));

    private final Visits visits;
    private final Lists general;
    private final Directory directory;
    private final Names names;
    private final Tickets tickets;

    VisitFormPage(Visits visits, Lists general, Directory directory, Names names, Tickets tickets) {
        this.visits = visits;
        this.general = general;
        this.directory = directory;
        this.names = names;
        this.tickets = tickets;
    }

    /** The fields of a visit that is recorded. */
    static List<StepField> made() {
        List<StepField> fields = new ArrayList<>(List.of(
                field("area", Type.SELECT, true, "areas"),
                field("organisation", Type.SELECT, true, "units"),
                field("happened.at", Type.DATE, true, null)));
        fields.addAll(ACCOUNT);
        return fields;
    }

    /** The fields of an account that is put right. */
    static List<StepField> correct() {
        List<StepField> fields = new ArrayList<>(ACCOUNT);
        fields.add(field("reason", Type.TEXT, true, null));
        return fields;
    }

    @GetMapping("/visits/steps/made")
    @ReadsFrom(NamesReadModel.GROUP)
    ModelAndView made(@RequestParam Optional<String> ticket, HttpServletRequest request, Acting acting, Locale locale) {
        Scope scope = Scope.of(acting);
        Map<String, List<String>> proposed = StepField.known(made(), request);
        proposed.putIfAbsent("area", List.of(scope.deepest().toString()));
        return page("made", made(), proposed, ticket, request, scope, locale)
                .addObject("action", "/visits")
                .addObject("back", "/visits")
                .addObject("timed", false);
    }

    @GetMapping("/visits/{id}/steps/correct")
    @ReadsFrom({VisitReadModel.GROUP, NamesReadModel.GROUP})
    ModelAndView correct(
            @PathVariable UUID id,
            @RequestParam Optional<String> ticket,
            HttpServletRequest request,
            Acting acting,
            Locale locale) {
        Scope scope = Scope.of(acting);
        VisitRow visit = visits.one(id, scope).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        VisitAccount account = visit.told().account();
        Map<String, List<String>> said = new HashMap<>();
        said.put("account.heard", List.of(account.heard()));
        said.put("account.needs", account.needs());
        said.put("account.offers", account.offers());
        said.put("account.visitors", ids(account.visitors()));
        said.put("account.accompanied", ids(account.accompanied()));
        String agreed = account.agreed();
        if (agreed != null) {
            said.put("account.agreed", List.of(agreed));
        }
        return page("correct", correct(), said, ticket, request, scope, locale)
                .addObject("action", "/visits/" + id + "/correct")
                .addObject("back", "/visits/" + id)
                .addObject(
                        "subject",
                        names.organisations(List.of(visit.organisation()), scope)
                                .getOrDefault(visit.organisation(), ""))
                .addObject("timed", true);
    }

    private ModelAndView page(
            String step,
            List<StepField> fields,
            Map<String, List<String>> proposed,
            Optional<String> ticket,
            HttpServletRequest request,
            Scope scope,
            Locale locale) {
        Map<String, List<Choice>> choices = new HashMap<>(general.of(Lists.ENVELOPE, scope, null, locale));
        Places places = directory.places(scope);
        choices.put(
                "areas",
                directory.areas(scope).stream()
                        .map(one -> new Choice(one.id().toString(), places.of(one.path())))
                        .toList());
        choices.put(
                "units",
                directory.organisations(scope).stream()
                        .filter(one -> !one.dissolved())
                        .map(one -> new Choice(one.id().toString(), one.name()))
                        .toList());
        return new ModelAndView("yearplan/form")
                .addObject("heading", "visit.step." + step)
                .addObject("crumbs", "/visits")
                .addObject("fields", fields)
                .addObject("subject", "")
                .addObject("place", "")
                .addObject("year", "")
                .addObject("published", false)
                .addObject(
                        "form",
                        ticket.flatMap(tickets::take)
                                .map(FilledForm::refused)
                                .orElseGet(() -> FilledForm.proposing(proposed)))
                .addObject("choices", choices)
                .addObject(
                        "page",
                        request.getRequestURI()
                                .substring(request.getContextPath().length()))
                .addObject("next", "item")
                .addObject("key", UUID.randomUUID());
    }

    private static List<String> ids(List<Id.PersonId> persons) {
        return persons.stream().map(Id.PersonId::toString).toList();
    }

    private static StepField field(String name, Type type, boolean required, @Nullable String list) {
        return new StepField(name, type, required, list, "", List.of());
    }
}
