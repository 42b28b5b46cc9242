package org.gongjian.query.platform.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnowledgeTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Test
    void a_date_means_the_end_of_the_local_day_and_a_time_without_offset_is_local() {
        assertThat(read("2026-04-27")).isEqualTo("2026-04-27T15:59:59.999999Z");
        assertThat(read("2026-04-27T10:00")).isEqualTo("2026-04-27T02:00:00Z");
        assertThat(read("2026-04-27T10:00:00Z")).isEqualTo("2026-04-27T10:00:00Z");
        assertThat(read("2026-04-27T10:00:00+08:00")).isEqualTo("2026-04-27T02:00:00Z");
    }

    @Test
    void nothing_given_is_no_limit_and_nonsense_names_its_parameter() {
        assertThat(Knowledge.instant("asOf", "", SHANGHAI)).isEmpty();
        assertThat(Knowledge.instant("asOf", null, SHANGHAI)).isEmpty();
        for (String nonsense : List.of("gestern", "2026-02-30", "2026-13-01T10:00:00Z")) {
            assertThatThrownBy(() -> Knowledge.instant("knownAt", nonsense, SHANGHAI))
                    .isInstanceOfSatisfying(
                            WrongParameter.class,
                            wrong -> assertThat(wrong.parameter()).isEqualTo("knownAt"));
        }
    }

    private static Instant read(String given) {
        return Knowledge.instant("asOf", given, SHANGHAI).orElseThrow();
    }
}
