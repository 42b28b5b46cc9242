package org.gongjian.command.decision;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gongjian.charter.CharterVersion;

/**
 * What comes down to an area from the charters above it, as far as it is known: a version put in force above for a later day counts
 * from that day on.
 *
 * @param from what comes down from that day on until the next; the first is the business date
 */
public record CharterAbove(SortedMap<LocalDate, CharterVersion> from) {

    public CharterAbove {
        from = Collections.unmodifiableSortedMap(new TreeMap<>(from));
        if (from.isEmpty()) {
            throw new IllegalArgumentException("something always comes down");
        }
    }

    /** What comes down on a day; before the business date nothing is asked, and it answers for the date itself. */
    public CharterVersion on(LocalDate day) {
        SortedMap<LocalDate, CharterVersion> begun = from.headMap(day.plusDays(1));
        return Objects.requireNonNull(from.get(begun.isEmpty() ? from.firstKey() : begun.lastKey()));
    }

    /** One after the other, from the business date on. */
    public Collection<CharterVersion> each() {
        return from.values();
    }
}
