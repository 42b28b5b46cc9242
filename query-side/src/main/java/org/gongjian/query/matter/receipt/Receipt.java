package org.gongjian.query.matter.receipt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.gongjian.matter.terms.Channel;
import org.gongjian.matter.terms.MatterKind;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a receipt: nothing that a neighbour should not read.
 *
 * @param community the name at the head
 * @param signers how many signed, for proposals
 * @param clerk who took it in
 */
public record Receipt(
        UUID matter,
        String community,
        String receiptNo,
        MatterKind kind,
        Instant raisedAt,
        boolean dateOnly,
        @Nullable Channel channel,
        String summary,
        int signers,
        @Nullable LocalDate admissionDue,
        String clerk) {}
