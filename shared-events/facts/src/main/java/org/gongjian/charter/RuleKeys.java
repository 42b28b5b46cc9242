package org.gongjian.charter;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Keys of the rules this release knows. The value behind each key is data: see the presets. */
public final class RuleKeys {

    // Admission

    /** 登记后决定受理：诉求 */
    public static final String ADMISSION_DAYS_ISSUE = "admission_days_issue";

    /** 登记后决定立案：建议案 */
    public static final String ADMISSION_DAYS_PROPOSAL = "admission_days_proposal";

    /** 联名不足的补正期限，逾期不予立案 */
    public static final String COMPLETION_DAYS_PROPOSAL = "completion_days_proposal";

    /** 首问负责制：首问人跟到答复 */
    public static final String FIRST_ASKED_RESPONSIBLE = "first_asked_responsible";

    // Who may propose

    /** 闭会期间联名党员人数（以上包括本数） */
    public static final String PROPOSAL_SIGNERS_OUT_OF_SESSION = "proposal_signers_out_of_session";

    /** 会议期间一名党员代表可单独提出 */
    public static final String DELEGATE_ALONE_IN_SESSION = "delegate_alone_in_session";

    /** 会议期间也可以联名 */
    public static final String COSIGN_IN_SESSION = "cosign_in_session";

    /** 预备党员可以联名 */
    public static final String PROBATIONARY_MAY_SIGN = "probationary_may_sign";

    /** 组织关系不在本社区的党员计入 */
    public static final String MEMBERS_ELSEWHERE_COUNT = "members_elsewhere_count";

    /** 合理的建议案必须立案 */
    public static final String REASONABLE_PROPOSAL_MUST_BE_ADMITTED = "reasonable_proposal_must_be_admitted";

    /** 涉及切身利益的重要事项须提交社区成员代表大会票决 */
    public static final String VITAL_NEEDS_ASSEMBLY_BALLOT = "vital_needs_assembly_ballot";

    // Time limits

    /** 签收；逾期视同签收 */
    public static final String ACCEPTANCE_DAYS = "acceptance_days";

    /** 首次联系居民 */
    public static final String FIRST_CONTACT_DAYS = "first_contact_days";

    /** 办理期限：咨询 */
    public static final String LIMIT_CONSULTATION_DAYS = "limit_consultation_days";

    /** 办理期限：求助 */
    public static final String LIMIT_HELP_DAYS = "limit_help_days";

    /** 办理期限：设施维修、环境、投诉 */
    public static final String LIMIT_REPAIR_DAYS = "limit_repair_days";

    /** 办理期限：两个以上承办机构或须上会 */
    public static final String LIMIT_COMPLEX_DAYS = "limit_complex_days";

    /** 急件响应 */
    public static final String LIMIT_URGENT_RESPONSE_HOURS = "limit_urgent_response_hours";

    /** 急件处置 */
    public static final String LIMIT_URGENT_HOURS = "limit_urgent_hours";

    /** 办理期限：建议案 */
    public static final String LIMIT_PROPOSAL_DAYS = "limit_proposal_days";

    /** 建议案答复前与领衔人面商的次数 */
    public static final String FACE_TO_FACE_BEFORE_ANSWER_PROPOSAL = "face_to_face_before_answer_proposal";

    // Extensions, returns, suspensions

    /** 诉求可延期次数 */
    public static final String EXTENSION_MAX_ISSUE = "extension_max_issue";

    /** 诉求延期不超过原期限的百分比 */
    public static final String EXTENSION_MAX_PERCENT_ISSUE = "extension_max_percent_issue";

    /** 建议案可延期次数 */
    public static final String EXTENSION_MAX_PROPOSAL = "extension_max_proposal";

    /** 建议案延期上限 */
    public static final String EXTENSION_DAYS_PROPOSAL = "extension_days_proposal";

    /** 延期须在到期前申请 */
    public static final String EXTENSION_BEFORE_DUE = "extension_before_due";

    /** 批准延期须当日告知居民 */
    public static final String EXTENSION_TELL_SAME_DAY = "extension_tell_same_day";

    /** 交办后申请退办的期限：诉求 */
    public static final String RETURN_WINDOW_DAYS_ISSUE = "return_window_days_issue";

    /** 交办后申请退办的期限：建议案 */
    public static final String RETURN_WINDOW_DAYS_PROPOSAL = "return_window_days_proposal";

