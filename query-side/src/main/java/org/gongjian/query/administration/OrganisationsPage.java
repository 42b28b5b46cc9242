package org.gongjian.query.administration;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongjian.query.platform.forms.Wanted;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.platform.waiting.ReadsFrom;
import org.gongjian.query.registry.names.Directory;
import org.gongjian.query.registry.names.NamesReadModel;
import org.gongjian.query.registry.persons.Persons;
import org.gongjian.query.registry.surveys.Surveys;
import org.gongjian.query.registry.surveys.SurveysReadModel;
import org.gongjian.record.Acting;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The list of organisations (单位名册). */
@Controller
class OrganisationsPage {
    private static final Set<Role> PRINTERS = EnumSet.of(Role.CLERK, Role.SECRETARY, Role.DEPUTY_SECRETARY);

    private final Directory directory;
    private final Surveys surveys;
    private final Persons persons;

    OrganisationsPage(Directory directory, Surveys surveys, Persons persons) {
        this.directory = directory;
        this.surveys = surveys;
        this.persons = persons;
    }

    @GetMapping("/admin/organisations")
    @ReadsFrom(NamesReadModel.GROUP)
    Object list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(required = false) @Nullable UUID after,
            HttpServletRequest request,
            Acting acting) {
        Scope scope = Scope.of(acting);
        OrganisationFilter filter = new OrganisationFilter(q, kind);
        OrganisationFilter.Page page = OrganisationFilter.Page.of(filter.of(directory.organisations(scope)), after);
        if (!Wanted.page(request)) {
            return ResponseEntity.ok(page);
        }
        return new ModelAndView("admin/organisations")
                .addObject("page", page)
                .addObject("filter", filter)
                .addObject("after", after)
                .addObject("may", acting.role() == Role.ADMINISTRATOR)
                .addObject("places", directory.places(scope));
    }

    @GetMapping("/admin/organisations/{id}")
    @ReadsFrom({NamesReadModel.GROUP, SurveysReadModel.GROUP})
    Object one(@PathVariable UUID id, HttpServletRequest request, Acting acting) {
        Scope scope = Scope.of(acting);
        Directory.Organisation one = directory.organisations(scope).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!Wanted.page(request)) {
            return ResponseEntity.ok(one);
        }
        Surveys.Found found = surveys.latest(id, scope).orElse(null);
        Id.PersonId leader = found == null ? null : found.survey().leader();
        return new ModelAndView("admin/organisation")
                .addObject("one", one)
                .addObject("found", found)
                .addObject(
                        "leader",
                        leader == null
                                ? null
                                : persons.contacts(List.of(leader.value()), scope)
                                        .get(leader.value()))
                .addObject("may", acting.role() == Role.ADMINISTRATOR)
                .addObject("prints", PRINTERS.contains(acting.role()))
                .addObject("places", directory.places(scope));
    }
}
