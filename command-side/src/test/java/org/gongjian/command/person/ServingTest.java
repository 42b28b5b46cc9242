package org.gongjian.command.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.gongjian.command.decision.Given.assertRefused;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.gongjian.charter.CharterRule;
import org.gongjian.charter.CharterVersion;
import org.gongjian.charter.Firmness;
import org.gongjian.charter.Provenance;
import org.gongjian.charter.RuleKeys;
import org.gongjian.charter.RuleUnit;
import org.gongjian.charter.RuleValue;
import org.gongjian.command.decision.GeneralRefusal;
import org.gongjian.command.decision.Given;
import org.gongjian.command.decision.KnownOrganisation;
import org.gongjian.command.decision.Lookups;
import org.gongjian.command.decision.MemberStanding;
import org.gongjian.command.decision.RefusalCode;
import org.gongjian.matter.redaction.Passage;
import org.gongjian.person.ContactData;
import org.gongjian.person.HowChosen;
import org.gongjian.person.LookupKeys;
import org.gongjian.person.Management;
import org.gongjian.person.Membership;
import org.gongjian.person.NeighbourhoodPost;
import org.gongjian.person.PersonEvent;
import org.gongjian.person.PersonState;
import org.gongjian.person.PopulationClass;
import org.gongjian.record.Concealed;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How members are managed, volunteers serve, and delegates are chosen. Today is 13 April 2026. */
class ServingTest {
    private static final Id.AreaId COMMUNITY = Given.area(12);
    private static final Id.PartyOrganisationId BRANCH = new Id.PartyOrganisationId(Given.uuid(30));
    private static final Concealed SAID = new Concealed(Given.person(7), "A256GCM", "Ym94");
    private static final Id.PersonId DELEGATE = Given.person(7);
    private static final Id.OrganisationId UNIT = new Id.OrganisationId(Given.uuid(40));
    private static final Given CLERK = Given.a(Role.CLERK).under(charter(5)).knowing(lookups());
    private final PersonState resident = PersonState.UNKNOWN.evolve(registered());
    private final PersonState here = after(resident, member(false));
    private final PersonState elsewhere = after(resident, member(true));

    // ------------------------------------------------------------------ management

    @Test
    void members_kept_here_are_managed_in_full_and_others_by_both_or_followed() {
        assertThat(decide(here, management(Management.FULL, "2026-01-01")))
                .containsExactly(
                        new PersonEvent.ManagementRecorded(CLERK.happened(), Management.FULL, day("2026-01-01")));
        assertThat(after(elsewhere, management(Management.DUAL, "2026-01-01"))).isInstanceOf(PersonState.Known.class);
        assertThat(after(elsewhere, management(Management.FOLLOWED, "2026-01-01")))
                .isInstanceOf(PersonState.Known.class);

        refused(PersonRefusal.MANAGEMENT_DOES_NOT_FIT_MEMBERSHIP, elsewhere, management(Management.FULL, "2026-01-01"));
        refused(PersonRefusal.MANAGEMENT_DOES_NOT_FIT_MEMBERSHIP, here, management(Management.DUAL, "2026-01-01"));
    }

    @Test
    void only_members_are_managed() {
        refused(PersonRefusal.ONLY_MEMBERS_ARE_MANAGED, resident, management(Management.FULL, "2026-01-01"));
        refused(PersonRefusal.ONLY_MEMBERS_ARE_MANAGED, here, management(Management.FULL, "2019-12-31"));
    }

    @Test
    void one_way_of_managing_follows_the_other() {
        PersonState dual = after(elsewhere, management(Management.DUAL, "2026-01-01"));

        refused(PersonRefusal.IS_MANAGED_SO_ALREADY, dual, management(Management.DUAL, "2026-02-01"));
        refused(PersonRefusal.MANAGEMENT_BEGINS_BEFORE_THE_LAST, dual, management(Management.FOLLOWED, "2026-01-01"));
        assertThat(((PersonState.Known) after(dual, management(Management.FOLLOWED, "2026-01-02")))
                        .standing()
                        .managed())
                .isEqualTo(new PersonState.Managed(Management.FOLLOWED, day("2026-01-02")));
    }

