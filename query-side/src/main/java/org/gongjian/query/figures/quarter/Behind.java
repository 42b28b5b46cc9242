package org.gongjian.query.figures.quarter;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row that counts for a figure.
 *
 * @param n sequence of the fact it comes from
 * @param detail class, reason, mode or rating
 */
public record Behind(
        UUID matter,
        int n,
        Instant at,
        @Nullable Instant until,
        @Nullable String detail) {

    /** Behind which row the next page begins. */
    public record After(Instant at, UUID matter, int n) {
        /** As it stands in the address. */
        public String written() {
            return at + "_" + matter + "_" + n;
        }

        /** Nothing for what is no such place: the first page is shown then. */
        public static Optional<After> read(@Nullable String written) {
            String[] parts = written == null ? new String[0] : written.split("_", 3);
            try {
                return parts.length == 3
                        ? Optional.of(new After(
                                Instant.parse(parts[0]), UUID.fromString(parts[1]), Integer.parseInt(parts[2])))
                        : Optional.empty();
            } catch (IllegalArgumentException | java.time.DateTimeException noPlace) {
                return Optional.empty();
            }
        }
    }

    /** Where the page after this row begins. */
    public After place() {
        return new After(at, matter, n);
    }
}
