package org.gongjian.body;

/** Whose a seat is. */
public enum SeatKind {
    /** 个人席 */
    PERSONAL,
    /** 单位席 */
    ORGANISATIONAL
}
