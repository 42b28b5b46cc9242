package org.gongjian.matter.terms;

/** How a matter is to be decided and done. The constants are stored names. */
public enum Route {
    /** 日常办理 */
    ROUTINE,
    /** 实事共办 */
    JOINT_ACTION,
    /** 大事共议 */
    JOINT_DELIBERATION,
    /** 要事共决 */
    JOINT_DECISION,
    /** 急事共商 */
    URGENT_CONSULTATION
}
