package org.gongjian.query.platform.desk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gongjian.matter.StageCode;
import org.gongjian.query.platform.sight.Scope;
import org.jspecify.annotations.Nullable;

/**
 * The promise that was made of a line of an agreement, as the page of the agreement shows it.
 *
 * @param item key of the line
 * @param planned how many occurrences it has
 * @param change what the agreement last did to it: VARIED, REMOVED or TERM_OVER; null as long as it stands as it was promised
 * @param changedAt since when
 */
public record AgreedPromise(
        String item,
        UUID matter,
        String title,
        StageCode stage,
        int planned,
        @Nullable String change,
        @Nullable Instant changedAt) {

    /** Whoever keeps promises. */
    public interface Source {
        /** Those of one agreement that the reader may see, by the keys of their lines. */
        List<AgreedPromise> of(UUID agreement, Scope scope);
    }
}
