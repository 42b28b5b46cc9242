package org.gongjian.query.matter.steps;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.matter.StageCode;
import org.gongjian.query.platform.sight.Scope;
import org.jspecify.annotations.Nullable;

/** What the page of a commitment shows beside its story: the promise, its occurrences, the project it claims; links both ways. */
public interface CommitmentOfMatter {

    /** Nothing for a matter of the corridor. */
    Optional<Shown> of(UUID matter, Scope scope, Locale locale);

    /**
     * A commitment with what belongs to it.
     *
     * @param promise what it belongs to, where it is an occurrence or a project kept by another promise
     * @param under its occurrences, and the projects it claims
     * @param agreed the line of an agreement in which it was promised
     */
    record Shown(
            Line own,
            @Nullable Line promise,
            List<Line> under,
            @Nullable Agreed agreed) {
        public Shown {
            under = List.copyOf(under);
        }
    }

    /**
     * Where it was promised in an agreement kept here.
     *
     * @param number of the agreement, once it changed the promise
     * @param change VARIED, REMOVED or TERM_OVER; null as long as it stands as it was promised
     */
    record Agreed(
            UUID agreement,
            String item,
            @Nullable String number,
            @Nullable String change,
            @Nullable Instant changedAt) {}

    /**
     * One of them.
     *
     * @param sort PROJECT, POST, PROMISE or OCCURRENCE
     * @param by who promised; null as long as nobody has
     * @param measure 14 户
     * @param reached how many of them
     * @param outcome of an occurrence: DUE, ON_TIME, LATE, IN_PART, MISSED, NO_LONGER_OWED
     */
    record Line(
            UUID id,
            String sort,
            StageCode stage,
            String number,
            String title,
            @Nullable String by,
            @Nullable String label,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String measure,
            @Nullable Integer reached,
            @Nullable String outcome,
            int planned,
            @Nullable LocalDate inForceOn) {}
}
