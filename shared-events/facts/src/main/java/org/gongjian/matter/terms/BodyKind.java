package org.gongjian.matter.terms;

/** What sort of body it is. The constants are stored names. */
public enum BodyKind {
    /** 区域党委会、大党委会 */
    COMMITTEE,
    /** 党建联席会 */
    JOINT_CONFERENCE,
    /** 社区党员代表大会 */
    PARTY_CONGRESS,
    /** 社区成员代表大会 */
    COMMUNITY_ASSEMBLY,
    /** 监督委员会 */
    OVERSIGHT_COMMITTEE,
    /** “两新”组织联席会 */
    TWO_NEW_CONFERENCE,
    /** 居民议事会 */
    RESIDENTS_COUNCIL,
    /** 街道大工委 */
    WORKING_COMMITTEE,
    /** 其他议事会 */
    OTHER
}
