package org.gongjian.query.trial;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/** Working days as far as they are published; beyond that weekdays, so that nothing of the past cannot be counted. */
record WorkDays(Set<LocalDate> holidays, Set<LocalDate> workdays) {
    WorkDays {
        holidays = Set.copyOf(holidays);
        workdays = Set.copyOf(workdays);
    }

    /** The day so many working days later, the day itself not counted, as decisions count it. */
    LocalDate plus(LocalDate day, int workingDays) {
        LocalDate at = day;
        for (int left = workingDays; left > 0; ) {
            at = at.plusDays(1);
            if (isWorked(at)) {
                left--;
            }
        }
        return at;
    }

    /** Working days after the first day, up to and with the second; none when it comes before. */
    int between(LocalDate from, LocalDate to) {
        int count = 0;
        for (LocalDate at = from.plusDays(1); !at.isAfter(to); at = at.plusDays(1)) {
            if (isWorked(at)) {
                count++;
            }
        }
        return count;
    }

    private boolean isWorked(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? workdays.contains(day) : !holidays.contains(day);
    }
}
