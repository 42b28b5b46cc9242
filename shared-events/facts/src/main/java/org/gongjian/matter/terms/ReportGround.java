package org.gongjian.matter.terms;

/** Why a matter is reported to the street. The constants are stored names. */
public enum ReportGround {
    /** 逾期过久 */
    OVERDUE,
    /** 一再退办 */
    RETURNED_AGAIN
}
