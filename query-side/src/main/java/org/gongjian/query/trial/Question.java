package org.gongjian.query.trial;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongjian.charter.MeetingRuleKeys;
import org.gongjian.charter.RuleKeys;
import org.gongjian.meeting.BodyRules;

/** What was decided by a rule. The constants stand in the table. */
public enum Question {
    /** 受理、立案是否按期 */
    ADMISSION(Decided.Deadline.class),
    /** 建议案联名是否足数 */
    SIGNERS(Decided.Signers.class),
    /** 逾期未补正，可否以联名不足不予立案 */
    COMPLETION_RAN_OUT(Decided.Within.class),
    /** 切身利益事项可否交办 */
    BALLOT(Decided.Ballot.class),
    /** 签收，逾期视同签收 */
    ACCEPTANCE(Decided.Deadline.class),
    /** 首次联系居民 */
    FIRST_CONTACT(Decided.Deadline.class),
    /** 按时办结，逾期过久转督办、报街道 */
    HANDLING(Decided.Deadline.class),
    /** 可否申请退办 */
    RETURN(Decided.Within.class),
    /** 申请退办次数 */
    RETURN_AGAIN(Decided.AtMost.class),
    /** 退办是否按期审批 */
    RETURN_DECIDED(Decided.Deadline.class),
    /** 几次退办报街道 */
    RETURN_REPORTED(Decided.From.class),
    /** 可否延期 */
    EXTENSION(Decided.Extension.class),
    /** 可否暂停 */
    SUSPENSION(Decided.Suspension.class),
    /** 转送、吹哨是否按期回函 */
    REFERRAL(Decided.Deadline.class),
    /** 审核是否按期 */
    CHECK(Decided.Deadline.class),
    /** 面商后才可答复 */
    FACE_TO_FACE(Decided.From.class),
    /** 回访抽样 */
    SAMPLE(Decided.Sampled.class),
    /** 首次回访是否按期 */
    FIRST_CALL(Decided.Deadline.class),
    /** 签名人反馈是否按期 */
    FEEDBACK(Decided.Deadline.class),
    /** 评价等级，是否计入满意 */
    RATING(Decided.Rated.class),
    /** 不满意是否按期核实 */
    VERIFICATION(Decided.Deadline.class),
    /** 可否重办 */
    REOPENED(Decided.AtMost.class),
    /** 可否以未联系上结案 */
    NOT_REACHED(Decided.Attempts.class),
    /** 可否期满结案 */
    LAPSED(Decided.Within.class),
    /** 承诺期次是否按期核验 */
    PERFORMANCE(Decided.Deadline.class),
    /** 会议通知是否足期 */
    MEETING_NOTICE(DecidedInMeeting.Notified.class, About.MEETING),
    /** 会议可否召开 */
    MEETING_QUORUM(DecidedInMeeting.Quorum.class, About.MEETING),
    /** 选举可否进行 */
    ELECTION_QUORUM(DecidedInMeeting.Quorum.class, About.MOTION),
    /** 表决结果 */
    VOTE(DecidedInMeeting.Vote.class, About.MOTION);

    /** What a decision is about, as the address of its page has it. */
    public enum About {
        MATTER("/matters/"),
        MEETING("/meetings/"),
        MOTION("/motions/");

        private final String path;

        About(String path) {
            this.path = path;
        }

        /** Up to the id. */
        public String path() {
            return path;
        }
    }

    private static final List<String> LIMITS = List.of(
            RuleKeys.LIMIT_CONSULTATION_DAYS,
            RuleKeys.LIMIT_HELP_DAYS,
            RuleKeys.LIMIT_REPAIR_DAYS,
            RuleKeys.LIMIT_COMPLEX_DAYS,
            RuleKeys.LIMIT_PROPOSAL_DAYS,
            RuleKeys.REOPEN_DAYS);

    private final Class<? extends Decided> shape;
    private final About about;

    Question(Class<? extends Decided> shape) {
        this(shape, About.MATTER);
    }

    Question(Class<? extends Decided> shape, About about) {
        this.shape = shape;
        this.about = about;
    }

    public About about() {
        return about;
    }

    /** By which message a date of its answers is said: most are the last day, one is the first. */
    public String dated() {
        return this == MEETING_NOTICE ? "charter.trial.earliest" : "charter.trial.until";
    }

