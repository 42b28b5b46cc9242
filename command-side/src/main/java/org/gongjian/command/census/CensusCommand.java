package org.gongjian.command.census;

import java.time.LocalDate;
import java.util.List;
import org.gongjian.command.decision.Longest;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** What can be asked of a round of the census. Its community stands in the edge. */
public sealed interface CensusCommand {

    /** Opens it. */
    record Open(@Longest(value = 60, oneLine = true) String name, LocalDate from) implements CensusCommand {}

    /** Says who was found in a grid; whoever was found there before and is not named any more, is not. */
    record CountGrid(@Longest(value = 20, oneLine = true) String grid, List<Id.PersonId> persons)
            implements CensusCommand {
        public CountGrid {
            persons = List.copyOf(persons);
        }
    }

    /** Closes it; grids left out need a reason. */
    record Close(@Longest(200) @Nullable String reason) implements CensusCommand {}
}
