package org.gongjian.query.matter.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongjian.matter.StageCode;
import org.gongjian.matter.terms.ClosedReason;
import org.gongjian.matter.terms.MatterKind;
import org.gongjian.query.platform.sight.Scope;
import org.jspecify.annotations.Nullable;

/**
 * A line of the register as page and JSON show it.
 *
 * @param receiptNo 登记号, or the number in its ledger
 * @param source name of the ledger it was taken over from
 * @param marks codes of what stands beside the stage, overdue first
 * @param summary the public summary; where there is none and the reader may read it, the title in the person's own words
 * @param handlers names, lead first
 */
public record RegisterLine(
        UUID id,
        String receiptNo,
        @Nullable String caseNo,
        @Nullable String source,
        MatterKind kind,
        StageCode stage,
        @Nullable ClosedReason closedReason,
        List<String> marks,
        String summary,
        @Nullable String category,
        String handlers,
        Instant raisedAt,
        boolean dateOnly,
        @Nullable LocalDate dueOn,
        long version) {

    static RegisterLine of(
            RegisterRow row,
            Scope scope,
            Map<UUID, String> organisations,
            Map<String, String> categories,
            Instant now) {
        return new RegisterLine(
                row.id(),
                row.number(),
                row.caseNo(),
                row.source(),
                row.kind(),
                row.stage(),
                row.closedReason(),
                marks(row, now),
                row.summary().isEmpty() && scope.readsOwnWords() ? row.words() : row.summary(),
                row.category() == null ? null : categories.getOrDefault(row.category(), row.category()),
                String.join(
                        "、",
                        row.handlers().stream()
                                .map(id -> organisations.getOrDefault(id, "—"))
                                .toList()),
                row.raisedAt(),
                row.dateOnly(),
                row.dueOn(),
                row.version());
    }

    static List<String> marks(RegisterRow row, Instant now) {
        List<String> marks = new ArrayList<>();
        add(marks, row.overdue(now), "OVERDUE");
        add(marks, row.marks().suspended(), "SUSPENDED");
        add(marks, row.marks().supervised(), "SUPERVISED");
        add(marks, row.marks().reopened() > 0, "REOPENED");
        add(marks, row.marks().returnAsked(), "RETURN_PENDING");
        add(marks, row.marks().longerAsked(), "EXTENSION_PENDING");
        add(marks, row.marks().vital(), "VITAL");
        add(marks, row.marks().sensitive(), "SENSITIVE");
        return marks;
    }

    private static void add(List<String> marks, boolean holds, String mark) {
        if (holds) {
            marks.add(mark);
        }
    }
}
