package org.gongjian.command.visit;

import org.gongjian.command.decision.RefusalCode;

/** Why a visit is not recorded so. */
public enum VisitRefusal implements RefusalCode {
    /** no visit bears this id */
    NO_SUCH_VISIT(Kind.UNKNOWN),
    /** a visit bears this id already */
    VISIT_IS_RECORDED_ALREADY(Kind.RULE),
    /** the organisation does not exist or is dissolved */
    VISITED_ORGANISATION_IS_NOT_THERE(Kind.INPUT),
    /** somebody went there */
    VISIT_NEEDS_A_VISITOR(Kind.INPUT),
    /** nothing would change */
    VISIT_SAYS_THIS_ALREADY(Kind.RULE),
    /** somebody's number, door or identity number stands in it */
    VISIT_SHOWS_PERSONAL_DATA(Kind.INPUT);

    private final Kind kind;

    VisitRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
