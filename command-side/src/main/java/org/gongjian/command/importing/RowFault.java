package org.gongjian.command.importing;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a row.
 *
 * @param column where, or null for the row as a whole
 * @param otherRow the row it collides with, where it collides
 */
public record RowFault(
        @Nullable LedgerColumn column, Code code, @Nullable Integer otherRow) {

    /** Stable codes; the sentences are in the message bundle. */
    public enum Code {
        MISSING,
        TOO_LONG,
        UNPRINTABLE,
        CELL_ERROR,
        NOT_A_DATE,
        UNLIKELY_DATE,
        IN_THE_FUTURE,
        ANSWERED_BEFORE_RAISED,
        NUMBER_TWICE_IN_FILE
    }

    static RowFault in(LedgerColumn column, Code code) {
        return new RowFault(column, code, null);
    }
}
