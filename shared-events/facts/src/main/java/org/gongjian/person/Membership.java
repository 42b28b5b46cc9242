package org.gongjian.person;

/** Membership of the party; the constants are stored names. */
public enum Membership {
    /** 正式党员 */
    FULL,
    /** 预备党员 */
    PROBATIONARY
}
