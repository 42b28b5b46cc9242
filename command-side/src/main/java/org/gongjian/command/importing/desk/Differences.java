package org.gongjian.command.importing.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gongjian.command.importing.workbook.Cells;
import org.gongjian.command.importing.workbook.KeptRows.Change;
import org.gongjian.importing.register.Column;
import org.jspecify.annotations.Nullable;

/** Collects what a row would replace. An empty cell says nothing and replaces nothing. */
final class Differences {
    private final List<Change> changes = new ArrayList<>();

    /** What holds after the row: its own value where it has one. */
    <T> @Nullable T of(Column column, @Nullable T known, @Nullable T said) {
        if (said == null || Objects.equals(said, known)) {
            return known;
        }
        changes.add(new Change(column, Cells.shown(column, known), Cells.shown(column, said)));
        return said;
    }

    /** The same of what is known or said. */
    <T> T ofKnown(Column column, @Nullable T known, @Nullable T said) {
        return Objects.requireNonNull(of(column, known, said));
    }

    List<Change> changes() {
        return changes;
    }

    boolean isEmpty() {
        return changes.isEmpty();
    }

    /** Whether one of these columns would be replaced. */
    boolean touch(Column... columns) {
        return changes.stream().anyMatch(change -> List.of(columns).contains(change.column()));
    }
}
