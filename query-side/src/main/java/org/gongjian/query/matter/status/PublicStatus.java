package org.gongjian.query.matter.status;

import java.time.Instant;
import java.time.LocalDate;
import org.gongjian.matter.StageCode;
import org.gongjian.matter.terms.ClosedReason;
import org.gongjian.matter.terms.MatterKind;
import org.jspecify.annotations.Nullable;

/**
 * Where a matter stands, in what everybody may know.
 *
 * @param handler the lead, once assigned
 * @param answer the public text of the answer, once there is one
 * @param published its page on the public column, where it stands there
 */
public record PublicStatus(
        String receiptNo,
        MatterKind kind,
        StageCode stage,
        @Nullable ClosedReason closedReason,
        String summary,
        Instant raisedAt,
        @Nullable LocalDate due,
        @Nullable String handler,
        @Nullable String answer,
        @Nullable String published) {}
