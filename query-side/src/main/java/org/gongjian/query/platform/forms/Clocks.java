package org.gongjian.query.platform.forms;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The two clocks of a question: what happened up to the one, as far as it was recorded up to the other; {@link #NOW} for the present. */
public record Clocks(Instant asOf, Instant knownAt) {
    /** Everything known, whenever it happened. */
    public static final Clocks NOW = new Clocks(Instant.MAX, Instant.MAX);

    /** As an address says them; what it leaves out is now. */
    public static Clocks of(@Nullable String asOf, @Nullable String knownAt, ZoneId zone) {
        return new Clocks(
                Knowledge.instant("asOf", asOf, zone).orElse(Instant.MAX),
                Knowledge.instant("knownAt", knownAt, zone).orElse(Instant.MAX));
    }

    /** Whether the past is asked about. */
    public boolean past() {
        return !equals(NOW);
    }

    /** Whether something had happened and was known. */
    public boolean include(Instant happenedAt, Instant recordedAt) {
        return !happenedAt.isAfter(asOf) && !recordedAt.isAfter(knownAt);
    }
}
