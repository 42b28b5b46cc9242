package org.gongjian.matter.terms;

/** What a body resolved. The constants are stored names. */
public enum ResolutionOutcome {
    /** 通过 */
    ADOPTED,
    /** 修改后通过 */
    ADOPTED_AMENDED,
    /** 不通过 */
    REJECTED,
    /** 缓议 */
    POSTPONED,
    /** 提请上级会议 */
    TO_HIGHER_MEETING
}
