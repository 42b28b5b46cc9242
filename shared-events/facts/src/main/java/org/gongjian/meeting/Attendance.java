package org.gongjian.meeting;

/** Whether a seat was there. The constants are stored names. */
public enum Attendance {
    /** 到会 */
    PRESENT,
    /** 请假 */
    EXCUSED,
    /** 缺席 */
    ABSENT
}
