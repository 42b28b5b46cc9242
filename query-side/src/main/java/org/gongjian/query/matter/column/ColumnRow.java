package org.gongjian.query.matter.column;

import java.time.Instant;
import java.util.UUID;
import org.gongjian.matter.StageCode;
import org.gongjian.matter.terms.ClosedReason;
import org.gongjian.matter.terms.ResultClass;
import org.gongjian.record.AreaPath;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the public column, or the place where it stood.
 *
 * @param shown null once it was taken down
 * @param changedAt when what everybody reads last became another
 */
record ColumnRow(UUID matter, UUID entry, @Nullable Shown shown, Instant changedAt, AreaPath area) {

    /**
     * What everybody reads.
     *
     * @param publishedAt since when it stands there
     */
    record Shown(
            String title,
            @Nullable String summary,
            @Nullable String answer,
            @Nullable String category,
            StageCode stage,
            @Nullable ClosedReason closedReason,
            @Nullable ResultClass result,
            Instant publishedAt) {}
}
