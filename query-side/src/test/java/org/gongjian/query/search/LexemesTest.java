package org.gongjian.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LexemesTest {

    @Test
    void half_a_year_back_and_ahead_is_named_by_its_months_on_every_day() {
        for (int day = 0; day < 366; day++) {
            Instant at = Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofDays(day));
            assertThat(Lexemes.between(at.minus(Duration.ofDays(180)), at.plus(Duration.ofDays(180))))
                    .as("%s", at)
                    .isPresent();
        }
    }

    @Test
    void ten_years_are_too_many_months_to_be_named() {
        Instant at = Instant.parse("2026-06-30T00:00:00Z");

        assertThat(Lexemes.between(at.minus(Duration.ofDays(3_650)), at)).isEmpty();
        assertThat(Lexemes.between(at, at)).contains("('~m2026-06')");
    }
}
