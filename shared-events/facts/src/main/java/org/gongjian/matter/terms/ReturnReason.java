package org.gongjian.matter.terms;

/** Why a handler asks to be relieved (closed list). The constants are stored names. */
public enum ReturnReason {
    /** 职责不符 */
    WRONG_DUTY,
    /** 权属不清 */
    OWNERSHIP_UNCLEAR,
    /** 地址不属本辖区 */
    OUTSIDE_AREA,
    /** 信息不全 */
    INCOMPLETE
}
