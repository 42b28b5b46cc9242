package org.gongjian.meeting;

/** Why a meeting is held. The constants are stored names. */
public enum Occasion {
    /** 例会 */
    REGULAR,
    /** 临时会议 */
    EXTRAORDINARY,
    /** 急事共商 */
    URGENT
}
