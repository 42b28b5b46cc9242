package org.gongjian.query.matter.awaiting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gongjian.matter.StageCode;
import org.gongjian.matter.Task;
import org.gongjian.matter.terms.MatterKind;
import org.gongjian.record.AreaPath;
import org.jspecify.annotations.Nullable;

/**
 * One thing to do on one matter.
 *
 * @param ordinal tells several of one task apart: opinions of several co-handlers
 * @param organisation whose it is; null for the desk of the community
 * @param dueUntil {@link #NOTHING_DUE} when there is no date
 */
record AwaitingRow(
        UUID matter,
        Task task,
        int ordinal,
        @Nullable UUID organisation,
        @Nullable LocalDate dueOn,
        Instant dueUntil,
        Line line,
        AreaPath area) {

    /** Sorts behind every date. */
    static final Instant NOTHING_DUE = Instant.parse("9999-01-01T00:00:00Z");

    /** What the list shows of the matter. */
    record Line(
            String number, MatterKind kind, StageCode stage, List<String> marks, String summary, boolean sensitive) {
        Line {
            marks = List.copyOf(marks);
        }
    }
}
