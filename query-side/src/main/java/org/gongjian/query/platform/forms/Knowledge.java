package org.gongjian.query.platform.forms;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How {@code asOf} and {@code knownAt} are written in an address. */
public final class Knowledge {

    private Knowledge() {}

    /**
     * The instant meant: a date means the end of that day in the zone, a time without offset is local there. Empty when nothing was
     * given.
     *
     * @param parameter its name, for {@link WrongParameter}
     */
    public static Optional<Instant> instant(String parameter, @Nullable String given, ZoneId zone) {
        if (given == null || given.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(given.strip(), zone));
        } catch (DateTimeException unreadable) {
            throw new WrongParameter(parameter);
        }
    }

    private static Instant read(String given, ZoneId zone) {
        if (given.length() == "2026-04-27".length()) {
            return LocalDate.parse(given)
                    .plusDays(1)
                    .atStartOfDay(zone)
                    .toInstant()
                    .minusNanos(1000);
        }
        boolean local = given.length() <= "2026-04-27T10:00:00".length() && !given.endsWith("Z");
        return local
                ? LocalDateTime.parse(given).atZone(zone).toInstant()
                : OffsetDateTime.parse(given).toInstant();
    }
}
