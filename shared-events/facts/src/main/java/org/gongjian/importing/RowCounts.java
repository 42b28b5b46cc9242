package org.gongjian.importing;

/**
 * Rows of a workbook by what they are to the record.
 *
 * @param fresh the number is new
 * @param unchanged known, with the same content
 * @param changed known, with other content; listed, not applied
 * @param faulty cannot be taken over as they stand
 */
public record RowCounts(int fresh, int unchanged, int changed, int faulty) {
    public static final RowCounts NONE = new RowCounts(0, 0, 0, 0);

    public int all() {
        return fresh + unchanged + changed + faulty;
    }
}
