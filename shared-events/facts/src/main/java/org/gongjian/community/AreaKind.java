package org.gongjian.community;

/** Levels of the street tree. */
public enum AreaKind {
    /** 区 */
    DISTRICT,
    /** 街道 */
    STREET,
    /** 社区 */
    COMMUNITY
}
