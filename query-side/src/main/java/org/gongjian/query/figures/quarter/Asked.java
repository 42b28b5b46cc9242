package org.gongjian.query.figures.quarter;

import java.time.Instant;

/**
 * What is asked of the figures; of which area, the scope says.
 *
 * @param knownAt as far as was known then
 * @param basicallyCounts whether 基本满意 counts as satisfied
 */
public record Asked(Period period, Instant knownAt, boolean basicallyCounts, Only only) {

    public Asked(Period period, Instant knownAt, boolean basicallyCounts) {
        this(period, knownAt, basicallyCounts, Only.EVERYTHING);
    }

    /** The same of these alone. */
    public Asked only(Only other) {
        return new Asked(period, knownAt, basicallyCounts, other);
    }

    /** The end of the period, or the instant of the question while it runs. */
    Instant end() {
        return period.to().isBefore(knownAt) ? period.to() : knownAt;
    }
}
