package org.gongjian.query.meeting;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongjian.query.platform.sight.Scope;
import org.jspecify.annotations.Nullable;

/** Papers of a meeting that are issued, served or signed, each with where it stands. */
public interface PapersOfMeeting {

    /**
     * A paper.
     *
     * @param paper its stored name
     * @param page where it is worked on
     * @param state the message that says where it stands
     * @param number under which it went out
     */
    record Line(
            String paper,
            String page,
            String state,
            @Nullable String number) {}

    /** Those of each of these meetings that its reader may open; a meeting without any is not among them. */
    Map<UUID, List<Line>> of(Collection<UUID> meetings, Scope scope);
}
