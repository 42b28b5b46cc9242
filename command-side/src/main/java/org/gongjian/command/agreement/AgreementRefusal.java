package org.gongjian.command.agreement;

import org.gongjian.command.decision.RefusalCode;

/** Why an agreement stays as it is. */
public enum AgreementRefusal implements RefusalCode {
    /** no agreement bears this id */
    NO_SUCH_AGREEMENT(Kind.UNKNOWN),
    /** an agreement bears this id already */
    AGREEMENT_IS_ALREADY_DRAFTED(Kind.RULE),
    /** communities conclude them, not the street or the district (004-19) */
    AGREEMENT_BELONGS_TO_A_COMMUNITY(Kind.INPUT),
    /** the unit is not registered, or located in another community */
    AGREEMENT_UNIT_IS_NOT_THERE(Kind.INPUT),
    /** a term has a first day before its last */
    AGREEMENT_TERM_ENDS_BEFORE_IT_BEGINS(Kind.INPUT),
    /** it says something */
    AGREEMENT_HAS_NO_CLAUSES(Kind.INPUT),
    /** a 责任书 has its list of duties (000-11) */
    AGREEMENT_HAS_NO_ITEMS(Kind.INPUT),
    /** in a 双向服务承诺书 both promise (001-26) */
    BOTH_SIDES_MUST_PROMISE(Kind.INPUT),
    /** a promise is due at least once */
    ITEM_HAS_NO_OCCURRENCE(Kind.INPUT),
    /** a window has a first day before its last */
    OCCURRENCE_ENDS_BEFORE_IT_BEGINS(Kind.INPUT),
    /** nothing is due outside the term */
    OCCURRENCE_WINDOW_OUTSIDE_TERM(Kind.INPUT),
    /** a measure is one or more of something */
    MEASURE_IS_INCOMPLETE(Kind.INPUT),
    /** a list longer than its form and paper hold is two agreements */
    AGREEMENT_HAS_TOO_MANY_ITEMS(Kind.INPUT),
    /** an item is due at most as often as its form holds */
    ITEM_HAS_TOO_MANY_OCCURRENCES(Kind.INPUT),
    /** what one side promised the other does not come to owe by a variation of the line */
    ITEM_STAYS_WITH_ITS_PROMISOR(Kind.RULE),
    /** a window that has opened is owed as it was signed; a new one lies ahead */
    OPENED_WINDOW_CANNOT_BE_VARIED(Kind.RULE),
    /** the item or occurrence to be changed does not stand in the agreement */
    NO_SUCH_ITEM(Kind.INPUT),
    /** what is proposed is what it says already */
    WORDING_IS_THE_SAME(Kind.INPUT),
    /** once somebody has signed, the text stays as he read it */
    AGREEMENT_TEXT_IS_SIGNED(Kind.RULE),
    /** each side signs once */
    AGREEMENT_IS_ALREADY_SIGNED_BY_THIS_PARTY(Kind.RULE),
    /** nobody signs for the other side */
    SIGNS_FOR_ITS_OWN_SIDE_ONLY(Kind.NOT_ALLOWED),
    /** what is entered for somebody else rests on the paper */
    SIGNATURE_NEEDS_EVIDENCE(Kind.INPUT),
    /** nobody signs what is over already */
    SIGNED_AFTER_THE_TERM(Kind.RULE),
    /** it binds, and no variation awaits a signature */
    NOTHING_AWAITS_A_SIGNATURE(Kind.RULE),
    /** it does not bind yet, or not any more */
    AGREEMENT_NOT_IN_FORCE(Kind.RULE),
    /** it binds both: it is varied by both, not taken back by one */
    AGREEMENT_BINDS_ALREADY(Kind.RULE),
    /** its term is over */
    AGREEMENT_IS_OVER(Kind.RULE),
    /** it was taken back */
    AGREEMENT_IS_WITHDRAWN(Kind.RULE),
    /** one variation at a time */
    VARIATION_AWAITS_SIGNATURES(Kind.RULE),
    /** no variation is proposed */
    NO_VARIATION_IS_PROPOSED(Kind.RULE),
    /** only the calendar ends an agreement, or says that it will */
    ONLY_THE_CALENDAR_ENDS_IT(Kind.NOT_ALLOWED),
    /** its term still runs */
    AGREEMENT_TERM_STILL_RUNS(Kind.RULE),
    /** its end was announced already */
    AGREEMENT_END_IS_ANNOUNCED(Kind.RULE);

    private final Kind kind;

    AgreementRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
