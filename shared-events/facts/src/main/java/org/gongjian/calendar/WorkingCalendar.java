package org.gongjian.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Working days in one version of the published calendar.
 *
 * @param version of the data; stands in every fact that carries a date counted with it
 * @param holidays weekdays that are off
 * @param workdays weekend days that are worked (调休上班)
 */
public record WorkingCalendar(String version, SortedSet<LocalDate> holidays, SortedSet<LocalDate> workdays) {

    public WorkingCalendar {
        if (holidays.isEmpty()) {
            throw new IllegalArgumentException("a calendar without holidays covers no year");
        }
        holidays = Collections.unmodifiableSortedSet(new TreeSet<>(holidays));
        workdays = Collections.unmodifiableSortedSet(new TreeSet<>(workdays));
    }

    /** First year the data cover. */
    public int firstYear() {
        return holidays.first().getYear();
    }

    /** Last year the data cover. */
    public int lastYear() {
        return holidays.last().getYear();
    }

    /** Whether the published data reach this day. */
    public boolean covers(LocalDate day) {
        return day.getYear() >= firstYear() && day.getYear() <= lastYear();
    }

    /** Whether this day is worked. Throws {@link DayOutsideCalendar} where nothing is published. */
    public boolean isWorkingDay(LocalDate day) {
        if (!covers(day)) {
            throw new DayOutsideCalendar(day, version, firstYear(), lastYear());
        }
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? workdays.contains(day) : !holidays.contains(day);
    }

    /**
     * The day so many working days later; the day itself is not counted (次日起算). A negative number counts back. None is the day
     * itself, worked or not.
     */
    public LocalDate plus(LocalDate day, int workingDays) {
        LocalDate at = day;
        int step = workingDays < 0 ? -1 : 1;
        for (int left = Math.abs(workingDays); left > 0; ) {
            at = at.plusDays(step);
            if (isWorkingDay(at)) {
                left--;
            }
        }
        return at;
    }

    /** Working days after {@code from} up to and including {@code to}; negative when {@code to} is earlier. */
    public int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        int count = 0;
        for (LocalDate at = from.plusDays(1); !at.isAfter(to); at = at.plusDays(1)) {
            if (isWorkingDay(at)) {
                count++;
            }
        }
        return count;
    }
}