    /** 申请退办次数 */
    public static final String RETURN_MAX = "return_max";

    /** 退办审批 */
    public static final String RETURN_DECISION_DAYS = "return_decision_days";

    /** 暂停合计不超过原期限的百分比，超过须书记批准 */
    public static final String SUSPENSION_MAX_PERCENT = "suspension_max_percent";

    // Opinions, referrals

    /** 协办意见在到期前几日：诉求 */
    public static final String CO_HANDLER_OPINION_DAYS_BEFORE_DUE_ISSUE = "co_handler_opinion_days_before_due_issue";

    /** 协办意见在到期前几日：建议案 */
    public static final String CO_HANDLER_OPINION_DAYS_BEFORE_DUE_PROPOSAL =
            "co_handler_opinion_days_before_due_proposal";

    /** 转送、上报回函 */
    public static final String REFERRAL_ANSWER_DAYS = "referral_answer_days";

    /** 吹哨报到 */
    public static final String WHISTLE_HOURS = "whistle_hours";

    // Checking, following up, rating

    /** 审核报结 */
    public static final String CONFIRM_DAYS = "confirm_days";

    /** 答复后首次回访 */
    public static final String FOLLOW_UP_FIRST_CALL_DAYS = "follow_up_first_call_days";

    /** 未接通几次算未联系上 */
    public static final String FOLLOW_UP_ATTEMPTS = "follow_up_attempts";

    /** 未接通的几次至少分在几天 */
    public static final String FOLLOW_UP_MIN_DAYS = "follow_up_min_days";

    /** 月量不超过此数时全部回访 */
    public static final String FOLLOW_UP_ALL_UP_TO = "follow_up_all_up_to";

    /** 超过时随机回访的百分比 */
    public static final String FOLLOW_UP_SAMPLE_PERCENT = "follow_up_sample_percent";

    /** 签名人反馈期限 */
    public static final String SIGNER_FEEDBACK_DAYS = "signer_feedback_days";

    /** 不满意核实 */
    public static final String VERIFY_DAYS = "verify_days";

    /** 重办期限 */
    public static final String REOPEN_DAYS = "reopen_days";

    /** 重办次数；再不满意提请会议或监督委员会复核 */
    public static final String REOPEN_MAX = "reopen_max";

    /** 答复后无反馈且已按规则回访的自动结案 */
    public static final String AUTO_CLOSE_DAYS = "auto_close_days";

    /** 诉求满意度，由好到差 */
    public static final String SATISFACTION_SCALE_ISSUE = "satisfaction_scale_issue";

    /** 建议案满意度，过程、结果分评，由好到差 */
    public static final String SATISFACTION_SCALE_PROPOSAL = "satisfaction_scale_proposal";

    /** 基本满意计入满意 */
    public static final String BASICALLY_SATISFIED_COUNTS = "basically_satisfied_counts";

    // Reminding and supervising

    /** 到期前提醒 */
    public static final String REMIND_BEFORE_DAYS = "remind_before_days";

    /** 到期次日催办 */
    public static final String URGE_AFTER_DUE_DAYS = "urge_after_due_days";

    /** 逾期督办 */
    public static final String SUPERVISE_AFTER_DAYS = "supervise_after_days";

    /** 逾期报街道 */
    public static final String REPORT_AFTER_DAYS = "report_after_days";

    /** 几次退办报街道 */
    public static final String REPORT_AFTER_RETURNS = "report_after_returns";

    /** B 类承诺期限前提醒 */
    public static final String PROMISE_REMIND_DAYS = "promise_remind_days";

    // Commitments

    /** 承诺期次核验 */
    public static final String PERFORMANCE_VERIFY_DAYS = "performance_verify_days";

    /** 核验抽查受益对象的百分比 */
    public static final String PERFORMANCE_SAMPLE_PERCENT = "performance_sample_percent";

    /** 核验至少抽查几个 */
    public static final String PERFORMANCE_SAMPLE_LEAST = "performance_sample_least";

    /** 协议到期前几日提醒：留出协商、续签的时间 */
    public static final String AGREEMENT_END_NOTICE_DAYS = "agreement_end_notice_days";

    // Clocks and figures

    /** 录入晚于业务日几日以上记补录 */
    public static final String LATE_RECORD_DAYS = "late_record_days";

    /** 季度截数日，季后 */
    public static final String CUT_OFF_DAYS_AFTER_QUARTER = "cut_off_days_after_quarter";

