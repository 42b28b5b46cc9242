package org.gongjian.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.charter.CharterRule;
import org.gongjian.charter.CharterVersion;
import org.gongjian.charter.Firmness;
import org.gongjian.charter.MeetingRuleKeys;
import org.gongjian.charter.Provenance;
import org.gongjian.charter.RuleChoices;
import org.gongjian.charter.RuleUnit;
import org.gongjian.charter.RuleValue;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.record.Id;
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

    @Test
    void a_rule_is_of_the_meeting_that_its_article_speaks_of() {
        assertThat(Arrays.stream(BodyKind.values())
                        .filter(kind -> ConveningRules.convenes(kind)
                                .filter(MeetingRuleKeys.COMMITTEE_CONVENED_BY::equals)
                                .isPresent()))
                .containsExactly(BodyKind.COMMITTEE);
        assertThat(Arrays.stream(BodyKind.values())
                        .filter(kind -> ConveningRules.fixesTheAgenda(kind)
                                .filter(MeetingRuleKeys.COMMITTEE_AGENDA_FIXED_BY::equals)
                                .isPresent()))
                .containsExactly(BodyKind.COMMITTEE);
        assertThat(Arrays.stream(BodyKind.values())
                        .filter(kind -> ConveningRules.asksFor(kind).isPresent()))
                .containsExactly(BodyKind.JOINT_CONFERENCE, BodyKind.TWO_NEW_CONFERENCE);
        for (BodyKind kind : List.of(
                BodyKind.WORKING_COMMITTEE, BodyKind.OVERSIGHT_COMMITTEE, BodyKind.RESIDENTS_COUNCIL, BodyKind.OTHER)) {
            assertThat(ConveningRules.convenes(kind)).as(kind.name()).isEmpty();
            assertThat(ConveningRules.fixesTheAgenda(kind)).as(kind.name()).isEmpty();
        }
    }

    @Test
    void words_of_before_they_were_closed_name_nobody() {
        CharterVersion charter = new CharterVersion(
                new Id.CharterId(new UUID(0, 1)),
                1,
                "旧制度",
                LocalDate.EPOCH,
                new TreeMap<>(Map.of(
                        MeetingRuleKeys.NOTICE_WAIVED_BY,
                        stated(MeetingRuleKeys.NOTICE_WAIVED_BY, new RuleValue.Text("主任"), RuleUnit.TEXT),
                        MeetingRuleKeys.COMMITTEE_CONVENED_BY,
                        stated(MeetingRuleKeys.COMMITTEE_CONVENED_BY, new RuleValue.Text("COMMITTEE"), RuleUnit.TEXT),
                        MeetingRuleKeys.EXTRAORDINARY_MEETING_ASKED_BY,
                        stated(
                                MeetingRuleKeys.EXTRAORDINARY_MEETING_ASKED_BY,
                                new RuleValue.Words(List.of("UNIT", "书记", "COMMITTEE")),
                                RuleUnit.LIST))));
        assertThat(Authority.namedBy(MeetingRuleKeys.NOTICE_WAIVED_BY, charter)).isEmpty();
        assertThat(Authority.namedBy(MeetingRuleKeys.COMMITTEE_CONVENED_BY, charter))
                .contains(Authority.COMMITTEE);
        assertThat(Proposer.namedBy(MeetingRuleKeys.EXTRAORDINARY_MEETING_ASKED_BY, charter))
                .containsExactly(Proposer.UNIT, Proposer.COMMITTEE);
    }

    private static CharterRule stated(String key, RuleValue value, RuleUnit unit) {
        return new CharterRule(key, value, unit, Firmness.DEFAULT, "旧制度", null, null, Provenance.OURS);
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }
}
