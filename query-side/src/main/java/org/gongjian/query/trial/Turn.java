package org.gongjian.query.trial;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Comparator;
import java.util.UUID;
import org.gongjian.query.platform.forms.WrongParameter;
import org.jspecify.annotations.Nullable;

/**
 * Which decisions are listed; all are counted.
 *
 * @param question only those of this one; without it the first of each
 * @param after behind which one the list begins; at the top without
 */
record Turn(@Nullable Question question, @Nullable Place after) {
    /** The first of each question. */
    static final Turn FIRST = new Turn(null, null);

    /** A decision in the order of the list, which is that of the index. */
    record Place(Instant at, UUID about, int n) {
        // as the database orders ids, from the first byte to the last
        private static final Comparator<Place> ORDER = Comparator.comparing(Place::at)
                .thenComparing(place -> place.about().toString())
                .thenComparingInt(Place::n);

        static Place of(TrialRow row) {
            return new Place(row.at(), row.about(), row.n());
        }

        String written() {
            String plain = ChronoUnit.MICROS.between(Instant.EPOCH, at) + "/" + about + "/" + n;
            return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** As it stands in an address. */
    static Turn read(@Nullable String question, @Nullable String after) {
        if (question == null && after != null) {
            throw new WrongParameter("question");
        }
        return new Turn(question == null ? null : question(question), after == null ? null : place(after));
    }

    private static Question question(String written) {
        try {
            return Question.valueOf(written);
        } catch (IllegalArgumentException none) {
            throw new WrongParameter("question");
        }
    }

    private static Place place(String written) {
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(written), StandardCharsets.US_ASCII).split("/", 3);
            if (parts.length != 3) {
                throw new WrongParameter("after");
            }
            return new Place(
                    Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS),
                    UUID.fromString(parts[1]),
                    Integer.parseInt(parts[2]));
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException none) {
            throw new WrongParameter("after");
        }
    }

    boolean lists(Question one, Place place) {
        return (question == null || question == one) && (after == null || Place.ORDER.compare(place, after) > 0);
    }
}
