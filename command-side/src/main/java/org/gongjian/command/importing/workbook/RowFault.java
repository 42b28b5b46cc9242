package org.gongjian.command.importing.workbook;

import java.util.Arrays;
import org.gongjian.command.decision.RefusalCode;
import org.gongjian.importing.ListedRow;
import org.gongjian.importing.register.Column;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a row.
 *
 * @param column where, or null for the row as a whole
 * @param otherRow the row it collides with, where it collides
 */
public record RowFault(
        @Nullable Column column, Code code, @Nullable Integer otherRow) {

    /** Stable codes; the sentences are in the message bundle. */
    public enum Code {
        MISSING,
        TOO_LONG,
        UNPRINTABLE,
        CELL_ERROR,
        NOT_A_DATE,
        UNLIKELY_DATE,
        IN_THE_FUTURE,
        NOT_A_CHOICE,
        NOT_YES_OR_NO,
        NOT_A_COUNT,
        NOT_A_PHONE,
        NOT_A_CREDIT_CODE,
        ANSWERED_BEFORE_RAISED,
        NUMBER_TWICE_IN_FILE,
        /** the row names something that is not registered here */
        NOT_REGISTERED_HERE,
        /** what the row says fits more than one that is registered */
        FITS_MORE_THAN_ONE,
        /** what is registered under this name is otherwise, in what cannot be changed */
        IS_REGISTERED_OTHERWISE,
        /** needs another cell of the row */
        NEEDS_ANOTHER_CELL,
        // what a decision refuses, by its own code
        BUILDING_BELONGS_TO_ANOTHER_GRID,
        ONLY_COMMUNITIES_HAVE_GRIDS,
        ORGANISATION_IS_DISSOLVED,
        ROLE_DOES_NOT_FIT_THE_AREA,
        LIAISON_NEEDS_AN_ORGANISATION,
        TERM_ENDS_BEFORE_IT_BEGINS,
        OFFICE_IS_HELD,
        MEMBERSHIP_BEGINS_BEFORE_THE_LAST,
        PERSON_IS_ERASED,
        SUPERIOR_STANDS_NO_HIGHER,
        SUPERIOR_STANDS_BELOW,
        GRID_IS_NOT_DRAWN,
        SECRETARY_BEGINS_BEFORE_THE_LAST,
        BODY_DOES_NOT_FIT_THE_AREA,
        SEAT_IS_LEFT_BEFORE_IT_IS_TAKEN,
        HAS_A_SEAT_ALREADY,
        NO_SEAT_IS_FREE,
        NUMBER_OF_SEATS_IS_OUT_OF_RANGE,
        /** refused for a reason that has no sentence of its own here */
        NOT_POSSIBLE
    }

    public static RowFault in(Column column, Code code) {
        return new RowFault(column, code, null);
    }

    /** As it is recorded: by the names of column and code. */
    public ListedRow.Fault listed() {
        return new ListedRow.Fault(column == null ? null : column.name(), code.name(), otherRow);
    }

    /** A decision's refusal as a fault of its row. */
    public static RowFault of(RefusalCode refusal) {
        Code code = Arrays.stream(Code.values())
                .filter(one -> one.name().equals(refusal.name()))
                .findFirst()
                .orElse(Code.NOT_POSSIBLE);
        return new RowFault(null, code, null);
    }
}
