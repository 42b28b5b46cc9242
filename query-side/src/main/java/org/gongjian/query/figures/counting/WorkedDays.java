package org.gongjian.query.figures.counting;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Working days as far as they are published; beyond that, weekdays. Figures must not fail on a ledger from before the calendar.
 */
public record WorkedDays(Set<LocalDate> holidays, Set<LocalDate> workdays) {
    /** No year is published. */
    public static final WorkedDays WEEKDAYS = new WorkedDays(Set.of(), Set.of());

    public WorkedDays {
        holidays = Set.copyOf(holidays);
        workdays = Set.copyOf(workdays);
    }

    /** Whether more than this many working days lie after the first day, up to and with the second. */
    boolean moreThan(int days, LocalDate first, LocalDate second) {
        int worked = 0;
        for (LocalDate day = first.plusDays(1); !day.isAfter(second); day = day.plusDays(1)) {
            if (isWorked(day) && ++worked > days) {
                return true;
            }
        }
        return false;
    }

    private boolean isWorked(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? workdays.contains(day) : !holidays.contains(day);
    }
}
