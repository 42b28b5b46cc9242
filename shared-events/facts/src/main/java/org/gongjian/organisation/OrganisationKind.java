package org.gongjian.organisation;

/** Kinds of organisations that raise or handle matters; 驻区单位 is a role among them. The constants are stored names. */
public enum OrganisationKind {
    /** 社区居委会 */
    RESIDENTS_COMMITTEE,
    /** 居委会下属委员会 */
    SUBORDINATE_COMMITTEE,
    /** 社区党组织、党支部 */
    PARTY_ORGANISATION,
    /** 街道科室、站所 */
    STREET_OFFICE,
    /** 区直部门 */
    DEPARTMENT,
    /** 机关、事业单位 */
    PUBLIC_INSTITUTION,
    /** 国有企业 */
    STATE_ENTERPRISE,
    /** 非公企业 */
    PRIVATE_ENTERPRISE,
    /** 社会组织 */
    SOCIAL_ORGANISATION,
    /** 物业 */
    PROPERTY_COMPANY,
    /** 业委会 */
    OWNERS_COMMITTEE,
    /** 群团 */
    MASS_ORGANISATION,
    /** 志愿服务队 */
    VOLUNTEER_TEAM,
    /** 其他 */
    OTHER
}
