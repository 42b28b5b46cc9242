package org.gongjian.agreement;

/** One of the two who conclude an agreement; the constants are stored names. */
public enum Side {
    /** 社区党组织 */
    COMMUNITY,
    /** 驻区单位党组织 */
    UNIT;

    /** The one who holds the other copy. */
    public Side other() {
        return this == COMMUNITY ? UNIT : COMMUNITY;
    }
}
