package org.gongjian.query.registry.names;

import org.gongjian.query.platform.GivenFacts;

/** The directory over given facts. */
public final class NamesForTests {
    private NamesForTests() {}

    public static Names over(GivenFacts given) {
        return new Names(given.jdbc());
    }
}
