package org.gongjian.charter;

/** What the number of a rule counts. */
public enum RuleUnit {
    /** 工作日 */
    WORKING_DAYS,
    /** 自然日 */
    NATURAL_DAYS,
    /** 小时(自然时) */
    HOURS,
    /** 月 */
    MONTHS,
    /** 次、名、件 */
    COUNT,
    /** 百分之 */
    PERCENT,
    /** 是/否 */
    FLAG,
    /** a word or a closed choice */
    TEXT,
    /** an ordered list of words */
    LIST
}
