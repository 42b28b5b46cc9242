package org.gongjian.query.search;

import org.gongjian.query.matter.alike.Neighbours;
import org.gongjian.query.platform.GivenFacts;

/** The search for tests of pages that ask it. */
public final class SearchForTests {
    private SearchForTests() {}

    public static Neighbours neighbours(GivenFacts given) {
        return new NeighboursInSearch(given.jdbc());
    }
}
