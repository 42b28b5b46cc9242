package org.gongjian.yearplan;

/** 五在社区 (000-12), tags of projects; the constants are stored names. */
public enum InTheCommunity {
    /** 美在社区 */
    BEAUTY,
    /** 爱在社区 */
    LOVE,
    /** 乐在社区 */
    JOY,
    /** 安在社区 */
    SAFETY,
    /** 和在社区 */
    HARMONY
}
