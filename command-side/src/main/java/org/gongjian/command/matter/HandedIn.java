package org.gongjian.command.matter;

import java.time.Instant;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.SittingCongress;
import org.gongjian.matter.terms.Sitting;
import org.jspecify.annotations.Nullable;

/**
 * When a proposal was handed in, and with that whether it belongs to a session (001-31).
 *
 * @param sitting the session that sat at that moment, unless its deadline for proposals had passed
 */
record HandedIn(Instant at, @Nullable Sitting sitting) {

    /** At the moment that is said, otherwise when it was received. */
    static HandedIn of(@Nullable Instant said, Edge edge) {
        Instant at = said == null ? edge.happened().at() : said;
        return new HandedIn(at, sitting(edge.lookups().congress(), at));
    }

    private static @Nullable Sitting sitting(@Nullable SittingCongress congress, Instant at) {
        if (congress == null || at.isBefore(congress.openedAt())) {
            return null;
        }
        boolean tooLate = congress.proposalsUntil() != null && at.isAfter(congress.proposalsUntil());
        return tooLate ? null : new Sitting(congress.session(), congress.label());
    }
}
