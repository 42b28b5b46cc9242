package org.gongjian.command.person;

import java.util.Map;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Refused;
import org.gongjian.person.Management;
import org.gongjian.person.NeighbourhoodPost;
import org.gongjian.person.PersonEvent;
import org.gongjian.person.PersonState;
import org.gongjian.person.PersonState.Volunteering;
import org.jspecify.annotations.Nullable;

/** How members are managed and volunteers serve (000-17, 001-24, 001-42). */
final class Serving {
    private static final int HOURS_OF_A_DAY = 24;

    private Serving() {}

    static PersonEvent managed(PersonState.Standing standing, PersonCommand.RecordManagement asked, Edge edge) {
        PersonState.@Nullable MembershipPeriod member = standing.membershipOn(asked.from());
        if (member == null) {
            throw new Refused(PersonRefusal.ONLY_MEMBERS_ARE_MANAGED);
        }
        if (member.elsewhere() != (asked.management().relation() == Management.Relation.ASSISTED)) {
            throw new Refused(PersonRefusal.MANAGEMENT_DOES_NOT_FIT_MEMBERSHIP);
        }
        PersonState.@Nullable Managed last = standing.managed();
        if (last != null && last.management() == asked.management()) {
            throw new Refused(
                    PersonRefusal.IS_MANAGED_SO_ALREADY,
                    Map.of("since", last.from().toString()));
        }
        if (last != null && !asked.from().isAfter(last.from())) {
            throw new Refused(
                    PersonRefusal.MANAGEMENT_BEGINS_BEFORE_THE_LAST,
                    Map.of("since", last.from().toString()));
        }
        return new PersonEvent.ManagementRecorded(edge.happened(), asked.management(), asked.from());
    }

    static PersonEvent classified(PersonCommand.Classify asked, Edge edge) {
        return new PersonEvent.Classified(
                edge.happened(), asked.classes().stream().distinct().sorted().toList());
    }

    static PersonEvent enrolled(PersonState.Standing standing, PersonCommand.EnrolVolunteer asked, Edge edge) {
        @Nullable Volunteering last = standing.lastVolunteering();
        if (last != null
                && asked.from()
                        .isBefore(
                                last.lastDay() == null
                                        ? last.from()
                                        : last.lastDay().plusDays(1))) {
            throw new Refused(
                    PersonRefusal.ENROLS_BEFORE_THE_LAST_TIME,
                    Map.of("since", last.from().toString()));
        }
        if (asked.team() != null && !edge.lookups().organisations().containsKey(asked.team())) {
            throw new Refused(PersonRefusal.WHO_CHOSE_IS_NOT_THERE);
        }
        return new PersonEvent.VolunteerEnrolled(
                edge.happened(), asked.team(), asked.skills(), asked.wish(), asked.times(), asked.from());
    }

    static PersonEvent left(PersonState.Standing standing, PersonCommand.LeaveVolunteers asked, Edge edge) {
        @Nullable Volunteering last = standing.lastVolunteering();
        if (last == null || last.lastDay() != null || !last.covers(asked.lastDay())) {
            throw new Refused(PersonRefusal.IS_NO_VOLUNTEER_THEN);
        }
        return new PersonEvent.VolunteerLeft(edge.happened(), asked.lastDay());
    }

    static PersonEvent served(PersonState.Standing standing, PersonCommand.RecordService asked, Edge edge) {
        if (!standing.volunteerOn(asked.on())) {
            throw new Refused(PersonRefusal.IS_NO_VOLUNTEER_THEN);
        }
        if (asked.hours() < 1 || asked.hours() > HOURS_OF_A_DAY) {
            throw new Refused(PersonRefusal.HOURS_ARE_OF_ONE_DAY);
        }
        if (asked.on().isAfter(edge.happenedOn())) {
            throw new Refused(PersonRefusal.SERVICE_LIES_AHEAD);
        }
        edge.lookups().requireNobodyShown(PersonRefusal.ACTIVITY_SHOWS_PERSONAL_DATA);
        return new PersonEvent.ServiceRecorded(edge.happened(), asked.activity(), asked.on(), asked.hours());
    }

    /** 居民小组长、楼院门栋长 (003-06): a building has its captain, a grid or a building its group leader. */
    static PersonEvent tookPost(PersonState.Standing standing, PersonCommand.TakePost asked, Edge edge) {
        if (!edge.lookups().grids().contains(asked.grid())) {
            throw new Refused(PersonRefusal.POST_IS_IN_NO_GRID, Map.of("grid", asked.grid(), "field", "grid"));
        }
        if (asked.kind() == NeighbourhoodPost.Kind.CAPTAIN && asked.building() == null) {
            throw new Refused(PersonRefusal.CAPTAIN_NEEDS_A_BUILDING, Map.of("field", "building"));
        }
        PersonState.PostHeld held = standing.holding(asked.post());
        if (held != null) {
            throw new Refused(
                    PersonRefusal.HOLDS_THIS_POST_ALREADY,
                    Map.of("since", held.from().toString()));
        }
        PersonState.PostHeld before = standing.overlapped(asked.post(), asked.from());
        if (before != null) {
            throw new Refused(
                    PersonRefusal.TERMS_OF_POST_OVERLAP,
                    Map.of(
                            "since", before.from().toString(),
                            "until", String.valueOf(before.lastDay()),
                            "field", "from"));
        }
        return new PersonEvent.PostTaken(edge.happened(), asked.post(), asked.from());
    }

    static PersonEvent leftPost(PersonState.Standing standing, PersonCommand.LeavePost asked, Edge edge) {
        PersonState.PostHeld held = standing.holding(asked.post());
        if (held == null || asked.lastDay().isBefore(held.from())) {
            throw new Refused(PersonRefusal.HOLDS_NO_SUCH_POST_THEN);
        }
        return new PersonEvent.PostLeft(edge.happened(), asked.post(), asked.lastDay());
    }
}
