package org.gongjian.query.figures.headline;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.query.figures.dictionary.Headline;
import org.gongjian.query.platform.forms.Wanted;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.platform.waiting.ReadsFrom;
import org.gongjian.query.registry.bodies.Bodies;
import org.gongjian.query.registry.bodies.BodiesReadModel;
import org.gongjian.query.registry.bodies.BodyRow;
import org.gongjian.query.registry.names.Directory;
import org.gongjian.query.registry.names.Names;
import org.gongjian.query.registry.names.NamesReadModel;
import org.gongjian.query.registry.names.Places;
import org.gongjian.query.registry.names.Today;
import org.gongjian.query.registry.parties.PartyOrganisations;
import org.gongjian.query.registry.parties.PartyOrganisationsReadModel;
import org.gongjian.query.registry.persons.OfficialNames;
import org.gongjian.query.registry.persons.PersonsReadModel;
import org.gongjian.record.Acting;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Headline counts of an area on any day (家底): each opens the rows behind it. */
@Controller
class HeadlinePage {
    private static final int PAGE = 100;
    private static final Set<Role> KEEPERS =
            EnumSet.of(Role.ADMINISTRATOR, Role.CLERK, Role.SECRETARY, Role.DEPUTY_SECRETARY);

    private final Headlines headlines;
    private final Directory directory;
    private final Names names;
    private final PartyOrganisations parties;
    private final Bodies bodies;
    private final OfficialNames official;
    private final Today today;

    HeadlinePage(
            Headlines headlines,
            Directory directory,
            Names names,
            PartyOrganisations parties,
            Bodies bodies,
            OfficialNames official,
            Today today) {
        this.headlines = headlines;
        this.directory = directory;
        this.names = names;
        this.parties = parties;
        this.bodies = bodies;
        this.official = official;
        this.today = today;
    }

    /**
     * A row as the page shows it.
     *
     * @param name of what is counted; null where it is not shown
     * @param path of the page that shows it; null where it has none
     * @param unit name of the organisation it belongs to
     */
    public record Line(
            @Nullable String name,
            @Nullable String path,
            @Nullable String unit,
            @Nullable String label,
            LocalDate from,
            @Nullable LocalDate to,
            String place) {}

