package org.gongjian.matter.terms;

/** What came of it. The labels behind the letters are data of the place. The constants are stored names. */
public enum ResultClass {
    /** 已解决或采纳 */
    A,
    /** 正在解决或列入计划 */
    B,
    /** 留作参考 */
    C,
    /** 解释说明或不属实 */
    D
}
