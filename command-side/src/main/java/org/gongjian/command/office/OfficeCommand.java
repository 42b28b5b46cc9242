package org.gongjian.command.office;

import java.time.LocalDate;
import java.util.List;
import org.gongjian.command.decision.Longest;
import org.gongjian.matter.terms.Attachment;
import org.gongjian.matter.terms.PaperTemplate;
import org.gongjian.office.OpenMatter;
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

    /** Prepares a hand-over, with what is open as the edge found it. */
    record PrepareHandOver(
            Id.PersonId to,
            String actsAs,
            String decidedBy,
            @Nullable String besides,
            List<OpenMatter> open) implements OfficeCommand {}

    /** Draws the list up anew. */
    record RenewHandOverList(List<OpenMatter> open) implements OfficeCommand {}

    /** Signs for the one who gives; {@code open} is what is open now. */
    record SignHandOver(List<OpenMatter> open) implements OfficeCommand {}

    /** Signs as the one who takes; the paper is printed in the same transaction. */
    record TakeOver(List<OpenMatter> open, @Nullable Paper paper) implements OfficeCommand {}

    /** The paper of a hand-over, as it goes out. */
    record Paper(PaperTemplate template, Attachment word, Attachment pdf) {}

    /** Refuses to take over. */
    record DeclineHandOver(String reason) implements OfficeCommand {}

    /** Takes a prepared hand-over back. */
    record WithdrawHandOver(String reason) implements OfficeCommand {}

    /** Names somebody to stand in on these days. */
    record NameDeputy(Id.PersonId deputy, String actsAs, LocalDate from, LocalDate lastDay, String reason)
            implements OfficeCommand {}

    /** Lets somebody stand in no longer. */
    record EndDeputy(Id.PersonId deputy, @Longest(200) String reason) implements OfficeCommand {}
}
