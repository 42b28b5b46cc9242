package org.gongjian.charter;

import java.util.List;

/**
 * Keys of the rules for meetings and votes (practice.md 7.1; where the sources contradict each other, mission-checklist 1.5). The value
 * behind each key is data: see the presets; words that a value may be stand in {@link RuleChoices}, shares in {@link Share}.
 */
public final class MeetingRuleKeys {

    /** “两新”组织联席会几月一次 */
    public static final String TWO_NEW_CONFERENCE_EVERY_MONTHS = "two_new_conference_every_months";

    /** 社区成员代表大会几月一次 */
    public static final String ASSEMBLY_EVERY_MONTHS = "assembly_every_months";

    /** 监督委员会几月一次 */
    public static final String OVERSIGHT_MEETS_EVERY_MONTHS = "oversight_meets_every_months";

    /** 社区党员代表大会通知期 */
    public static final String NOTICE_DAYS_CONGRESS = "notice_days_congress";

    /** 社区成员代表大会通知期（票决的按票决通知期） */
    public static final String NOTICE_DAYS_ASSEMBLY = "notice_days_assembly";

    /** 其他会议通知期 */
    public static final String NOTICE_DAYS_OTHER_BODIES = "notice_days_other_bodies";

    /** 通知期按自然日还是工作日计 */
    public static final String NOTICE_COUNTED_IN = "notice_counted_in";

    /** 通知期从何时起计 */
    public static final String NOTICE_COUNTED_FROM = "notice_counted_from";

    /** 哪些会议可以豁免通知期（票决不得豁免） */
    public static final String NOTICE_WAIVABLE_FOR = "notice_waivable_for";

    /** 谁可以豁免通知期 */
    public static final String NOTICE_WAIVED_BY = "notice_waived_by";

    /** 谁可以提议临时召开 */
    public static final String EXTRAORDINARY_MEETING_ASKED_BY = "extraordinary_meeting_asked_by";

    /** 区域党委（大党委）会由谁召集 */
    public static final String COMMITTEE_CONVENED_BY = "committee_convened_by";

    /** 党建联席会由谁召集 */
    public static final String JOINT_MEETING_CONVENED_BY = "joint_meeting_convened_by";

    /** 社区党员代表大会由谁召集 */
    public static final String CONGRESS_CONVENED_BY = "congress_convened_by";

    /** 社区成员代表大会由谁召集 */
    public static final String ASSEMBLY_CONVENED_BY = "assembly_convened_by";

    /** 区域党委（大党委）会议题由谁确定 */
    public static final String COMMITTEE_AGENDA_FIXED_BY = "committee_agenda_fixed_by";

    /** 党建联席会议题由谁确定 */
    public static final String JOINT_MEETING_AGENDA_FIXED_BY = "joint_meeting_agenda_fixed_by";

    /** 按议题确定出席委员 */
    public static final String ROLL_FOLLOWS_THE_ITEM = "roll_follows_the_item";

    /** 区域党委（大党委）会到会 */
    public static final String QUORUM_COMMITTEE = "quorum_committee";

    /** 要事共决事项到会 */
    public static final String QUORUM_JOINT_DECISION = "quorum_joint_decision";

    /** 党建联席会到会（席位） */
    public static final String QUORUM_JOINT_MEETING = "quorum_joint_meeting";

    /** 社区党员代表大会到会 */
    public static final String QUORUM_CONGRESS = "quorum_congress";

    /** 社区成员代表大会到会 */
    public static final String QUORUM_ASSEMBLY = "quorum_assembly";

    /** 监督委员会到会 */
    public static final String QUORUM_OVERSIGHT = "quorum_oversight";

    /** 选举到会：有选举权的人 */
    public static final String QUORUM_ELECTION = "quorum_election";

    /** 收回票不多于发出票，选举才有效 */
    public static final String ELECTION_PAPERS_NOT_MORE_THAN_ISSUED = "election_papers_not_more_than_issued";

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

    /** 社区党员代表大会只有正式党员表决 */
    public static final String CONGRESS_FULL_MEMBERS_ONLY = "congress_full_members_only";

    /** 社区成员代表大会通过 */
    public static final String MAJORITY_ASSEMBLY = "majority_assembly";

    /** 社区成员代表大会通过的分母 */
    public static final String MAJORITY_ASSEMBLY_OF = "majority_assembly_of";

    /** 监督委员会通过 */
    public static final String MAJORITY_OVERSIGHT = "majority_oversight";

    /** 监督委员会通过的分母 */
    public static final String MAJORITY_OVERSIGHT_OF = "majority_oversight_of";

    /** 监督委员会人数：下限 */
    public static final String OVERSIGHT_MEMBERS_FROM = "oversight_members_from";

    /** 监督委员会人数：上限 */
    public static final String OVERSIGHT_MEMBERS_TO = "oversight_members_to";

    /** 平票如何 */
    public static final String TIE_MEANS = "tie_means";

    /** 平票可缓议几次 */
    public static final String TIE_DEFERRALS = "tie_deferrals";

    /** 回避的席位该议题不计入应到 */
    public static final String RECUSED_LEAVE_THE_DENOMINATOR = "recused_leave_the_denominator";

    /** 主持人末位表态 */
    public static final String CHAIR_VOTES_LAST = "chair_votes_last";

    /** 逐项表决 */
    public static final String VOTED_ITEM_BY_ITEM = "voted_item_by_item";

    /** 缺席者的书面意见计入票数 */
    public static final String ABSENT_OPINIONS_COUNT = "absent_opinions_count";

    /** 表决方式：一般事项 */
    public static final String VOTE_MANNER = "vote_manner";

