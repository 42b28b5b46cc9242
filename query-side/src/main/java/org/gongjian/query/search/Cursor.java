package org.gongjian.query.search;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Behind which hit the next page begins; opaque to whoever carries it.
 *
 * @param total how many hits the first page told of
 */
record Cursor(Instant at, UUID id, int total) {

    String written() {
        String plain = ChronoUnit.MICROS.between(Instant.EPOCH, at) + "/" + id + "/" + total;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }

    /** Nothing for what is no cursor: the first page is shown then. */
    static Optional<Cursor> read(String written) {
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(written), StandardCharsets.US_ASCII).split("/", 3);
            return parts.length != 3
                    ? Optional.empty()
                    : Optional.of(new Cursor(
                            Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS),
                            UUID.fromString(parts[1]),
                            Integer.parseInt(parts[2])));
        } catch (IllegalArgumentException | ArithmeticException | java.time.DateTimeException noCursor) {
            return Optional.empty();
        }
    }
}
