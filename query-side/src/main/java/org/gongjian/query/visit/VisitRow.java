package org.gongjian.query.visit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gongjian.query.platform.paging.Place;
import org.gongjian.record.AreaPath;
import org.gongjian.visit.VisitAccount;
import org.jspecify.annotations.Nullable;

/** A visit. */
public record VisitRow(UUID id, UUID organisation, Instant madeAt, AreaPath area, Told told) {

    /** Where it stands in lists. */
    Place place() {
        return new Place(madeAt, id);
    }

    /**
     * What is written of it.
     *
     * @param dateOnly a day, not a minute
     * @param recordedBy at the keyboard
     * @param corrections the first first
     */
    public record Told(
            VisitAccount account,
            boolean dateOnly,
            @Nullable UUID recordedBy,
            List<Correction> corrections) {
        public Told {
            corrections = List.copyOf(corrections);
        }
    }

    /** An account that was put right: what it said before. */
    public record Correction(Instant at, @Nullable UUID by, VisitAccount before, String reason) {}
}
