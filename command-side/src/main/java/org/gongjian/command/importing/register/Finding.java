package org.gongjian.command.importing.register;

import java.util.List;
import org.gongjian.command.importing.workbook.KeptRows.Change;
import org.gongjian.command.importing.workbook.RowFault;
import org.jspecify.annotations.Nullable;

/**
 * What a row is to the record.
 *
 * @param about the aggregate it is about, as {@code type/id}, where it changes one
 * @param changes what it would replace, as somebody would write it; empty also where old values are not known
 */
public record Finding(What what, @Nullable String about, List<Change> changes, List<RowFault> faults) {
    /** Sorts of rows. */
    public enum What {
        FRESH,
        UNCHANGED,
        CHANGED,
        FAULTY
    }

    public static final Finding FRESH = new Finding(What.FRESH, null, List.of(), List.of());
    public static final Finding UNCHANGED = new Finding(What.UNCHANGED, null, List.of(), List.of());

    public Finding {
        changes = List.copyOf(changes);
        faults = List.copyOf(faults);
    }

    /** By its fingerprint alone: what it says otherwise is for a person to look at. */
    public static Finding compared(@Nullable String before, String now) {
        if (before == null) {
            return FRESH;
        }
        return before.equals(now) ? UNCHANGED : new Finding(What.CHANGED, null, List.of(), List.of());
    }

    public static Finding faulty(RowFault fault) {
        return new Finding(What.FAULTY, null, List.of(), List.of(fault));
    }

    /** Changed where anything is to be replaced, otherwise unchanged. */
    public static Finding known(String type, Object id, List<Change> changes) {
        return changes.isEmpty() ? UNCHANGED : new Finding(What.CHANGED, type + "/" + id, changes, List.of());
    }
}
