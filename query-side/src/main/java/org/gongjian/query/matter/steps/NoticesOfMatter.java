package org.gongjian.query.matter.steps;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gongjian.query.platform.sight.Scope;
import org.jspecify.annotations.Nullable;

/** The public notices about a matter. */
public interface NoticesOfMatter {

    /**
     * A notice.
     *
     * @param status as {@code choice.NoticeStatus} names it
     * @param endedAt when its end was recorded; null while it runs
     * @param objections that were raised
     * @param unanswered how many of them are open
     */
    record Line(
            UUID id,
            String title,
            String status,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable Instant endedAt,
            List<Objection> objections,
            int unanswered) {
        public Line {
            objections = List.copyOf(objections);
        }
    }

    /**
     * An objection and what became of it.
     *
     * @param result as {@code choice.ObjectionResult} names it; null while nobody answered
     */
    record Objection(
            int number,
            String summary,
            Instant raisedAt,
            @Nullable String result,
            @Nullable String answer,
            @Nullable Instant answeredAt) {}

    /** Those that the reader may open, the first first. */
    List<Line> ofMatter(UUID matter, Scope scope);
}
