package org.gongjian.query.administration;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongjian.query.matter.steps.StepField;
import org.gongjian.query.platform.export.QuestionsOnRecord;
import org.gongjian.query.platform.forms.FilledForm;
import org.gongjian.query.platform.forms.Tickets;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.registry.members.Sought;
import org.gongjian.record.Acting;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Any form of the administration, from the table of {@link AdminForms}. */
@Controller
class AdminFormPage {
    private static final Set<String> WITH_PAGES =
            Set.of("areas", "persons", "party-organisations", "bodies", "censuses");

    private final Subjects subjects;
    private final AdminLists lists;
    private final Tickets tickets;
    private final KnownAlready known;
    private final QuestionsOnRecord onRecord;

    AdminFormPage(
            Subjects subjects, AdminLists lists, Tickets tickets, KnownAlready known, QuestionsOnRecord onRecord) {
        this.subjects = subjects;
        this.lists = lists;
        this.tickets = tickets;
        this.known = known;
        this.onRecord = onRecord;
    }

    @GetMapping({
        "/admin/areas/steps/{step}",
        "/admin/organisations/steps/{step}",
        "/admin/persons/steps/{step}",
        "/admin/offices/steps/{step}",
        "/admin/party-organisations/steps/{step}",
        "/admin/bodies/steps/{step}",
        "/admin/sessions/steps/{step}",
        "/admin/censuses/steps/{step}",
        "/admin/calendars/steps/{step}"
    })
    String ofNew(
            @PathVariable String step,
            @RequestParam Optional<String> ticket,
            HttpServletRequest request,
            Acting acting,
            Locale locale,
            Model model) {
        String list = list(request);
        AdminForm form = form(list, step, true);
        lay(form, null, "", ticket, request, acting, locale, model);
        model.addAttribute("action", "/admin/" + list);
        model.addAttribute("back", "/admin/" + list);
        return "admin/form";
    }

    @GetMapping({
        "/admin/areas/{id}/steps/{step}",
        "/admin/organisations/{id}/steps/{step}",
        "/admin/persons/{id}/steps/{step}",
        "/admin/offices/{id}/steps/{step}",
        "/admin/sessions/{id}/steps/{step}",
        "/admin/censuses/{id}/steps/{step}",
        "/admin/party-organisations/{id}/steps/{step}",
        "/admin/bodies/{id}/steps/{step}"
    })
    String ofOne(
            @PathVariable UUID id,
            @PathVariable String step,
            @RequestParam Optional<String> ticket,
            HttpServletRequest request,
            Acting acting,
            Locale locale,
            Model model) {
        String list = list(request);
        AdminForm form = form(list, step, false);
        String subject = subjects.of(list, id, Scope.of(acting))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        lay(form, id, subject, ticket, request, acting, locale, model);
        model.addAttribute("action", "/admin/" + list + "/" + id + "/" + step);
        model.addAttribute("back", hasPage(list) ? "/admin/" + list + "/" + id : "/admin/" + list);
        return "admin/form";
    }

    /**
     * The same with whom it looks for by name: what was filled in so far stands in it again. Names are asked in the body, and that they
     * were asked is put on record.
     */
    @PostMapping({
        "/ask/admin/persons/{id}/steps/{step}",
        "/ask/admin/party-organisations/{id}/steps/{step}",
        "/ask/admin/bodies/{id}/steps/{step}",
        "/ask/admin/offices/{id}/steps/{step}",
        "/ask/admin/censuses/{id}/steps/{step}"
    })
    String sought(@PathVariable UUID id, HttpServletRequest request, Acting acting, Locale locale, Model model) {
        return ofOne(id, step(request), Optional.empty(), request, acting, locale, model);
    }

    /** The same for something new. */
    @PostMapping("/ask/admin/offices/steps/{step}")
    String soughtForNew(HttpServletRequest request, Acting acting, Locale locale, Model model) {
        return ofNew(step(request), Optional.empty(), request, acting, locale, model);
    }

    private void lay(
            AdminForm form,
            @Nullable UUID about,
            String subject,
            Optional<String> ticket,
            HttpServletRequest request,
            Acting acting,
            Locale locale,
            Model model) {
        Scope scope = Scope.of(acting);
        FilledForm filled = request.getMethod().equals("POST")
                ? FilledForm.proposing(Sought.typed(request))
                : ticket.flatMap(tickets::take)
                        .map(FilledForm::refused)
                        .orElseGet(() -> proposed(form, known.of(form, about, scope), request));
        Sought sought = Sought.of(form.chosenIn(filled), request);
        boolean byName = lists.areSought(form.fields(), about, scope);
        if (byName && !sought.names().isEmpty()) {
            onRecord.personLookedUp("roll", lists.found(sought, scope), acting);
        }
        model.addAttribute("byName", byName);
        model.addAttribute("finding", "/ask" + path(request));
        model.addAttribute("names", Sought.named(request));
        model.addAttribute("admin", form);
        model.addAttribute("timed", form.asksWhen());
        model.addAttribute("subject", subject);
        model.addAttribute("own", hasPage(form.list()));
        model.addAttribute("page", path(request));
        model.addAttribute("form", filled);
        model.addAttribute("choices", lists.of(form.fields(), about, sought, scope, locale));
        model.addAttribute("key", UUID.randomUUID());
    }

    private static AdminForm form(String list, String step, boolean makesNew) {
        return AdminForms.of(list, step)
                .filter(form -> form.makesNew() == makesNew)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** What is known already, and what the page that leads here adds; only fields of this form. */
    private static FilledForm proposed(AdminForm form, Map<String, List<String>> known, HttpServletRequest request) {
        Map<String, List<String>> values = new HashMap<>(known);
        values.putAll(StepField.known(form.fields(), request));
        return FilledForm.proposing(values);
    }

    /** Whether one of the list has a page of its own. */
    private static boolean hasPage(String list) {
        return WITH_PAGES.contains(list);
    }

    private static String list(HttpServletRequest request) {
        return path(request).split("/")[2];
    }

    private static String step(HttpServletRequest request) {
        return path(request).substring(path(request).lastIndexOf('/') + 1);
    }

    /** Where the form itself stands, also when somebody is looked for in it. */
    private static String path(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/ask/") ? path.substring("/ask".length()) : path;
    }
}