    @Test
    void classes_stand_once_each_in_their_order() {
        assertThat(decide(
                        resident,
                        new PersonCommand.Classify(
                                List.of(PopulationClass.VETERAN, PopulationClass.LAID_OFF, PopulationClass.VETERAN))))
                .containsExactly(new PersonEvent.Classified(
                        CLERK.happened(), List.of(PopulationClass.LAID_OFF, PopulationClass.VETERAN)));
    }

    // ------------------------------------------------------------------ volunteers

    @Test
    void a_volunteer_enrols_serves_and_leaves() {
        PersonState volunteer = after(resident, enrol(null, "2026-03-01"));
        assertThat(decide(resident, enrol(UNIT, "2026-03-01")))
                .containsExactly(
                        new PersonEvent.VolunteerEnrolled(CLERK.happened(), UNIT, SAID, null, SAID, day("2026-03-01")));
        assertThat(decide(volunteer, service("2026-03-01", 3)))
                .containsExactly(new PersonEvent.ServiceRecorded(CLERK.happened(), "党员奉献日", day("2026-03-01"), 3));
        PersonState left = after(volunteer, new PersonCommand.LeaveVolunteers(day("2026-03-31")));

        assertThat(after(left, service("2026-03-31", 1))).isEqualTo(left);
        refused(PersonRefusal.IS_NO_VOLUNTEER_THEN, left, service("2026-04-01", 1));
        refused(PersonRefusal.IS_NO_VOLUNTEER_THEN, left, new PersonCommand.LeaveVolunteers(day("2026-03-31")));
        refused(PersonRefusal.IS_NO_VOLUNTEER_THEN, resident, new PersonCommand.LeaveVolunteers(day("2026-03-31")));
        refused(PersonRefusal.IS_NO_VOLUNTEER_THEN, volunteer, new PersonCommand.LeaveVolunteers(day("2026-02-28")));
    }

    @Test
    void service_is_of_a_day_that_came_and_in_its_hours() {
        PersonState volunteer = after(resident, enrol(null, "2026-03-01"));

        refused(PersonRefusal.IS_NO_VOLUNTEER_THEN, resident, service("2026-03-01", 3));
        refused(PersonRefusal.IS_NO_VOLUNTEER_THEN, volunteer, service("2026-02-28", 3));
        refused(PersonRefusal.HOURS_ARE_OF_ONE_DAY, volunteer, service("2026-03-02", 0));
        refused(PersonRefusal.HOURS_ARE_OF_ONE_DAY, volunteer, service("2026-03-02", 25));
        refused(PersonRefusal.SERVICE_LIES_AHEAD, volunteer, service("2026-04-14", 3));
        assertThat(decide(volunteer, service("2026-04-13", 24))).hasSize(1);
    }

    @Test
    void the_name_of_an_activity_says_nothing_of_anybody() {
        PersonState volunteer = after(resident, enrol(null, "2026-03-01"));
        Given looked = CLERK.knowing(lookups(new Passage(Passage.Part.TITLE, Passage.Kind.PERSON_NAME, 1, 3)));
        assertRefused(
                PersonRefusal.ACTIVITY_SHOWS_PERSONAL_DATA,
                () -> PersonDecider.decide(volunteer, service("2026-03-02", 3), looked.edge()));
    }

    @Test
    void what_a_volunteer_can_is_said_anew_without_beginning_anew() {
        PersonState volunteer = after(resident, enrol(null, "2026-03-01"));
        PersonState again = after(volunteer, enrol(UNIT, "2026-04-01"));
        assertThat(((PersonState.Known) again).standing().volunteering())
                .containsExactly(new PersonState.Volunteering(day("2026-03-01"), null));
        refused(PersonRefusal.ENROLS_BEFORE_THE_LAST_TIME, volunteer, enrol(null, "2026-02-28"));

        PersonState left = after(volunteer, new PersonCommand.LeaveVolunteers(day("2026-03-31")));
        refused(PersonRefusal.ENROLS_BEFORE_THE_LAST_TIME, left, enrol(null, "2026-03-31"));
        assertThat(((PersonState.Known) after(left, enrol(null, "2026-04-01")))
                        .standing()
                        .volunteering())
                .containsExactly(
                        new PersonState.Volunteering(day("2026-03-01"), day("2026-03-31")),
                        new PersonState.Volunteering(day("2026-04-01"), null));
    }

