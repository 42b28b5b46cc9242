package org.gongjian.motion;

/** How a body votes on a motion. The constants are stored names. */
public enum VotingWay {
    /** 记名电子表决 */
    NAMED,
    /** 举手，由记录人登记人数 */
    SHOW_OF_HANDS,
    /** 无记名纸票，凭计票单 */
    PAPER_BALLOT,
    /** 无记名电子表决: once, unchangeable, counted at the end (ADR 0027) */
    SECRET_BALLOT
}
