package org.gongjian.matter.terms;

/** A rating. Issues use all five, proposals the three in the middle. The constants are stored names. */
public enum Satisfaction {
    /** 非常满意 */
    VERY_SATISFIED,
    /** 满意 */
    SATISFIED,
    /** 基本满意 */
    BASICALLY_SATISFIED,
    /** 不满意 */
    DISSATISFIED,
    /** 非常不满意 */
    VERY_DISSATISFIED
}
