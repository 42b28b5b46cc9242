package org.gongjian.command.body;

import org.gongjian.command.decision.RefusalCode;

/** Why a body stays as it is. */
public enum BodyRefusal implements RefusalCode {
    /** no body bears this id */
    NO_SUCH_BODY(Kind.UNKNOWN),
    /** a body bears this id already */
    BODY_IS_ALREADY_ESTABLISHED(Kind.RULE),
    /** nobody takes a seat in it any more */
    BODY_IS_DISSOLVED(Kind.RULE),
    /** the working committee is the street's; congress, assembly and council are a community's */
    BODY_DOES_NOT_FIT_THE_AREA(Kind.INPUT),
    /** only the committee has a name from the charter */
    BODY_NEEDS_A_NAME(Kind.INPUT),
    /** the charter says how many members oversee */
    OVERSEERS_ARE_NOT_AS_MANY_AS_THE_CHARTER_SAYS(Kind.RULE),
    /** members of the committee are approved by whom the charter says, or elected or appointed */
    MEMBER_IS_NOT_APPROVED(Kind.RULE),
    /** where the charter says so, the unit of a member who did not do his duty names the next */
    SEAT_IS_FOR_ITS_UNIT_TO_NAME(Kind.RULE),
    /** where the charter removes a member who does not do his duty, the decision is there to be seen */
    REMOVAL_NEEDS_EVIDENCE(Kind.RULE),
    /** a body has from one to 999 seats */
    NUMBER_OF_SEATS_IS_OUT_OF_RANGE(Kind.INPUT),
    /** seats that somebody holds are not taken away */
    SEATS_TO_GO_ARE_TAKEN(Kind.RULE),
    /** the body has no seat of this number */
    NO_SUCH_SEAT(Kind.INPUT),
    /** every seat is taken then */
    NO_SEAT_IS_FREE(Kind.RULE),
    /** one holder of a seat at a time */
    SEAT_IS_TAKEN(Kind.RULE),
    /** one seat for a person, one for an organisation: one seat, one vote */
    HAS_A_SEAT_ALREADY(Kind.RULE),
    /** a personal seat is somebody's */
    SEAT_NEEDS_A_PERSON(Kind.INPUT),
    /** an organisational seat is an organisation's */
    SEAT_NEEDS_AN_ORGANISATION(Kind.INPUT),
    /** the organisation does not exist or is dissolved */
    SEATED_ORGANISATION_IS_NOT_THERE(Kind.INPUT),
    /** a term has a first day before its last */
    SEAT_IS_LEFT_BEFORE_IT_IS_TAKEN(Kind.INPUT),
    /** nobody holds the seat on that day */
    SEAT_IS_VACANT_THEN(Kind.RULE),
    /** a chair that rotates goes round two or more seats */
    CHAIR_DOES_NOT_ROTATE(Kind.INPUT),
    /** each seat has its turn once in a round */
    CHAIR_COMES_TWICE(Kind.INPUT),
    /** a turn lasts a month or more */
    CHAIR_TURN_IS_OUT_OF_RANGE(Kind.INPUT),
    /** where unit heads take turns as secretary, the charter says for how long */
    CHAIR_TURN_IS_NOT_THAT_OF_THE_CHARTER(Kind.RULE);

    private final Kind kind;

    BodyRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
