package org.gongjian.query.platform.folding;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** One line of COPY in text format; values in the order of the columns. */
public final class CopyRow {
    private final StringBuilder line = new StringBuilder(256);

    /** Adds a value; its {@code toString} must be what PostgreSQL reads for the column's type. */
    public CopyRow add(@Nullable Object value) {
        if (!line.isEmpty()) {
            line.append('\t');
        }
        if (value == null) {
            line.append("\\N");
        } else {
            escape(value.toString());
        }
        return this;
    }

    /** Adds an array of words or ids. */
    public CopyRow addArray(Collection<?> values) {
        StringBuilder array = new StringBuilder("{");
        for (Object value : values) {
            array.append(array.length() > 1 ? "," : "").append('"');
            array.append(value.toString().replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return add(array.append('}').toString());
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> line.append("\\\\");
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                default -> line.append(c);
            }
        }
    }

    public StringBuilder line() {
        return line;
    }
}
