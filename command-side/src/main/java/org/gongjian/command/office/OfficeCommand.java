package org.gongjian.command.office;

import java.time.LocalDate;
import org.gongjian.command.decision.Longest;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;

/** What can be asked of an office. The area it reaches stands in the edge. */
public sealed interface OfficeCommand {

    /** Somebody for the office. */
    record Holder(
            Id.PersonId person,
            @Longest(value = 30, oneLine = true) String actsAs,
            LocalDate from,
            @Nullable LocalDate lastDay,
            @Longest(value = 60, oneLine = true) String appointedBy) {}

    /** Establishes an office, with its first holder or vacant. */
    record Establish(
            Role role,
            @Longest(value = 40, oneLine = true) String title,
            Id.@Nullable OrganisationId organisation,
            @Longest(value = 20, oneLine = true) @Nullable String grid,
            @Nullable Holder holder)
            implements OfficeCommand {}

    /** Appoints somebody. */
    record Appoint(Holder holder) implements OfficeCommand {}

    /** Relieves who holds the office on that day. */
    record Relieve(LocalDate lastDay, @Longest(200) String reason) implements OfficeCommand {}

    /** Abolishes the office; who holds it is relieved with it. */
    record Abolish(@Longest(200) String reason) implements OfficeCommand {}
}
