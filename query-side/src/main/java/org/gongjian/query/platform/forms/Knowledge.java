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

    /** A parameter as it was given; null where it was left out or left empty in a form. */
    public static @Nullable String given(@Nullable String parameter) {
        return parameter == null || parameter.isBlank() ? null : parameter;
    }

    /**
     * The instant meant: a date means the end of that day in the zone, a time without offset is local there. Empty when nothing was
     * given.
     *
     * @param parameter its name, for {@link WrongParameter}
     */
    public static Optional<Instant> instant(String parameter, @Nullable String given, ZoneId zone) {
        String typed = given(given);
        if (typed == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(typed.strip(), zone));
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
