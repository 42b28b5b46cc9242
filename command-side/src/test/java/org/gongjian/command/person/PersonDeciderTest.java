package org.gongjian.command.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.command.decision.Given.assertRefused;

import java.time.LocalDate;
import org.gongjian.command.decision.GeneralRefusal;
import org.gongjian.command.decision.Given;
import org.gongjian.command.decision.RefusalCode;
import org.gongjian.person.ContactData;
import org.gongjian.person.Membership;
import org.gongjian.person.PersonEvent;
import org.gongjian.person.PersonState;
import org.gongjian.record.Concealed;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.junit.jupiter.api.Test;

class PersonDeciderTest {
    private static final Id.AreaId COMMUNITY = Given.area(12);
    private static final PersonCommand REGISTER = new PersonCommand.Register(
            new ContactData(new Concealed(Given.person(7), "A256GCM", "bmFtZQ"), null, null, null));
    private static final Id.PartyOrganisationId FIRST = new Id.PartyOrganisationId(Given.uuid(30));
    private static final Id.PartyOrganisationId SECOND = new Id.PartyOrganisationId(Given.uuid(31));
    private static final Given SECRETARY =
            Given.a(Role.SECRETARY).knowing(Given.parties(Given.party(FIRST), Given.party(SECOND)));
    private final Given secretary = SECRETARY;
    private final PersonState known = after(PersonState.UNKNOWN, REGISTER, 1);

    @Test
    void a_probationary_member_becomes_a_full_one() {
        PersonState member = after(known, member(Membership.PROBATIONARY, "2025-04-01"), 1);
        member = after(member, member(Membership.FULL, "2026-04-01"), 1);

        PersonState.Standing standing = ((PersonState.Known) member).standing();
        assertThat(standing.membershipOn(day("2026-03-31")))
                .isEqualTo(new PersonState.MembershipPeriod(
                        Membership.PROBATIONARY, "二支部", false, day("2025-04-01"), day("2026-03-31")));
        assertThat(standing.membershipOn(day("2026-04-01")))
                .isEqualTo(new PersonState.MembershipPeriod(Membership.FULL, "二支部", false, day("2026-04-01"), null));
        assertThat(standing.membershipOn(day("2025-03-31"))).isNull();
    }

    @Test
    void what_is_said_otherwise_from_the_same_day_takes_the_place_of_what_was_said_before() {
        PersonState member = after(known, member(Membership.PROBATIONARY, "2025-04-01"), 1);
        PersonState corrected = after(member, member(Membership.FULL, "2025-04-01"), 1);
        PersonState transferred = after(
                corrected, new PersonCommand.RecordMembership(Membership.FULL, "五支部", false, day("2026-01-01")), 1);

        PersonState.Standing standing = ((PersonState.Known) transferred).standing();
        assertThat(standing.memberships())
                .containsExactly(
                        new PersonState.MembershipPeriod(
                                Membership.FULL, "二支部", false, day("2025-04-01"), day("2025-12-31")),
                        new PersonState.MembershipPeriod(Membership.FULL, "五支部", false, day("2026-01-01"), null));
    }

    @Test
    void membership_ends_on_its_last_day() {
        PersonState left = after(
                after(known, member(Membership.FULL, "2020-01-01"), 1),
                new PersonCommand.EndMembership(day("2026-05-31")),
                1);

        assertThat(((PersonState.Known) left).standing().membershipOn(day("2026-05-31")))
                .isNotNull();
        assertThat(((PersonState.Known) left).standing().membershipOn(day("2026-06-01")))
                .isNull();
    }

    @Test
    void periods_of_membership_follow_each_other() {
        PersonState member = after(known, member(Membership.FULL, "2020-01-01"), 1);

        refused(PersonRefusal.MEMBERSHIP_BEGINS_BEFORE_THE_LAST, member, member(Membership.PROBATIONARY, "2019-01-01"));
        refused(PersonRefusal.IS_SUCH_A_MEMBER_ALREADY, member, member(Membership.FULL, "2021-01-01"));
        refused(PersonRefusal.IS_NO_MEMBER_THEN, known, new PersonCommand.EndMembership(day("2026-01-01")));
    }

    @Test
    void a_member_joins_one_branch_after_the_other() {
        PersonState member = after(known, member(Membership.FULL, "2020-01-01"), 1);
        PersonState inFirst = after(member, join(FIRST, "2020-01-01"), 1);
        PersonState moved = after(inFirst, join(SECOND, "2026-03-01"), 1);

        assertThat(((PersonState.Known) moved).standing().branch())
                .isEqualTo(new PersonState.Joined(SECOND, day("2026-03-01")));
        refused(
                PersonRefusal.BRANCH_IS_NOT_THERE,
                member,
                join(new Id.PartyOrganisationId(Given.uuid(39)), "2026-01-01"));
        refused(PersonRefusal.ONLY_MEMBERS_JOIN_A_BRANCH, member, join(FIRST, "2019-12-31"));
        refused(PersonRefusal.IS_IN_THIS_BRANCH_ALREADY, inFirst, join(FIRST, "2026-01-01"));
        refused(PersonRefusal.JOINS_BEFORE_THE_LAST_BRANCH, moved, join(FIRST, "2026-03-01"));
    }

    @Test
    void a_mandate_counts_for_its_own_congress_from_first_to_last_day() {
        PersonState delegate = after(known, mandate("2026-03-01", "2029-02-28"), 1);
        PersonState.Standing standing = ((PersonState.Known) delegate).standing();

        assertThat(standing.delegateOn(day("2026-03-01"), COMMUNITY)).isTrue();
        assertThat(standing.delegateOn(day("2029-03-01"), COMMUNITY)).isFalse();
        assertThat(standing.delegateOn(day("2026-03-13"), Given.area(13))).isFalse();
    }

