package org.gongjian.query.figures.quarter;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Of which kind and category alone; of all where null. */
public record Only(@Nullable String kind, @Nullable String category) {
    /** Nothing is left out. */
    public static final Only EVERYTHING = new Only(null, null);

    String condition() {
        return (kind == null ? "" : " AND r.kind = :onlyKind")
                + (category == null ? "" : " AND r.category = :onlyCategory");
    }

    Map<String, Object> parameters() {
        Map<String, Object> named = new LinkedHashMap<>();
        if (kind != null) {
            named.put("onlyKind", kind);
        }
        if (category != null) {
            named.put("onlyCategory", category);
        }
        return named;
    }
}
