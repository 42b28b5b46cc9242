package org.gongjian.query.matter.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongjian.matter.StageCode;
import org.gongjian.matter.terms.ClosedReason;
import org.gongjian.matter.terms.MatterKind;
import org.jspecify.annotations.Nullable;

/**
 * One line of the register.
 *
 * @param version sequence of the last event
 * @param number 登记号, or the number in its ledger
 * @param source name of the ledger it was taken over from
 * @param summary the public summary, empty while nobody wrote one
 * @param words the title in the person's own words, where there is one; for those entitled
 * @param wordsOf whose words they are
 * @param dueUntil first instant that is too late; {@link #NOTHING_DUE} when nothing is awaited
 * @param handlers lead first, then co-handlers of the assignment that holds
 * @param involved every organisation that may see it because it had a part in it
 */
record RegisterRow(
        UUID id,
        long version,
        MatterKind kind,
        StageCode stage,
        @Nullable ClosedReason closedReason,
        String number,
        @Nullable String caseNo,
        @Nullable String source,
        String summary,
        String words,
        @Nullable UUID wordsOf,
        @Nullable String category,
        @Nullable String grid,
        Instant raisedAt,
        boolean dateOnly,
        @Nullable LocalDate dueOn,
        Instant dueUntil,
        List<UUID> handlers,
        List<UUID> involved,
        Marks marks,
        Where where) {

    /** Sorts behind every date. */
    static final Instant NOTHING_DUE = Instant.parse("9999-01-01T00:00:00Z");

    /** While handlers have it a date that has passed makes it overdue (逾期), as in the figures; elsewhere it is only late. */
    static final Set<StageCode> HANDLED = EnumSet.of(StageCode.ASSIGNED, StageCode.IN_HAND, StageCode.MISSED);

    RegisterRow {
        handlers = List.copyOf(handlers);
        involved = List.copyOf(involved);
    }

    /** What stands beside the stage, as far as it does not depend on today. */
    record Marks(
            boolean suspended,
            boolean supervised,
            int reopened,
            boolean returnAsked,
            boolean longerAsked,
            boolean vital,
            boolean sensitive) {}

    /** Area of the row. */
    record Where(
            UUID district, @Nullable UUID street, @Nullable UUID community) {}

    boolean overdue(Instant now) {
        return HANDLED.contains(stage) && !dueUntil.isAfter(now);
    }

    @Nullable
    UUID lead() {
        return handlers.isEmpty() ? null : handlers.getFirst();
    }
}