    @Test
    void a_mandate_ends_early_and_another_begins() {
        PersonState recalled = after(
                after(known, mandate("2026-03-01", "2029-02-28"), 1),
                new PersonCommand.EndMandate(COMMUNITY, day("2026-09-30")),
                1);
        PersonState again = after(recalled, mandate("2026-10-01", "2029-02-28"), 1);

        assertThat(((PersonState.Known) recalled).standing().delegateOn(day("2026-10-01"), COMMUNITY))
                .isFalse();
        assertThat(((PersonState.Known) again).standing().delegateOn(day("2026-10-01"), COMMUNITY))
                .isTrue();
    }

    @Test
    void mandates_do_not_overlap_nor_end_before_they_begin() {
        PersonState delegate = after(known, mandate("2026-03-01", "2029-02-28"), 1);

        refused(PersonRefusal.MANDATES_OVERLAP, delegate, mandate("2029-02-28", "2032-02-28"));
        refused(PersonRefusal.MANDATE_ENDS_BEFORE_IT_BEGINS, known, mandate("2026-03-01", "2026-02-28"));
        refused(PersonRefusal.HAS_NO_MANDATE_THEN, known, new PersonCommand.EndMandate(COMMUNITY, day("2026-03-01")));
    }

    @Test
    void erasing_needs_two_persons() {
        PersonState requested = after(known, new PersonCommand.RequestErasure("本人申请"), 1);

        refused(PersonRefusal.ERASURE_NEEDS_A_SECOND_PERSON, requested, new PersonCommand.ConfirmErasure());
        assertThat(after(requested, new PersonCommand.ConfirmErasure(), 2)).isInstanceOf(PersonState.Gone.class);
    }

    @Test
    void a_refused_request_can_be_made_again_but_not_twice_at_once() {
        PersonState requested = after(known, new PersonCommand.RequestErasure("本人申请"), 1);
        PersonState turnedDown = after(requested, new PersonCommand.RefuseErasure("事项在办"), 2);

        refused(PersonRefusal.ERASURE_IS_REQUESTED_ALREADY, requested, new PersonCommand.RequestErasure("本人申请"));
        refused(PersonRefusal.ERASURE_IS_NOT_REQUESTED, turnedDown, new PersonCommand.ConfirmErasure());
        refused(PersonRefusal.ERASURE_IS_NOT_REQUESTED, known, new PersonCommand.RefuseErasure("无申请"));
        assertThat(after(turnedDown, new PersonCommand.RequestErasure("本人再次申请"), 1))
                .isInstanceOf(PersonState.ToBeErased.class);
    }

    @Test
    void membership_may_still_be_recorded_while_a_request_waits() {
        PersonState requested = after(known, new PersonCommand.RequestErasure("本人申请"), 1);

        PersonState member = after(requested, member(Membership.FULL, "2026-01-01"), 1);

        assertThat(((PersonState.ToBeErased) member).standing().memberships()).hasSize(1);
    }

    @Test
    void nothing_is_added_to_who_was_erased() {
        PersonState gone =
                after(after(known, new PersonCommand.RequestErasure("本人申请"), 1), new PersonCommand.ConfirmErasure(), 2);

        refused(PersonRefusal.PERSON_IS_ERASED, gone, member(Membership.FULL, "2026-01-01"));
    }

    @Test
    void who_is_not_registered_is_no_member_and_who_is_cannot_be_registered() {
        refused(PersonRefusal.NO_SUCH_PERSON, PersonState.UNKNOWN, member(Membership.FULL, "2026-01-01"));
        refused(PersonRefusal.PERSON_IS_ALREADY_REGISTERED, known, REGISTER);
    }

    @Test
    void a_grid_worker_registers_persons_but_no_members() {
        Given gridWorker = Given.a(Role.GRID_WORKER);

        assertThat(PersonDecider.decide(PersonState.UNKNOWN, REGISTER, gridWorker.edge()))
                .hasSize(1);
        assertRefused(
                GeneralRefusal.NOT_YOUR_OFFICE,
                () -> PersonDecider.decide(known, member(Membership.FULL, "2026-01-01"), gridWorker.edge()));
        assertRefused(
                GeneralRefusal.NOT_YOUR_OFFICE,
                () -> PersonDecider.decide(
                        known,
                        new PersonCommand.RequestErasure("本人申请"),
                        Given.a(Role.CLERK).edge()));
    }

    @Test
    void a_misfit_in_the_record_stops_every_decision() {
        PersonState amiss = PersonState.UNKNOWN.evolve(new PersonEvent.Erased(secretary.happened()));

        refused(GeneralRefusal.RECORD_IS_AMISS, amiss, REGISTER);
    }

    private static PersonCommand member(Membership membership, String from) {
        return new PersonCommand.RecordMembership(membership, "二支部", false, day(from));
    }

    private static PersonCommand join(Id.PartyOrganisationId branch, String from) {
        return new PersonCommand.JoinBranch(branch, day(from));
    }

    private static PersonCommand mandate(String from, String lastDay) {
        return new PersonCommand.RecordMandate(COMMUNITY, day(from), day(lastDay));
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    private void refused(RefusalCode code, PersonState state, PersonCommand command) {
        assertRefused(code, () -> PersonDecider.decide(state, command, secretary.edge()));
    }

    private static PersonState after(PersonState state, PersonCommand command, int byPerson) {
        PersonState next = state;
        for (PersonEvent event : PersonDecider.decide(
                state, command, SECRETARY.byPerson(byPerson).edge())) {
            next = next.evolve(event);
        }
        return next;
    }
}
