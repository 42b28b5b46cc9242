package org.gongjian.query.yearplan;

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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.charter.MeetingRuleKeys;
import org.gongjian.query.matter.steps.MatterHead;
import org.gongjian.query.matter.steps.MatterHeads;
import org.gongjian.query.platform.forms.Wanted;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.platform.waiting.ReadsFrom;
import org.gongjian.query.registry.charters.Charters;
import org.gongjian.query.registry.charters.ChartersReadModel;
import org.gongjian.query.registry.names.Directory;
import org.gongjian.query.registry.names.Names;
import org.gongjian.query.registry.names.NamesReadModel;
import org.gongjian.query.registry.names.Today;
import org.gongjian.query.registry.persons.OfficialNames;
import org.gongjian.query.visit.VisitReadModel;
import org.gongjian.query.visit.VisitRow;
import org.gongjian.query.visit.Visits;
import org.gongjian.record.Acting;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.gongjian.yearplan.NeedClass;
import org.gongjian.yearplan.ProjectKind;
import org.gongjian.yearplan.ResourceClass;
import org.gongjian.yearplan.Sources;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The three lists of the years, those of one year, and each entry with its sources: as far as the reader may open them. */
@Controller
class YearPlanPage {
    private static final Set<Role> PUBLISHERS = EnumSet.of(Role.SECRETARY, Role.DEPUTY_SECRETARY);
    private static final Set<Role> REGISTER =
            EnumSet.of(Role.ADMINISTRATOR, Role.CLERK, Role.SECRETARY, Role.DEPUTY_SECRETARY);

    private final YearPlans plans;
    private final Visits visits;
    private final MatterHeads matters;
    private final Names names;
    private final Directory directory;
    private final OfficialNames official;
    private final Reasons reasons;
    private final Today today;
    private final Charters charters;

    YearPlanPage(
            YearPlans plans,
            Visits visits,
            MatterHeads matters,
            Names names,
            Directory directory,
            OfficialNames official,
            Reasons reasons,
            Today today,
            Charters charters) {
        this.plans = plans;
        this.visits = visits;
        this.matters = matters;
        this.names = names;
        this.directory = directory;
        this.official = official;
        this.reasons = reasons;
        this.today = today;
        this.charters = charters;
    }

    /** An organisation by its name. */
    record Unit(UUID id, String name) {}

    /** The sources of an entry that the reader may open, and how many residents said it. */
    record Traced(
            List<MatterHead> matters,
            List<VisitRow> visits,
            List<Unit> surveys,
            int opinions,
            @Nullable String gathered) {
        /** Nothing that he may open, and nobody's opinion. */
        public boolean isEmpty() {
            return matters.isEmpty() && visits.isEmpty() && surveys.isEmpty() && opinions == 0;
        }
    }

    /**
     * A suggestion with its reason in words.
     *
     * @param once key of the request that accepts it
     */
    record Suggested(Matching.Suggestion suggestion, String need, String resource, String why, UUID once) {}

    @GetMapping("/year-plans")
    @ReadsFrom({YearPlanReadModel.GROUP, NamesReadModel.GROUP})
    Object list(HttpServletRequest request, Acting acting) {
        Scope scope = Scope.of(acting);
        List<ListsView> all = plans.all(scope);
        return Wanted.page(request)
                ? new ModelAndView("yearplan/plans")
                        .addObject("plans", all)
                        .addObject("may", scope.keepsYearPlans())
                        .addObject("today", today.of(scope))
                        .addObject("places", directory.places(scope))
                : ResponseEntity.ok(Map.of("items", all));
    }

