package org.gongjian.matter.terms;

/** Why a matter is not admitted (closed list). The constants are stored names. */
public enum DeclineReason {
    /** 涉密 */
    CLASSIFIED,
    /** 不属社区职权且已告知渠道 */
    NOT_OURS,
    /** 已进入诉讼、仲裁、复议、纪检监察、信访程序 */
    IN_LEGAL_PROCEDURE,
    /** 同一事项正在办理或已终结且无新情况 */
    ALREADY_HANDLED,
    /** 无具体事由或无法联系补正 */
    NOT_SPECIFIC,
    /** 违反法律法规或公序良俗 */
    UNLAWFUL,
    /** 非建议性质，转作诉求或意见 */
    NOT_A_PROPOSAL,
    /** 联名不足且逾期未补正 */
    TOO_FEW_SIGNERS
}
