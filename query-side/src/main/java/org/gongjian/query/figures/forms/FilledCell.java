package org.gongjian.query.figures.forms;

import java.math.BigDecimal;
import org.gongjian.reportform.MappedCell;
import org.jspecify.annotations.Nullable;

/**
 * A mapped cell with its number.
 *
 * @param value null where there is none to show, or where the cell cannot be filled
 * @param shown as it stands on the page
 * @param percent whether it is a rate
 * @param hidden whether the group is too small to be shown
 * @param matters address of the matters behind it; null where there are none
 * @param fault why the cell stays as the superior left it; null when it is filled
 */
public record FilledCell(
        MappedCell asked,
        @Nullable BigDecimal value,
        String shown,
        boolean percent,
        boolean hidden,
        @Nullable String matters,
        @Nullable Fault fault) {

    /** Why a cell cannot be filled. */
    public enum Fault {
        /** the dictionary of figures does not have it (any more) */
        NO_SUCH_FIGURE,
        /** no head of its row or column names a community */
        NO_COMMUNITY,
        /** a head names a community, but not one within the area that is asked for */
        OTHER_AREA,
        /** the workbook has no such place, or the superior wrote something there */
        NOT_FREE
    }

    /** Whether somebody has to look at the form: what another area fills is no mistake. */
    public boolean isWrong() {
        return fault != null && fault != Fault.OTHER_AREA;
    }

    static FilledCell faulty(MappedCell asked, Fault fault) {
        return new FilledCell(asked, null, "", false, false, null, fault);
    }
}
