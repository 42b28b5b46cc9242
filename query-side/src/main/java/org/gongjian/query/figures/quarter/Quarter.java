package org.gongjian.query.figures.quarter;

import java.time.LocalDate;
import java.time.ZoneId;

/** A calendar quarter in a zone. */
public record Quarter(int year, int quarter, ZoneId zone) {
    /** Of the years that can be asked for. */
    public static final int FIRST_YEAR = 1949;
    /** Of the years that can be asked for. */
    public static final int LAST_YEAR = 9999;

    public Quarter {
        if (quarter < 1 || quarter > 4 || year < FIRST_YEAR || year > LAST_YEAR) {
            throw new IllegalArgumentException("no such quarter");
        }
    }

    /** The quarter of a day. */
    public static Quarter of(LocalDate day, ZoneId zone) {
        return new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3, zone);
    }

    /** First day. */
    public LocalDate firstDay() {
        return LocalDate.of(year, quarter * 3 - 2, 1);
    }

    /** Last day. */
    public LocalDate lastDay() {
        return firstDay().plusMonths(3).minusDays(1);
    }

    /** Its days. */
    public Period period() {
        return new Period(firstDay(), lastDay(), zone);
    }

    /** The one before. */
    public Quarter before() {
        return of(firstDay().minusDays(1), zone);
    }

    /** The one after. */
    public Quarter after() {
        return of(lastDay().plusDays(1), zone);
    }
}
