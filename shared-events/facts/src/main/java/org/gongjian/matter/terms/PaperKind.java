package org.gongjian.matter.terms;

/** A paper that a matter leads to. The constants are stored names; what is printed on them stands in a template. */
public enum PaperKind {
    /** 受理回执 */
    RECEIPT,
    /** 建议案表 */
    PROPOSAL_FORM,
    /** 不予受理（立案）告知书 */
    DECLINE_NOTICE,
    /** 交办单（含协办联） */
    ASSIGNMENT,
    /** 退办申请单 */
    RETURN_REQUEST,
    /** 延期申请单 */
    EXTENSION_REQUEST,
    /** 催办单 */
    URGING,
    /** 督办单 */
    SUPERVISION,
    /** 吹哨单、转送单、上报单 */
    REFERRAL_SLIP,
    /** 建议案答复函 */
    ANSWER_LETTER,
    /** 征求意见表 */
    FEEDBACK_FORM,
    /** 回访记录单 */
    FOLLOW_UP_RECORD;

    /** It goes to those who handle the matter: the public summary stands on it, and nobody who raised it. */
    public boolean isForHandlers() {
        return switch (this) {
            case ASSIGNMENT, RETURN_REQUEST, EXTENSION_REQUEST, URGING, SUPERVISION, REFERRAL_SLIP -> true;
            case RECEIPT, PROPOSAL_FORM, DECLINE_NOTICE, ANSWER_LETTER, FEEDBACK_FORM, FOLLOW_UP_RECORD -> false;
        };
    }
}
