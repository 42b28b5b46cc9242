package org.gongjian.query.figures.quarter;

/** What is counted. Names of rows in the table; the definitions stand in {@link Counting}. */
public enum Figure {
    /** 收件; detail LEDGER for what was taken over */
    RECEIVED,
    /** 当场答复 */
    ON_THE_SPOT,
    /** 受理 to 结案: an interval; detail is why it was closed, met = reported in time */
    OPEN,
    /** 重新受理, beside its interval */
    ADMITTED_AGAIN,
    /** 转送、上报、吹哨; detail is the mode, met = answered in time */
    REFERRED,
    /** 回函、报到 */
    REFERRAL_ANSWERED,
    /** 不予受理 */
    DECLINED,
    /** 退回补正 */
    RETURNED,
    /** 并入他案, admitted or not */
    MERGED,
    /** 交办 */
    ASSIGNED,
    /** 同意退办 */
    RETURN_APPROVED,
    /** 同意延期 */
    EXTENDED,
    /** 到期: at the due date of an assignment; met = reported in time and confirmed */
    DUE,
    /** 应联系: at the date for the first contact; met = contacted in time */
    CONTACT_DUE,
    /** 答复; detail is the class, LEDGER for what was taken over */
    ANSWERED,
    /** 评价: until the next one of the same person; detail is the rating, met = on the first answer */
    RATED,
    /** 逾期反馈, counted beside */
    RATED_LATE,
    /** 重办 */
    REOPENED,
    /** 重复 */
    REPEATED,
    /** 未联系上 */
    NOT_REACHED,
    /** a fact somebody entered; met = not late (补录) */
    ENTERED,
    /** 逾期: an interval */
    OVERDUE,
    /** 督办: an interval */
    SUPERVISED,
    /** 暂停: an interval */
    SUSPENDED,
    /** 挂账: an interval */
    LONG_LIST,
    /** 提出建议案; detail ALONE_IN_SESSION (会期内代表单独) or JOINTLY (联名) */
    PROPOSED,
    /** 建议案转意见 */
    PROPOSAL_CONVERTED,
    /** at the answer to a proposal: met = its lead signer was met before (面商) */
    LEAD_MET,
    /** 办理过程评价 of a proposal: until the next one of the same person; detail is the rating */
    RATED_PROCESS,
    /** B 类承诺到期; met = kept in time */
    PROMISE_DUE
}
