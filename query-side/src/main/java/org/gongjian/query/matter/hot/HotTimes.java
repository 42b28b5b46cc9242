package org.gongjian.query.matter.hot;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/**
 * The weeks or months that are looked at, the running one last.
 *
 * @param first first day of the first one
 */
record HotTimes(boolean weeks, LocalDate first, int many) {
    private static final int WEEKS = 12;
    private static final int MONTHS = 6;

    static HotTimes upTo(LocalDate today, boolean weeks) {
        return weeks
                ? new HotTimes(
                        true,
                        today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                                .minusWeeks(WEEKS - 1L),
                        WEEKS)
                : new HotTimes(false, today.withDayOfMonth(1).minusMonths(MONTHS - 1L), MONTHS);
    }

    LocalDate begin(int which) {
        return weeks ? first.plusWeeks(which) : first.plusMonths(which);
    }

    /** First day of the one that follows. */
    LocalDate end(int which) {
        return begin(which + 1);
    }

    List<LocalDate> begins() {
        return Stream.iterate(0, which -> which + 1)
                .limit(many)
                .map(this::begin)
                .toList();
    }

    int which(LocalDate begins) {
        return (int) (weeks ? ChronoUnit.WEEKS : ChronoUnit.MONTHS).between(first, begins);
    }
}
