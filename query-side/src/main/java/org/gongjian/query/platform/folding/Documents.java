package org.gongjian.query.platform.folding;

import java.sql.SQLException;
import org.gongjian.store.FactJson;
import org.postgresql.util.PGobject;

/** Rows that are kept as one document: written and read as facts are, so that their parts need no second shape. */
public final class Documents {
    private Documents() {}

    /** The document as JSON. */
    public static String written(Object document) {
        return FactJson.mapper().writeValueAsString(document);
    }

    /** The document as the value of a column of type {@code jsonb}. */
    public static PGobject column(Object document) {
        try {
            PGobject json = new PGobject();
            json.setType("jsonb");
            json.setValue(written(document));
            return json;
        } catch (SQLException never) {
            throw new IllegalStateException(never);
        }
    }

    /** The document that JSON says. */
    public static <T> T read(String json, Class<T> type) {
        return FactJson.mapper().readValue(json, type);
    }
}
