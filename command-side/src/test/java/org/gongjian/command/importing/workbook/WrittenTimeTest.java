package org.gongjian.command.importing.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class WrittenTimeTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Test
    void a_text_with_time_is_a_minute_of_the_community() {
        assertThat(WrittenTime.ofText("2019/4/25 9:32:09", SHANGHAI))
                .contains(new WrittenTime(Instant.parse("2019-04-25T01:32:09Z"), false));
        assertThat(WrittenTime.ofText(" 2019-04-25 09:32 ", SHANGHAI))
                .contains(new WrittenTime(Instant.parse("2019-04-25T01:32:00Z"), false));
    }

    @Test
    void a_text_without_time_is_a_day() {
        assertThat(WrittenTime.ofText("2019/4/25", SHANGHAI))
                .contains(new WrittenTime(Instant.parse("2019-04-24T16:00:00Z"), true));
    }

    @Test
    void a_serial_number_is_the_same_instant_as_its_text() {
        assertThat(WrittenTime.ofSerial(new BigDecimal("43564.724027777775"), false, SHANGHAI))
                .isEqualTo(WrittenTime.ofText("2019/4/9 17:22:36", SHANGHAI));
        assertThat(WrittenTime.ofSerial(new BigDecimal("43564"), false, SHANGHAI))
                .isEqualTo(WrittenTime.ofText("2019/4/9", SHANGHAI));
        assertThat(WrittenTime.ofSerial(new BigDecimal("42102.5"), true, SHANGHAI))
                .isEqualTo(WrittenTime.ofText("2019/4/9 12:00:00", SHANGHAI));
    }

    @Test
    void days_that_do_not_exist_are_no_dates() {
        for (String text :
                new String[] {"2019/2/29", "2019/13/1", "2019/4/25 24:00:00", "2019/4-25", "昨天", "20190425", ""}) {
            assertThat(WrittenTime.ofText(text, SHANGHAI)).as(text).isEmpty();
        }
        assertThat(WrittenTime.ofSerial(new BigDecimal("-1"), false, SHANGHAI)).isEmpty();
        assertThat(WrittenTime.ofSerial(new BigDecimal("1E+30"), false, SHANGHAI))
                .isEmpty();
    }
}
