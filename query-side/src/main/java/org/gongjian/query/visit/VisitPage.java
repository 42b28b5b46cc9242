package org.gongjian.query.visit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.query.platform.forms.Wanted;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.platform.waiting.ReadsFrom;
import org.gongjian.query.registry.names.Directory;
import org.gongjian.query.registry.names.Names;
import org.gongjian.query.registry.names.NamesReadModel;
import org.gongjian.query.registry.persons.OfficialNames;
import org.gongjian.record.Acting;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Visits to organisations, and from each the way into the lists of the year. */
@Controller
class VisitPage {
    static final Set<Role> VISITORS =
            EnumSet.of(Role.CLERK, Role.GRID_WORKER, Role.SECRETARY, Role.DEPUTY_SECRETARY, Role.STREET);

    private final Visits visits;
    private final ListsFromVisits plans;
    private final Names names;
    private final Directory directory;
    private final OfficialNames official;

    VisitPage(Visits visits, ListsFromVisits plans, Names names, Directory directory, OfficialNames official) {
        this.visits = visits;
        this.plans = plans;
        this.names = names;
        this.directory = directory;
        this.official = official;
    }

    @GetMapping("/visits")
    @ReadsFrom({VisitReadModel.GROUP, NamesReadModel.GROUP})
    Object list(
            @RequestParam Optional<UUID> organisation,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> to,
            @RequestParam(defaultValue = "") String after,
            HttpServletRequest request,
            Acting acting) {
        Scope scope = Scope.of(acting);
        Visits.Filter filter = new Visits.Filter(organisation.orElse(null), from.orElse(null), to.orElse(null));
        Visits.Page page = visits.page(filter, after, scope);
        if (!Wanted.page(request)) {
            return ResponseEntity.ok(page);
        }
        return with(new ModelAndView("visit/visits"), page.visits(), scope)
                .addObject("visits", page)
                .addObject("filter", filter)
                .addObject("after", after)
                .addObject(
                        "units",
                        directory.organisations(scope).stream()
                                .filter(one -> !one.dissolved())
                                .toList());
    }

    @GetMapping("/visits/{id}")
    @ReadsFrom({VisitReadModel.GROUP, ListsFromVisits.GROUP, NamesReadModel.GROUP})
    Object one(@PathVariable UUID id, HttpServletRequest request, Acting acting) {
        Scope scope = Scope.of(acting);
        VisitRow visit = visits.one(id, scope).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<ListsFromVisits.Listed> listed = plans.fromVisit(id, scope);
        if (!Wanted.page(request)) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("visit", visit);
            answer.put("listed", listed);
            return ResponseEntity.ok(answer);
        }
        Id.AreaId community = visit.area().community();
        return with(new ModelAndView("visit/visit"), List.of(visit), scope)
                .addObject("visit", visit)
                .addObject("listed", listed)
                .addObject("keeps", scope.keepsYearPlans())
                .addObject(
                        "plan",
                        community == null
                                ? null
                                : plans.latest(community.value(), scope).orElse(null));
    }

    private ModelAndView with(ModelAndView page, List<VisitRow> rows, Scope scope) {
        List<UUID> people = rows.stream()
                .flatMap(row -> Stream.of(
                                row.told().account().visitors().stream().map(Id.PersonId::value),
                                row.told().account().accompanied().stream().map(Id.PersonId::value),
                                Stream.ofNullable(row.told().recordedBy()),
                                row.told().corrections().stream()
                                        .map(VisitRow.Correction::by)
                                        .filter(Objects::nonNull))
                        .flatMap(all -> all))
                .distinct()
                .toList();
        return page.addObject("people", official.of(people, scope))
                .addObject(
                        "organisations",
                        names.organisations(
                                rows.stream()
                                        .map(VisitRow::organisation)
                                        .distinct()
                                        .toList(),
                                scope))
                .addObject("places", directory.places(scope))
                .addObject("may", VISITORS.contains(scope.role()));
    }
}
