package org.gongjian.command.calendar;

import java.time.LocalDate;
import java.util.Set;

/** What can be asked of a working calendar. */
public sealed interface CalendarCommand {

    /** Adopts a version. */
    record Adopt(
            String version,
            String source,
            Set<LocalDate> holidays,
            Set<LocalDate> workdays,
            Set<Integer> provisionalYears)
            implements CalendarCommand {
        public Adopt {
            holidays = Set.copyOf(holidays);
            workdays = Set.copyOf(workdays);
            provisionalYears = Set.copyOf(provisionalYears);
        }
    }
}
