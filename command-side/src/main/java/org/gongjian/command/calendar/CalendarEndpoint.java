package org.gongjian.command.calendar;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongjian.command.decision.Longest;
import org.gongjian.command.platform.refusal.FaultyInput;
import org.gongjian.command.platform.refusal.FieldError;
import org.gongjian.command.platform.registry.AdministrationForms;
import org.gongjian.command.platform.registry.AdministrationForms.Filled;
import org.gongjian.command.platform.registry.TakenForms;
import org.gongjian.command.platform.registry.rules.PublishedDays;
import org.gongjian.record.Acting;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Working calendars: the days that come with the product, or days as they were published since. */
@Controller
class CalendarEndpoint implements TakenForms {
    private static final String PAGE = "/admin/calendars";
    private static final int LAST_YEAR = 2100;

    private final AdministrationForms forms;

    CalendarEndpoint(AdministrationForms forms) {
        this.forms = forms;
    }

    /**
     * Days to adopt.
     *
     * @param calendar which calendar gets a new version; absent: a new one
     * @param area of whoever keeps it
     * @param productUpTo the days of the product up to this year, provisional where nothing is published yet; absent: the days
     *     given here
     */
    record Form(
            Id.@Nullable CalendarId calendar,
            Id.AreaId area,
            @Nullable Integer productUpTo,
            @Longest(value = 60, oneLine = true) @Nullable String version,
            @Longest(value = 200, oneLine = true) @Nullable String source,
            List<LocalDate> holidays,
            List<LocalDate> workdays) {}

    @Override
    public Map<String, Class<?>> taken() {
        return Map.of(PAGE, Form.class);
    }

    @PostMapping(PAGE)
    ResponseEntity<Map<String, Object>> adopt(HttpServletRequest request, Acting acting) {
        Filled<Form> filled = forms.read(request, acting, Form.class);
        Form form = filled.form();
        AreaPath area = forms.area("area", form.area());
        Id.CalendarId id = form.calendar() == null ? new Id.CalendarId(forms.newId()) : form.calendar();
        return forms.create(filled, id, command(form), forms.edge(filled, area), PAGE);
    }

    private static CalendarCommand command(Form form) {
        if (form.productUpTo() != null) {
            if (form.productUpTo() > LAST_YEAR) {
                throw new FaultyInput("productUpTo", FieldError.Code.UNKNOWN_VALUE);
            }
            return product(form.productUpTo());
        }
        if (form.version() == null || form.source() == null) {
            throw new FaultyInput(form.version() == null ? "version" : "source", FieldError.Code.REQUIRED);
        }
        return new CalendarCommand.Adopt(
                form.version(), form.source(), Set.copyOf(form.holidays()), Set.copyOf(form.workdays()), Set.of());
    }

    private static CalendarCommand product(int lastYear) {
        PublishedDays.Days days = PublishedDays.upTo(lastYear);
        return new CalendarCommand.Adopt(
                days.calendar().version(),
                days.source(),
                days.calendar().holidays(),
                days.calendar().workdays(),
                days.provisionalYears());
    }
}
