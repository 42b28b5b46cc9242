package org.gongjian.matter.terms;

/** What is awaited by a date. The constants are stored names. */
public enum DueKind {
    /** 决定受理或立案 */
    ADMISSION,
    /** 补正 */
    PAPERS_COMPLETED,
    /** 回函、报到 */
    REFERRAL_ANSWER,
    /** 签收；逾期视同签收 */
    ACCEPTANCE,
    /** 首次联系 */
    FIRST_CONTACT,
    /** 退办审批 */
    RETURN_DECISION,
    /** 协办意见 */
    CO_HANDLER_OPINIONS,
    /** 到期前提醒 */
    REMINDER,
    /** 办理期限 */
    COMPLETION,
    /** 逾期催办 */
    URGING,
    /** 逾期督办 */
    SUPERVISION,
    /** 逾期报街道 */
    REPORT_UP,
    /** 暂停期满 */
    RESUMPTION,
    /** 审核报结 */
    CHECK,
    /** 首次回访 */
    FOLLOW_UP,
    /** 签名人反馈 */
    FEEDBACK,
    /** 期满自动结案 */
    LAPSE,
    /** 不满意核实 */
    VERIFICATION,
    /** B 类承诺兑现 */
    PROMISE,
    /** B 类承诺期限前提醒 */
    PROMISE_REMINDER,
    /** 挂账复查 */
    REVIEW_OF_LONG_LIST,
    /** 承诺生效 */
    ENTRY_INTO_FORCE,
    /** 期次窗口届满 */
    PERFORMANCE,
    /** 期次届满前提醒 */
    PERFORMANCE_REMINDER,
    /** 期次逾期催办 */
    PERFORMANCE_URGING,
    /** 期次核验 */
    PERFORMANCE_VERIFICATION
}
