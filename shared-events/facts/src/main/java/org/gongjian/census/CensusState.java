package org.gongjian.census;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** What is known of a round of the census. */
public sealed interface CensusState {

    /** Before the first fact. */
    CensusState UNKNOWN = new NotYetKnown();

    /** No fact yet. */
    record NotYetKnown() implements CensusState {}

    /**
     * Grids are being counted.
     *
     * @param found who was found in each grid that was counted
     * @param lastCounted the latest day on which a grid was counted; null before any was
     */
    record Running(
            Id.AreaId community,
            LocalDate from,
            SortedMap<String, List<Id.PersonId>> found,
            @Nullable LocalDate lastCounted)
            implements CensusState {
        public Running {
            found = Collections.unmodifiableSortedMap(new TreeMap<>(found));
        }

        private LocalDate later(LocalDate on) {
            return lastCounted != null && lastCounted.isAfter(on) ? lastCounted : on;
        }

        /** The grid in which somebody was found, other than this one; null where in none. */
        public @Nullable String elsewhere(Id.PersonId person, String grid) {
            return found.entrySet().stream()
                    .filter(one -> !one.getKey().equals(grid) && one.getValue().contains(person))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** It is closed; nothing is counted any more. */
    record Over() implements CensusState {}

    /** A fact that does not fit: nothing is decided on this round any more. */
    record Anomaly(CensusState before, CensusEvent misfit) implements CensusState {}

    /** The state after this fact. */
    default CensusState evolve(CensusEvent event) {
        return switch (this) {
            case NotYetKnown() ->
                event instanceof CensusEvent.Opened it
                        ? new Running(it.community(), it.from(), new TreeMap<>(), null)
                        : new Anomaly(this, event);
            case Running running ->
                switch (event) {
                    case CensusEvent.Opened misfit -> new Anomaly(this, misfit);
                    case CensusEvent.GridCounted it -> {
                        SortedMap<String, List<Id.PersonId>> found = new TreeMap<>(running.found());
                        found.put(
                                it.grid(),
                                it.persons().stream().map(Counted::person).toList());
                        yield new Running(running.community(), running.from(), found, running.later(it.on()));
                    }
                    case CensusEvent.Closed ignored -> new Over();
                };
            case Over ignored -> new Anomaly(this, event);
            case Anomaly anomaly -> anomaly;
        };
    }
}