    /** 年度截数日（月-日） */
    public static final String CUT_OFF_DAY_OF_YEAR = "cut_off_day_of_year";

    /** 联系方式结案后保留 */
    public static final String CONTACT_DATA_KEPT_MONTHS = "contact_data_kept_months";

    // Meetings and notices

    /** 区域党委（大党委）会几月一次 */
    public static final String COMMITTEE_MEETS_EVERY_MONTHS = "committee_meets_every_months";

    /** 党建联席会几月一次 */
    public static final String JOINT_MEETING_EVERY_MONTHS = "joint_meeting_every_months";

    /** 社区党员代表大会几月一次 */
    public static final String CONGRESS_EVERY_MONTHS = "congress_every_months";

    /** 区域党委（大党委）会通知期 */
    public static final String NOTICE_DAYS_COMMITTEE = "notice_days_committee";

    /** 党建联席会通知期 */
    public static final String NOTICE_DAYS_JOINT_MEETING = "notice_days_joint_meeting";

    /** 票决通知期 */
    public static final String NOTICE_DAYS_BALLOT = "notice_days_ballot";

    /** 公示期 */
    public static final String PUBLIC_NOTICE_DAYS = "public_notice_days";

    /** 公示期满才可交办 */
    public static final String PUBLIC_NOTICE_HOLDS_ASSIGNMENT = "public_notice_holds_assignment";

    // The committee itself

    /** 议事机构的名称 */
    public static final String COMMITTEE_NAME = "committee_name";

    /** 书记由谁担任 */
    public static final String SECRETARY_IS = "secretary_is";

    /** 评先评优前：不设、征求意见、须经同意 */
    public static final String AWARD_GATE = "award_gate";

    // Who we are: sizes of the party's organisations, delegates, volunteers

    /** 网格党支部的党员数：下限 */
    public static final String GRID_BRANCH_MEMBERS_FROM = "grid_branch_members_from";

    /** 网格党支部的党员数：上限 */
    public static final String GRID_BRANCH_MEMBERS_TO = "grid_branch_members_to";

    /** 网格党小组的党员数 */
    public static final String GRID_GROUP_MEMBERS = "grid_group_members";

    /** 网格党小组党员数上下多少仍算“左右” */
    public static final String GRID_GROUP_MEMBERS_MARGIN = "grid_group_members_margin";

    /** 总支党员超过多少名可升格为党委 */
    public static final String UPGRADE_ABOVE_MEMBERS = "upgrade_above_members";

    /** 驻区单位超过多少个，总支可升格为党委 */
    public static final String UPGRADE_ABOVE_UNITS = "upgrade_above_units";

    /** 党员代表占党员总数的百分比 */
    public static final String DELEGATES_PERCENT = "delegates_percent";

    /** 党员代表由同类型党员联名推荐时至少几名 */
    public static final String JOINT_RECOMMENDATION_MEMBERS = "joint_recommendation_members";

    /** 积分：志愿服务每小时 */
    public static final String POINTS_PER_SERVICE_HOUR = "points_per_service_hour";

    /** 积分：一天至多 */
    public static final String POINTS_A_DAY_AT_MOST = "points_a_day_at_most";

    /** 积分：首次登记为志愿者 */
    public static final String POINTS_FOR_ENROLLING = "points_for_enrolling";

    /** 一星至最高星各需的积分 */
    public static final String STAR_THRESHOLDS = "star_thresholds";

    /** Every key, those of meetings and votes last, in the order in which a charter is read aloud. */
    public static final List<String> ALL =
            Stream.concat(own().stream(), MeetingRuleKeys.ALL.stream()).toList();

    /** Rules that say after how many months something comes round: after one at the earliest. */
    public static final Set<String> COME_ROUND = Set.of(
            COMMITTEE_MEETS_EVERY_MONTHS,
            JOINT_MEETING_EVERY_MONTHS,
            CONGRESS_EVERY_MONTHS,
            MeetingRuleKeys.TWO_NEW_CONFERENCE_EVERY_MONTHS,
            MeetingRuleKeys.ASSEMBLY_EVERY_MONTHS,
            MeetingRuleKeys.OVERSIGHT_MEETS_EVERY_MONTHS);

    private RuleKeys() {}

