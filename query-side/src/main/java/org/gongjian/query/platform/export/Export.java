package org.gongjian.query.platform.export;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A list on its way into a workbook.
 *
 * @param filter how it is narrowed, in words
 * @param zone in which instants become dates
 * @param rows read while they are written, one after the other
 */
public record Export(String title, String filter, ZoneId zone, List<String> headings, Rows rows) {

    /** Hands over one row after the other: text, numbers, days, instants, or nothing. */
    public interface Rows {
        void each(Consumer<List<? extends @Nullable Object>> row);
    }
}
