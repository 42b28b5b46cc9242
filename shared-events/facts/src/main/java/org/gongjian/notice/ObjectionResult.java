package org.gongjian.notice;

/** What becomes of an objection. The constants are stored names. */
public enum ObjectionResult {
    /** 采纳 */
    ADOPTED,
    /** 部分采纳 */
    PARTLY_ADOPTED,
    /** 不采纳 */
    REJECTED
}
