package org.gongjian.record;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The envelope of every fact. When it was recorded, the area, the login and the correlation stand in the metadata.
 *
 * @param at business time, given by the user
 * @param dateOnly the user gave a day, not a minute: {@code at} is then the start of that local day
 * @param actedBy the person who acted; absent for a rule carried out by the system and for outsiders without a record
 * @param inCapacityOf the office or seat acted in; for the system the rule it carries out
 * @param recordedBy the person at the keyboard; differs from {@code actedBy} when recorded for somebody (代录)
 * @param via how it reached us
 * @param evidence required when acceptance, opinion, extension, rating or vote is recorded for somebody
 */
public record Happened(
        Instant at,
        boolean dateOnly,
        Id.@Nullable PersonId actedBy,
        Capacity inCapacityOf,
        Id.@Nullable PersonId recordedBy,
        Via via,
        @Nullable Evidence evidence) {

    /** Recorded for somebody else, not by the actor. */
    public boolean recordedForAnother() {
        return recordedBy != null && !recordedBy.equals(actedBy);
    }
}
