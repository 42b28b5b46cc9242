package org.gongjian.query.figures.counting;

import java.time.Instant;
import org.gongjian.query.figures.dictionary.Countable;
import org.jspecify.annotations.Nullable;

/**
 * One thing that counts in the figures of the period in which it lies.
 *
 * @param n sequence of the fact it comes from, so that the same thing has the same key after every fold
 * @param at business time
 * @param until end of an interval, not included; null while it lasts
 * @param detail a stored name: class, reason, mode, rating
 * @param met whether it was in time, where that is asked
 */
public record Counted(
        Countable figure,
        int n,
        Instant at,
        @Nullable Instant until,
        @Nullable String detail,
        @Nullable Boolean met) {

    static Counted at(Countable figure, int n, Instant at) {
        return new Counted(figure, n, at, null, null, null);
    }

    Counted detail(@Nullable String other) {
        return new Counted(figure, n, at, until, other, met);
    }

    Counted met(@Nullable Boolean other) {
        return new Counted(figure, n, at, until, detail, other);
    }

    Counted until(@Nullable Instant other) {
        return new Counted(figure, n, at, other, detail, met);
    }
}