    @Test
    void service_recorded_late_is_judged_by_the_enrolment_of_its_day() {
        PersonState left =
                after(after(resident, enrol(null, "2026-03-01")), new PersonCommand.LeaveVolunteers(day("2026-03-10")));
        PersonState again = after(left, enrol(null, "2026-04-01"));

        assertThat(decide(again, service("2026-03-10", 2)))
                .containsExactly(new PersonEvent.ServiceRecorded(CLERK.happened(), "党员奉献日", day("2026-03-10"), 2));
        assertThat(decide(again, service("2026-04-01", 2))).hasSize(1);
        refused(PersonRefusal.IS_NO_VOLUNTEER_THEN, again, service("2026-03-11", 2));
        refused(PersonRefusal.IS_NO_VOLUNTEER_THEN, again, service("2026-02-28", 2));
        refused(PersonRefusal.IS_NO_VOLUNTEER_THEN, again, new PersonCommand.LeaveVolunteers(day("2026-03-09")));
        assertThat(((PersonState.Known) after(again, new PersonCommand.LeaveVolunteers(day("2026-04-12"))))
                        .standing()
                        .volunteering())
                .as("what is over stays as it was")
                .containsExactly(
                        new PersonState.Volunteering(day("2026-03-01"), day("2026-03-10")),
                        new PersonState.Volunteering(day("2026-04-01"), day("2026-04-12")));
    }

    @Test
    void a_team_is_an_organisation_that_is_there() {
        refused(
                PersonRefusal.WHO_CHOSE_IS_NOT_THERE,
                resident,
                enrol(new Id.OrganisationId(Given.uuid(41)), "2026-03-01"));
    }

    @Test
    void leaving_without_having_enrolled_is_an_anomaly() {
        assertThat(resident.evolve(new PersonEvent.VolunteerLeft(CLERK.happened(), day("2026-03-31"))))
                .isInstanceOf(PersonState.Anomaly.class);
    }

    // ------------------------------------------------------------------ posts among the neighbours

    @Test
    void a_captain_takes_a_building_of_a_grid_and_a_group_leader_may_take_the_whole_grid() {
        NeighbourhoodPost post = new NeighbourhoodPost(NeighbourhoodPost.Kind.CAPTAIN, "G3", "3 号楼");
        assertThat(decide(resident, take(NeighbourhoodPost.Kind.CAPTAIN, "G3", "3 号楼")))
                .containsExactly(new PersonEvent.PostTaken(CLERK.happened(), post, day("2026-03-01")));
        assertThat(decide(resident, take(NeighbourhoodPost.Kind.GROUP_LEADER, "G3", null)))
                .hasSize(1);
        refused(PersonRefusal.CAPTAIN_NEEDS_A_BUILDING, resident, take(NeighbourhoodPost.Kind.CAPTAIN, "G3", null));
        refused(PersonRefusal.POST_IS_IN_NO_GRID, resident, take(NeighbourhoodPost.Kind.CAPTAIN, "G9", "3 号楼"));
    }

    @Test
    void a_post_is_held_once_until_it_is_left_and_may_be_taken_again() {
        PersonState captain = after(resident, take(NeighbourhoodPost.Kind.CAPTAIN, "G3", "3 号楼"));
        refused(PersonRefusal.HOLDS_THIS_POST_ALREADY, captain, take(NeighbourhoodPost.Kind.CAPTAIN, "G3", "3 号楼"));
        assertThat(decide(captain, take(NeighbourhoodPost.Kind.CAPTAIN, "G3", "4 号楼")))
                .hasSize(1);
        refused(PersonRefusal.HOLDS_NO_SUCH_POST_THEN, captain, leave("3 号楼", "2026-02-28"));
        refused(PersonRefusal.HOLDS_NO_SUCH_POST_THEN, captain, leave("4 号楼", "2026-03-31"));
        PersonState left = after(captain, leave("3 号楼", "2026-03-01"));
        refused(PersonRefusal.HOLDS_NO_SUCH_POST_THEN, left, leave("3 号楼", "2026-03-31"));
        assertThat(decide(left, take(NeighbourhoodPost.Kind.CAPTAIN, "G3", "3 号楼")))
                .as("left by mistake, it goes on from its own first day")
                .hasSize(1);
    }

