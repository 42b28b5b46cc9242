package org.gongjian.matter.terms;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A due date as it was computed when the fact was recorded.
 *
 * @param on the last day, local to the community
 * @param until the first instant that is too late: the end of that day, or the exact time for limits in hours
 */
public record Due(LocalDate on, Instant until) {

    /** What happened at this instant was in time. */
    public boolean metAt(Instant at) {
        return at.isBefore(until);
    }
}
