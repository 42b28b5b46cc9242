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
    OFFICE_IS_VACANT(Kind.RULE);

    private final Kind kind;

    OfficeRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
