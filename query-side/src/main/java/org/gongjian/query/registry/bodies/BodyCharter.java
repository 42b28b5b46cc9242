package org.gongjian.query.registry.bodies;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.charter.CharterRule;
import org.gongjian.charter.CharterVersion;
import org.gongjian.charter.MeetingRuleKeys;
import org.gongjian.charter.RuleKeys;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.registry.charters.Charters;
import org.gongjian.query.registry.charters.RuleText;
import org.gongjian.record.AreaPath;
import org.springframework.stereotype.Component;

/** What the charter of its area says of a body: what it is called, who approves its members, how many they are, what becomes of the unfit. */
@Component
class BodyCharter {
    private final Charters charters;
    private final RuleText text;

    BodyCharter(Charters charters, RuleText text) {
        this.charters = charters;
        this.text = text;
    }

    /** A rule in words, with its authority. */
    record Stated(String title, String value, CharterRule rule) {}

    /** The rules on a day that hold for whoever keeps this body. */
    List<Stated> of(BodyRow body, LocalDate day, Scope scope, Locale locale) {
        CharterVersion charter = charters.on(day, scope).apply(body.path());
        return keys(body.kind())
                .map(charter::rule)
                .map(rule -> new Stated(text.title(rule.key(), locale), text.value(rule, locale), rule))
                .toList();
    }

    private static Stream<String> keys(BodyKind kind) {
        return switch (kind) {
            case COMMITTEE ->
                Stream.of(
                        RuleKeys.COMMITTEE_NAME,
                        RuleKeys.SECRETARY_IS,
                        MeetingRuleKeys.MEMBERS_APPROVED_BY,
                        MeetingRuleKeys.UNFIT_MEMBER);
            case OVERSIGHT_COMMITTEE ->
                Stream.of(
                        MeetingRuleKeys.OVERSIGHT_MEMBERS_FROM,
                        MeetingRuleKeys.OVERSIGHT_MEMBERS_TO,
                        MeetingRuleKeys.UNFIT_MEMBER);
            case PARTY_CONGRESS -> Stream.of(MeetingRuleKeys.CONGRESS_FULL_MEMBERS_ONLY, MeetingRuleKeys.UNFIT_MEMBER);
            case JOINT_CONFERENCE,
                    COMMUNITY_ASSEMBLY,
                    TWO_NEW_CONFERENCE,
                    RESIDENTS_COUNCIL,
                    WORKING_COMMITTEE,
                    OTHER -> Stream.of(MeetingRuleKeys.UNFIT_MEMBER);
        };
    }

    /** What each community calls its committee (议事机构的名称), by the body. */
    Map<UUID, String> committees(List<BodyRow> bodies, LocalDate day, Scope scope) {
        Function<AreaPath, CharterVersion> here = charters.on(day, scope);
        return bodies.stream()
                .filter(body -> body.kind() == BodyKind.COMMITTEE)
                .collect(Collectors.toMap(
                        BodyRow::id, body -> here.apply(body.path()).text(RuleKeys.COMMITTEE_NAME)));
    }
}