    @Test
    void terms_in_one_post_follow_each_other() {
        PersonState left =
                after(after(resident, take(NeighbourhoodPost.Kind.CAPTAIN, "G3", "3 号楼")), leave("3 号楼", "2026-03-31"));
        refused(PersonRefusal.TERMS_OF_POST_OVERLAP, left, takeAgain("2026-03-31"));
        refused(PersonRefusal.TERMS_OF_POST_OVERLAP, left, takeAgain("2026-01-01"));
        assertThat(decide(left, take(NeighbourhoodPost.Kind.GROUP_LEADER, "G3", "3 号楼")))
                .as("another post")
                .hasSize(1);
        PersonState again = after(left, takeAgain("2026-04-01"));
        refused(PersonRefusal.HOLDS_THIS_POST_ALREADY, again, takeAgain("2026-05-01"));
        PersonState twice = after(again, leave("3 号楼", "2026-04-10"));
        refused(PersonRefusal.TERMS_OF_POST_OVERLAP, twice, takeAgain("2026-04-10"));
        refused(PersonRefusal.TERMS_OF_POST_OVERLAP, twice, takeAgain("2026-03-15"));
        refused(PersonRefusal.TERMS_OF_POST_OVERLAP, twice, takeAgain("2026-03-01"));
        PersonState goesOn = after(twice, takeAgain("2026-04-01"));
        refused(PersonRefusal.HOLDS_THIS_POST_ALREADY, goesOn, takeAgain("2026-04-11"));
        assertThat(((PersonState.Known) after(goesOn, leave("3 号楼", "2026-04-12")))
                        .standing()
                        .posts())
                .extracting(PersonState.PostHeld::from, PersonState.PostHeld::lastDay)
                .containsExactly(
                        tuple(day("2026-03-01"), day("2026-03-31")), tuple(day("2026-04-01"), day("2026-04-12")));
        assertThat(decide(twice, takeAgain("2026-04-11"))).hasSize(1);
    }

    private static PersonCommand takeAgain(String from) {
        return new PersonCommand.TakePost(NeighbourhoodPost.Kind.CAPTAIN, "G3", "3 号楼", day(from));
    }

    private static PersonCommand take(NeighbourhoodPost.Kind kind, String grid, @Nullable String building) {
        return new PersonCommand.TakePost(kind, grid, building, day("2026-03-01"));
    }

    private static PersonCommand leave(String building, String lastDay) {
        return new PersonCommand.LeavePost(NeighbourhoodPost.Kind.CAPTAIN, "G3", building, day(lastDay));
    }

    // ------------------------------------------------------------------ delegates

    @Test
    void a_delegate_is_elected_by_a_branch_or_recommended_by_a_unit() {
        HowChosen elected = new HowChosen.Elected(BRANCH);
        assertThat(decide(here, choose(elected)))
                .containsExactly(
                        new PersonEvent.MandateRecorded(
                                CLERK.happened(), COMMUNITY, day("2026-03-01"), day("2029-02-28")),
                        new PersonEvent.DelegateChosen(CLERK.happened(), COMMUNITY, day("2026-03-01"), elected));
        assertThat(decide(elsewhere, choose(new HowChosen.RecommendedByUnit(UNIT))))
                .hasSize(2);

        refused(
                PersonRefusal.WHO_CHOSE_IS_NOT_THERE,
                here,
                choose(new HowChosen.Elected(new Id.PartyOrganisationId(Given.uuid(31)))));
        refused(
                PersonRefusal.WHO_CHOSE_IS_NOT_THERE,
                here,
                choose(new HowChosen.RecommendedByUnit(new Id.OrganisationId(Given.uuid(41)))));
    }

