package org.gongjian.query.figures.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.gongjian.query.figures.quarter.Period;
import org.gongjian.reportform.FormPeriod;
import org.gongjian.reportform.MappedCell;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormDaysTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource({
        "2026-04-01, 2026-06-30, PREVIOUS, 2026-01-01, 2026-03-31",
        "2026-03-01, 2026-03-31, PREVIOUS, 2026-02-01, 2026-02-28",
        "2026-01-01, 2026-12-31, PREVIOUS, 2025-01-01, 2025-12-31",
        "2026-04-11, 2026-04-20, PREVIOUS, 2026-04-01, 2026-04-10",
        "2026-04-01, 2026-06-30, YEAR_TO_DATE, 2026-01-01, 2026-06-30",
        "2024-02-01, 2024-02-29, LAST_YEAR, 2023-02-01, 2023-02-28",
        "2025-02-01, 2025-02-28, LAST_YEAR, 2024-02-01, 2024-02-29",
        "2026-04-11, 2026-04-20, LAST_YEAR, 2025-04-11, 2025-04-20",
        "2026-04-01, 2026-06-30, THIS, 2026-04-01, 2026-06-30"
    })
    void other_days_are_seen_from_those_asked_for(
            LocalDate from, LocalDate to, MappedCell.Days days, LocalDate first, LocalDate last) {
        assertThat(FormDays.of(days, new Period(from, to, ZONE))).isEqualTo(new Period(first, last, ZONE));
    }

    @ParameterizedTest
    @CsvSource({
        "QUARTER, 2026-08-17, 2026-04-01, 2026-06-30",
        "MONTH, 2026-01-05, 2025-12-01, 2025-12-31",
        "HALF_YEAR, 2026-08-17, 2026-01-01, 2026-06-30",
        "YEAR, 2026-08-17, 2025-01-01, 2025-12-31"
    })
    void the_last_period_that_is_over_is_offered_first(
            FormPeriod kind, LocalDate today, LocalDate first, LocalDate last) {
        assertThat(FormDays.offered(kind, today, ZONE))
                .hasSize(13)
                .doesNotHaveDuplicates()
                .startsWith(new Period(first, last, ZONE));
    }
}
