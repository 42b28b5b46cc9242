package org.gongjian.charter;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a rule may say whose value is a word of a closed list, or several of them. Rules that are not here take any words. */
public final class RuleChoices {
    private static final List<String> SHARES =
            Arrays.stream(Share.values()).map(Share::name).toList();
    private static final List<String> DENOMINATORS = List.of("ENTITLED", "PRESENT", "VALID_VOTES");
    private static final List<String> WHO =
            List.of("SECRETARY", "COMMITTEE", "COMMUNITY_PARTY_ORGANISATION", "RESIDENTS_COMMITTEE");
    private static final List<String> MANNERS =
            List.of("SHOW_OF_HANDS", "BY_WORD_OF_MOUTH", "OPEN_BALLOT", "SECRET_BALLOT");
    private static final List<String> RATINGS =
            List.of("VERY_SATISFIED", "SATISFIED", "BASICALLY_SATISFIED", "DISSATISFIED", "VERY_DISSATISFIED");

    /** A word of a list that says that none of the others holds. */
    private static final String NONE = "NONE";

    private static final Map<String, List<String>> CLOSED = closed();

    private RuleChoices() {}

    /** The words a value may be; empty where any will do. */
    public static List<String> of(String key) {
        return CLOSED.getOrDefault(key, List.of());
    }

    /** Whether a list says that none holds, and beside it that some do. */
    public static boolean contradict(String key, List<String> words) {
        return words.size() > 1 && words.contains(NONE) && of(key).contains(NONE);
    }

    private static Map<String, List<String>> closed() {
        return Stream.of(who(), votes(), others())
                .flatMap(part -> part.entrySet().stream())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, List<String>> who() {
        return Map.of(
                MeetingRuleKeys.COMMITTEE_CONVENED_BY, WHO,
                MeetingRuleKeys.JOINT_MEETING_CONVENED_BY, WHO,
                MeetingRuleKeys.CONGRESS_CONVENED_BY, WHO,
                MeetingRuleKeys.ASSEMBLY_CONVENED_BY, WHO,
                MeetingRuleKeys.COMMITTEE_AGENDA_FIXED_BY, WHO,
                MeetingRuleKeys.JOINT_MEETING_AGENDA_FIXED_BY, WHO,
                MeetingRuleKeys.NOTICE_WAIVED_BY, WHO,
                MeetingRuleKeys.EXTRAORDINARY_MEETING_ASKED_BY, List.of("SECRETARY", "COMMITTEE", "UNIT", "MEMBERS"),
                MeetingRuleKeys.MAJOR_MATTERS_DECIDED_BY, List.of("COMMITTEE", "PARTY_CONGRESS", "COMMUNITY_ASSEMBLY"),
                MeetingRuleKeys.MEMBERS_APPROVED_BY, List.of("STREET", "WORKING_COMMITTEE", "COUNTY"));
    }

    private static Map<String, List<String>> votes() {
        return Map.ofEntries(
                Map.entry(MeetingRuleKeys.QUORUM_COMMITTEE, SHARES),
                Map.entry(MeetingRuleKeys.QUORUM_JOINT_DECISION, SHARES),
                Map.entry(MeetingRuleKeys.QUORUM_JOINT_MEETING, SHARES),
                Map.entry(MeetingRuleKeys.QUORUM_CONGRESS, SHARES),
                Map.entry(MeetingRuleKeys.QUORUM_ASSEMBLY, SHARES),
                Map.entry(MeetingRuleKeys.QUORUM_OVERSIGHT, SHARES),
                Map.entry(MeetingRuleKeys.QUORUM_ELECTION, SHARES),
                Map.entry(MeetingRuleKeys.MAJORITY_COMMITTEE, SHARES),
                Map.entry(MeetingRuleKeys.MAJORITY_JOINT_MEETING, SHARES),
                Map.entry(MeetingRuleKeys.MAJORITY_CONGRESS, SHARES),
                Map.entry(MeetingRuleKeys.MAJORITY_ASSEMBLY, SHARES),
                Map.entry(MeetingRuleKeys.MAJORITY_OVERSIGHT, SHARES),
                Map.entry(MeetingRuleKeys.MAJORITY_COMMITTEE_OF, DENOMINATORS),
                Map.entry(MeetingRuleKeys.MAJORITY_JOINT_MEETING_OF, DENOMINATORS),
                Map.entry(MeetingRuleKeys.MAJORITY_CONGRESS_OF, DENOMINATORS),
                Map.entry(MeetingRuleKeys.MAJORITY_ASSEMBLY_OF, DENOMINATORS),
                Map.entry(MeetingRuleKeys.MAJORITY_OVERSIGHT_OF, DENOMINATORS),
                Map.entry(MeetingRuleKeys.TIE_MEANS, List.of("NOT_ADOPTED", "CHAIR_DECIDES")),
                Map.entry(MeetingRuleKeys.VOTE_MANNER, MANNERS),
                Map.entry(MeetingRuleKeys.VOTE_MANNER_ON_PERSONS, MANNERS));
    }

    private static Map<String, List<String>> others() {
        return Map.ofEntries(
                Map.entry(MeetingRuleKeys.NOTICE_COUNTED_IN, List.of("NATURAL_DAYS", "WORKING_DAYS")),
                Map.entry(MeetingRuleKeys.NOTICE_COUNTED_FROM, List.of("LAST_SEAT_SENT", "LAST_SEAT_RECEIVED")),
                Map.entry(
                        MeetingRuleKeys.NOTICE_WAIVABLE_FOR,
                        List.of("URGENT_CONSULTATION", "EXTRAORDINARY_MEETING", NONE)),
                Map.entry(
                        MeetingRuleKeys.UNIT_SEAT_SUBSTITUTION,
                        List.of("CONCURRENT_MEMBER", "LIAISON", "AUTHORISED_IN_WRITING")),
                Map.entry(MeetingRuleKeys.LIAISON_IN_JOINT_MEETING, List.of("TAKES_PART", "SITS_IN")),
                Map.entry(MeetingRuleKeys.MINUTES_PUBLIC_AT, List.of("PARTY_AFFAIRS_BOARD", "UNITS", "PUBLIC_COLUMN")),
                Map.entry(MeetingRuleKeys.UNFIT_MEMBER, List.of("ADJUSTED", "RENAMED_BY_UNIT", "REMOVED")),
                Map.entry(
                        RuleKeys.SECRETARY_IS,
                        List.of("COMMUNITY_PARTY_SECRETARY", "ROTATING_UNIT_HEAD", "WORKING_COMMITTEE_SECRETARY")),
                Map.entry(RuleKeys.AWARD_GATE, List.of(NONE, "CONSULT", "CONSENT")),
                Map.entry(RuleKeys.SATISFACTION_SCALE_ISSUE, RATINGS),
                Map.entry(RuleKeys.SATISFACTION_SCALE_PROPOSAL, RATINGS));
    }
}
