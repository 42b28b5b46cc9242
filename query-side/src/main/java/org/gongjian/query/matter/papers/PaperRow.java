package org.gongjian.query.matter.papers;

import java.time.Instant;
import java.util.UUID;
import org.gongjian.matter.terms.Attachment;
import org.gongjian.matter.terms.PaperKind;
import org.gongjian.record.AreaPath;
import org.jspecify.annotations.Nullable;

/**
 * One paper.
 *
 * @param sequence of the fact that it was issued; below 0 while it only can be
 * @param issued null while it only can be
 */
public record PaperRow(
        UUID matter,
        long sequence,
        PaperKind paper,
        long about,
        @Nullable Issued issued,
        AreaPath area) {

    /** What went out. */
    public record Issued(
            @Nullable String number,
            Instant at,
            boolean dateOnly,
            Instant recordedAt,
            @Nullable UUID by,
            int template,
            Attachment word,
            Attachment pdf) {}
}