    /** 表决方式：评先、测评、票决 */
    public static final String VOTE_MANNER_ON_PERSONS = "vote_manner_on_persons";

    /** 无记名票决至少几人参加才公布分项票数 */
    public static final String SECRET_COUNTS_SHOWN_FROM = "secret_counts_shown_from";

    /** 单位席依次由谁出席 */
    public static final String UNIT_SEAT_SUBSTITUTION = "unit_seat_substitution";

    /** 个人席可以委托他人 */
    public static final String PERSONAL_SEAT_SUBSTITUTION = "personal_seat_substitution";

    /** 联络员在党建联席会 */
    public static final String LIAISON_IN_JOINT_MEETING = "liaison_in_joint_meeting";

    /** 单位保留意见的补交期 */
    public static final String RESERVED_OPINION_DAYS = "reserved_opinion_days";

    /** 保留意见的仍须积极参与完成 */
    public static final String RESERVED_OPINION_STILL_EXECUTES = "reserved_opinion_still_executes";

    /** 会议记录当场签字 */
    public static final String RECORD_SIGNED_ON_THE_SPOT = "record_signed_on_the_spot";

    /** 纪要签发 */
    public static final String MINUTES_SIGNED_DAYS = "minutes_signed_days";

    /** 纪要公示（签发后） */
    public static final String MINUTES_PUBLIC_DAYS = "minutes_public_days";

    /** 纪要公示在哪里 */
    public static final String MINUTES_PUBLIC_AT = "minutes_public_at";

    /** 决议书面通报单位党组织 */
    public static final String RESOLUTION_SERVED_IN_WRITING = "resolution_served_in_writing";

    /** 三个清单全年公开 */
    public static final String LISTS_PUBLIC_ALL_YEAR = "lists_public_all_year";

    /** 重大事项由谁讨论决定 */
    public static final String MAJOR_MATTERS_DECIDED_BY = "major_matters_decided_by";

    /** 委员由谁审核批准 */
    public static final String MEMBERS_APPROVED_BY = "members_approved_by";

    /** 不能正常履职的委员 */
    public static final String UNFIT_MEMBER = "unfit_member";

    /** 书记轮值每任几个月 */
    public static final String CHAIR_ROTATES_MONTHS = "chair_rotates_months";

    /** Every key, in the order in which a charter is read aloud. */
    public static final List<String> ALL = List.of(
            TWO_NEW_CONFERENCE_EVERY_MONTHS,
            ASSEMBLY_EVERY_MONTHS,
            OVERSIGHT_MEETS_EVERY_MONTHS,
            NOTICE_DAYS_CONGRESS,
            NOTICE_DAYS_ASSEMBLY,
            NOTICE_DAYS_OTHER_BODIES,
            NOTICE_COUNTED_IN,
            NOTICE_COUNTED_FROM,
            NOTICE_WAIVABLE_FOR,
            NOTICE_WAIVED_BY,
            EXTRAORDINARY_MEETING_ASKED_BY,
            COMMITTEE_CONVENED_BY,
            JOINT_MEETING_CONVENED_BY,
            CONGRESS_CONVENED_BY,
            ASSEMBLY_CONVENED_BY,
            COMMITTEE_AGENDA_FIXED_BY,
            JOINT_MEETING_AGENDA_FIXED_BY,
            ROLL_FOLLOWS_THE_ITEM,
            QUORUM_COMMITTEE,
            QUORUM_JOINT_DECISION,
            QUORUM_JOINT_MEETING,
            QUORUM_CONGRESS,
            QUORUM_ASSEMBLY,
            QUORUM_OVERSIGHT,
            QUORUM_ELECTION,
            ELECTION_PAPERS_NOT_MORE_THAN_ISSUED,
            MAJORITY_COMMITTEE,
            MAJORITY_COMMITTEE_OF,
            MAJORITY_JOINT_MEETING,
            MAJORITY_JOINT_MEETING_OF,
            MAJORITY_CONGRESS,
            MAJORITY_CONGRESS_OF,
            CONGRESS_FULL_MEMBERS_ONLY,
            MAJORITY_ASSEMBLY,
            MAJORITY_ASSEMBLY_OF,
            MAJORITY_OVERSIGHT,
            MAJORITY_OVERSIGHT_OF,
            OVERSIGHT_MEMBERS_FROM,
            OVERSIGHT_MEMBERS_TO,
            TIE_MEANS,
            TIE_DEFERRALS,
            RECUSED_LEAVE_THE_DENOMINATOR,
            CHAIR_VOTES_LAST,
            VOTED_ITEM_BY_ITEM,
            ABSENT_OPINIONS_COUNT,
            VOTE_MANNER,
            VOTE_MANNER_ON_PERSONS,
            SECRET_COUNTS_SHOWN_FROM,
            UNIT_SEAT_SUBSTITUTION,
            PERSONAL_SEAT_SUBSTITUTION,
            LIAISON_IN_JOINT_MEETING,
            RESERVED_OPINION_DAYS,
            RESERVED_OPINION_STILL_EXECUTES,
            RECORD_SIGNED_ON_THE_SPOT,
            MINUTES_SIGNED_DAYS,
            MINUTES_PUBLIC_DAYS,
            MINUTES_PUBLIC_AT,
            RESOLUTION_SERVED_IN_WRITING,
            LISTS_PUBLIC_ALL_YEAR,
            MAJOR_MATTERS_DECIDED_BY,
            MEMBERS_APPROVED_BY,
            UNFIT_MEMBER,
            CHAIR_ROTATES_MONTHS);

    private MeetingRuleKeys() {}
}
