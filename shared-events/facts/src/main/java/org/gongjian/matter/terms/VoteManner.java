package org.gongjian.matter.terms;

/** How a body voted. The constants are stored names. */
public enum VoteManner {
    /** 举手 */
    SHOW_OF_HANDS,
    /** 无记名票决 */
    SECRET_BALLOT,
    /** 协商一致 */
    CONSENSUS,
    /** 记名表决 */
    NAMED_VOTE
}
