package org.gongjian.query.meeting;

import java.util.List;
import java.util.UUID;
import org.gongjian.query.platform.sight.Scope;
import org.jspecify.annotations.Nullable;

/** What was put to the vote in a meeting. */
public interface MotionsOfMeeting {

    /**
     * A motion.
     *
     * @param result what it came to; null while it is open
     */
    record Line(
            UUID id,
            int item,
            String text,
            String status,
            @Nullable String result) {}

    /** Those of a meeting, the first first. */
    List<Line> of(UUID meeting, Scope scope);
}
