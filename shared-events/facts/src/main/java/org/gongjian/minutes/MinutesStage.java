package org.gongjian.minutes;

/** Where minutes stand. */
public enum MinutesStage {
    /** 待保密审查 */
    DRAFTED,
    /** 退回修改 */
    RETURNED,
    /** 待签发 */
    CHECKED,
    /** 已签发 */
    ISSUED
}
