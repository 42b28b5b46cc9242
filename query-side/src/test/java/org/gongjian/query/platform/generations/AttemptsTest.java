package org.gongjian.query.platform.generations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AttemptsTest {

    @Test
    void the_pause_doubles_up_to_ten_minutes() {
        assertThat(IntStream.of(1, 2, 3, 4, 5, 6, 7, 8, 1000).mapToObj(Attempts::pause))
                .containsExactly(
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(40),
                        Duration.ofSeconds(80),
                        Duration.ofSeconds(160),
                        Duration.ofSeconds(320),
                        Duration.ofMinutes(10),
                        Duration.ofMinutes(10),
                        Duration.ofMinutes(10));
    }

    @Test
    void each_read_model_counts_its_own_until_one_attempt_works() {
        Attempts attempts = new Attempts();

        assertThat(attempts.failed("one")).isEqualTo(1);
        assertThat(attempts.failed("one")).isEqualTo(2);
        assertThat(attempts.failed("two")).isEqualTo(1);
        attempts.worked("one");
        assertThat(attempts.failing()).isEqualTo(Map.of("two", 1));
        assertThat(attempts.failed("one")).isEqualTo(1);
    }
}