    @GetMapping("/year-plans/{id}")
    @ReadsFrom({YearPlanReadModel.GROUP, NamesReadModel.GROUP, ChartersReadModel.GROUP})
    Object one(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String list,
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "") String grid,
            @RequestParam(defaultValue = "false") boolean unmatched,
            HttpServletRequest request,
            Acting acting) {
        Scope scope = Scope.of(acting);
        YearPlanRow row = found(plans.row(id, scope));
        ListsView.Narrowed narrowed = new ListsView.Narrowed(list, of, grid, unmatched);
        ListsView lists = plans.view(row, narrowed, scope);
        return Wanted.page(request)
                ? with(new ModelAndView("yearplan/plan"), row, scope)
                        .addObject("lists", lists)
                        .addObject("narrowed", narrowed)
                        .addObject("mayWithdraw", mayWithdraw(row, lists, scope))
                        .addObject("needClasses", NeedClass.values())
                        .addObject("fours", ResourceClass.Four.values())
                        .addObject("projectKinds", ProjectKind.values())
                : ResponseEntity.ok(lists);
    }

    @GetMapping("/year-plans/{id}/entries/{key}")
    @ReadsFrom({YearPlanReadModel.GROUP, VisitReadModel.GROUP, "matter_register", NamesReadModel.GROUP})
    Object entry(@PathVariable UUID id, @PathVariable String key, HttpServletRequest request, Acting acting) {
        Scope scope = Scope.of(acting);
        YearPlanRow row = found(plans.row(id, scope));
        YearPlanRow.Line line = found(row.line(key));
        List<ListsView.EntryView> all = plans.entries(row, scope);
        ListsView.EntryView entry =
                found(all.stream().filter(one -> one.key().equals(key)).findFirst());
        Traced traced = traced(line.entry().sources(), scope);
        List<Suggested> suggested = scope.keepsYearPlans()
                ? Matching.of(row, line).stream()
                        .map(one -> suggested(entry, one))
                        .toList()
                : List.of();
        List<YearPlanRow.Change> changes = row.book().changes().stream()
                .filter(change -> change.key().equals(key)
                        || change.other() != null
                                && List.of(change.other().split("、")).contains(key))
                .toList()
                .reversed();
        if (!Wanted.page(request)) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("entry", entry);
            answer.put("sources", traced);
            answer.put("suggestions", suggested);
            answer.put("changes", changes);
            return ResponseEntity.ok(answer);
        }
        return with(new ModelAndView("yearplan/entry"), row, scope)
                .addObject("entry", entry)
                .addObject("traced", traced)
                .addObject("suggested", suggested)
                .addObject("changes", changes)
                .addObject(
                        "titles",
                        all.stream().collect(Collectors.toMap(ListsView.EntryView::key, ListsView.EntryView::title)))
                .addObject("register", REGISTER.contains(scope.role()));
    }

    private Suggested suggested(ListsView.EntryView entry, Matching.Suggestion one) {
        boolean isNeed = entry.needClass() != null;
        return new Suggested(
                one,
                isNeed ? entry.key() : one.key(),
                isNeed ? one.key() : entry.key(),
                reasons.of(one),
                UUID.randomUUID());
    }

    /** What cannot be opened is not there, and is not counted either. */
    private Traced traced(Sources sources, Scope scope) {
        Map<UUID, MatterHead> heads =
                matters.heads(sources.matters().stream().map(Id.MatterId::value).toList(), scope);
        List<UUID> surveyed =
                sources.surveys().stream().map(Id.OrganisationId::value).toList();
        Map<UUID, String> units = names.organisations(surveyed, scope);
        return new Traced(
                sources.matters().stream()
                        .flatMap(matter -> Stream.ofNullable(heads.get(matter.value())))
                        .toList(),
                visits.some(sources.visits().stream().map(Id.VisitId::value).toList(), scope),
                surveyed.stream()
                        .filter(units::containsKey)
                        .map(unit -> new Unit(unit, Objects.requireNonNull(units.get(unit))))
                        .toList(),
                sources.opinions(),
                sources.gathered());
    }

    private ModelAndView with(ModelAndView page, YearPlanRow row, Scope scope) {
        Scope there = scope.narrowedTo(row.area());
        List<UUID> people = row.book().changes().stream()
                .map(YearPlanRow.Change::by)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return page.addObject("plan", row.id())
                .addObject("year", row.book().year())
                .addObject("version", row.book().version())
                .addObject("place", directory.places(scope).of(row.area()))
                .addObject(
                        "grids",
                        names.grids(there).stream().collect(Collectors.toMap(Names.Grid::code, Names.Grid::name)))
                .addObject("people", official.of(people, scope))
                .addObject("may", scope.keepsYearPlans())
                .addObject("mayPublish", PUBLISHERS.contains(scope.role()));
    }

    /** What is public may be taken down once its year is over, or before where the charter does not keep it public all year. */
    private boolean mayWithdraw(YearPlanRow row, ListsView lists, Scope scope) {
        LocalDate now = today.of(scope);
        return PUBLISHERS.contains(scope.role())
                && lists.version() > 0
                && lists.withdrawn() == null
                && (now.getYear() > lists.year()
                        || !charters.on(now, scope).apply(row.area()).flag(MeetingRuleKeys.LISTS_PUBLIC_ALL_YEAR));
    }

    private static <T> T found(Optional<T> asked) {
        return asked.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
