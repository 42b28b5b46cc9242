package org.gongjian.query.registry.calendars;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A version of a working calendar.
 *
 * @param holidays weekdays that are off
 * @param workdays weekend days that are worked
 * @param provisional years for which nothing is published yet
 */
public record CalendarRow(
        UUID calendar,
        String version,
        String source,
        Instant adoptedAt,
        List<LocalDate> holidays,
        List<LocalDate> workdays,
        List<Integer> provisional) {

    /** The days of one year. */
    public record Year(int year, List<LocalDate> holidays, List<LocalDate> workdays, boolean provisional) {}

    /** The years, the latest first. */
    public List<Year> years() {
        TreeMap<Integer, Year> years = new TreeMap<>(Comparator.reverseOrder());
        holidays.forEach(day -> year(years, day).holidays().add(day));
        workdays.forEach(day -> year(years, day).workdays().add(day));
        return List.copyOf(years.values());
    }

    private Year year(TreeMap<Integer, Year> years, LocalDate day) {
        return years.computeIfAbsent(
                day.getYear(),
                year -> new Year(year, new ArrayList<>(), new ArrayList<>(), provisional.contains(year)));
    }
}
