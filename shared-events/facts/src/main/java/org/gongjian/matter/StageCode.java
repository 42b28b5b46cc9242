package org.gongjian.matter;

/** Codes of the stages as pages, lists and JSON show them. */
public enum StageCode {
    /** 待受理、待立案 */
    RECEIVED,
    /** 退回补正 */
    RETURNED,
    /** 转送未回 */
    REFERRED,
    /** 待交办 */
    ADMITTED,
    /** 待上会 */
    ON_AGENDA,
    /** 公示中: not assigned before the notice ends */
    UNDER_NOTICE,
    /** 待签收 */
    ASSIGNED,
    /** 在办 */
    IN_HAND,
    /** 待审核 */
    REPORTED,
    /** 待答复 */
    CONFIRMED,
    /** 待回访 */
    ANSWERED,
    /** 待核实 */
    TO_VERIFY,
    /** B 类跟踪 */
    PROMISED,
    /** 挂账 */
    LONG_LIST,
    /** 旧件(已答复) */
    TAKEN_OVER,
    /** 结案 */
    CLOSED,

    // Commitments
    /** 待认领 */
    UNCLAIMED,
    /** 待生效 */
    NOT_YET_IN_FORCE,
    /** 履行中 */
    IN_FORCE,
    /** 应兑现 */
    DUE,
    /** 待核验 */
    PERFORMED,
    /** 未兑现 */
    MISSED
}
