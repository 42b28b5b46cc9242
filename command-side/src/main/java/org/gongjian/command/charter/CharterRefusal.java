package org.gongjian.command.charter;

import org.gongjian.command.decision.RefusalCode;

/** Why a charter stays as it is. */
public enum CharterRefusal implements RefusalCode {
    /** nothing is known of it */
    NO_SUCH_CHARTER(Kind.UNKNOWN),
    /** one charter per area */
    CHARTER_BELONGS_TO_ANOTHER_AREA(Kind.RULE),
    /** no rule holds for days that are over */
    CHARTER_BEGINS_BEFORE_ITS_RECORDING(Kind.RULE),
    /** versions follow each other */
    CHARTER_VERSION_BEGINS_BEFORE_THE_LAST(Kind.RULE),
    /** a charter states at least one rule */
    CHARTER_HAS_NO_RULES(Kind.INPUT),
    /** each rule once */
    RULE_IS_STATED_TWICE(Kind.INPUT),
    /** this release knows no such rule */
    RULE_IS_UNKNOWN(Kind.INPUT),
    /** value and unit must be those of the rule */
    RULE_HAS_ANOTHER_TYPE(Kind.INPUT),
    /** no negative days, no more than a year, percent to a thousand */
    RULE_IS_OUT_OF_RANGE(Kind.INPUT),
    /** some rules say one of a few words */
    RULE_SAYS_NONE_OF_ITS_WORDS(Kind.INPUT),
    /** none is said alone */
    RULE_SAYS_NONE_AND_SOME(Kind.INPUT),
    /** an authority is that of a value */
    AUTHORITY_STANDS_BESIDE_NO_VALUE(Kind.INPUT),
    /** only the first version of an area's charter is put in force by one person */
    VERSION_IS_DRAFTED_FIRST(Kind.RULE),
    /** there is nothing to put in force */
    NOTHING_IS_DRAFTED(Kind.RULE),
    /** nobody puts in force what he has not read */
    ANOTHER_DRAFT_LIES_THERE(Kind.STALE),
    /** two persons: one drafts, another puts in force */
    DRAFTER_DOES_NOT_PUT_IN_FORCE(Kind.NOT_ALLOWED),
    /** a rule that the area above fixed cannot be changed below */
    RULE_IS_FIXED_ABOVE(Kind.RULE);

    private final Kind kind;

    CharterRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