    private static List<String> own() {
        return List.of(
                ADMISSION_DAYS_ISSUE,
                ADMISSION_DAYS_PROPOSAL,
                COMPLETION_DAYS_PROPOSAL,
                FIRST_ASKED_RESPONSIBLE,
                PROPOSAL_SIGNERS_OUT_OF_SESSION,
                DELEGATE_ALONE_IN_SESSION,
                COSIGN_IN_SESSION,
                PROBATIONARY_MAY_SIGN,
                MEMBERS_ELSEWHERE_COUNT,
                REASONABLE_PROPOSAL_MUST_BE_ADMITTED,
                VITAL_NEEDS_ASSEMBLY_BALLOT,
                ACCEPTANCE_DAYS,
                FIRST_CONTACT_DAYS,
                LIMIT_CONSULTATION_DAYS,
                LIMIT_HELP_DAYS,
                LIMIT_REPAIR_DAYS,
                LIMIT_COMPLEX_DAYS,
                LIMIT_URGENT_RESPONSE_HOURS,
                LIMIT_URGENT_HOURS,
                LIMIT_PROPOSAL_DAYS,
                FACE_TO_FACE_BEFORE_ANSWER_PROPOSAL,
                EXTENSION_MAX_ISSUE,
                EXTENSION_MAX_PERCENT_ISSUE,
                EXTENSION_MAX_PROPOSAL,
                EXTENSION_DAYS_PROPOSAL,
                EXTENSION_BEFORE_DUE,
                EXTENSION_TELL_SAME_DAY,
                RETURN_WINDOW_DAYS_ISSUE,
                RETURN_WINDOW_DAYS_PROPOSAL,
                RETURN_MAX,
                RETURN_DECISION_DAYS,
                SUSPENSION_MAX_PERCENT,
                CO_HANDLER_OPINION_DAYS_BEFORE_DUE_ISSUE,
                CO_HANDLER_OPINION_DAYS_BEFORE_DUE_PROPOSAL,
                REFERRAL_ANSWER_DAYS,
                WHISTLE_HOURS,
                CONFIRM_DAYS,
                FOLLOW_UP_FIRST_CALL_DAYS,
                FOLLOW_UP_ATTEMPTS,
                FOLLOW_UP_MIN_DAYS,
                FOLLOW_UP_ALL_UP_TO,
                FOLLOW_UP_SAMPLE_PERCENT,
                SIGNER_FEEDBACK_DAYS,
                VERIFY_DAYS,
                REOPEN_DAYS,
                REOPEN_MAX,
                AUTO_CLOSE_DAYS,
                SATISFACTION_SCALE_ISSUE,
                SATISFACTION_SCALE_PROPOSAL,
                BASICALLY_SATISFIED_COUNTS,
                REMIND_BEFORE_DAYS,
                URGE_AFTER_DUE_DAYS,
                SUPERVISE_AFTER_DAYS,
                REPORT_AFTER_DAYS,
                REPORT_AFTER_RETURNS,
                PROMISE_REMIND_DAYS,
                PERFORMANCE_VERIFY_DAYS,
                PERFORMANCE_SAMPLE_PERCENT,
                PERFORMANCE_SAMPLE_LEAST,
                AGREEMENT_END_NOTICE_DAYS,
                LATE_RECORD_DAYS,
                CUT_OFF_DAYS_AFTER_QUARTER,
                CUT_OFF_DAY_OF_YEAR,
                CONTACT_DATA_KEPT_MONTHS,
                COMMITTEE_MEETS_EVERY_MONTHS,
                JOINT_MEETING_EVERY_MONTHS,
                CONGRESS_EVERY_MONTHS,
                NOTICE_DAYS_COMMITTEE,
                NOTICE_DAYS_JOINT_MEETING,
                NOTICE_DAYS_BALLOT,
                PUBLIC_NOTICE_DAYS,
                PUBLIC_NOTICE_HOLDS_ASSIGNMENT,
                COMMITTEE_NAME,
                SECRETARY_IS,
                AWARD_GATE,
                GRID_BRANCH_MEMBERS_FROM,
                GRID_BRANCH_MEMBERS_TO,
                GRID_GROUP_MEMBERS,
                GRID_GROUP_MEMBERS_MARGIN,
                UPGRADE_ABOVE_MEMBERS,
                UPGRADE_ABOVE_UNITS,
                DELEGATES_PERCENT,
                JOINT_RECOMMENDATION_MEMBERS,
                POINTS_PER_SERVICE_HOUR,
                POINTS_A_DAY_AT_MOST,
                POINTS_FOR_ENROLLING,
                STAR_THRESHOLDS);
    }
}
