package org.gongjian.command.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can be asked of a session of the party congress; when it was declared stands in the envelope. */
public sealed interface SessionCommand {

    /** Records that the session was declared open. */
    record Open(int term, int number, @Nullable Instant proposalsUntil) implements SessionCommand {}

    /** Sets another deadline for proposals. */
    record SetDeadline(Instant proposalsUntil) implements SessionCommand {}

    /** Records that the session was declared closed. */
    record Close() implements SessionCommand {}
}
