package org.gongjian.command.unlawful;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;

/** Planted: each way of asking the machine for the time behind the node's back. */
final class UnlawfulHours {
    private final Supplier<Clock> late = Clock::systemUTC;

    List<Object> hours() {
        return List.of(
                Instant.now(),
                LocalDate.now(ZoneOffset.UTC),
                Clock.tickMillis(ZoneOffset.UTC),
                InstantSource.system(),
                new Date(),
                System.currentTimeMillis(),
                late);
    }

    /** Lawful: the given clock, and how long something takes. */
    List<Object> given(Clock clock) {
        return List.of(LocalDate.now(clock), System.nanoTime());
    }
}
