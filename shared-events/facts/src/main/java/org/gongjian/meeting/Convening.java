package org.gongjian.meeting;

import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * In whose name a meeting is called, whoever typed it.
 *
 * @param by who convenes; null where no charter says so of the body that calls, and where it was not kept
 * @param askedBy who asked for it, of an extraordinary meeting
 * @param unit the unit that asked, where one did
 */
public record Convening(@Nullable Authority by, @Nullable Proposer askedBy, Id.@Nullable OrganisationId unit) {
    /** Nothing is said of it. */
    public static final Convening UNSAID = new Convening(null, null, null);
}
