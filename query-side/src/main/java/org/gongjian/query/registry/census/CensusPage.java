package org.gongjian.query.registry.census;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.query.platform.forms.Wanted;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.platform.waiting.ReadsFrom;
import org.gongjian.query.registry.names.Directory;
import org.gongjian.query.registry.names.NamesReadModel;
import org.gongjian.query.registry.persons.OfficialNames;
import org.gongjian.query.registry.persons.PersonsReadModel;
import org.gongjian.record.Acting;
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

/** Rounds of the census (党员普查): what each found grid by grid, and what changed from one to another. */
@Controller
class CensusPage {
    private static final Set<Role> OPENERS = EnumSet.of(Role.CLERK, Role.SECRETARY, Role.DEPUTY_SECRETARY, Role.STREET);
    private static final Set<Role> COUNTERS =
            EnumSet.of(Role.CLERK, Role.SECRETARY, Role.DEPUTY_SECRETARY, Role.GRID_WORKER);

    private static final Set<Role> KEEPERS =
            EnumSet.of(Role.ADMINISTRATOR, Role.CLERK, Role.SECRETARY, Role.DEPUTY_SECRETARY);

    private final Censuses censuses;
    private final OfficialNames official;
    private final Directory directory;

    CensusPage(Censuses censuses, OfficialNames official, Directory directory) {
        this.censuses = censuses;
        this.official = official;
        this.directory = directory;
    }

    @GetMapping("/admin/censuses")
    @ReadsFrom({CensusReadModel.GROUP, NamesReadModel.GROUP})
    Object list(HttpServletRequest request, Acting acting) {
        Scope scope = Scope.of(acting);
        List<CensusRow> rounds = censuses.all(scope);
        if (!Wanted.page(request)) {
            return ResponseEntity.ok(Map.of("items", rounds));
        }
        return new ModelAndView("registers/censuses")
                .addObject("rounds", rounds)
                .addObject("may", OPENERS.contains(scope.role()))
                .addObject("places", directory.places(scope));
    }

    @GetMapping("/admin/censuses/{id}")
    @ReadsFrom({CensusReadModel.GROUP, NamesReadModel.GROUP, PersonsReadModel.GROUP})
    Object one(@PathVariable UUID id, @RequestParam Optional<UUID> against, HttpServletRequest request, Acting acting) {
        Scope scope = Scope.of(acting);
        CensusRow round = censuses.one(id, scope).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<CensusRow> others = censuses.others(round, scope);
        CensusRow other = against.isPresent()
                ? others.stream()
                        .filter(one -> one.id().equals(against.get()))
                        .findFirst()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                : others.isEmpty() ? null : others.getFirst();
        List<CensusDifference> differences = other == null ? List.of() : censuses.differences(other, round, scope);
        if (!Wanted.page(request)) {
            return ResponseEntity.ok(answer(round, other, differences));
        }
        List<String> left = directory.grids(area(round), scope).stream()
                .map(Directory.Grid::code)
                .filter(code ->
                        round.counted().stream().noneMatch(grid -> grid.code().equals(code)))
                .toList();
        List<CensusRow.Found> found = censuses.found(id, scope);
        return new ModelAndView("registers/census")
                .addObject("round", round)
                .addObject("left", left)
                .addObject("found", found.stream().collect(Collectors.groupingBy(CensusRow.Found::grid)))
                .addObject("others", others)
                .addObject("other", other)
                .addObject("differences", differences)
                .addObject(
                        "exported",
                        Map.of(
                                "census",
                                id.toString(),
                                "against",
                                other == null ? "" : other.id().toString()))
                .addObject(
                        "people",
                        official.of(
                                Stream.concat(
                                                found.stream().map(CensusRow.Found::person),
                                                differences.stream().map(CensusDifference::person))
                                        .distinct()
                                        .toList(),
                                scope))
                .addObject("counts", round.closedOn() == null && COUNTERS.contains(scope.role()))
                .addObject("opens", KEEPERS.contains(scope.role()))
                .addObject("closes", round.closedOn() == null && OPENERS.contains(scope.role()))
                .addObject("places", directory.places(scope));
    }

    private static UUID area(CensusRow round) {
        return round.path().community() == null
                ? round.path().district().value()
                : round.path().community().value();
    }

    private static Map<String, Object> answer(
            CensusRow round, @Nullable CensusRow other, List<CensusDifference> differences) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("round", round);
        answer.put("against", other == null ? null : other.id());
        answer.put("differences", differences);
        return answer;
    }
}