    @Test
    void a_joint_recommendation_needs_five_different_members() {
        assertThat(decide(elsewhere, choose(jointly(60, 61, 62, 63, 64)))).hasSize(2);
        refused(PersonRefusal.JOINT_RECOMMENDATION_NEEDS_MORE_MEMBERS, elsewhere, choose(jointly(60, 61, 62, 63)));
        refused(PersonRefusal.JOINT_RECOMMENDATION_NEEDS_MORE_MEMBERS, elsewhere, choose(jointly(60, 61, 62, 63, 63)));
        assertThat(PersonDecider.decide(
                        elsewhere,
                        choose(jointly(60, 61, 62, 63)),
                        CLERK.under(charter(4)).edge()))
                .as("the number is the charter's")
                .hasSize(2);
    }

    @Test
    void which_way_is_open_follows_from_where_the_membership_is_kept() {
        refused(PersonRefusal.WAY_DOES_NOT_FIT_MEMBERSHIP, elsewhere, choose(new HowChosen.Elected(BRANCH)));
        refused(PersonRefusal.WAY_DOES_NOT_FIT_MEMBERSHIP, here, choose(new HowChosen.RecommendedByUnit(UNIT)));
        refused(PersonRefusal.WAY_DOES_NOT_FIT_MEMBERSHIP, here, choose(jointly(60, 61, 62, 63, 64)));
        refused(PersonRefusal.WAY_DOES_NOT_FIT_MEMBERSHIP, elsewhere, choose(jointly(60, 61, 62, 63, 64), DELEGATE));
        PersonState inService = after(elsewhere, management(Management.DUAL, "2026-01-01"));
        assertThat(decide(inService, choose(new HowChosen.RecommendedByUnit(UNIT))))
                .hasSize(2);
        PersonState followed = after(elsewhere, management(Management.FOLLOWED, "2026-01-01"));
        assertThat(decide(followed, choose(jointly(60, 61, 62, 63, 64)))).hasSize(2);
    }

    @Test
    void who_chooses_is_of_the_community_whose_congress_it_is() {
        for (HowChosen how : List.of(new HowChosen.Elected(BRANCH), new HowChosen.RecommendedByUnit(UNIT))) {
            PersonState member = how instanceof HowChosen.Elected ? here : elsewhere;
            refused(
                    PersonRefusal.WHO_CHOSE_IS_NOT_THERE,
                    member,
                    new PersonCommand.ChooseDelegate(
                            Given.area(13), day("2026-03-01"), day("2029-02-28"), how, DELEGATE, Set.of()));
        }
    }

    @Test
    void how_a_delegate_was_chosen_is_said_of_the_mandate_that_stands_there() {
        HowChosen elected = new HowChosen.Elected(BRANCH);
        PersonState delegate =
                after(here, new PersonCommand.RecordMandate(COMMUNITY, day("2026-03-01"), day("2029-02-28")));
        assertThat(decide(delegate, choose(elected)))
                .containsExactly(
                        new PersonEvent.DelegateChosen(CLERK.happened(), COMMUNITY, day("2026-03-01"), elected));
        PersonCommand openEnd =
                new PersonCommand.ChooseDelegate(COMMUNITY, day("2026-03-01"), null, elected, DELEGATE, Set.of());
        assertThat(decide(delegate, openEnd)).hasSize(1);
        refused(PersonRefusal.MANDATES_OVERLAP, after(delegate, choose(elected)), choose(elected));
        refused(
                PersonRefusal.MANDATES_OVERLAP,
                delegate,
                new PersonCommand.ChooseDelegate(
                        COMMUNITY, day("2026-04-01"), day("2029-02-28"), elected, DELEGATE, Set.of()));
        refused(
                PersonRefusal.MANDATES_OVERLAP,
                delegate,
                new PersonCommand.ChooseDelegate(
                        COMMUNITY, day("2026-03-01"), day("2030-02-28"), elected, DELEGATE, Set.of()));
    }

    @Test
    void members_who_recommend_jointly_are_of_the_delegates_kind() {
        refused(PersonRefusal.RECOMMENDERS_ARE_OF_ANOTHER_KIND, elsewhere, choose(jointly(60, 61, 62, 63, 70)));
        refused(PersonRefusal.RECOMMENDERS_ARE_OF_ANOTHER_KIND, elsewhere, choose(jointly(60, 61, 62, 63, 80)));
        refused(
                PersonRefusal.RECOMMENDERS_ARE_OF_ANOTHER_KIND,
                elsewhere,
                choose(jointly(60, 61, 62, 63, 64), Given.person(62)));
    }

