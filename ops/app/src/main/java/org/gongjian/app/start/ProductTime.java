package org.gongjian.app.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.gongjian.app.demonstration.telling.Seeding;
import org.gongjian.app.options.Options;
import org.gongjian.store.MachineTime;

/**
 * The time of a node, one for both sides and all that is web-wide: what is dated, what is due, who holds an office, what has run
 * out. It is the machine's, but for a demonstration that was given its day and for tests; production has no other.
 */
final class ProductTime {

    private ProductTime() {}

    static Clock of(Options options) {
        Path file = options.testClock();
        LocalDate day = options.demonstrationDate();
        if (options.production()) {
            if (file != null) {
                throw new Options.Unusable("正式环境的时间不能由文件给出（the clock of a test is not for production）");
            }
            return MachineTime.CLOCK;
        }
        if (file != null) {
            return ((InstantSource) () -> read(file)).withZone(ZoneOffset.UTC);
        }
        return options.demonstration() && day != null ? on(day) : MachineTime.CLOCK;
    }

    /** The machine's time of day on that day, so that nothing is overdue because it is shown later. */
    private static Clock on(LocalDate day) {
        long days = day.toEpochDay()
                - LocalDate.now(MachineTime.CLOCK.withZone(Seeding.ZONE)).toEpochDay();
        return Clock.offset(MachineTime.CLOCK, Duration.ofDays(days));
    }

    /** A story of months is told in seconds, and two processes agree on the hour. */
    private static Instant read(Path file) {
        try {
            return Instant.parse(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
