package org.gongjian.command.platform.sending;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.gongjian.command.decision.Refused;
import org.gongjian.command.platform.refusal.PlatformRefusal;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A node whose clock is more than five seconds from the database's takes no commands: Axon's time stamp is the node's, and a
 * reader drops a gap for good when the next event looks old enough. The edge clock of the demonstration is another matter; this
 * is the machine's.
 */
public final class ClockWatch {
    private static final Duration FARTHEST = Duration.ofSeconds(5);
    private static final Duration TRUSTED = Duration.ofSeconds(10);

    private final JdbcClient jdbc;
    private final InstantSource machine;
    private final AtomicReference<Instant> checked = new AtomicReference<>(Instant.MIN);

    public ClockWatch(JdbcClient jdbc, InstantSource machine) {
        this.jdbc = jdbc;
        this.machine = machine;
    }

    void requireInTime() {
        Instant now = machine.instant();
        Instant last = Objects.requireNonNull(checked.get());
        boolean trusted = !now.isBefore(last) && last != Instant.MIN && now.isBefore(last.plus(TRUSTED));
        if (!trusted) {
            Instant database = jdbc.sql("SELECT clock_timestamp()")
                    .query(java.time.OffsetDateTime.class)
                    .single()
                    .toInstant();
            if (Duration.between(database, now).abs().compareTo(FARTHEST) > 0) {
                throw new Refused(PlatformRefusal.CLOCK_IS_OFF, Map.of("retryAfterSeconds", 60));
            }
            checked.set(now);
        }
    }
}
