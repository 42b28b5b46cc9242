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
     * @param carriedOutBy units that have to carry out what was adopted, the lead first
     */
    record Line(
            UUID id,
            int item,
            String text,
            String status,
            @Nullable String result,
            List<UUID> carriedOutBy) {
        public Line {
            carriedOutBy = List.copyOf(carriedOutBy);
        }
    }

    /** Those of a meeting, the first first. */
    List<Line> of(UUID meeting, Scope scope);

    /** Those that whoever reads this of the meeting may open: none at an item that is withheld from him. */
    default List<Line> openedWith(MeetingRow meeting, Scope scope) {
        return of(meeting.id(), scope).stream()
                .filter(motion -> !meeting.told().isWithheld(motion.item()))
                .toList();
    }
}
