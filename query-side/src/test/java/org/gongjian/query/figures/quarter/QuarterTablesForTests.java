package org.gongjian.query.figures.quarter;

import org.gongjian.query.platform.GivenFacts;
import org.gongjian.query.platform.folding.Streams;

/** The figures over given facts. */
public final class QuarterTablesForTests {
    private QuarterTablesForTests() {}

    public static QuarterReadModel model(GivenFacts given) {
        return new QuarterReadModel(given.jdbc(), new Streams(given.jdbc(), given.serializer()), given.rows());
    }

    public static QuarterTable over(GivenFacts given) {
        return new QuarterTable(given.jdbc());
    }
}
