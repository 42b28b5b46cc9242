package org.gongjian.command.platform.edge;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;

/** The clock of the edge: business "now" and {@code recordedAt}. The demonstration and tests may set one; production has the system's. */
public interface EdgeClock extends InstantSource {
    /** The machine's clock, in microseconds as the database keeps them. */
    static EdgeClock system() {
        return () -> {
            Instant now = Clock.systemUTC().instant();
            return now.minusNanos(now.getNano() % 1_000);
        };
    }
}
