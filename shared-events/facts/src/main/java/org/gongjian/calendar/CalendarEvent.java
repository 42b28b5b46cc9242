package org.gongjian.calendar;

import java.time.LocalDate;
import java.util.SortedSet;
import org.gongjian.record.EventName;
import org.gongjian.record.Fact;
import org.gongjian.record.Happened;

/** The story of a working calendar. */
public sealed interface CalendarEvent extends Fact {

    /**
     * A version of the calendar was adopted. The days stand in the fact, so that every due date can be counted again.
     *
     * @param source where the days were published
     * @param holidays weekdays that are off
     * @param workdays weekend days that are worked
     * @param provisionalYears years for which nothing is published yet and only the fixed statutory days are entered
     */
    @EventName("calendar.Adopted")
    record Adopted(
            Happened happened,
            String version,
            String source,
            SortedSet<LocalDate> holidays,
            SortedSet<LocalDate> workdays,
            SortedSet<Integer> provisionalYears)
            implements CalendarEvent {

        /** The calendar to count with. */
        public WorkingCalendar calendar() {
            return new WorkingCalendar(version, holidays, workdays);
        }
    }
}
