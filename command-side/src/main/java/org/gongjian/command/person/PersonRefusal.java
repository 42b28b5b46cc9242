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
    /** only members of the party are delegates of its congress */
    ONLY_MEMBERS_ARE_DELEGATES(Kind.RULE),
    /** who elected or recommended the delegate exists */
    WHO_CHOSE_IS_NOT_THERE(Kind.INPUT),
    /** a joint recommendation needs as many as the charter says */
    JOINT_RECOMMENDATION_NEEDS_MORE_MEMBERS(Kind.RULE),
    /** each of the three ways is open to members whose membership is kept there and not elsewhere */
    WAY_DOES_NOT_FIT_MEMBERSHIP(Kind.RULE),
    /** a joint recommendation is one of members of the same kind: their membership too is kept elsewhere, and they work in no unit here */
    RECOMMENDERS_ARE_OF_ANOTHER_KIND(Kind.RULE),
    /** posts among the neighbours lie in a grid of the community */
    POST_IS_IN_NO_GRID(Kind.INPUT),
    /** a captain is one of a building */
    CAPTAIN_NEEDS_A_BUILDING(Kind.INPUT),
    /** the same post twice */
    HOLDS_THIS_POST_ALREADY(Kind.RULE),
    /** terms in one post follow each other */
    TERMS_OF_POST_OVERLAP(Kind.RULE),
    /** no post to leave on that day */
    HOLDS_NO_SUCH_POST_THEN(Kind.RULE),
    /** the community manages members of the party */
    ONLY_MEMBERS_ARE_MANAGED(Kind.RULE),
    /** 全责 fits members whose membership is kept here, 双重 and 跟踪 those whose membership is kept elsewhere */
    MANAGEMENT_DOES_NOT_FIT_MEMBERSHIP(Kind.RULE),
    /** recorded already */
    IS_MANAGED_SO_ALREADY(Kind.RULE),
    /** one way of managing follows the other */
    MANAGEMENT_BEGINS_BEFORE_THE_LAST(Kind.RULE),
    /** what is said anew holds from the last enrolment or later */
    ENROLS_BEFORE_THE_LAST_TIME(Kind.RULE),
    /** who is no volunteer on that day neither serves nor leaves */
    IS_NO_VOLUNTEER_THEN(Kind.RULE),
    /** service is of one day, in whole hours */
    HOURS_ARE_OF_ONE_DAY(Kind.INPUT),
    /** only what was done is recorded */
    SERVICE_LIES_AHEAD(Kind.INPUT),
    /** an activity is counted by its name, which stands in clear and says nothing of anybody */
    ACTIVITY_SHOWS_PERSONAL_DATA(Kind.RULE),
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
