package org.gongjian.app.demonstration.matters;

import java.time.LocalDate;
import org.gongjian.calendar.WorkingCalendar;

/**
 * The working days of the demonstration.
 *
 * @param last the last day told: the working day before the one that is taken for today
 */
record WorkingDays(WorkingCalendar calendar, LocalDate last) {

    static WorkingDays before(LocalDate today, WorkingCalendar calendar) {
        return new WorkingDays(calendar, calendar.plus(today, -1));
    }

    LocalDate plus(LocalDate day, int days) {
        return calendar.plus(day, days);
    }

    /** So many working days before the last one. */
    LocalDate ago(int days) {
        return calendar.plus(last, -days);
    }

    /** Working days from the first day of the previous quarter to the last day told. */
    int sincePreviousQuarter(LocalDate today) {
        LocalDate month = today.withDayOfMonth(1);
        LocalDate quarter = month.minusMonths((month.getMonthValue() - 1) % 3);
        return calendar.between(quarter.minusMonths(3), last);
    }
}
