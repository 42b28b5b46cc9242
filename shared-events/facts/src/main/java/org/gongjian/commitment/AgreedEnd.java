package org.gongjian.commitment;

/** Why a line of an agreement binds nobody any more. The constants are stored names. */
public enum AgreedEnd {
    /** 变更时删去: both signed a text in which it does not stand */
    REMOVED,
    /** 协议到期 */
    TERM_OVER
}
