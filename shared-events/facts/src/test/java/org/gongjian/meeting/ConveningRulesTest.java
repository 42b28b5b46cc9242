package org.gongjian.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongjian.charter.MeetingRuleKeys;
import org.gongjian.charter.RuleChoices;
import org.gongjian.matter.terms.BodyKind;
import org.junit.jupiter.api.Test;

class ConveningRulesTest {

    @Test
    void whom_a_rule_may_name_is_known_and_nobody_else() {
        for (BodyKind kind : BodyKind.values()) {
            Stream.of(ConveningRules.convenes(kind), ConveningRules.fixesTheAgenda(kind))
                    .flatMap(Optional::stream)
                    .forEach(rule -> assertThat(RuleChoices.of(rule)).as(rule).isEqualTo(names(Authority.values())));
        }
        assertThat(RuleChoices.of(MeetingRuleKeys.NOTICE_WAIVED_BY)).isEqualTo(names(Authority.values()));
        assertThat(RuleChoices.of(MeetingRuleKeys.EXTRAORDINARY_MEETING_ASKED_BY))
                .isEqualTo(names(Proposer.values()));
        assertThat(RuleChoices.of(MeetingRuleKeys.NOTICE_COUNTED_FROM)).contains(NoticePeriod.LAST_SEAT_RECEIVED);
    }

    @Test
    void every_rule_of_convening_is_that_of_some_body() {
        assertThat(Arrays.stream(BodyKind.values())
                        .flatMap(kind -> Stream.of(ConveningRules.convenes(kind), ConveningRules.fixesTheAgenda(kind))
                                .flatMap(Optional::stream)))
                .contains(
                        MeetingRuleKeys.COMMITTEE_CONVENED_BY,
                        MeetingRuleKeys.JOINT_MEETING_CONVENED_BY,
                        MeetingRuleKeys.CONGRESS_CONVENED_BY,
                        MeetingRuleKeys.ASSEMBLY_CONVENED_BY,
                        MeetingRuleKeys.COMMITTEE_AGENDA_FIXED_BY,
                        MeetingRuleKeys.JOINT_MEETING_AGENDA_FIXED_BY);
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }
}
