package org.gongjian.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row shown to whoever confirms, by its place; what stands in it is not repeated.
 *
 * @param row as the spreadsheet counts
 * @param faults codes with their column: {@code RAISED_AT:NOT_A_DATE}; empty for a row whose content changed
 */
public record ListedRow(int row, List<Fault> faults) {
    public ListedRow {
        faults = List.copyOf(faults);
    }

    /**
     * What is wrong.
     *
     * @param column code of the column; null for the row as a whole
     * @param otherRow the row it collides with, where it collides
     */
    public record Fault(
            @Nullable String column, String code, @Nullable Integer otherRow) {}
}
