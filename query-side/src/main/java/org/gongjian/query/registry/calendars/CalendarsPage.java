package org.gongjian.query.registry.calendars;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.gongjian.query.platform.ReadsFrom;
import org.gongjian.query.platform.Scope;
import org.gongjian.query.platform.Wanted;
import org.gongjian.record.Acting;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
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
}
