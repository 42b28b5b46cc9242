package org.gongjian.meeting;

/** Who asked for an extraordinary meeting. The constants are stored names, and words of the charter. */
public enum Proposer {
    /** 书记 */
    SECRETARY,
    /** 区域党委（大党委） */
    COMMITTEE,
    /** 驻区单位 */
    UNIT,
    /** 委员 */
    MEMBERS
}
