package org.gongjian.store;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * The machine's time, in microseconds as the database keeps them: the only place that reads it. Machinery goes by it: the writing of
 * rows, leases, the watch over clocks. Whatever people date goes by the {@link Clock} of the node, which the app makes of this one.
 */
public final class MachineTime {
    public static final Clock CLOCK = Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));

    private MachineTime() {}
}
