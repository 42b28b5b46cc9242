package org.gongjian.calendar;

import java.util.ArrayList;
import java.util.List;

/** What is known of a working calendar. */
public sealed interface CalendarState {

    /** Before the first fact. */
    CalendarState UNKNOWN = new NotYetKnown();

    /** No fact yet. */
    record NotYetKnown() implements CalendarState {}

    /** At least one version was adopted; the last one counts. */
    record InUse(List<WorkingCalendar> versions) implements CalendarState {
        public InUse {
            versions = List.copyOf(versions);
        }

        /** The version to count with. */
        public WorkingCalendar current() {
            return versions.getLast();
        }
    }

    /** The state after this fact. */
    default CalendarState evolve(CalendarEvent event) {
        return switch (event) {
            case CalendarEvent.Adopted adopted -> {
                List<WorkingCalendar> all =
                        new ArrayList<>(this instanceof InUse(List<WorkingCalendar> before) ? before : List.of());
                all.add(adopted.calendar());
                yield new InUse(all);
            }
        };
    }
}
