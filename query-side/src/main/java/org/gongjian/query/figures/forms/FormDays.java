package org.gongjian.query.figures.forms;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.gongjian.query.figures.quarter.Period;
import org.gongjian.reportform.FormPeriod;
import org.gongjian.reportform.MappedCell;

/** Which days a form is filled for, and which others its cells ask for beside. */
final class FormDays {
    private static final int OFFERED = 13;

    private FormDays() {}

    /** The periods of this kind that can be chosen: the last one that is over first, then the running one, then those before. */
    static List<Period> offered(FormPeriod kind, LocalDate today, ZoneId zone) {
        int months = months(kind);
        if (months == 0) {
            return List.of();
        }
        LocalDate running = LocalDate.of(today.getYear(), (today.getMonthValue() - 1) / months * months + 1, 1);
        List<Period> offered = new ArrayList<>();
        for (int n = 0; n < OFFERED; n++) {
            LocalDate first = running.minusMonths((long) months * n);
            offered.add(new Period(first, first.plusMonths(months).minusDays(1), zone));
        }
        offered.addFirst(offered.remove(1));
        return offered;
    }

    private static int months(FormPeriod kind) {
        return switch (kind) {
            case MONTH -> 1;
            case QUARTER -> 3;
            case HALF_YEAR -> 6;
            case YEAR -> 12;
            case ANY -> 0;
        };
    }

    /** The days of a cell, seen from those that are asked for. */
    static Period of(MappedCell.Days days, Period asked) {
        return switch (days) {
            case THIS -> asked;
            case PREVIOUS -> before(asked);
            case YEAR_TO_DATE -> new Period(asked.lastDay().withDayOfYear(1), asked.lastDay(), asked.zone());
            case LAST_YEAR ->
                new Period(
                        asked.firstDay().minusYears(1),
                        endsAMonth(asked)
                                ? YearMonth.from(asked.lastDay()).minusYears(1).atEndOfMonth()
                                : asked.lastDay().minusYears(1),
                        asked.zone());
        };
    }

    /** As many whole months before whole months, else as many days. */
    private static Period before(Period asked) {
        LocalDate last = asked.firstDay().minusDays(1);
        LocalDate first = asked.firstDay().getDayOfMonth() == 1 && endsAMonth(asked)
                ? asked.firstDay()
                        .minusMonths(ChronoUnit.MONTHS.between(
                                asked.firstDay(), asked.lastDay().plusDays(1)))
                : asked.firstDay().minusDays(ChronoUnit.DAYS.between(asked.firstDay(), asked.lastDay()) + 1);
        return new Period(first, last, asked.zone());
    }

    private static boolean endsAMonth(Period period) {
        return period.lastDay().equals(YearMonth.from(period.lastDay()).atEndOfMonth());
    }
}
