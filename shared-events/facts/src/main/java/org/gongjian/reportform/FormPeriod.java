package org.gongjian.reportform;

/** For which days a form is asked for. */
public enum FormPeriod {
    /** 月报 */
    MONTH,
    /** 季报 */
    QUARTER,
    /** 半年报 */
    HALF_YEAR,
    /** 年报 */
    YEAR,
    /** 随时 */
    ANY
}
