package org.gongjian.command.charter;

import java.time.LocalDate;
import java.util.List;
import org.gongjian.charter.CharterRule;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** What can be asked of a charter. */
public sealed interface CharterCommand {

    /**
     * The first version of an area's charter, put in force by the administrator alone: when an area is founded nothing of its own holds
     * there yet, and nobody is in office who could be the second person. Every later version is drafted first.
     */
    record Found(
            Id.CharterId charter,
            Id.AreaId area,
            String name,
            @Nullable String preset,
            LocalDate inForceFrom,
            List<CharterRule> rules)
            implements CharterCommand {
        public Found {
            rules = List.copyOf(rules);
        }
    }

    /** Drafts a version with every rule it states; takes the place of a draft that lies there. */
    record Draft(
            Id.CharterId charter,
            Id.AreaId area,
            String name,
            @Nullable String preset,
            List<CharterRule> rules) implements CharterCommand {
        public Draft {
            rules = List.copyOf(rules);
        }
    }

    /**
     * Puts in force what somebody else drafted, as it was drafted.
     *
     * @param draft which one was read; another that came meanwhile is not put in force unread
     */
    record PutInForce(int draft, LocalDate inForceFrom) implements CharterCommand {}
}
