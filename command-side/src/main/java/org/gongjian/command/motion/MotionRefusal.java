package org.gongjian.command.motion;

import org.gongjian.command.decision.RefusalCode;

/** Why a motion goes no further. */
public enum MotionRefusal implements RefusalCode {
    /** no motion bears this id */
    NO_SUCH_MOTION(Kind.UNKNOWN),
    /** a motion bears this id already */
    MOTION_IS_PUT_ALREADY(Kind.RULE),
    /** a motion is put, voted on and counted in a session */
    MEETING_IS_NOT_IN_SESSION(Kind.RULE),
    /** a motion belongs to an item of the agenda */
    MOTION_NEEDS_AN_ITEM(Kind.INPUT),
    /** the body decides on the item */
    BODY_DOES_NOT_DECIDE_ON_IT(Kind.INPUT),
    /** the assembly ballots on what the notice of a ballot announced */
    ASSEMBLY_BALLOTS_ON_WHAT_WAS_ANNOUNCED(Kind.RULE),
    /** where the charter says so a body votes on one item at a time */
    ITEMS_ARE_VOTED_ON_ONE_BY_ONE(Kind.RULE),
    /** names are chosen and persons appraised in secret, the assembly decides in secret, and wherever the charter says so */
    QUESTION_NEEDS_A_SECRET_BALLOT(Kind.INPUT),
    /** there are as many names as places at least, each once */
    CANDIDATES_DO_NOT_FIT_THE_PLACES(Kind.INPUT),
    /** who stands for election is named by his entry in the register, not by his name */
    WHO_STANDS_FOR_ELECTION_IS_REGISTERED(Kind.INPUT),
    /** a person is chosen from or appraised by his entry in the register: no name stands where no erasure reaches it */
    NOMINEE_IS_A_REGISTERED_PERSON(Kind.INPUT),
    /** a majority in the charter is written in a way nobody can count with */
    CHARTER_STATES_NO_READABLE_MAJORITY(Kind.RULE),
    /** what follows for a matter is put where a matter is approved or not; who carries it out, where it may be adopted */
    TASK_FOLLOWS_FROM_ADOPTING_A_MATTER(Kind.INPUT),
    /** whoever is to carry it out exists in the district */
    HANDLER_OF_A_TASK_IS_NOT_KNOWN(Kind.INPUT),
    /** one leads, the others help */
    LEAD_OF_A_TASK_HELPS_NOBODY(Kind.INPUT),
    /** seats are chosen for an item only where the charter says so */
    ROLL_DOES_NOT_FOLLOW_THE_ITEM(Kind.RULE),
    /** where the charter leaves a tie to the chair, the chair says what becomes of it; of a secret ballot before it is counted */
    TIE_IS_FOR_THE_CHAIR_TO_DECIDE(Kind.INPUT),
    /** somebody's name, number or door stands in it */
    MOTION_SHOWS_PERSONAL_DATA(Kind.INPUT),
    /** a vote comes before the end */
    MOTION_IS_CLOSED(Kind.RULE),
    /** only what was decided is voided */
    MOTION_IS_STILL_OPEN(Kind.RULE),
    /** a motion that was voided stays readable and takes nothing */
    MOTION_IS_VOID(Kind.RULE),
    /** votes are given the way the motion was put */
    THIS_WAY_TAKES_NO_SUCH_VOTES(Kind.RULE),
    /** one seat, one vote */
    YOU_HAVE_NO_SEAT(Kind.RULE),
    /** one vote per seat: whoever sits there gives it */
    ANOTHER_SITS_FOR_YOU(Kind.RULE),
    /** who recused himself or is not on the roll does not vote */
    SEAT_DOES_NOT_DECIDE(Kind.RULE),
    /** who votes is there */
    SEAT_IS_NOT_THERE(Kind.RULE),
    /** in the party congress only full members decide where the charter says so */
    ONLY_FULL_MEMBERS_DECIDE(Kind.RULE),
    /** what somebody who is not there wrote is a vote only where the charter says so */
    WRITTEN_OPINIONS_DO_NOT_COUNT(Kind.RULE),
    /** who is there, or voted there, needs no writing */
    SEAT_SAYS_IT_ITSELF(Kind.RULE),
    /** the chair votes last where the charter says so */
    CHAIR_VOTES_LAST(Kind.RULE),
    /** nothing would change */
    VOTE_IS_THE_SAME(Kind.RULE),
    /** a secret ballot is cast once and not changed */
    BALLOT_IS_CAST_ALREADY(Kind.RULE),
    /** a ballot answers the question that was put */
    BALLOT_DOES_NOT_FIT_THE_QUESTION(Kind.INPUT),
    /** what was counted is what was cast */
    BALLOT_BOX_DISAGREES(Kind.RULE),
    /** one's own vote is nobody else's */
    VOTE_IS_CAST_IN_PERSON(Kind.INPUT),
    /** a vote recorded for somebody rests on evidence */
    RECORDED_VOTE_NEEDS_EVIDENCE(Kind.INPUT),
    /** nobody raises two hands */
    MORE_HANDS_THAN_SEATS(Kind.INPUT),
    /** issued at most to those who are there, returned at most as issued except of an election, valid and spoilt together as returned, all choices as valid */
    COUNT_SHEET_DOES_NOT_ADD_UP(Kind.INPUT),
    /** two persons scrutinise */
    COUNT_NEEDS_TWO_SCRUTINEERS(Kind.INPUT),
    /** what was not counted cannot be closed */
    VOTES_ARE_NOT_COUNTED_YET(Kind.RULE),
    /** an opinion is reserved within the days of the charter */
    OPINION_COMES_TOO_LATE(Kind.RULE),
    /** once is enough */
    VOIDING_IS_ASKED_ALREADY(Kind.RULE),
    /** voiding needs two persons and a reason */
    VOIDING_IS_NOT_ASKED_FOR(Kind.RULE),
    /** voiding needs two persons */
    VOIDING_NEEDS_ANOTHER_PERSON(Kind.RULE),
    /** two persons void, and neither acts through the other */
    VOIDING_IS_DONE_IN_PERSON(Kind.INPUT);

    private final Kind kind;

    MotionRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