    @Test
    void only_members_become_delegates_and_mandates_do_not_overlap() {
        refused(PersonRefusal.ONLY_MEMBERS_ARE_DELEGATES, resident, choose(new HowChosen.Elected(BRANCH)));
        PersonState delegate = after(here, choose(new HowChosen.Elected(BRANCH)));
        refused(PersonRefusal.MANDATES_OVERLAP, delegate, choose(new HowChosen.Elected(BRANCH)));
    }

    @Test
    void who_keeps_no_roll_records_none_of_it() {
        assertRefused(
                GeneralRefusal.NOT_YOUR_OFFICE,
                () -> PersonDecider.decide(
                        resident,
                        enrol(null, "2026-03-01"),
                        Given.a(Role.MEMBER).edge()));
    }

    private static PersonCommand management(Management management, String from) {
        return new PersonCommand.RecordManagement(management, day(from));
    }

    private static PersonCommand enrol(Id.@Nullable OrganisationId team, String from) {
        return new PersonCommand.EnrolVolunteer(team, SAID, null, SAID, day(from));
    }

    private static PersonCommand service(String on, int hours) {
        return new PersonCommand.RecordService("党员奉献日", day(on), hours);
    }

    /** Where those work in units located there. */
    private static PersonCommand choose(HowChosen how, Id.PersonId... inUnits) {
        return new PersonCommand.ChooseDelegate(
                COMMUNITY, day("2026-03-01"), day("2029-02-28"), how, DELEGATE, Set.of(inUnits));
    }

    private static HowChosen jointly(int... persons) {
        return new HowChosen.RecommendedJointly(
                IntStream.of(persons).mapToObj(Given::person).toList());
    }

    private static PersonCommand member(boolean elsewhere) {
        return new PersonCommand.RecordMembership(Membership.FULL, null, elsewhere, day("2020-01-01"));
    }

    private static PersonEvent registered() {
        return new PersonEvent.Registered(
                CLERK.happened(),
                Given.COMMUNITY,
                new ContactData(new Concealed(Given.person(7), "A256GCM", "bmFtZQ"), null, null, null),
                LookupKeys.NONE);
    }

    /** Persons 60 to 69 are members kept elsewhere, 70 to 79 members kept here, 80 to 89 are none. */
    private static Lookups lookups(Passage... found) {
        Map<Id.PersonId, MemberStanding> members = new HashMap<>();
        IntStream.range(60, 80)
                .forEach(n -> members.put(
                        Given.person(n), new MemberStanding(MemberStanding.Membership.FULL, n < 70, false)));
        return new Lookups(
                null,
                members,
                Map.of(UNIT, new KnownOrganisation(UNIT, "VOLUNTEER_TEAM", Given.COMMUNITY)),
                Map.of(),
                null,
                Map.of(BRANCH, Given.party(BRANCH)),
                Set.of("G3"),
                new Lookups.LookedThrough(Given.uuid(80), List.of(found)));
    }

    private static CharterVersion charter(int recommenders) {
        TreeMap<String, CharterRule> rules = new TreeMap<>();
        rules.put(
                RuleKeys.JOINT_RECOMMENDATION_MEMBERS,
                new CharterRule(
                        RuleKeys.JOINT_RECOMMENDATION_MEMBERS,
                        new RuleValue.Whole(recommenders),
                        RuleUnit.COUNT,
                        Firmness.DEFAULT,
                        "方案",
                        null,
                        "第107行",
                        Provenance.QUOTED));
        return new CharterVersion(new Id.CharterId(Given.uuid(99)), 1, "试", LocalDate.EPOCH, rules);
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    private static List<PersonEvent> decide(PersonState state, PersonCommand command) {
        return PersonDecider.decide(state, command, CLERK.edge());
    }

    private static void refused(RefusalCode code, PersonState state, PersonCommand command) {
        assertRefused(code, () -> decide(state, command));
    }

    private static PersonState after(PersonState state, PersonCommand command) {
        PersonState next = state;
        for (PersonEvent event : decide(state, command)) {
            next = next.evolve(event);
        }
        return next;
    }
}
