package org.gongjian.command.minutes;

import org.gongjian.command.decision.RefusalCode;

/** Why minutes go no further. */
public enum MinutesRefusal implements RefusalCode {
    /** the meeting has no minutes, or is none of the reader's */
    NO_SUCH_MINUTES(Kind.UNKNOWN),
    /** a meeting has minutes once; they are edited and corrected */
    MINUTES_ARE_DRAFTED_ALREADY(Kind.RULE),
    /** minutes tell of a meeting that is over */
    MINUTES_NEED_A_MEETING_HELD(Kind.RULE),
    /** drafted, checked, signed, made public, in this order */
    MINUTES_ARE_NOT_AT_THIS_STAGE(Kind.RULE),
    /** a paragraph belongs to an item that the meeting had before it; of a sensitive one minutes tell nothing */
    MINUTES_TELL_OF_ANOTHER_ITEM(Kind.INPUT),
    /** somebody's name, number or door stands in them */
    MINUTES_SHOW_PERSONAL_DATA(Kind.INPUT),
    /** whoever drafted or changed them does not check them for secrecy */
    MINUTES_ARE_CHECKED_BY_ANOTHER(Kind.RULE),
    /** checking and signing are done by oneself */
    MINUTES_ARE_CHECKED_AND_SIGNED_IN_PERSON(Kind.INPUT),
    /** what minutes tell of a vote is its outcome */
    A_VOTE_OF_THE_MEETING_IS_OPEN(Kind.RULE),
    /** once at each place */
    MINUTES_ARE_PUBLIC_THERE_ALREADY(Kind.RULE);

    private final Kind kind;

    MinutesRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
