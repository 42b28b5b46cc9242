package org.gongjian.command.platform.shell;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Refused;
import org.gongjian.command.platform.refusal.PlatformRefusal;
import org.gongjian.record.Fact;
import org.gongjian.store.MetadataKeys;
import org.jspecify.annotations.Nullable;

/** What every aggregate shell does around its decider. */
public final class Deciding {
    /** Where a shell's sourcing handler finds when the event was recorded. */
    public static final String RECORDED_AT = MetadataKeys.RECORDED_AT;

    private Deciding() {}

    /**
     * The edge for this decision: refuses a stale If-Match first, then lets {@code recordedAt} not fall behind the stream.
     *
     * @param last when the stream's last event was recorded
     */
    public static Edge edge(Asked<?> asked, @Nullable Instant last) {
        Long seen = asked.ifMatch();
        Long version = getVersion();
        if (seen != null && !seen.equals(version)) {
            throw new Refused(PlatformRefusal.STALE, Map.of("seen", seen, "current", version == null ? -1L : version));
        }
        return asked.edge().recordedNoEarlierThan(last);
    }

    /** Hands the decided events to Axon; the rest of the metadata comes with the command message. */
    public static void record(List<? extends Fact> events, Edge edge) {
        MetaData recorded = MetaData.with(RECORDED_AT, edge.recordedAt().toString());
        events.forEach(event -> apply(event, recorded));
    }
}
