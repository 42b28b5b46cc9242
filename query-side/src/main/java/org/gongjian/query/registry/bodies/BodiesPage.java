package org.gongjian.query.registry.bodies;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongjian.query.platform.forms.Wanted;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.platform.waiting.ReadsFrom;
import org.gongjian.query.registry.charters.ChartersReadModel;
import org.gongjian.query.registry.names.Directory;
import org.gongjian.query.registry.names.Names;
import org.gongjian.query.registry.names.NamesReadModel;
import org.gongjian.query.registry.names.Today;
import org.gongjian.query.registry.persons.OfficialNames;
import org.gongjian.record.Acting;
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

/** The bodies that deliberate and decide (议事机构), and who sat in them on any day. */
@Controller
class BodiesPage {
    /** Days ahead within which a term that ends is shown. */
    private static final int SOON = 30;

    private static final Set<Role> KEEPERS =
            EnumSet.of(Role.ADMINISTRATOR, Role.CLERK, Role.SECRETARY, Role.DEPUTY_SECRETARY, Role.STREET);

    private final Bodies bodies;
    private final OfficialNames official;
    private final Directory directory;
    private final Names names;
    private final Today today;
    private final BodyCharter charter;

    BodiesPage(
            Bodies bodies, OfficialNames official, Directory directory, Names names, Today today, BodyCharter charter) {
        this.bodies = bodies;
        this.official = official;
        this.directory = directory;
        this.names = names;
        this.today = today;
        this.charter = charter;
    }

    @GetMapping("/admin/bodies")
    @ReadsFrom({BodiesReadModel.GROUP, NamesReadModel.GROUP, ChartersReadModel.GROUP})
    Object list(HttpServletRequest request, Acting acting) {
        Scope scope = Scope.of(acting);
        List<BodyRow> rows = bodies.all(scope);
        return Wanted.page(request)
                ? with(new ModelAndView("admin/bodies").addObject("bodies", rows), rows, today.of(scope), scope)
                : ResponseEntity.ok(Map.of("items", rows));
    }

    @GetMapping("/admin/bodies/{id}")
    @ReadsFrom({BodiesReadModel.GROUP, NamesReadModel.GROUP, ChartersReadModel.GROUP})
    Object one(
            @PathVariable UUID id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> on,
            HttpServletRequest request,
            Acting acting,
            Locale locale) {
        Scope scope = Scope.of(acting);
        BodyRow body = bodies.one(id, scope).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        LocalDate day = on.orElseGet(() -> today.of(scope));
        if (!Wanted.page(request)) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("body", body);
            answer.put("on", day);
            answer.put("roll", body.rollOn(day));
            answer.put("chair", body.chairOn(day));
            return ResponseEntity.ok(answer);
        }
        ModelAndView page = new ModelAndView("admin/body")
                .addObject("body", body)
                .addObject("on", day)
                .addObject("rules", charter.of(body, day, scope, locale));
        return with(page, List.of(body), day, scope);
    }

    private ModelAndView with(ModelAndView page, List<BodyRow> rows, LocalDate day, Scope scope) {
        List<BodyRow.Tenure> tenures =
                rows.stream().flatMap(row -> row.tenures().stream()).toList();
        return page.addObject(
                        "people",
                        official.of(
                                tenures.stream()
                                        .map(BodyRow.Tenure::person)
                                        .filter(Objects::nonNull)
                                        .distinct()
                                        .toList(),
                                scope))
                .addObject(
                        "organisations",
                        names.organisations(
                                tenures.stream()
                                        .map(BodyRow.Tenure::organisation)
                                        .filter(Objects::nonNull)
                                        .distinct()
                                        .toList(),
                                scope))
                .addObject("committees", charter.committees(rows, day, scope))
                .addObject("soon", SOON)
                .addObject("day", day)
                .addObject("today", today.of(scope))
                .addObject("may", KEEPERS.contains(scope.role()))
                .addObject("places", directory.places(scope));
    }
}
