package org.gongjian.matter.terms;

/** Why a matter is closed. The constants are stored names. */
public enum ClosedReason {
    /** 已回访 */
    FOLLOWED_UP,
    /** 未联系上 */
    NOT_REACHED,
    /** 期满无反馈 */
    LAPSED,
    /** 当场答复 */
    ANSWERED_ON_THE_SPOT,
    /** 不予受理、不予立案 */
    DECLINED,
    /** 并入他案 */
    MERGED,
    /** 撤回 */
    WITHDRAWN,
    /** 转出 */
    TRANSFERRED,
    /** 终结 */
    CONCLUDED,
    /** 已兑现，核验属实 */
    PERFORMED,
    /** 未兑现销号 */
    NOT_PERFORMED,
    /** 年度清算销号 */
    SETTLED,
    /** 终止，不再应兑现 */
    NO_LONGER_OWED
}
