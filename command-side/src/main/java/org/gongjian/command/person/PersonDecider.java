package org.gongjian.command.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Entitled;
import org.gongjian.command.decision.GeneralRefusal;
import org.gongjian.command.decision.Refused;
import org.gongjian.person.LookupKeys;
import org.gongjian.person.PersonEvent;
import org.gongjian.person.PersonState;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;

/** What may be recorded about a person. */
public final class PersonDecider {
    private PersonDecider() {}

    /** The facts that follow, or a refusal. */
    public static List<PersonEvent> decide(PersonState state, PersonCommand command, Edge edge) {
        entitled(command, edge);
        return switch (state) {
            case PersonState.NotYetKnown() -> {
                if (command instanceof PersonCommand.Register asked) {
                    yield List.of(
                            new PersonEvent.Registered(edge.happened(), edge.area(), asked.contact(), LookupKeys.NONE));
                }
                throw new Refused(PersonRefusal.NO_SUCH_PERSON);
            }
            case PersonState.Known(PersonState.Standing standing) -> changes(state, standing, command, edge);
            case PersonState.ToBeErased waiting -> changes(state, waiting.standing(), command, edge);
            case PersonState.Gone ignored -> throw new Refused(PersonRefusal.PERSON_IS_ERASED);
            case PersonState.Anomaly ignored -> throw new Refused(GeneralRefusal.RECORD_IS_AMISS);
        };
    }

    private static void entitled(PersonCommand command, Edge edge) {
        switch (command) {
            case PersonCommand.Register _, PersonCommand.ChangeContact _ ->
                Entitled.require(
                        edge,
                        Role.CLERK,
                        Role.GRID_WORKER,
                        Role.SECRETARY,
                        Role.DEPUTY_SECRETARY,
                        Role.FOLLOW_UP,
                        Role.OVERSEER,
                        Role.MEMBER,
                        Role.DELEGATE,
                        Role.STREET,
                        Role.ADMINISTRATOR);
            case PersonCommand.RecordMembership _,
                    PersonCommand.JoinBranch _,
                    PersonCommand.EndMembership _,
                    PersonCommand.RecordMandate _,
                    PersonCommand.ChooseDelegate _,
                    PersonCommand.RecordManagement _,
                    PersonCommand.Classify _,
                    PersonCommand.EnrolVolunteer _,
                    PersonCommand.LeaveVolunteers _,
                    PersonCommand.RecordService _,
                    PersonCommand.TakePost _,
                    PersonCommand.LeavePost _,
                    PersonCommand.EndMandate _ ->
                Entitled.require(edge, Role.CLERK, Role.SECRETARY, Role.DEPUTY_SECRETARY, Role.ADMINISTRATOR);
            case PersonCommand.RequestErasure _, PersonCommand.RefuseErasure _, PersonCommand.ConfirmErasure _ ->
                Entitled.require(edge, Role.SECRETARY, Role.DEPUTY_SECRETARY, Role.ADMINISTRATOR);
        }
    }

    private static List<PersonEvent> changes(
            PersonState state, PersonState.Standing standing, PersonCommand command, Edge edge) {
        return switch (command) {
            case PersonCommand.Register _ -> throw new Refused(PersonRefusal.PERSON_IS_ALREADY_REGISTERED);
            case PersonCommand.ChangeContact asked ->
                List.of(new PersonEvent.ContactChanged(edge.happened(), asked.contact(), LookupKeys.NONE));
            case PersonCommand.RecordMembership asked -> List.of(membership(standing, asked, edge));
            case PersonCommand.JoinBranch asked -> List.of(joining(standing, asked, edge));
            case PersonCommand.EndMembership asked -> {
                if (standing.membershipOn(asked.lastDay()) == null) {
                    throw new Refused(PersonRefusal.IS_NO_MEMBER_THEN);
                }
                yield List.of(new PersonEvent.MembershipEnded(edge.happened(), asked.lastDay()));
            }
            case PersonCommand.RecordMandate asked ->
                List.of(mandate(standing, asked.community(), asked.from(), asked.lastDay(), edge));
            case PersonCommand.ChooseDelegate asked -> chosen(standing, asked, edge);
            case PersonCommand.RecordManagement asked -> List.of(Serving.managed(standing, asked, edge));
            case PersonCommand.Classify asked -> List.of(Serving.classified(asked, edge));
            case PersonCommand.EnrolVolunteer asked -> List.of(Serving.enrolled(standing, asked, edge));
            case PersonCommand.LeaveVolunteers asked -> List.of(Serving.left(standing, asked, edge));
            case PersonCommand.RecordService asked -> List.of(Serving.served(standing, asked, edge));
            case PersonCommand.TakePost asked -> List.of(Serving.tookPost(standing, asked, edge));
            case PersonCommand.LeavePost asked -> List.of(Serving.leftPost(standing, asked, edge));
            case PersonCommand.EndMandate asked -> {
                if (!standing.delegateOn(asked.lastDay(), asked.community())) {
                    throw new Refused(PersonRefusal.HAS_NO_MANDATE_THEN);
                }
                yield List.of(new PersonEvent.MandateEnded(edge.happened(), asked.community(), asked.lastDay()));
            }
            case PersonCommand.RequestErasure asked -> {
                if (state instanceof PersonState.ToBeErased) {
                    throw new Refused(PersonRefusal.ERASURE_IS_REQUESTED_ALREADY);
                }
                yield List.of(new PersonEvent.ErasureRequested(edge.happened(), asked.ground()));
            }
            case PersonCommand.RefuseErasure asked -> {
                requested(state);
                yield List.of(new PersonEvent.ErasureRefused(edge.happened(), asked.reason()));
            }
            case PersonCommand.ConfirmErasure _ -> {
                // two people at two keyboards: for whom it is recorded does not matter
                if (Objects.equals(
                        requested(state).requestedBy(), edge.happened().recordedBy())) {
                    throw new Refused(PersonRefusal.ERASURE_NEEDS_A_SECOND_PERSON);
                }
                yield List.of(new PersonEvent.Erased(edge.happened()));
            }
        };
    }

