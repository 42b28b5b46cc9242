package org.gongjian.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongjian.matter.redaction.Exposure;
import org.gongjian.matter.redaction.KnownPerson;
import org.gongjian.matter.redaction.Passage;
import org.gongjian.matter.redaction.Passage.Kind;
import org.gongjian.matter.redaction.Passage.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What points to a person is found however it is written; what every notice is full of is left alone. */
class ExposureTest {
    private static final List<KnownPerson> NOBODY = List.of();
    private static final List<KnownPerson> WANG =
            List.of(new KnownPerson("王秀珍", "0599-8823001", "柳荫里12号"), new KnownPerson("李", null, "本区"));

    private static String shown(String text, List<KnownPerson> known) {
        StringBuilder shown = new StringBuilder();
        for (Passage one : Exposure.in(Part.ANSWER, text, known)) {
            int[] characters = text.codePoints().toArray();
            shown.append(shown.isEmpty() ? "" : " ")
                    .append(one.kind())
                    .append(':')
                    .append(new String(characters, one.from() - 1, one.to() - one.from() + 1));
        }
        return shown.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "请联系13800138000。|PHONE_NUMBER:13800138000",
                "电话138 0013 8000|PHONE_NUMBER:138 0013 8000",
                "电话138-0013-8000|PHONE_NUMBER:138-0013-8000",
                "拨１３８００１３８０００|PHONE_NUMBER:１３８００１３８０００",
                "拨一三八零零一三八〇〇〇问|PHONE_NUMBER:一三八零零一三八〇〇〇",
                "张三13800138000|PHONE_NUMBER:13800138000",
                "+86 13800138000|PHONE_NUMBER:+86 13800138000",
                "值班0451-82345678|PHONE_NUMBER:0451-82345678",
                "联系电话：82345678|PHONE_NUMBER:82345678",
                "身份证230103198001011234|ID_NUMBER:230103198001011234",
                "身份证23010319800101123X|ID_NUMBER:23010319800101123X",
                "3号楼2单元501室漏水|DOOR_NUMBER:3号楼2单元501室",
                "住3号楼502，漏水|DOOR_NUMBER:3号楼502",
                "住3-2-501|DOOR_NUMBER:3-2-501",
                "在501室|DOOR_NUMBER:501室"
            })
    void whatever_looks_like_a_number_of_somebody(String text, String found) {
        assertThat(shown(text, NOBODY)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "王秀珍来电|PERSON_NAME:王秀珍",
                "王 秀 珍来电|PERSON_NAME:王 秀 珍",
                "王·秀珍来电|PERSON_NAME:王·秀珍",
                "住柳荫里12号的居民|DOOR_NUMBER:柳荫里12号",
                "住柳荫里１２号的居民|DOOR_NUMBER:柳荫里１２号",
                "回电8823001|''",
                "回电0599 8823001|PHONE_NUMBER:0599 8823001"
            })
    void whoever_is_behind_the_matter(String text, String found) {
        assertThat(shown(text, WANG)).isEqualTo(found.equals("''") ? "" : found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026年6月30日前完成，共2860户受益，投入1350000元",
                "登记号LY20260413-01，文号柳联纪〔2026〕2号",
                "3号楼化粪池漫溢，王某反映，请拨打12345热线",
                "3号楼2单元门口路灯已修好，2026-06-30验收",
                "本区李女士反映3号楼2026年以来漏水",
                "十三个网格一二三四五号楼"
            })
    void what_every_notice_is_full_of(String text) {
        assertThat(Exposure.in(Part.SUMMARY, text, WANG)).isEmpty();
    }

    @Test
    void places_are_counted_in_characters_also_behind_rare_ones() {
        assertThat(Exposure.in(Part.TITLE, "𠮷\u200b店 13800138000", NOBODY))
                .containsExactly(new Passage(Part.TITLE, Kind.PHONE_NUMBER, 5, 15));
    }

    @Test
    void a_building_and_its_entrance_are_a_place_like_others() {
        List<KnownPerson> neighbour = List.of(new KnownPerson("王秀珍", null, "3 号楼 2 单元"));
        assertThat(Exposure.in(Part.TITLE, "3 号楼 2 单元下水道返水", neighbour)).isEmpty();
    }

    @Test
    void a_number_found_twice_is_one_place() {
        assertThat(Exposure.in(Part.ANSWER, "请拨13800138000", List.of(new KnownPerson("王秀珍", "13800138000", null))))
                .hasSize(1);
    }

    @Test
    void nothing_is_found_in_nothing() {
        assertThat(Exposure.in(Part.ANSWER, null, WANG)).isEmpty();
        assertThat(Exposure.in(Part.ANSWER, " ", WANG)).isEmpty();
    }
}
