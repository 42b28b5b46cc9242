package org.gongjian.command.platform.due;

import java.util.Optional;
import org.gongjian.command.platform.shell.Asked;

/** What the system asks of an aggregate on a due date. */
public interface DueAutomation {
    /** Stored type of the aggregates it looks after. */
    String type();

    /** Whether another date of the same line comes first: then this one stays due, and is looked at again a little later. */
    default boolean mustWait(DueTable.DueRow due) {
        return false;
    }

    /** The command, with the due instant as its business time; empty when nothing is to be asked on such a date. */
    Optional<Asked<?>> ask(DueTable.DueRow due);
}
