package org.gongjian.query.matter.steps;

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
     * @param objections how many were raised
     * @param unanswered how many of them are open
     */
    record Line(
            UUID id,
            String title,
            String status,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            int objections,
            int unanswered) {}

    /** Those that the reader may open, the first first. */
    List<Line> ofMatter(UUID matter, Scope scope);
}
