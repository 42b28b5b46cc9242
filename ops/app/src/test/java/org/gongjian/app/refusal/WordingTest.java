package org.gongjian.app.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongjian.charter.Provenance;
import org.gongjian.charter.RuleKeys;
import org.gongjian.matter.terms.Satisfaction;
import org.junit.jupiter.api.Test;

class WordingTest {
    private final Wording wording = new Wording(new RefusalSide().messageSource());

    @Test
    void an_article_is_set_off_as_the_language_does_and_leaves_out_what_the_document_lacks() {
        Map<String, Object> facts = new HashMap<>(Map.of(
                "rule", RuleKeys.LIMIT_REPAIR_DAYS,
                "document", "办法",
                "number", "澄〔2026〕1号",
                "line", "第12行",
                "provenance", Provenance.QUOTED));

        assertThat(wording.article(refused("PLANTED", facts), Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("办理期限：设施维修、环境、投诉：办法（澄〔2026〕1号） 第12行 · 原文");
        assertThat(wording.article(refused("PLANTED", facts), Locale.ENGLISH))
                .isEqualTo("Time limit: repairs, environment, complaints: 办法 (澄〔2026〕1号) 第12行 · quoted");
        facts.put("number", "");
        facts.put("line", "");
        assertThat(wording.article(refused("PLANTED", facts), Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("办理期限：设施维修、环境、投诉：办法 · 原文");
    }

    @Test
    void a_scale_is_said_in_words() {
        Map<String, Object> facts = Map.of("scale", List.of(Satisfaction.SATISFIED, Satisfaction.DISSATISFIED));

        assertThat(wording.remedy(refused("RATING_IS_NOT_ON_THE_SCALE", facts), Locale.SIMPLIFIED_CHINESE))
                .contains("满意、不满意");
    }

    private static Trouble refused(String code, Map<String, Object> facts) {
        return new Trouble(409, code, facts, List.of(), null);
    }
}
