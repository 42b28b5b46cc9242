package org.gongjian.meeting;

/** What a meeting does with an item of its agenda. The constants are stored names. */
public enum Purpose {
    /** 审议 */
    DELIBERATE,
    /** 表决 */
    VOTE,
    /** 通报 */
    INFORM,
    /** 追认 */
    RATIFY,
    /** 监督 */
    OVERSEE;

    /** Whether a body decides on it: an assembly by ballot. */
    public boolean decides() {
        return this == VOTE || this == RATIFY;
    }

    /** Whether it only tells the meeting of what was done already. */
    public boolean reports() {
        return this == INFORM || this == RATIFY;
    }
}
