package org.gongjian.command.person;

import java.time.LocalDate;
import org.gongjian.command.decision.Longest;
import org.gongjian.person.ContactData;
import org.gongjian.person.Membership;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** What can be asked about a person. Contact data come concealed. */
public sealed interface PersonCommand {

    /** Registers a person, with the receipt of a matter or by the administration. */
    record Register(ContactData contact) implements PersonCommand {}

    /** Replaces the contact data. */
    record ChangeContact(ContactData contact) implements PersonCommand {}

    /** Records membership of the party from a day on. */
    record RecordMembership(
            Membership membership,
            @Longest(value = 60, oneLine = true) @Nullable String branch,
            boolean elsewhere,
            LocalDate from)
            implements PersonCommand {}

    /** Records which organisation of the party a member belongs to from a day on. */
    record JoinBranch(Id.PartyOrganisationId branch, LocalDate from) implements PersonCommand {}

    /** Records the last day of membership. */
    record EndMembership(LocalDate lastDay) implements PersonCommand {}

    /** Records a delegate's mandate. */
    record RecordMandate(
            Id.AreaId community, LocalDate from, @Nullable LocalDate lastDay) implements PersonCommand {}

    /** Records that a mandate ended before its term. */
    record EndMandate(Id.AreaId community, LocalDate lastDay) implements PersonCommand {}

    /** Asks for erasure; another person must confirm. */
    record RequestErasure(@Longest(200) String ground) implements PersonCommand {}

    /** Turns the request down. */
    record RefuseErasure(@Longest(200) String reason) implements PersonCommand {}

    /** Erases, as the second person. */
    record ConfirmErasure() implements PersonCommand {}
}
