package org.gongjian.query.platform.folding;

import org.gongjian.store.FactJson;

/** Rows that are kept as one document: written and read as facts are, so that their parts need no second shape. */
public final class Documents {
    private Documents() {}

    /** The document as JSON. */
    public static String written(Object document) {
        return FactJson.mapper().writeValueAsString(document);
    }

    /** The document that JSON says. */
    public static <T> T read(String json, Class<T> type) {
        return FactJson.mapper().readValue(json, type);
    }
}
