package org.gongjian.command.charter;

import java.time.LocalDate;
import java.util.List;
import org.gongjian.charter.CharterRule;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** What can be asked of a charter. */
public sealed interface CharterCommand {

    /** Puts a version in force with every rule it states. */
    record PutInForce(
            Id.CharterId charter,
            Id.AreaId area,
            String name,
            @Nullable String preset,
            LocalDate inForceFrom,
            List<CharterRule> rules)
            implements CharterCommand {
        public PutInForce {
            rules = List.copyOf(rules);
        }
    }
}
