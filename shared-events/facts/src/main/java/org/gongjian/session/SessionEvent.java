package org.gongjian.session;

import java.time.Instant;
import org.gongjian.record.EventName;
import org.gongjian.record.Fact;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** The story of one session of the party congress of a community. */
public sealed interface SessionEvent extends Fact {

    /**
     * The session was declared open; business time is the declaration.
     *
     * @param term 第几届
     * @param number 第几次会议
     * @param proposalsUntil deadline for proposals, where the session set one earlier than its close
     */
    @EventName("session.Opened")
    record Opened(
            Happened happened,
            Id.AreaId community,
            int term,
            int number,
            @Nullable Instant proposalsUntil) implements SessionEvent {}

    /** The session set another deadline for proposals. */
    @EventName("session.DeadlineSet")
    record DeadlineSet(Happened happened, Instant proposalsUntil) implements SessionEvent {}

    /** The session was declared closed; business time is the declaration. */
    @EventName("session.Closed")
    record Closed(Happened happened) implements SessionEvent {}
}
