package org.gongjian.query.warnings;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.query.platform.forms.Wanted;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.platform.waiting.ReadsFrom;
import org.gongjian.query.registry.bodies.BodiesReadModel;
import org.gongjian.query.registry.charters.ChartersReadModel;
import org.gongjian.query.registry.members.MembersReadModel;
import org.gongjian.query.registry.names.Directory;
import org.gongjian.query.registry.names.NamesReadModel;
import org.gongjian.query.registry.names.Today;
import org.gongjian.query.registry.parties.PartyOrganisationsReadModel;
import org.gongjian.query.registry.surveys.SurveysReadModel;
import org.gongjian.record.Acting;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What is amiss in the registers of an area (名册提示); every line opens the row it is about. */
@Controller
class WarningsPage {
    private final Warnings warnings;
    private final Directory directory;
    private final Today today;

    WarningsPage(Warnings warnings, Directory directory, Today today) {
        this.warnings = warnings;
        this.directory = directory;
        this.today = today;
    }

    @GetMapping("/registers/warnings")
    @ReadsFrom({
        NamesReadModel.GROUP,
        SurveysReadModel.GROUP,
        BodiesReadModel.GROUP,
        PartyOrganisationsReadModel.GROUP,
        MembersReadModel.GROUP,
        ChartersReadModel.GROUP
    })
    Object page(@RequestParam Optional<UUID> area, HttpServletRequest request, Acting acting) {
        Scope scope = Scope.of(acting);
        List<Directory.Area> areas = directory.areas(scope);
        Scope chosen = area.map(id -> scope.narrowedTo(areas.stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                        .path()))
                .orElse(scope);
        LocalDate day = today.of(scope);
        List<Warning> found = warnings.on(day, chosen);
        if (!Wanted.page(request)) {
            return ResponseEntity.ok(Map.of("on", day, "items", found));
        }
        return new ModelAndView("registers/warnings")
                .addObject("areas", areas)
                .addObject("chosen", chosen.deepest())
                .addObject("exported", Map.of("area", chosen.deepest().toString()))
                .addObject("total", found.size())
                .addObject("kinds", byKind(found))
                .addObject("places", directory.places(scope));
    }

    private static Map<WarningKind, List<Warning>> byKind(List<Warning> found) {
        return found.stream()
                .collect(Collectors.groupingBy(
                        Warning::kind, () -> new EnumMap<>(WarningKind.class), Collectors.toList()));
    }
}
