package org.gongjian.motion;

/** What a seat says to a motion. The constants are stored names. */
public enum Choice {
    /** 赞成 */
    YES,
    /** 反对 */
    NO,
    /** 弃权 */
    ABSTAIN
}
