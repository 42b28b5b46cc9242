package org.gongjian.query.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gongjian.importing.ListedRow;
import org.gongjian.importing.MappedColumn;
import org.gongjian.importing.ReplacedValues;
import org.gongjian.importing.RowCounts;
import org.gongjian.importing.register.Register;
import org.jspecify.annotations.Nullable;

/**
 * An import as its page shows it.
 *
 * @param state MAPPING, CHECKING, PREVIEW, RUNNING, DONE, FAILED or CANCELLED
 * @param found what the check found
 * @param done what is dealt with so far
 * @param columns which column of the book is which of the register
 * @param replaced the first rows that replaced what was recorded
 * @param headings where the first row of the book lies
 * @param preview where the first rows of each sort lie
 * @param rejects where the rows lie that will not be taken over, as the check found
 * @param refusedSpans batches of which the confirmation refused other rows than the check
 * @param refusedRows the first rows of these batches that were refused
 * @param version sequence of its last fact
 */
public record ImportRow(
        UUID id,
        Register register,
        String source,
        String state,
        Instant uploadedAt,
        @Nullable Instant endedAt,
        RowCounts found,
        RowCounts done,
        List<ListedRow> faultyRows,
        List<ListedRow> changedRows,
        List<MappedColumn> columns,
        List<ReplacedValues> replaced,
        @Nullable UUID headings,
        @Nullable UUID preview,
        @Nullable UUID rejects,
        List<Span> refusedSpans,
        List<ListedRow> refusedRows,
        @Nullable String reason,
        boolean destroyed,
        long version) {

    public ImportRow {
        faultyRows = List.copyOf(faultyRows);
        changedRows = List.copyOf(changedRows);
        columns = List.copyOf(columns);
        replaced = List.copyOf(replaced);
        refusedSpans = List.copyOf(refusedSpans);
        refusedRows = List.copyOf(refusedRows);
    }

    /**
     * Rows of which the check no longer holds.
     *
     * @param file where those of them lie that were refused; null when none was
     */
    public record Span(int from, int through, @Nullable UUID file) {
        boolean contains(int row) {
            return from <= row && row <= through;
        }
    }

    /** Something is still going on: the page looks again by itself. */
    public boolean isMoving() {
        return state.equals("CHECKING") || state.equals("RUNNING");
    }

    /** There is a workbook of rejected rows to fetch. */
    public boolean hasRejects() {
        return !destroyed && (rejects != null || refusedSpans.stream().anyMatch(span -> span.file() != null));
    }

    /** Rows that are taken over when it is confirmed. */
    public int toTake() {
        return found.fresh() + (register.appliesChanges() ? found.changed() : 0);
    }

    /** How far it came, of a hundred. */
    public int percent() {
        return found.all() == 0 ? 0 : (int) (100L * done.all() / found.all());
    }
}
