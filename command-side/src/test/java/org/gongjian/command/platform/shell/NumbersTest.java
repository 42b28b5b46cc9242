package org.gongjian.command.platform.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class NumbersTest {
    private static final LocalDate DAY = LocalDate.of(2026, 4, 3);

    @Test
    void a_pattern_is_filled_with_date_and_count() {
        assertThat(Numbers.write("LY{yyyy}{MM}{dd}-{nn}", DAY, 1)).isEqualTo("LY20260403-01");
        assertThat(Numbers.write("机建案〔{yyyy}〕{n}号", DAY, 4)).isEqualTo("机建案〔2026〕4号");
    }

    @Test
    void a_count_longer_than_its_digits_is_written_in_full() {
        assertThat(Numbers.write("LY{yyyy}{MM}{dd}-{nn}", DAY, 123)).isEqualTo("LY20260403-123");
    }
}
