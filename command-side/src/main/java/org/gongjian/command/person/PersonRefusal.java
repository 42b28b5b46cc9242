package org.gongjian.command.person;

import org.gongjian.command.decision.RefusalCode;

/** Why a person's record stays as it is. */
public enum PersonRefusal implements RefusalCode {
    /** no person bears this id */
    NO_SUCH_PERSON(Kind.UNKNOWN),
    /** a person bears this id already */
    PERSON_IS_ALREADY_REGISTERED(Kind.RULE),
    /** nothing personal is left, and nothing is added */
    PERSON_IS_ERASED(Kind.RULE),
    /** periods of membership follow each other */
    MEMBERSHIP_BEGINS_BEFORE_THE_LAST(Kind.RULE),
    /** recorded already */
    IS_SUCH_A_MEMBER_ALREADY(Kind.RULE),
    /** members belong to one that is registered and not dissolved */
    BRANCH_IS_NOT_THERE(Kind.INPUT),
    /** who is no member on that day belongs to none */
    ONLY_MEMBERS_JOIN_A_BRANCH(Kind.RULE),
    /** recorded already */
    IS_IN_THIS_BRANCH_ALREADY(Kind.RULE),
    /** a member joins one after the other */
    JOINS_BEFORE_THE_LAST_BRANCH(Kind.RULE),
    /** no membership to end */
    IS_NO_MEMBER_THEN(Kind.RULE),
    /** a term has a first day before its last */
    MANDATE_ENDS_BEFORE_IT_BEGINS(Kind.INPUT),
    /** one mandate at a time */
    MANDATES_OVERLAP(Kind.RULE),
    /** no mandate to end */
    HAS_NO_MANDATE_THEN(Kind.RULE),
    /** one request at a time */
    ERASURE_IS_REQUESTED_ALREADY(Kind.RULE),
    /** erasing needs a request first */
    ERASURE_IS_NOT_REQUESTED(Kind.RULE),
    /** who requested may not confirm */
    ERASURE_NEEDS_A_SECOND_PERSON(Kind.RULE);

    private final Kind kind;

    PersonRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
