package org.gongjian.meeting;

import java.util.Arrays;
import java.util.Optional;
import org.gongjian.charter.MeetingRuleKeys;
import org.gongjian.matter.terms.BodyKind;

/** The rules of a charter by which a body meets and decides. Councils and other bodies follow the committee. */
public enum BodyRules {
    COMMITTEE(
            MeetingRuleKeys.QUORUM_COMMITTEE,
            MeetingRuleKeys.MAJORITY_COMMITTEE,
            MeetingRuleKeys.MAJORITY_COMMITTEE_OF),
    JOINT_MEETING(
            MeetingRuleKeys.QUORUM_JOINT_MEETING,
            MeetingRuleKeys.MAJORITY_JOINT_MEETING,
            MeetingRuleKeys.MAJORITY_JOINT_MEETING_OF),
    ASSEMBLY(MeetingRuleKeys.QUORUM_ASSEMBLY, MeetingRuleKeys.MAJORITY_ASSEMBLY, MeetingRuleKeys.MAJORITY_ASSEMBLY_OF),
    CONGRESS(MeetingRuleKeys.QUORUM_CONGRESS, MeetingRuleKeys.MAJORITY_CONGRESS, MeetingRuleKeys.MAJORITY_CONGRESS_OF),
    OVERSIGHT(
            MeetingRuleKeys.QUORUM_OVERSIGHT,
            MeetingRuleKeys.MAJORITY_OVERSIGHT,
            MeetingRuleKeys.MAJORITY_OVERSIGHT_OF);

    private final String quorum;
    private final String majority;
    private final String majorityOf;

    BodyRules(String quorum, String majority, String majorityOf) {
        this.quorum = quorum;
        this.majority = majority;
        this.majorityOf = majorityOf;
    }

    public static BodyRules of(BodyKind kind) {
        return switch (kind) {
            case COMMITTEE, WORKING_COMMITTEE, RESIDENTS_COUNCIL, OTHER -> COMMITTEE;
            case JOINT_CONFERENCE, TWO_NEW_CONFERENCE -> JOINT_MEETING;
            case COMMUNITY_ASSEMBLY -> ASSEMBLY;
            case PARTY_CONGRESS -> CONGRESS;
            case OVERSIGHT_COMMITTEE -> OVERSIGHT;
        };
    }

    /** Those of which this one says what share must be in favour. */
    public static Optional<BodyRules> decidingBy(String majority) {
        return Arrays.stream(values())
                .filter(one -> one.majority.equals(majority))
                .findFirst();
    }

    /** 根据议题内容确定出席委员 (001-49): whether a charter may let an item choose among its seats; said of the committee, and of no other. */
    public boolean mayFollowTheItem() {
        return this == COMMITTEE;
    }

    /** How much of it must be there. */
    public String quorum() {
        return quorum;
    }

    /** What share must be in favour. */
    public String majority() {
        return majority;
    }

    /** Of what that share is counted. */
    public String majorityOf() {
        return majorityOf;
    }
}
