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
            PERSONAL_SEAT_SUBSTITUTION);

    private MeetingRuleKeys() {}
}
