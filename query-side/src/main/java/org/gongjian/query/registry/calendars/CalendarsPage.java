package org.gongjian.query.registry.calendars;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongjian.query.platform.forms.Wanted;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.platform.waiting.ReadsFrom;
import org.gongjian.record.Acting;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Working calendars by version and year. */
@Controller
class CalendarsPage {
    private final WorkingCalendars calendars;

    CalendarsPage(WorkingCalendars calendars) {
        this.calendars = calendars;
    }

    @GetMapping("/admin/calendars")
    @ReadsFrom(CalendarsReadModel.GROUP)
    Object list(HttpServletRequest request, Acting acting) {
        List<CalendarRow> versions = calendars.versions(Scope.of(acting));
        if (!Wanted.page(request)) {
            return ResponseEntity.ok(Map.of("items", versions));
        }
        return new ModelAndView("admin/calendars").addObject("versions", versions);
    }

    /** Every version of one calendar. */
    @GetMapping("/admin/calendars/{id}")
    @ReadsFrom(CalendarsReadModel.GROUP)
    Object one(@PathVariable UUID id, HttpServletRequest request, Acting acting) {
        List<CalendarRow> versions = calendars.versions(Scope.of(acting)).stream()
                .filter(version -> version.calendar().equals(id))
                .toList();
        if (versions.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Wanted.page(request) ? "redirect:/admin/calendars" : ResponseEntity.ok(Map.of("items", versions));
    }
}
