package org.gongjian.matter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A matter at two clocks: what was so at {@code asOf}, as far as it was known at {@code knownAt}.
 */
public final class History {

    /** A fact and when it was recorded. */
    public record Recorded(MatterEvent fact, Instant recordedAt) {}

    private History() {}

    /**
     * Takes what was recorded by {@code knownAt}, applies the corrections among it, leaves out what happened after {@code asOf} and
     * folds the rest in stream order. Both instants are included.
     */
    public static MatterState at(List<Recorded> facts, Instant asOf, Instant knownAt) {
        MatterState state = MatterState.NOT_YET_KNOWN;
        for (MatterEvent fact : factsAt(facts, asOf, knownAt)) {
            List<MatterEvent> longer = new ArrayList<>(state.facts());
            longer.add(fact);
            state = state.folded(fact, longer);
        }
        return state;
    }

    /** The facts that {@link #at} folds, corrected, without those that happened later. */
    public static List<MatterEvent> factsAt(List<Recorded> facts, Instant asOf, Instant knownAt) {
        List<MatterEvent> known = facts.stream()
                .takeWhile(one -> !one.recordedAt().isAfter(knownAt))
                .map(Recorded::fact)
                .toList();
        return Corrections.applied(known).stream()
                .filter(fact -> !fact.happened().at().isAfter(asOf))
                .toList();
    }
}