    @GetMapping("/registers/counts")
    @ReadsFrom({HeadlineReadModel.GROUP, NamesReadModel.GROUP})
    Object counts(
            @RequestParam Optional<UUID> area,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> on,
            HttpServletRequest request,
            Acting acting) {
        Scope scope = Scope.of(acting);
        List<Directory.Area> areas = directory.areas(scope);
        Scope chosen = narrowed(scope, areas, area);
        LocalDate day = on.orElseGet(() -> today.of(scope));
        Map<Headline, Long> counts = headlines.counts(day, chosen);
        if (!Wanted.page(request)) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("area", chosen.deepest());
            answer.put("on", day);
            answer.put(
                    "counts",
                    counts.entrySet().stream()
                            .collect(Collectors.toMap(
                                    one -> one.getKey().key(), Map.Entry::getValue, Long::sum, LinkedHashMap::new)));
            return ResponseEntity.ok(answer);
        }
        return new ModelAndView("registers/counts")
                .addObject("areas", areas)
                .addObject("chosen", chosen.deepest())
                .addObject("on", day)
                .addObject(
                        "groups",
                        Stream.of(Headline.values())
                                .collect(Collectors.groupingBy(
                                        Headline::checklist, LinkedHashMap::new, Collectors.toList())))
                .addObject("counts", counts)
                .addObject("places", directory.places(scope));
    }

    @GetMapping("/registers/counts/{figure}")
    @ReadsFrom({
        HeadlineReadModel.GROUP,
        NamesReadModel.GROUP,
        BodiesReadModel.GROUP,
        PartyOrganisationsReadModel.GROUP,
        PersonsReadModel.GROUP
    })
    Object behind(
            @PathVariable String figure,
            @RequestParam Optional<UUID> area,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> on,
            @RequestParam Optional<UUID> after,
            @RequestParam(defaultValue = "-1") int part,
            HttpServletRequest request,
            Acting acting) {
        Headline wanted = Headline.of(figure).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Scope scope = Scope.of(acting);
        Scope chosen = narrowed(scope, directory.areas(scope), area);
        LocalDate day = on.orElseGet(() -> today.of(scope));
        List<HeadlineRow> rows = headlines.behind(
                wanted,
                day,
                after.map(owner -> new HeadlineTable.After(owner, part)).orElse(null),
                PAGE + 1,
                chosen);
        List<HeadlineRow> shown = rows.size() > PAGE ? rows.subList(0, PAGE) : rows;
        HeadlineRow next = rows.size() > PAGE ? shown.getLast() : null;
        List<Line> lines = lines(wanted, shown, scope);
        if (!Wanted.page(request)) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("figure", wanted.key());
            answer.put("on", day);
            answer.put("items", lines);
            answer.put("next", next == null ? null : Map.of("after", next.owner(), "part", next.part()));
            return ResponseEntity.ok(answer);
        }
        return new ModelAndView("registers/behind")
                .addObject("figure", wanted)
                .addObject("on", day)
                .addObject("chosen", chosen.deepest())
                .addObject("place", directory.places(scope).of(chosen.area()))
                .addObject("lines", lines)
                .addObject("next", next);
    }

    private static Scope narrowed(Scope scope, List<Directory.Area> areas, Optional<UUID> area) {
        return area.map(id -> scope.narrowedTo(areas.stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                        .path()))
                .orElse(scope);
    }

    private List<Line> lines(Headline figure, List<HeadlineRow> rows, Scope scope) {
        Map<UUID, String> called = new HashMap<>();
        Map<UUID, String> units = names.organisations(
                rows.stream()
                        .flatMap(row ->
                                Stream.concat(Stream.of(row.subject(), row.owner()), Stream.ofNullable(row.unit())))
                        .distinct()
                        .toList(),
                scope);
        called.putAll(units);
        switch (figure.held()) {
            case STREET, COMMUNITY -> directory.areas(scope).forEach(one -> called.put(one.id(), one.name()));
            case COMMITTEE -> bodies.all(scope).forEach((BodyRow one) -> called.put(one.id(), one.name()));
            case PARTY_ORGANISATION, GRID_PARTY_ORGANISATION -> called.putAll(parties.names(scope));
            case CONCURRENT_MEMBER, LIAISON, MEMBER_HERE, MEMBER_ELSEWHERE, IN_SERVICE, VOLUNTEER, SERVICE ->
                called.putAll(official.of(
                        rows.stream().map(HeadlineRow::subject).distinct().toList(), scope));
            case PARTNER_UNIT, TWO_NEW_UNIT -> {}
        }
        Places places = directory.places(scope);
        return rows.stream()
                .map(row -> new Line(
                        called.get(row.subject()),
                        path(row, KEEPERS.contains(scope.role())),
                        row.unit() == null ? null : units.get(row.unit()),
                        row.held() == Headline.Held.SERVICE ? row.label() : null,
                        row.from(),
                        row.to(),
                        places.of(row.area())))
                .toList();
    }

    /** The roll of persons is for who keeps it. */
    private static @Nullable String path(HeadlineRow row, boolean keepsRoll) {
        return switch (row.held()) {
            case STREET, COMMUNITY -> null;
            case COMMITTEE, CONCURRENT_MEMBER -> "/admin/bodies/" + row.owner();
            case LIAISON -> row.unit() == null ? null : "/admin/organisations/" + row.unit();
            case PARTNER_UNIT, TWO_NEW_UNIT -> "/admin/organisations/" + row.owner();
            case PARTY_ORGANISATION, GRID_PARTY_ORGANISATION, IN_SERVICE -> "/admin/party-organisations/" + row.owner();
            case MEMBER_HERE, MEMBER_ELSEWHERE, VOLUNTEER, SERVICE ->
                keepsRoll ? "/admin/persons/" + row.owner() : null;
        };
    }
}
