package org.gongjian.command.partyorganisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.command.decision.Given.COMMUNITY;
import static org.gongjian.command.decision.Given.OTHER_COMMUNITY;
import static org.gongjian.command.decision.Given.STREET;
import static org.gongjian.command.decision.Given.assertRefused;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gongjian.command.decision.GeneralRefusal;
import org.gongjian.command.decision.Given;
import org.gongjian.command.decision.KnownOrganisation;
import org.gongjian.command.decision.KnownPartyOrganisation;
import org.gongjian.command.decision.Lookups;
import org.gongjian.command.decision.RefusalCode;
import org.gongjian.partyorganisation.PartyOrganisationEvent;
import org.gongjian.partyorganisation.PartyOrganisationFunction;
import org.gongjian.partyorganisation.PartyOrganisationKind;
import org.gongjian.partyorganisation.PartyOrganisationState;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PartyOrganisationDeciderTest {
    private static final Id.PartyOrganisationId OWN = party(29);
    private static final Id.PartyOrganisationId COMMITTEE = party(30);
    private static final Id.PartyOrganisationId BRANCH = party(31);
    private static final Id.PartyOrganisationId LOWER = party(32);
    private static final Id.PartyOrganisationId STREETS = party(34);
    private static final Id.OrganisationId UNIT = new Id.OrganisationId(Given.uuid(40));
    private static final Given CLERK = Given.a(Role.CLERK)
            .knowing(new Lookups(
                    null,
                    Map.of(),
                    Map.of(UNIT, new KnownOrganisation(UNIT, "PUBLIC_INSTITUTION", COMMUNITY)),
                    Map.of(),
                    null,
                    Map.of(
                            OWN, known(OWN, PartyOrganisationKind.COMMITTEE),
                            COMMITTEE, known(COMMITTEE, PartyOrganisationKind.COMMITTEE),
                            BRANCH, known(BRANCH, PartyOrganisationKind.BRANCH, COMMITTEE),
                            STREETS, known(STREETS, PartyOrganisationKind.COMMITTEE),
                            LOWER, known(LOWER, PartyOrganisationKind.COMMITTEE, party(33), OWN)),
                    Set.of("G1", "G2", "G3"),
                    null));
    private final PartyOrganisationState branch =
            after(PartyOrganisationState.UNKNOWN, register(PartyOrganisationKind.BRANCH, COMMITTEE, UNIT));

    @Test
    void a_branch_is_registered_under_its_committee_and_belongs_to_its_unit() {
        assertThat(PartyOrganisationDecider.decide(
                        OWN,
                        PartyOrganisationState.UNKNOWN,
                        register(PartyOrganisationKind.BRANCH, COMMITTEE, UNIT),
                        CLERK.edge()))
                .containsExactly(new PartyOrganisationEvent.Registered(
                        CLERK.happened(),
                        PartyOrganisationKind.BRANCH,
                        PartyOrganisationFunction.AREA,
                        "第三网格党支部",
                        COMMITTEE,
                        COMMUNITY,
                        day("2016-07-01"),
                        UNIT));
    }

    @Test
    void it_is_renamed_placed_elsewhere_serves_grids_and_has_a_secretary() {
        PartyOrganisationState changed = after(branch, new PartyOrganisationCommand.Rename("柳荫里党支部"));
        changed = after(changed, new PartyOrganisationCommand.PlaceUnder(STREETS));
        changed = after(changed, new PartyOrganisationCommand.ServeGrids(List.of("G2", "G1", "G2")));
        changed = after(changed, secretary(7, "2026-01-01"));

        assertThat(changed)
                .isEqualTo(new PartyOrganisationState.Existing(new PartyOrganisationState.Profile(
                        PartyOrganisationKind.BRANCH,
                        "柳荫里党支部",
                        STREETS,
                        COMMUNITY,
                        new TreeSet<>(Set.of("G1", "G2")),
                        new PartyOrganisationState.Secretary(Given.person(7), day("2026-01-01"), null),
                        UNIT,
                        null)));
    }

    @Test
    void several_branches_serve_one_grid_and_one_branch_none() {
        PartyOrganisationState serving = after(branch, new PartyOrganisationCommand.ServeGrids(List.of("G1")));
        PartyOrganisationState idle = after(serving, new PartyOrganisationCommand.ServeGrids(List.of()));

        assertThat(((PartyOrganisationState.Existing) idle).profile().grids()).isEmpty();
    }

    @Test
    void superiors_stand_higher_and_committees_under_committees() {
        refused(
                PartyOrganisationRefusal.SUPERIOR_STANDS_NO_HIGHER,
                PartyOrganisationState.UNKNOWN,
                register(PartyOrganisationKind.BRANCH, BRANCH, null));
        refused(
                PartyOrganisationRefusal.SUPERIOR_STANDS_NO_HIGHER,
                PartyOrganisationState.UNKNOWN,
                register(PartyOrganisationKind.GENERAL_BRANCH, BRANCH, null));
        assertThat(after(PartyOrganisationState.UNKNOWN, register(PartyOrganisationKind.COMMITTEE, COMMITTEE, null)))
                .isInstanceOf(PartyOrganisationState.Existing.class);
        assertThat(after(PartyOrganisationState.UNKNOWN, register(PartyOrganisationKind.GROUP, BRANCH, null)))
                .isInstanceOf(PartyOrganisationState.Existing.class);
    }

    @Test
    void none_stands_under_itself_or_under_one_below_it() {
        PartyOrganisationState committee =
                after(PartyOrganisationState.UNKNOWN, register(PartyOrganisationKind.COMMITTEE, null, null));

        refused(
                PartyOrganisationRefusal.SUPERIOR_STANDS_BELOW,
                committee,
                new PartyOrganisationCommand.PlaceUnder(OWN));
        refused(
                PartyOrganisationRefusal.SUPERIOR_STANDS_BELOW,
                committee,
                new PartyOrganisationCommand.PlaceUnder(LOWER));
        refused(
                PartyOrganisationRefusal.SUPERIOR_IS_NOT_THERE,
                committee,
                new PartyOrganisationCommand.PlaceUnder(party(39)));
    }

    @Test
    void it_is_not_registered_for_a_unit_that_is_not_there() {
        refused(
                PartyOrganisationRefusal.UNIT_IS_NOT_THERE,
                PartyOrganisationState.UNKNOWN,
                register(PartyOrganisationKind.BRANCH, null, new Id.OrganisationId(Given.uuid(41))));
    }

    @Test
    void the_grids_served_are_those_of_the_community() {
        refused(
                PartyOrganisationRefusal.GRID_IS_NOT_DRAWN,
                branch,
                new PartyOrganisationCommand.ServeGrids(List.of("G1", "G9")));
    }

    @Test
    void secretaries_follow_each_other() {
        PartyOrganisationState led = after(branch, secretary(7, "2026-01-01"));
        PartyOrganisationState left = after(led, new PartyOrganisationCommand.RecordSecretaryLeft(day("2026-03-31")));
        PartyOrganisationState led2 = after(left, secretary(8, "2026-04-01"));

        assertThat(((PartyOrganisationState.Existing) led2).profile().secretary())
                .isEqualTo(new PartyOrganisationState.Secretary(Given.person(8), day("2026-04-01"), null));
        refused(PartyOrganisationRefusal.IS_ITS_SECRETARY_ALREADY, led, secretary(7, "2026-02-01"));
        refused(PartyOrganisationRefusal.SECRETARY_BEGINS_BEFORE_THE_LAST, led, secretary(8, "2026-01-01"));
        refused(PartyOrganisationRefusal.SECRETARY_BEGINS_BEFORE_THE_LAST, left, secretary(8, "2026-03-31"));
        assertThat(after(left, secretary(7, "2026-04-01"))).isInstanceOf(PartyOrganisationState.Existing.class);
    }

    @Test
    void nobody_leaves_who_does_not_lead() {
        PartyOrganisationState led = after(branch, secretary(7, "2026-01-01"));
        PartyOrganisationCommand leaves = new PartyOrganisationCommand.RecordSecretaryLeft(day("2026-03-31"));

        refused(PartyOrganisationRefusal.HAS_NO_SECRETARY_THEN, branch, leaves);
        refused(PartyOrganisationRefusal.HAS_NO_SECRETARY_THEN, after(led, leaves), leaves);
        refused(
                PartyOrganisationRefusal.HAS_NO_SECRETARY_THEN,
                led,
                new PartyOrganisationCommand.RecordSecretaryLeft(day("2025-12-31")));
    }

    @Test
    void nothing_happens_to_a_dissolved_one() {
        PartyOrganisationState gone = after(branch, new PartyOrganisationCommand.Dissolve("并入第二支部"));

        refused(
                PartyOrganisationRefusal.PARTY_ORGANISATION_IS_DISSOLVED,
                gone,
                new PartyOrganisationCommand.Rename("新名"));
    }

    @Test
    void what_is_not_registered_cannot_be_renamed_and_what_is_cannot_be_registered() {
        refused(
                PartyOrganisationRefusal.NO_SUCH_PARTY_ORGANISATION,
                PartyOrganisationState.UNKNOWN,
                new PartyOrganisationCommand.Rename("新名"));
        refused(
                PartyOrganisationRefusal.PARTY_ORGANISATION_IS_ALREADY_REGISTERED,
                branch,
                register(PartyOrganisationKind.BRANCH, null, null));
    }

    @Test
    void a_street_keeps_those_below_it_and_a_community_only_its_own() {
        PartyOrganisationCommand rename = new PartyOrganisationCommand.Rename("新名");

        assertThat(PartyOrganisationDecider.decide(
                        OWN,
                        branch,
                        rename,
                        Given.a(Role.STREET).reaching(STREET).edge()))
                .hasSize(1);
        assertRefused(
                GeneralRefusal.OUTSIDE_YOUR_AREA,
                () -> PartyOrganisationDecider.decide(
                        OWN, branch, rename, CLERK.reaching(OTHER_COMMUNITY).edge()));
        assertRefused(
                GeneralRefusal.NOT_YOUR_OFFICE,
                () -> PartyOrganisationDecider.decide(
                        OWN, branch, rename, Given.a(Role.LIAISON).edge()));
    }

    @Test
    void a_misfit_in_the_record_stops_every_decision() {
        PartyOrganisationState amiss =
                branch.evolve(new PartyOrganisationEvent.SecretaryLeft(CLERK.happened(), day("2026-03-31")));

        refused(GeneralRefusal.RECORD_IS_AMISS, amiss, new PartyOrganisationCommand.Rename("新名"));
    }

    private static PartyOrganisationCommand register(
            PartyOrganisationKind kind, Id.@Nullable PartyOrganisationId superior, Id.@Nullable OrganisationId unit) {
        return new PartyOrganisationCommand.Register(
                kind, PartyOrganisationFunction.AREA, "第三网格党支部", superior, day("2016-07-01"), unit);
    }

    private static PartyOrganisationCommand secretary(int person, String from) {
        return new PartyOrganisationCommand.NameSecretary(Given.person(person), day(from));
    }

    private static KnownPartyOrganisation known(
            Id.PartyOrganisationId id, PartyOrganisationKind kind, Id.PartyOrganisationId... above) {
        return new KnownPartyOrganisation(id, kind, COMMUNITY, List.of(above));
    }

    private static Id.PartyOrganisationId party(int number) {
        return new Id.PartyOrganisationId(Given.uuid(number));
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    private static void refused(RefusalCode code, PartyOrganisationState state, PartyOrganisationCommand command) {
        assertRefused(code, () -> PartyOrganisationDecider.decide(OWN, state, command, CLERK.edge()));
    }

    private static PartyOrganisationState after(PartyOrganisationState state, PartyOrganisationCommand command) {
        PartyOrganisationState next = state;
        for (PartyOrganisationEvent event : PartyOrganisationDecider.decide(OWN, state, command, CLERK.edge())) {
            next = next.evolve(event);
        }
        return next;
    }
}
