package org.gongjian.command.charter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gongjian.charter.CharterRule;
import org.gongjian.charter.MeetingRuleKeys;
import org.gongjian.charter.Provenance;
import org.gongjian.command.platform.registry.rules.Presets;
import org.junit.jupiter.api.Test;

class CharterDraftTest {
    private static final String RULE = MeetingRuleKeys.UNIT_SEAT_SUBSTITUTION;

    private static CharterRule drafted(Adaptation... said) {
        return new CharterDraft(Presets.ofTheProduct())
                .rules("001c", "站北社区工作制度", List.of(said), new CharterDraft.Ground(Map.of(), null)).stream()
                        .filter(rule -> rule.key().equals(RULE))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void what_an_area_decides_without_a_document_is_stated_and_fills_no_silence() {
        assertThat(drafted().fillsSilence()).isTrue();
        CharterRule own = drafted(new Adaptation(RULE, null, List.of("LIAISON"), null, null, null, null, null));
        assertThat(own.provenance()).isEqualTo(Provenance.OURS);
        assertThat(own.document()).isEqualTo("站北社区工作制度");
        assertThat(own.fillsSilence()).isFalse();
    }
}
