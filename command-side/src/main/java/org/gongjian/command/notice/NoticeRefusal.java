package org.gongjian.command.notice;

import org.gongjian.command.decision.RefusalCode;

/** Why a public notice goes no further. */
public enum NoticeRefusal implements RefusalCode {
    /** no notice bears this id */
    NO_SUCH_NOTICE(Kind.UNKNOWN),
    /** a notice bears this id already */
    NOTICE_IS_DRAFTED_ALREADY(Kind.RULE),
    /** what is to be shown reads so already */
    NOTICE_SAYS_THIS_ALREADY(Kind.RULE),
    /** it hangs somewhere, or stands on the public page */
    NOTICE_NEEDS_A_PLACE(Kind.INPUT),
    /** somebody's name, number or door stands in it */
    NOTICE_SHOWS_PERSONAL_DATA(Kind.INPUT),
    /** sensitive matters and those whose raiser is shielded are never shown */
    NOTICE_SHOWS_WHAT_IS_NOT_FOR_THE_PUBLIC(Kind.RULE),
    /** the outcome of a motion is shown once there is one */
    NOTICE_NEEDS_AN_OUTCOME(Kind.RULE),
    /** the checker did not let it pass, and nobody wrote it anew since */
    NOTICE_WAS_SENT_BACK(Kind.RULE),
    /** whoever wrote it does not check it */
    NOTICE_NEEDS_ANOTHER_CHECKER(Kind.RULE),
    /** two persons post or withdraw, and neither acts through another */
    NOTICE_IS_CHECKED_IN_PERSON(Kind.INPUT),
    /** the charter says for how many days it runs at least */
    NOTICE_RUNS_LONGER(Kind.INPUT),
    /** nobody objects to what does not hang yet */
    NOTICE_IS_NOT_POSTED_YET(Kind.RULE),
    /** what hangs is not written anew */
    NOTICE_IS_POSTED_ALREADY(Kind.RULE),
    /** its time is over and everything is answered */
    NOTICE_IS_OVER(Kind.RULE),
    /** it was taken back */
    NOTICE_IS_WITHDRAWN(Kind.RULE),
    /** objections are raised while it runs; the business day counts */
    OBJECTION_COMES_TOO_LATE(Kind.RULE),
    /** no objection bears this number */
    NO_SUCH_OBJECTION(Kind.INPUT),
    /** an objection is answered once */
    OBJECTION_IS_ANSWERED_ALREADY(Kind.RULE),
    /** whoever gave his name is told */
    WHO_OBJECTED_MUST_BE_TOLD(Kind.INPUT),
    /** nobody answers his own objection */
    OBJECTOR_CANNOT_ANSWER_HIMSELF(Kind.RULE),
    /** only what still runs is extended */
    NOTICE_PERIOD_IS_OVER(Kind.RULE),
    /** by one day at least */
    EXTENSION_NEEDS_DAYS(Kind.INPUT),
    /** a notice ends by itself */
    ONLY_THE_SYSTEM_ENDS_A_NOTICE(Kind.NOT_ALLOWED),
    /** its last day is not over */
    NOTICE_STILL_RUNS(Kind.RULE),
    /** a notice ends when every objection is answered */
    OBJECTIONS_ARE_NOT_ANSWERED(Kind.RULE),
    /** once is enough */
    WITHDRAWAL_IS_ASKED_ALREADY(Kind.RULE),
    /** withdrawing needs two persons and a reason */
    WITHDRAWAL_IS_NOT_ASKED_FOR(Kind.RULE),
    /** withdrawing needs two persons */
    WITHDRAWAL_NEEDS_ANOTHER_PERSON(Kind.RULE);

    private final Kind kind;

    NoticeRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
