package org.gongjian.charter;

import java.util.List;

/** Keys of the rules for meetings. The value behind each key is data: see the presets; shares stand in {@link Share}. */
public final class MeetingRuleKeys {

    /** 社区党员代表大会通知期 */
    public static final String NOTICE_DAYS_CONGRESS = "notice_days_congress";

    /** 其他会议通知期 */
    public static final String NOTICE_DAYS_OTHER_BODIES = "notice_days_other_bodies";

    /** 通知期按自然日还是工作日计 */
    public static final String NOTICE_COUNTED_IN = "notice_counted_in";

    /** 哪些会议可以豁免通知期（票决不得豁免） */
    public static final String NOTICE_WAIVABLE_FOR = "notice_waivable_for";

    /** 区域党委（大党委）会到会 */
    public static final String QUORUM_COMMITTEE = "quorum_committee";

    /** 党建联席会到会（席位） */
    public static final String QUORUM_JOINT_MEETING = "quorum_joint_meeting";

    /** 社区党员代表大会到会 */
    public static final String QUORUM_CONGRESS = "quorum_congress";

    /** 社区成员代表大会到会 */
    public static final String QUORUM_ASSEMBLY = "quorum_assembly";

    /** 监督委员会到会 */
    public static final String QUORUM_OVERSIGHT = "quorum_oversight";

    /** 单位席依次由谁出席 */
    public static final String UNIT_SEAT_SUBSTITUTION = "unit_seat_substitution";

    /** 个人席可以委托他人 */
    public static final String PERSONAL_SEAT_SUBSTITUTION = "personal_seat_substitution";

    /** 区域党委（大党委）会通过 */
    public static final String MAJORITY_COMMITTEE = "majority_committee";

    /** 区域党委（大党委）会通过的分母 */
    public static final String MAJORITY_COMMITTEE_OF = "majority_committee_of";

    /** 党建联席会通过 */
    public static final String MAJORITY_JOINT_MEETING = "majority_joint_meeting";

    /** 党建联席会通过的分母 */
    public static final String MAJORITY_JOINT_MEETING_OF = "majority_joint_meeting_of";

    /** 社区党员代表大会通过 */
    public static final String MAJORITY_CONGRESS = "majority_congress";

    /** 社区党员代表大会通过的分母 */
    public static final String MAJORITY_CONGRESS_OF = "majority_congress_of";

    /** 社区成员代表大会通过 */
    public static final String MAJORITY_ASSEMBLY = "majority_assembly";

    /** 社区成员代表大会通过的分母 */
    public static final String MAJORITY_ASSEMBLY_OF = "majority_assembly_of";

    /** 监督委员会通过 */
    public static final String MAJORITY_OVERSIGHT = "majority_oversight";

    /** 监督委员会通过的分母 */
    public static final String MAJORITY_OVERSIGHT_OF = "majority_oversight_of";

    /** 主持人末位表态 */
    public static final String CHAIR_VOTES_LAST = "chair_votes_last";

    /** 单位保留意见的补交期 */
    public static final String RESERVED_OPINION_DAYS = "reserved_opinion_days";

    /** 选举到会：有选举权的人 */
    public static final String QUORUM_ELECTION = "quorum_election";

    /** Every key, in the order in which a charter is read aloud. */
    public static final List<String> ALL = List.of(
            NOTICE_DAYS_CONGRESS,
            NOTICE_DAYS_OTHER_BODIES,
            NOTICE_COUNTED_IN,
            NOTICE_WAIVABLE_FOR,
            QUORUM_COMMITTEE,
            QUORUM_JOINT_MEETING,
            QUORUM_CONGRESS,
            QUORUM_ASSEMBLY,
            QUORUM_OVERSIGHT,
            UNIT_SEAT_SUBSTITUTION,
            PERSONAL_SEAT_SUBSTITUTION,
            MAJORITY_COMMITTEE,
            MAJORITY_COMMITTEE_OF,
            MAJORITY_JOINT_MEETING,
            MAJORITY_JOINT_MEETING_OF,
            MAJORITY_CONGRESS,
            MAJORITY_CONGRESS_OF,
            MAJORITY_ASSEMBLY,
            MAJORITY_ASSEMBLY_OF,
            MAJORITY_OVERSIGHT,
            MAJORITY_OVERSIGHT_OF,
            CHAIR_VOTES_LAST,
            RESERVED_OPINION_DAYS,
            QUORUM_ELECTION);

    private MeetingRuleKeys() {}
}
