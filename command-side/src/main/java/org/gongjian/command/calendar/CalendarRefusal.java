package org.gongjian.command.calendar;

import org.gongjian.command.decision.RefusalCode;

/** Why a calendar stays as it is. */
public enum CalendarRefusal implements RefusalCode {
    /** a version is adopted once */
    CALENDAR_VERSION_IS_ADOPTED(Kind.RULE),
    /** a calendar without holidays covers no year */
    CALENDAR_HAS_NO_HOLIDAYS(Kind.INPUT),
    /** years without holidays in between, or fewer than before */
    CALENDAR_LACKS_A_YEAR(Kind.INPUT),
    /** only weekdays are off */
    HOLIDAY_IS_NO_WEEKDAY(Kind.INPUT),
    /** only weekend days are made up */
    WORKDAY_IS_NO_WEEKEND_DAY(Kind.INPUT);

    private final Kind kind;

    CalendarRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