    /** A mandate that was recorded without saying how the delegate was chosen stays, and it is said now. */
    private static List<PersonEvent> chosen(
            PersonState.Standing standing, PersonCommand.ChooseDelegate asked, Edge edge) {
        Choosing.requireLawful(standing, asked, edge);
        PersonEvent how = new PersonEvent.DelegateChosen(edge.happened(), asked.community(), asked.from(), asked.how());
        return Choosing.isOnRecord(standing, asked)
                ? List.of(how)
                : List.of(mandate(standing, asked.community(), asked.from(), asked.lastDay(), edge), how);
    }

    private static PersonState.ToBeErased requested(PersonState state) {
        if (state instanceof PersonState.ToBeErased waiting) {
            return waiting;
        }
        throw new Refused(PersonRefusal.ERASURE_IS_NOT_REQUESTED);
    }

    private static PersonEvent membership(
            PersonState.Standing standing, PersonCommand.RecordMembership asked, Edge edge) {
        PersonState.@Nullable MembershipPeriod last =
                standing.memberships().isEmpty() ? null : standing.memberships().getLast();
        if (last != null && asked.from().isBefore(last.from())) {
            throw new Refused(
                    PersonRefusal.MEMBERSHIP_BEGINS_BEFORE_THE_LAST,
                    Map.of("since", last.from().toString()));
        }
        PersonState.@Nullable MembershipPeriod then = standing.membershipOn(asked.from());
        if (then != null
                && then.membership() == asked.membership()
                && then.elsewhere() == asked.elsewhere()
                && Objects.equals(then.branch(), asked.branch())) {
            throw new Refused(
                    PersonRefusal.IS_SUCH_A_MEMBER_ALREADY,
                    Map.of("since", then.from().toString()));
        }
        return new PersonEvent.MembershipRecorded(
                edge.happened(), asked.membership(), asked.branch(), asked.elsewhere(), asked.from());
    }

    private static PersonEvent joining(PersonState.Standing standing, PersonCommand.JoinBranch asked, Edge edge) {
        if (!edge.lookups().partyOrganisations().containsKey(asked.branch())) {
            throw new Refused(PersonRefusal.BRANCH_IS_NOT_THERE);
        }
        if (standing.membershipOn(asked.from()) == null) {
            throw new Refused(PersonRefusal.ONLY_MEMBERS_JOIN_A_BRANCH);
        }
        PersonState.@Nullable Joined last = standing.branch();
        if (last != null && last.branch().equals(asked.branch())) {
            throw new Refused(
                    PersonRefusal.IS_IN_THIS_BRANCH_ALREADY,
                    Map.of("since", last.from().toString()));
        }
        if (last != null && !asked.from().isAfter(last.from())) {
            throw new Refused(
                    PersonRefusal.JOINS_BEFORE_THE_LAST_BRANCH,
                    Map.of("since", last.from().toString()));
        }
        return new PersonEvent.BranchJoined(edge.happened(), asked.branch(), asked.from());
    }

    private static PersonEvent mandate(
            PersonState.Standing standing,
            Id.AreaId community,
            LocalDate from,
            @Nullable LocalDate lastDay,
            Edge edge) {
        if (lastDay != null && lastDay.isBefore(from)) {
            throw new Refused(PersonRefusal.MANDATE_ENDS_BEFORE_IT_BEGINS);
        }
        standing.mandates().stream()
                .filter(other -> other.community().equals(community))
                .filter(other -> other.overlaps(from, lastDay))
                .findFirst()
                .ifPresent(other -> {
                    throw new Refused(
                            PersonRefusal.MANDATES_OVERLAP,
                            Map.of("since", other.from().toString()));
                });
        return new PersonEvent.MandateRecorded(edge.happened(), community, from, lastDay);
    }
}
