package org.gongjian.person;

import java.time.LocalDate;
import java.util.List;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Concealed;
import org.gongjian.record.EventName;
import org.gongjian.record.Fact;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** The story of a person as far as matters, membership and offices need it. */
public sealed interface PersonEvent extends Fact {

    /** A person was registered, with the receipt of a matter or by the administration. */
    @EventName("person.Registered")
    record Registered(Happened happened, AreaPath area, ContactData contact, LookupKeys keys) implements PersonEvent {}

    /** Contact data changed; the new ones stand here in full. */
    @EventName("person.ContactChanged")
    record ContactChanged(Happened happened, ContactData contact, LookupKeys keys) implements PersonEvent {}

    /**
     * Membership of the party was recorded.
     *
     * @param branch the branch the member belongs to, as it is called
     * @param elsewhere the membership is kept outside the community (组织关系不在本社区)
     * @param from first day as such a member
     */
    @EventName("person.MembershipRecorded")
    record MembershipRecorded(
            Happened happened,
            Membership membership,
            @Nullable String branch,
            boolean elsewhere,
            LocalDate from) implements PersonEvent {}

    /**
     * A member joined an organisation of the party that stands in the register, and left the one he was in before.
     *
     * @param from first day in it
     */
    @EventName("person.BranchJoined")
    record BranchJoined(Happened happened, Id.PartyOrganisationId branch, LocalDate from) implements PersonEvent {}

    /**
     * Membership ended.
     *
     * @param lastDay last day as a member
     */
    @EventName("person.MembershipEnded")
    record MembershipEnded(Happened happened, LocalDate lastDay) implements PersonEvent {}

    /**
     * The mandate of a delegate of the party congress was recorded.
     *
     * @param community of whose congress
     * @param lastDay last day of the term, where it is known
     */
    @EventName("person.MandateRecorded")
    record MandateRecorded(
            Happened happened,
            Id.AreaId community,
            LocalDate from,
            @Nullable LocalDate lastDay) implements PersonEvent {}

    /**
     * It was recorded how a delegate was chosen (001-20).
     *
     * @param from first day of the mandate it is about
     */
    @EventName("person.DelegateChosen")
    record DelegateChosen(Happened happened, Id.AreaId community, LocalDate from, HowChosen how)
            implements PersonEvent {}

    /**
     * The community manages the member in this way from a day on.
     *
     * @param from first day
     */
    @EventName("person.ManagementRecorded")
    record ManagementRecorded(Happened happened, Management management, LocalDate from) implements PersonEvent {}

    /** The classes under which the person is registered (登记造册); these and no others from now on. */
    @EventName("person.Classified")
    record Classified(Happened happened, List<PopulationClass> classes) implements PersonEvent {
        public Classified {
            classes = List.copyOf(classes);
        }
    }

    /**
     * The person enrolled as a volunteer; what holds from now on, in full. What the person says of himself is concealed.
     *
     * @param team the team of volunteers, where it is one's
     * @param skills 特长
     * @param wish 服务意向
     * @param times 可服务时段
     * @param from first day
     */
    @EventName(value = "person.VolunteerEnrolled", version = 2)
    record VolunteerEnrolled(
            Happened happened,
            Id.@Nullable OrganisationId team,
            @Nullable Concealed skills,
            @Nullable Concealed wish,
            @Nullable Concealed times,
            LocalDate from)
            implements PersonEvent {}

    /**
     * The person is no volunteer any more.
     *
     * @param lastDay last day as a volunteer
     */
    @EventName("person.VolunteerLeft")
    record VolunteerLeft(Happened happened, LocalDate lastDay) implements PersonEvent {}

    /**
     * The person served as a volunteer.
     *
     * @param activity what was done, as the activity is called
     */
    @EventName("person.ServiceRecorded")
    record ServiceRecorded(Happened happened, String activity, LocalDate on, int hours) implements PersonEvent {}

    /**
     * Took a post among the neighbours: 居民小组长、楼院门栋长.
     *
     * @param from first day in it
     */
    @EventName("person.PostTaken")
    record PostTaken(Happened happened, NeighbourhoodPost post, LocalDate from) implements PersonEvent {}

    /**
     * Left a post among the neighbours.
     *
     * @param lastDay last day in it
     */
    @EventName("person.PostLeft")
    record PostLeft(Happened happened, NeighbourhoodPost post, LocalDate lastDay) implements PersonEvent {}

    /** A mandate ended before its term. */
    @EventName("person.MandateEnded")
    record MandateEnded(Happened happened, Id.AreaId community, LocalDate lastDay) implements PersonEvent {}

    /**
     * Erasure was requested.
     *
     * @param ground legal ground; no personal data
     */
    @EventName("person.ErasureRequested")
    record ErasureRequested(Happened happened, String ground) implements PersonEvent {}

    /** The request was turned down. */
    @EventName("person.ErasureRefused")
    record ErasureRefused(Happened happened, String reason) implements PersonEvent {}

    /** Personal data were erased, by another than who requested it: the key is destroyed. */
    @EventName("person.Erased")
    record Erased(Happened happened) implements PersonEvent {}
}
