package org.gongjian.command.session;

import org.gongjian.command.decision.RefusalCode;

/** Why a session stays as it is. */
public enum SessionRefusal implements RefusalCode {
    /** no session bears this id */
    NO_SUCH_SESSION(Kind.UNKNOWN),
    /** it was declared open before */
    SESSION_IS_ALREADY_OPEN(Kind.RULE),
    /** it was declared closed */
    SESSION_HAS_RISEN(Kind.RULE),
    /** one session of a congress at a time */
    ANOTHER_SESSION_SITS(Kind.RULE),
    /** the congress is a community's */
    SESSIONS_BELONG_TO_COMMUNITIES(Kind.INPUT),
    /** proposals are handed in while it sits */
    DEADLINE_BEFORE_THE_OPENING(Kind.INPUT);

    private final Kind kind;

    SessionRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
