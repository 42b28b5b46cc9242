package org.gongjian.query.platform;

import java.util.List;
import java.util.Map;

/** Reads a read model's rows as they are shown, for comparing one generation with the next. */
public final class GenerationsCompared {
    private GenerationsCompared() {}

    /** All rows of a table, in the order of all columns. */
    public static List<Map<String, Object>> rows(GivenFacts given, String table) {
        return given.jdbc()
                .sql("SELECT to_jsonb(t)::text AS shown FROM " + Generation.live("any").of(table) + " t ORDER BY 1")
                .query()
                .listOfRows();
    }
}
