package org.gongjian.query.registry.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Collator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ByPinyinTest {

    private static final List<String> IN_ORDER =
            List.of("晁盖", "陈晓岚", "韩立新", "林芳", "刘桂兰", "单雄", "孙强", "王秀珍", "闫丽", "曾敏", "翟明", "张国平", "周敏");

    @Test
    void surnames_stand_in_the_order_of_their_sound_rare_and_ambiguous_ones_too() {
        List<String> names = new ArrayList<>(IN_ORDER.reversed());

        names.sort(ByPinyin.of(Function.identity()));

        assertThat(names).containsExactlyElementsOf(IN_ORDER);
    }

    @Test
    void who_has_no_name_stands_last() {
        List<String[]> people = new ArrayList<>(List.of(new String[] {null}, new String[] {"周敏"}));

        people.sort(ByPinyin.of(one -> one[0]));

        assertThat(people).extracting(one -> one[0]).containsExactly("周敏", null);
    }

    @Test
    void the_collator_of_the_jdk_would_not_do() {
        List<String> names = new ArrayList<>(List.of("周敏", "闫丽"));

        names.sort(Collator.getInstance(Locale.CHINA));

        assertThat(names).as("the day it does, the library can go").containsExactly("周敏", "闫丽");
    }
}
