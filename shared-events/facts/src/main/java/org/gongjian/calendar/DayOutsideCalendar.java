package org.gongjian.calendar;

import java.time.LocalDate;

/** A date was to be counted in a year for which no working days are published: guessing would make a wrong fact. */
public final class DayOutsideCalendar extends RuntimeException {
    private final LocalDate day;
    private final String version;
    private final int firstYear;
    private final int lastYear;

    DayOutsideCalendar(LocalDate day, String version, int firstYear, int lastYear) {
        super("calendar " + version + " covers " + firstYear + "–" + lastYear + ", not " + day);
        this.day = day;
        this.version = version;
        this.firstYear = firstYear;
        this.lastYear = lastYear;
    }

    /** The day asked for. */
    public LocalDate day() {
        return day;
    }

    /** The version of the calendar asked. */
    public String version() {
        return version;
    }

    /** First year it covers. */
    public int firstYear() {
        return firstYear;
    }

    /** Last year it covers. */
    public int lastYear() {
        return lastYear;
    }
}