    /** The rules that one of its decisions may depend on. */
    public List<String> rules() {
        return switch (this) {
            case ADMISSION -> List.of(RuleKeys.ADMISSION_DAYS_ISSUE, RuleKeys.ADMISSION_DAYS_PROPOSAL);
            case SIGNERS -> new Decided.Signers(List.of(), false).rules();
            case COMPLETION_RAN_OUT -> List.of(RuleKeys.COMPLETION_DAYS_PROPOSAL);
            case BALLOT -> List.of(RuleKeys.VITAL_NEEDS_ASSEMBLY_BALLOT);
            case ACCEPTANCE -> List.of(RuleKeys.ACCEPTANCE_DAYS, RuleKeys.LIMIT_URGENT_RESPONSE_HOURS);
            case FIRST_CONTACT -> List.of(RuleKeys.FIRST_CONTACT_DAYS, RuleKeys.LIMIT_URGENT_RESPONSE_HOURS);
            case HANDLING ->
                with(LIMITS, RuleKeys.LIMIT_URGENT_HOURS, RuleKeys.SUPERVISE_AFTER_DAYS, RuleKeys.REPORT_AFTER_DAYS);
            case RETURN -> List.of(RuleKeys.RETURN_WINDOW_DAYS_ISSUE, RuleKeys.RETURN_WINDOW_DAYS_PROPOSAL);
            case RETURN_AGAIN -> List.of(RuleKeys.RETURN_MAX);
            case RETURN_DECIDED -> List.of(RuleKeys.RETURN_DECISION_DAYS);
            case RETURN_REPORTED -> List.of(RuleKeys.REPORT_AFTER_RETURNS);
            case EXTENSION ->
                with(
                        LIMITS,
                        RuleKeys.EXTENSION_BEFORE_DUE,
                        RuleKeys.EXTENSION_MAX_ISSUE,
                        RuleKeys.EXTENSION_MAX_PERCENT_ISSUE,
                        RuleKeys.EXTENSION_MAX_PROPOSAL,
                        RuleKeys.EXTENSION_DAYS_PROPOSAL);
            case SUSPENSION -> with(LIMITS, RuleKeys.SUSPENSION_MAX_PERCENT);
            case REFERRAL -> List.of(RuleKeys.REFERRAL_ANSWER_DAYS, RuleKeys.WHISTLE_HOURS);
            case CHECK -> List.of(RuleKeys.CONFIRM_DAYS);
            case FACE_TO_FACE -> List.of(RuleKeys.FACE_TO_FACE_BEFORE_ANSWER_PROPOSAL);
            case SAMPLE -> List.of(RuleKeys.FOLLOW_UP_ALL_UP_TO, RuleKeys.FOLLOW_UP_SAMPLE_PERCENT);
            case FIRST_CALL -> List.of(RuleKeys.FOLLOW_UP_FIRST_CALL_DAYS);
            case FEEDBACK -> List.of(RuleKeys.SIGNER_FEEDBACK_DAYS);
            case RATING ->
                List.of(
                        RuleKeys.SATISFACTION_SCALE_ISSUE,
                        RuleKeys.SATISFACTION_SCALE_PROPOSAL,
                        RuleKeys.BASICALLY_SATISFIED_COUNTS);
            case VERIFICATION -> List.of(RuleKeys.VERIFY_DAYS);
            case REOPENED -> List.of(RuleKeys.REOPEN_MAX);
            case NOT_REACHED -> List.of(RuleKeys.FOLLOW_UP_ATTEMPTS, RuleKeys.FOLLOW_UP_MIN_DAYS);
            case LAPSED -> List.of(RuleKeys.AUTO_CLOSE_DAYS);
            case PERFORMANCE -> List.of(RuleKeys.PERFORMANCE_VERIFY_DAYS);
            case MEETING_NOTICE ->
                List.of(
                        RuleKeys.NOTICE_DAYS_COMMITTEE,
                        RuleKeys.NOTICE_DAYS_JOINT_MEETING,
                        RuleKeys.NOTICE_DAYS_BALLOT,
                        MeetingRuleKeys.NOTICE_DAYS_ASSEMBLY,
                        MeetingRuleKeys.NOTICE_DAYS_CONGRESS,
                        MeetingRuleKeys.NOTICE_DAYS_OTHER_BODIES,
                        MeetingRuleKeys.NOTICE_COUNTED_IN,
                        MeetingRuleKeys.NOTICE_COUNTED_FROM);
            case MEETING_QUORUM -> of(BodyRules::quorum);
            case ELECTION_QUORUM -> List.of(MeetingRuleKeys.QUORUM_ELECTION);
            case VOTE ->
                Stream.of(
                                of(BodyRules::majority),
                                of(BodyRules::majorityOf),
                                List.of(
                                        MeetingRuleKeys.TIE_MEANS,
                                        MeetingRuleKeys.RECUSED_LEAVE_THE_DENOMINATOR,
                                        MeetingRuleKeys.ABSENT_OPINIONS_COUNT,
                                        MeetingRuleKeys.ELECTION_PAPERS_NOT_MORE_THAN_ISSUED))
                        .flatMap(List::stream)
                        .toList();
        };
    }

    private static List<String> of(Function<BodyRules, String> rule) {
        return Stream.of(BodyRules.values()).map(rule).toList();
    }

    private static List<String> with(List<String> some, String... more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }

    /** How its decisions are kept. */
    Class<? extends Decided> shape() {
        return shape;
    }
}
