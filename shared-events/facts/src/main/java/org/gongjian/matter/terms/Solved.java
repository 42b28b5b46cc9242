package org.gongjian.matter.terms;

/** Whether the problem is solved, in the words of the person asked. The constants are stored names. */
public enum Solved {
    /** 已解决 */
    YES,
    /** 部分解决 */
    PARTLY,
    /** 未解决 */
    NO
}
