package org.gongjian.query.platform.folding;

import java.time.Instant;
import java.util.UUID;
import org.gongjian.record.AreaPath;
import org.gongjian.record.EventName;
import org.gongjian.record.Fact;
import org.jspecify.annotations.Nullable;

/**
 * A stored event as a projection sees it.
 *
 * @param type aggregate type, as {@code matter}
 * @param aggregateId id of the stream
 * @param sequence place in the stream
 * @param position place in the whole store; has holes, and an event of a slow transaction comes after later positions
 * @param recordedAt clock of the edge; never decreases along a stream
 * @param area where it belongs; absent for what belongs to no area
 * @param login the account; for audit only
 */
public record Recorded(
        Fact fact,
        String type,
        String aggregateId,
        long sequence,
        long position,
        UUID eventId,
        Instant recordedAt,
        @Nullable AreaPath area,
        @Nullable String login) {

    /** The stored name, as {@code matter.Admitted}. */
    public String name() {
        EventName named = fact.getClass().getAnnotation(EventName.class);
        if (named == null) {
            throw new IllegalStateException(
                    "no stored name on " + fact.getClass().getName());
        }
        return named.value();
    }

    /** The stream's id as UUID. */
    public UUID id() {
        return UUID.fromString(aggregateId);
    }
}
