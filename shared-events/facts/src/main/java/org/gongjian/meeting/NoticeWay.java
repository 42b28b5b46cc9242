package org.gongjian.meeting;

/** How notice reached a seat. The constants are stored names. */
public enum NoticeWay {
    /** 系统 */
    SYSTEM,
    /** 纸质 */
    PAPER,
    /** 电话 */
    PHONE
}
