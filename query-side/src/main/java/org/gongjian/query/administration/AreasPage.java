package org.gongjian.query.administration;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.community.NumberSeries;
import org.gongjian.query.platform.forms.Wanted;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.platform.waiting.ReadsFrom;
import org.gongjian.query.registry.calendars.WorkingCalendars;
import org.gongjian.query.registry.names.Directory;
import org.gongjian.query.registry.names.NamesReadModel;
import org.gongjian.record.Acting;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The tree of areas; of each its grids, categories and numbers. */
@Controller
class AreasPage {
    private final Directory directory;
    private final WorkingCalendars calendars;

    AreasPage(Directory directory, WorkingCalendars calendars) {
        this.directory = directory;
        this.calendars = calendars;
    }

    @GetMapping("/admin/areas")
    @ReadsFrom(NamesReadModel.GROUP)
    Object tree(HttpServletRequest request, Acting acting) {
        Scope scope = Scope.of(acting);
        List<Directory.Area> areas = inTree(directory.areas(scope));
        if (!Wanted.page(request)) {
            return ResponseEntity.ok(Map.of("items", areas));
        }
        return new ModelAndView("admin/areas").addObject("areas", areas).addObject("calendars", calendarNames(scope));
    }

    @GetMapping("/admin/areas/{id}")
    @ReadsFrom(NamesReadModel.GROUP)
    Object one(@PathVariable UUID id, HttpServletRequest request, Acting acting) {
        Scope scope = Scope.of(acting);
        Directory.Area area = directory.areas(scope).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<Directory.Grid> grids = directory.grids(id, scope);
        List<CategoryLine> categories = CategoryLine.tree(directory.categories(id, scope));
        if (!Wanted.page(request)) {
            return ResponseEntity.ok(Map.of("area", area, "grids", grids, "categories", categories));
        }
        return new ModelAndView("admin/area")
                .addObject("area", area)
                .addObject("place", directory.places(scope).of(area.path()))
                .addObject("grids", grids)
                .addObject("categories", categories)
                .addObject("series", NumberSeries.values())
                .addObject("calendars", calendarNames(scope));
    }

    private Map<UUID, String> calendarNames(Scope scope) {
        return calendars.all(scope).stream()
                .collect(Collectors.toMap(WorkingCalendars.Named::id, WorkingCalendars.Named::version));
    }

    /** Each area right below the one it belongs to. */
    private static List<Directory.Area> inTree(List<Directory.Area> areas) {
        return areas.stream()
                .sorted(Comparator.comparing(
                                (Directory.Area one) -> level(one.path().street()))
                        .thenComparing(one -> level(one.path().community())))
                .toList();
    }

    private static String level(Id.@Nullable AreaId id) {
        return id == null ? "" : id.toString();
    }
}
