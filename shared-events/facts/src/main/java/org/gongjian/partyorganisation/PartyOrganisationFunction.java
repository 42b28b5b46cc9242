package org.gongjian.partyorganisation;

/** By what its members belong together. The constants are stored names. */
public enum PartyOrganisationFunction {
    /** 片区型：片区、楼栋、网格 */
    AREA,
    /** 产业型：产业链、行业协会、商务楼宇 */
    INDUSTRY,
    /** 功能型：志愿服务、文体宣传、离退休 */
    FUNCTIONAL
}
