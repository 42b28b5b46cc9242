package org.gongjian.query.platform.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscretionTest {
    @ParameterizedTest
    @CsvSource({"王秀珍, 王**", "李四, 李**", "𠮷田, 𠮷**"})
    void of_a_name_the_first_character_stays(String name, String shown) {
        assertThat(Discretion.DESENSITISED.name(name)).isEqualTo(shown);
        assertThat(Discretion.FULL.name(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "电话13812341234。, 电话138****1234。",
        "138 1234 1234, 138****1234",
        "010-64401234, 010-****1234",
        "身份证110105194912310021, 身份证110105********0021",
        "登记号 LY20260413-01, 登记号 LY20260413-01",
        "20260413091012345678, 20260413091012345678"
    })
    void numbers_of_persons_are_masked_in_any_text(String text, String shown) {
        assertThat(Discretion.DESENSITISED.text(text)).isEqualTo(shown);
        assertThat(Discretion.FULL.text(text)).isEqualTo(text);
    }

    @Test
    void own_words_are_left_out_as_a_whole() {
        assertThat(Discretion.DESENSITISED.ownWords("我是三单元的王秀珍")).isEmpty();
        assertThat(Discretion.FULL.ownWords("我是三单元的王秀珍")).isNotEmpty();
    }
}
