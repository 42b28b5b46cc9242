package org.gongjian.query.yearplan;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.query.matter.steps.StepField;
import org.gongjian.query.platform.forms.FilledForm;
import org.gongjian.query.platform.forms.RefusedForm;
import org.gongjian.query.platform.forms.Tickets;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.platform.waiting.ReadsFrom;
import org.gongjian.query.registry.names.Directory;
import org.gongjian.query.registry.names.NamesReadModel;
import org.gongjian.query.registry.names.Today;
import org.gongjian.query.visit.VisitReadModel;
import org.gongjian.record.Acting;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Any form of the lists of a year, from the table of {@link YearPlanForms}. */
@Controller
class YearPlanFormPage {
    private final YearPlans plans;
    private final YearPlanLists lists;
    private final Directory directory;
    private final Tickets tickets;
    private final Today today;

    YearPlanFormPage(YearPlans plans, YearPlanLists lists, Directory directory, Tickets tickets, Today today) {
        this.plans = plans;
        this.lists = lists;
        this.directory = directory;
        this.tickets = tickets;
        this.today = today;
    }

    @GetMapping("/year-plans/steps/{step}")
    @ReadsFrom(NamesReadModel.GROUP)
    ModelAndView opening(
            @PathVariable String step,
            @RequestParam Optional<String> ticket,
            HttpServletRequest request,
            Acting acting,
            Locale locale) {
        YearPlanForms.Form form = form(step, true);
        Scope scope = Scope.of(acting);
        Map<String, List<String>> proposed = StepField.known(form.fields(), request);
        proposed.putIfAbsent("year", List.of(String.valueOf(today.of(scope).getYear())));
        if (scope.area().community() != null) {
            proposed.putIfAbsent(
                    "community", List.of(scope.area().community().value().toString()));
        }
        return page(form, null, proposed, ticket, request, scope, locale)
                .addObject("action", "/year-plans")
                .addObject("back", "/year-plans");
    }

    /** From a matter into the lists of the latest year of its community; where there are none, they are opened first. */
    @GetMapping("/year-plans/from-matter/{matter:[0-9a-fA-F-]{36}}")
    @ReadsFrom(YearPlanReadModel.GROUP)
    String fromMatter(@PathVariable UUID matter, Acting acting) {
        Scope scope = Scope.of(acting);
        Id.AreaId community = scope.area().community();
        return "redirect:"
                + (community == null ? Optional.<YearPlans.Lists>empty() : plans.latest(community.value(), scope))
                        .map(lists -> "/year-plans/" + lists.id() + "/steps/list-need?need.matters=" + matter)
                        .orElse("/year-plans/steps/open");
    }

    @GetMapping("/year-plans/{id}/steps/{step}")
    @ReadsFrom({YearPlanReadModel.GROUP, VisitReadModel.GROUP, NamesReadModel.GROUP})
    ModelAndView step(
            @PathVariable UUID id,
            @PathVariable String step,
            @RequestParam Optional<String> ticket,
            HttpServletRequest request,
            Acting acting,
            Locale locale) {
        YearPlanForms.Form form = form(step, false);
        Scope scope = Scope.of(acting);
        YearPlanRow row = plans.row(id, scope).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Map<String, List<String>> proposed = StepField.known(form.fields(), request);
        String key = request.getParameter("key");
        YearPlanRow.Line line = key == null ? null : row.line(key).orElse(null);
        if (line != null && step.startsWith("change-")) {
            Said.of(line.entry()).forEach(proposed::putIfAbsent);
        }
        return page(form, row, proposed, ticket, request, scope, locale)
                .addObject("action", "/year-plans/" + id + "/" + step)
                .addObject("back", line == null ? "/year-plans/" + id : "/year-plans/" + id + "/entries/" + key)
                .addObject("next", line == null || step.equals("remove") ? "item" : "entries/" + key);
    }

    private ModelAndView page(
            YearPlanForms.Form form,
            @Nullable YearPlanRow row,
            Map<String, List<String>> proposed,
            Optional<String> ticket,
            HttpServletRequest request,
            Scope scope,
            Locale locale) {
        Optional<RefusedForm> refused = ticket.flatMap(tickets::take);
        Map<String, List<String>> chosen = refused.map(RefusedForm::values).orElse(proposed);
        String key = chosen.getOrDefault("key", List.of("")).getFirst();
        return new ModelAndView("yearplan/form")
                .addObject("heading", "yearplan.step." + form.step())
                .addObject("crumbs", "/year-plans")
                .addObject("fields", form.fields())
                .addObject(
                        "subject",
                        row == null
                                ? ""
                                : row.line(key)
                                        .map(line ->
                                                line.key() + " " + line.entry().title())
                                        .orElse(""))
                .addObject("place", row == null ? "" : directory.places(scope).of(row.area()))
                .addObject("year", row == null ? "" : String.valueOf(row.book().year()))
                .addObject("published", row != null && row.book().version() > 0)
                .addObject("form", refused.map(FilledForm::refused).orElseGet(() -> FilledForm.proposing(proposed)))
                .addObject("choices", lists.of(form.fields(), row, chosen, scope, locale))
                .addObject(
                        "page",
                        request.getRequestURI()
                                .substring(request.getContextPath().length()))
                .addObject("next", "item")
                .addObject("timed", true)
                .addObject("key", UUID.randomUUID());
    }

    private static YearPlanForms.Form form(String step, boolean opens) {
        return YearPlanForms.of(step)
                .filter(form -> form.opens() == opens)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
