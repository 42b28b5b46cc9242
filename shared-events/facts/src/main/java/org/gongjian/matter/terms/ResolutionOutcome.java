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
    TO_HIGHER_MEETING;

    /** Whether something is to be carried out: what was put off, passed upward or rejected is not. */
    public boolean adopts() {
        return switch (this) {
            case ADOPTED, ADOPTED_AMENDED -> true;
            case REJECTED, POSTPONED, TO_HIGHER_MEETING -> false;
        };
    }

    /** Whether it is still to be decided, by this body or another. */
    public boolean leavesOpen() {
        return switch (this) {
            case POSTPONED, TO_HIGHER_MEETING -> true;
            case ADOPTED, ADOPTED_AMENDED, REJECTED -> false;
        };
    }
}
