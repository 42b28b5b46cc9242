package org.gongjian.commitment;

import java.time.Instant;
import java.time.LocalDate;

/**
 * From when a promise binds.
 *
 * @param on first day, in the zone of the community
 * @param from first instant of that day
 */
public record InForce(LocalDate on, Instant from) {

    /** Whether it bound at this instant. */
    public boolean holdsAt(Instant at) {
        return !at.isBefore(from);
    }
}
