package org.gongjian.command.office;

import org.gongjian.command.decision.RefusalCode;

/** Why an office stays as it is. */
public enum OfficeRefusal implements RefusalCode {
    /** no office bears this id */
    NO_SUCH_OFFICE(Kind.UNKNOWN),
    /** an office bears this id already */
    OFFICE_IS_ALREADY_ESTABLISHED(Kind.RULE),
    /** nobody holds it any more */
    OFFICE_IS_ABOLISHED(Kind.RULE),
    /** district offices are held in a district, street offices in a street, community offices in a community */
    ROLE_DOES_NOT_FIT_THE_AREA(Kind.INPUT),
    /** liaisons and handlers act for an organisation */
    LIAISON_NEEDS_AN_ORGANISATION(Kind.INPUT),
    /** the organisation does not exist or is dissolved */
    ORGANISATION_IS_NOT_THERE(Kind.INPUT),
    /** a term has a first day before its last */
    TERM_ENDS_BEFORE_IT_BEGINS(Kind.INPUT),
    /** one holder at a time */
    OFFICE_IS_HELD(Kind.RULE),
    /** nobody holds it on that day */
    OFFICE_IS_VACANT(Kind.RULE),

    /** one hand-over of an office at a time */
    HAND_OVER_IS_IN_PROGRESS(Kind.RULE),
    /** nothing is prepared that could be signed, refused or withdrawn */
    NO_HAND_OVER_IS_PREPARED(Kind.RULE),
    /** an office passes to somebody else */
    SUCCESSOR_HOLDS_IT_ALREADY(Kind.INPUT),
    /** it lies with the holder, the secretary and the administrator; who stands in for the holder does not pass the office on */
    DEPUTY_DOES_NOT_PASS_THE_OFFICE_ON(Kind.NOT_ALLOWED),
    /** for somebody who is gone it is signed on evidence, in his name */
    SIGNATURE_FOR_ANOTHER_NEEDS_EVIDENCE(Kind.INPUT),
    /** nobody signs on both sides */
    HAND_OVER_NEEDS_TWO_PERSONS(Kind.RULE),
    /** what is open is not what stands in the list */
    HAND_OVER_LIST_HAS_CHANGED(Kind.RULE),
    /** this list bears the signature already */
    HAND_OVER_IS_SIGNED_ALREADY(Kind.RULE),
    /** who takes over signs after the one who gives */
    GIVER_HAS_NOT_SIGNED(Kind.RULE),
    /** in his own log-in */
    SUCCESSOR_SIGNS_HIMSELF(Kind.NOT_ALLOWED),
    /** nobody stands in for himself */
    HOLDER_IS_NOT_HIS_OWN_DEPUTY(Kind.INPUT),
    /** one deputy at a time */
    OFFICE_HAS_A_DEPUTY_THEN(Kind.RULE),
    /** nobody of this name stands in */
    IS_NOT_THE_DEPUTY(Kind.RULE);

    private final Kind kind;

    OfficeRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
