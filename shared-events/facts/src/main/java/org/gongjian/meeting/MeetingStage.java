package org.gongjian.meeting;

/** Where a meeting stands. */
public enum MeetingStage {
    /** 待召开 */
    CALLED,
    /** 进行中 */
    IN_SESSION,
    /** 已散会 */
    HELD,
    /** 流会 */
    ADJOURNED,
    /** 已取消 */
    CANCELLED
}
