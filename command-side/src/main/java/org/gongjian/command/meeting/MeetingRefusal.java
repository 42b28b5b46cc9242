package org.gongjian.command.meeting;

import org.gongjian.command.decision.RefusalCode;

/** Why a meeting goes no further. */
public enum MeetingRefusal implements RefusalCode {
    /** no meeting bears this id */
    NO_SUCH_MEETING(Kind.UNKNOWN),
    /** a meeting bears this id already */
    MEETING_IS_CALLED_ALREADY(Kind.RULE),
    /** what is asked belongs to another stage of the meeting */
    MEETING_IS_NOT_AT_THIS_STAGE(Kind.RULE),
    /** somebody sits */
    MEETING_NEEDS_A_BODY(Kind.INPUT),
    /** bodies of one area sit together */
    BODIES_OF_ONE_AREA_SIT_TOGETHER(Kind.INPUT),
    /** a body without holders of seats cannot be called */
    NOBODY_IS_SEATED_ON_THAT_DAY(Kind.RULE),
    /** one calls a meeting to come */
    MEETING_BEGINS_BEFORE_IT_IS_CALLED(Kind.INPUT),
    /** the charter says who convenes the body that calls */
    ANOTHER_CONVENES_THIS_BODY(Kind.INPUT),
    /** who types the call for another shows on what he does */
    CONVENING_FOR_ANOTHER_NEEDS_EVIDENCE(Kind.INPUT),
    /** an extraordinary meeting is asked for by one of those whom the charter lets ask */
    EXTRAORDINARY_MEETING_IS_ASKED_FOR(Kind.INPUT),
    /** a unit that asks for a meeting has a seat in it */
    UNIT_THAT_ASKS_HAS_A_SEAT(Kind.INPUT),
    /** a quorum in the charter is written in a way nobody can count with */
    CHARTER_STATES_NO_READABLE_SHARE(Kind.RULE),
    /** whom the charter names is a word that nobody knows */
    CHARTER_NAMES_NOBODY_KNOWN(Kind.RULE),
    /** every seat has its notice so many days before the meeting */
    NOTICE_TOO_SHORT(Kind.RULE),
    /** every seat is notified */
    SEAT_IS_NOT_NOTIFIED(Kind.RULE),
    /** a seat is notified once */
    SEAT_IS_NOTIFIED_ALREADY(Kind.RULE),
    /** service entered after the meeting began rests on evidence */
    LATE_NOTICE_NEEDS_EVIDENCE(Kind.INPUT),
    /** the agenda that goes out is fixed by whom the charter lets fix it */
    AGENDA_IS_FIXED_BY_ANOTHER(Kind.RULE),
    /** whose seat it is acknowledges its notice, or who keeps the meeting on its receipt */
    SEAT_IS_NOT_YOURS(Kind.NOT_ALLOWED),
    /** what was not served is not received */
    SEAT_HAS_NO_NOTICE_YET(Kind.RULE),
    /** a seat acknowledges its notice once */
    NOTICE_IS_ACKNOWLEDGED_ALREADY(Kind.RULE),
    /** where the period is counted from receipt every seat has acknowledged its notice */
    SEAT_HAS_NOT_ACKNOWLEDGED(Kind.RULE),
    /** the charter says who waives the period of notice; several do so on paper */
    NOTICE_IS_WAIVED_BY_ANOTHER(Kind.NOT_ALLOWED),
    /** once is enough */
    NOTICE_IS_WAIVED_ALREADY(Kind.RULE),
    /** regular meetings are called in time */
    NOTICE_IS_WAIVED_ONLY_FOR_URGENT_MEETINGS(Kind.RULE),
    /** a ballot is announced in time */
    BALLOT_NOTICE_CANNOT_BE_WAIVED(Kind.RULE),
    /** no item of the agenda bears this number */
    NO_SUCH_AGENDA_ITEM(Kind.INPUT),
    /** the notice says on what a meeting deliberates */
    NOTICE_TELLS_WHAT_IS_DELIBERATED_ON(Kind.RULE),
    /** what is deliberated on is announced with the notice, or comes from the floor */
    NOTICE_WENT_OUT_WITHOUT_THIS_ITEM(Kind.RULE),
    /** the assembly ballots on what was announced for a ballot */
    BALLOT_IS_NOT_ANNOUNCED(Kind.RULE),
    /** an item is for some seats only where the charter says so */
    ITEM_IS_FOR_THE_WHOLE_ROLL(Kind.RULE),
    /** a matter is sent to a meeting first */
    MATTER_DOES_NOT_WAIT_FOR_A_MEETING(Kind.RULE),
    /** a meeting deliberates on matters of its own area */
    MATTER_BELONGS_ELSEWHERE(Kind.RULE),
    /** a matter stands on an agenda once */
    MATTER_IS_ON_THE_AGENDA_ALREADY(Kind.RULE),
    /** a matter waits for one meeting at a time */
    MATTER_WAITS_ON_ANOTHER_AGENDA(Kind.RULE),
    /** who decides on an item sits in the meeting */
    BODY_DOES_NOT_SIT(Kind.INPUT),
    /** no roll of the meeting has this seat */
    SEAT_IS_NOT_EXPECTED(Kind.INPUT),
    /** at least one seat is meant */
    NO_SEAT_IS_NAMED(Kind.INPUT),
    /** nobody is there before the day */
    ATTENDANCE_IS_TAKEN_ON_THE_DAY(Kind.RULE),
    /** only an absence is excused afterwards */
    SEAT_WAS_NOT_ABSENT(Kind.RULE),
    /** an excuse entered afterwards rests on evidence */
    LATE_EXCUSE_NEEDS_EVIDENCE(Kind.INPUT),
    /** who was excused said so before the meeting was over */
    EXCUSE_COMES_BEFORE_THE_END(Kind.INPUT),
    /** a personal seat is the person's own */
    PERSONAL_SEAT_TAKES_NO_SUBSTITUTE(Kind.RULE),
    /** the charter says who may sit for a unit */
    CHARTER_KNOWS_NO_SUCH_SUBSTITUTE(Kind.RULE),
    /** a liaison who sits in has no vote */
    LIAISON_SITS_IN_WITHOUT_A_VOTE(Kind.RULE),
    /** a proxy in writing is there to be seen */
    WRITTEN_PROXY_NEEDS_EVIDENCE(Kind.INPUT),
    /** one seat, one vote: nobody sits twice in a body */
    SUBSTITUTE_HAS_A_SEAT_ALREADY(Kind.RULE),
    /** the rolls are those of the day */
    MEETING_IS_HELD_ON_ITS_DAY(Kind.RULE),
    /** too few seats are there */
    QUORUM_IS_MISSING(Kind.RULE),
    /** a meeting that may be held is not adjourned for lack of quorum */
    QUORUM_IS_THERE(Kind.RULE),
    /** of every seat it is known whether it was there */
    ROLL_IS_NOT_CALLED(Kind.RULE),
    /** who presides is there */
    CHAIR_IS_NOT_PRESENT(Kind.INPUT),
    /** whose turn it is presides, or it is said why not */
    ACTING_CHAIR_NEEDS_A_REASON(Kind.INPUT),
    /** who speaks is there */
    SPEAKER_IS_NOT_PRESENT(Kind.INPUT),
    /** only who decides can recuse himself */
    SEAT_DOES_NOT_DECIDE_ON_THIS_ITEM(Kind.RULE),
    /** once is enough */
    SEAT_IS_RECUSED_ALREADY(Kind.RULE),
    /** somebody's name, number or door stands in it */
    MEETING_SHOWS_PERSONAL_DATA(Kind.INPUT),
    /** a record is signed once */
    RECORD_IS_SIGNED_ALREADY(Kind.RULE),
    /** a record is signed by seats that were there */
    RECORD_IS_SIGNED_BY_WHO_WAS_THERE(Kind.INPUT),
    /** that a record is signed is seen on its scan, or where it lies */
    SIGNED_RECORD_NEEDS_EVIDENCE(Kind.INPUT),
    /** where the record is signed on the spot, one that is signed later says why */
    LATE_SIGNATURE_SAYS_WHY(Kind.INPUT),
    /** at least one unit is meant */
    NO_UNIT_IS_NAMED(Kind.INPUT),
    /** resolutions go to units with a seat and to others of the district */
    UNIT_IS_NOT_KNOWN_HERE(Kind.INPUT),
    /** a unit is told once */
    UNIT_IS_SERVED_ALREADY(Kind.RULE),
    /** resolutions are told in writing where the charter says so */
    RESOLUTIONS_ARE_SERVED_IN_WRITING(Kind.RULE),
    /** a receipt answers what was served */
    UNIT_IS_NOT_SERVED_YET(Kind.RULE),
    /** a receipt is returned once */
    RECEIPT_IS_RETURNED_ALREADY(Kind.RULE),
    /** a receipt is a paper */
    RECEIPT_NEEDS_EVIDENCE(Kind.INPUT);

    private final Kind kind;

    MeetingRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
