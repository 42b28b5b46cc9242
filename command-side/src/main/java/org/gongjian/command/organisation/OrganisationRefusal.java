package org.gongjian.command.organisation;

import org.gongjian.command.decision.RefusalCode;

/** Why an organisation stays as it is. */
public enum OrganisationRefusal implements RefusalCode {
    /** no organisation bears this id */
    NO_SUCH_ORGANISATION(Kind.UNKNOWN),
    /** an organisation bears this id already */
    ORGANISATION_IS_ALREADY_REGISTERED(Kind.RULE),
    /** all of it is known already */
    SURVEY_SAYS_NOTHING_NEW(Kind.RULE),
    /** nothing happens to it any more */
    ORGANISATION_IS_DISSOLVED(Kind.RULE);

    private final Kind kind;

    OrganisationRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
