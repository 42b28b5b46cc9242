package org.gongjian.matter.terms;

/** Why the clock is stopped (closed list). The constants are stored names. */
public enum SuspensionReason {
    /** 等待上级或外单位回函 */
    AWAITING_REPLY,
    /** 等待居民配合 */
    AWAITING_RESIDENT,
    /** 不可抗力、天气 */
    FORCE_MAJEURE,
    /** 上会或公示期间 */
    MEETING_OR_NOTICE
}
