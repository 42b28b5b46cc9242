package org.gongjian.command.platform.registry.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gongjian.calendar.WorkingCalendar;
import org.gongjian.store.FactJson;

/** The working days that come with the product: those published up to its release. */
public final class PublishedDays {
    /** Days off by statute that fall on the same date every year; the others move with the moon or are shifted by decree. */
    private static final List<MonthDay> FIXED = List.of(
            MonthDay.of(1, 1),
            MonthDay.of(5, 1),
            MonthDay.of(5, 2),
            MonthDay.of(10, 1),
            MonthDay.of(10, 2),
            MonthDay.of(10, 3));

    private PublishedDays() {}

    /** The resource as it is written; the licence stands beside it. */
    private record Resource(
            String version,
            String source,
            String licence,
            int firstYear,
            int lastYear,
            SortedSet<LocalDate> holidays,
            SortedSet<LocalDate> workdays) {}

    /**
     * Days to adopt.
     *
     * @param provisionalYears years for which nothing is published yet: weekends and the fixed statutory days only
     */
    public record Days(WorkingCalendar calendar, String source, SortedSet<Integer> provisionalYears) {}

    /** The published days, and those of so many years after them as far as the statute fixes them. */
    public static Days upTo(int lastYear) {
        Resource published = read();
        SortedSet<LocalDate> holidays = new TreeSet<>(published.holidays());
        SortedSet<Integer> provisional = new TreeSet<>();
        for (int year = published.lastYear() + 1; year <= lastYear; year++) {
            provisional.add(year);
            for (MonthDay day : FIXED) {
                LocalDate date = day.atYear(year);
                if (date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY) {
                    holidays.add(date);
                }
            }
        }
        String version = provisional.isEmpty() ? published.version() : published.version() + "+" + provisional.last();
        return new Days(new WorkingCalendar(version, holidays, published.workdays()), published.source(), provisional);
    }

    /** Only what is published. */
    public static Days published() {
        return upTo(0);
    }

    private static Resource read() {
        try (InputStream in = WorkingCalendar.class.getResourceAsStream("chinese-days-1.5.7.json")) {
            if (in == null) {
                throw new IllegalStateException("no published days");
            }
            return FactJson.mapper().readValue(in, Resource.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
