package org.gongjian.command.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gongjian.command.decision.Longest;
import org.gongjian.person.ContactData;
import org.gongjian.person.HowChosen;
import org.gongjian.person.Management;
import org.gongjian.person.Membership;
import org.gongjian.person.NeighbourhoodPost;
import org.gongjian.person.PopulationClass;
import org.gongjian.record.Concealed;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** What can be asked about a person. Contact data and what a volunteer says of himself come concealed. */
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

    /**
     * Records a delegate's mandate and how he was chosen (001-20).
     *
     * @param inUnits those who work in a unit located there, of the delegate and who recommend him jointly
     */
    record ChooseDelegate(
            Id.AreaId community,
            LocalDate from,
            @Nullable LocalDate lastDay,
            HowChosen how,
            Id.PersonId delegate,
            Set<Id.PersonId> inUnits)
            implements PersonCommand {
        public ChooseDelegate {
            inUnits = Set.copyOf(inUnits);
        }
    }

    /** Records how the community manages a member (000-17, 001-18). */
    record RecordManagement(Management management, LocalDate from) implements PersonCommand {}

    /** Records the classes under which the person is registered (003-01). */
    record Classify(List<PopulationClass> classes) implements PersonCommand {
        public Classify {
            classes = List.copyOf(classes);
        }
    }

    /** Enrols a volunteer, or says anew what he can, wishes and when. */
    record EnrolVolunteer(
            Id.@Nullable OrganisationId team,
            @Longest(value = 100, oneLine = true) @Nullable Concealed skills,
            @Longest(value = 100, oneLine = true) @Nullable Concealed wish,
            @Longest(value = 100, oneLine = true) @Nullable Concealed times,
            LocalDate from)
            implements PersonCommand {}

    /** Records the last day as a volunteer. */
    record LeaveVolunteers(LocalDate lastDay) implements PersonCommand {}

    /** Records that a volunteer served. */
    record RecordService(
            @Longest(value = 60, oneLine = true) String activity, LocalDate on, int hours) implements PersonCommand {}

    /** Records that a mandate ended before its term. */
    record EndMandate(Id.AreaId community, LocalDate lastDay) implements PersonCommand {}

    /** Asks for erasure; another person must confirm. */
    record RequestErasure(@Longest(200) String ground) implements PersonCommand {}

    /** Turns the request down. */
    record RefuseErasure(@Longest(200) String reason) implements PersonCommand {}

    /** Erases, as the second person. */
    record ConfirmErasure() implements PersonCommand {}

    /** Takes a post among the neighbours: 居民小组长、楼院门栋长. */
    record TakePost(
            NeighbourhoodPost.Kind kind,
            @Longest(value = 20, oneLine = true) String grid,
            @Longest(value = 30, oneLine = true) @Nullable String building,
            LocalDate from)
            implements PersonCommand {
        NeighbourhoodPost post() {
            return new NeighbourhoodPost(kind, grid, building);
        }
    }

    /** Leaves such a post. */
    record LeavePost(
            NeighbourhoodPost.Kind kind,
            @Longest(value = 20, oneLine = true) String grid,
            @Longest(value = 30, oneLine = true) @Nullable String building,
            LocalDate lastDay)
            implements PersonCommand {
        NeighbourhoodPost post() {
            return new NeighbourhoodPost(kind, grid, building);
        }
    }
}
