package org.gongjian.charter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {

    /** The arithmetic of the stories: 13 seats, 61 deputies of whom 47 came, 8 entitled after one recused himself. */
    @ParameterizedTest
    @CsvSource({
        "MORE_THAN_HALF, 13, 7",
        "MORE_THAN_HALF, 61, 31",
        "MORE_THAN_HALF, 47, 24",
        "MORE_THAN_HALF, 8, 5",
        "AT_LEAST_HALF, 8, 4",
        "AT_LEAST_HALF, 9, 5",
        "AT_LEAST_TWO_THIRDS, 13, 9",
        "AT_LEAST_TWO_THIRDS, 61, 41",
        "AT_LEAST_TWO_THIRDS, 9, 6",
        "MORE_THAN_FOUR_FIFTHS, 10, 9",
        "MORE_THAN_FOUR_FIFTHS, 49, 40",
        "ALL, 9, 9"
    })
    void more_than_is_strict_and_at_least_includes_the_number_itself(Share share, int whole, int least) {
        assertThat(share.leastOf(whole)).isEqualTo(least);
        assertThat(share.reachedBy(least, whole)).isTrue();
        assertThat(share.reachedBy(least - 1, whole)).isFalse();
    }

    @Test
    void of_none_nothing_is_enough() {
        assertThat(Share.AT_LEAST_HALF.reachedBy(0, 0)).isFalse();
    }
}
