package org.gongjian.query.matter.steps;

import java.util.UUID;
import org.gongjian.matter.StageCode;
import org.gongjian.matter.terms.MatterKind;
import org.jspecify.annotations.Nullable;

/**
 * What a form shows of the matter it is about.
 *
 * @param summary the public summary, empty while nobody wrote one
 * @param category its code, null while nobody chose one
 * @param version sequence of its last event, sent back as {@code _version} so that a step on stale ground is refused
 */
public record MatterHead(
        UUID id,
        String receiptNo,
        @Nullable String caseNo,
        MatterKind kind,
        StageCode stage,
        String summary,
        @Nullable String category,
        long version) {}
