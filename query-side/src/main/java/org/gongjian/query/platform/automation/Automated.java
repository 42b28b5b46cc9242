package org.gongjian.query.platform.automation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the system did on a due date, or has still to do.
 *
 * @param about the aggregate, with what more narrows it
 * @param kind of the date
 * @param at when it was dealt with; null while it waits
 * @param code why it was refused, or what failed
 */
public record Automated(
        String about,
        String kind,
        Instant dueAt,
        @Nullable Instant at,
        State state,
        @Nullable String code) {

    /** The first three are values of a column. */
    public enum State {
        ACCEPTED,
        REFUSED,
        PARKED,
        WAITING
    }

    /** Nothing came of it. */
    public boolean amiss() {
        return state == State.REFUSED || state == State.PARKED;
    }
}
