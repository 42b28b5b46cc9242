package org.gongjian.query.registry.calendars;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.sight.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The calendars that areas may follow. */
@Component
public class WorkingCalendars {
    private final CalendarsTable table;

    public WorkingCalendars(JdbcClient viewJdbc) {
        this.table = new CalendarsTable(viewJdbc, Generation.live(CalendarsReadModel.GROUP));
    }

    /** A calendar by the version now in use. */
    public record Named(UUID id, String version) {}

    /** Every calendar on the reader's line. */
    public List<Named> all(Scope scope) {
        Map<UUID, Named> newest = new LinkedHashMap<>();
        versions(scope).forEach(row -> newest.putIfAbsent(row.calendar(), new Named(row.calendar(), row.version())));
        return List.copyOf(newest.values());
    }

    /** The days of a calendar as its newest version has them. */
    public record Days(UUID calendar, Instant adoptedAt, Set<LocalDate> holidays, Set<LocalDate> workdays) {}

    /** The days of every calendar on the reader's line. */
    public List<Days> days(Scope scope) {
        Map<UUID, Days> newest = new LinkedHashMap<>();
        versions(scope)
                .forEach(row -> newest.putIfAbsent(
                        row.calendar(),
                        new Days(
                                row.calendar(),
                                row.adoptedAt(),
                                Set.copyOf(row.holidays()),
                                Set.copyOf(row.workdays()))));
        return List.copyOf(newest.values());
    }

    /** Every version, the newest of each calendar first. */
    List<CalendarRow> versions(Scope scope) {
        return table.onLine(scope);
    }
}
