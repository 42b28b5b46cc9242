package org.gongjian.matter.terms;

/** Which time limit holds; how long it is stands in the charter. The constants are stored names. */
public enum TimeLimitClass {
    /** 咨询 */
    CONSULTATION,
    /** 求助 */
    HELP,
    /** 设施维修、环境、投诉 */
    REPAIR,
    /** 涉及两个以上承办机构或须上会 */
    COMPLEX,
    /** 水电气暖中断等急件，自然时 */
    URGENT,
    /** 建议案 */
    PROPOSAL
}
