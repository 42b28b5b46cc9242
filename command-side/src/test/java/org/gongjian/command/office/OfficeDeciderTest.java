package org.gongjian.command.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.command.decision.Given.COMMUNITY;
import static org.gongjian.command.decision.Given.DISTRICT;
import static org.gongjian.command.decision.Given.STREET;
import static org.gongjian.command.decision.Given.assertRefused;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongjian.command.decision.GeneralRefusal;
import org.gongjian.command.decision.Given;
import org.gongjian.command.decision.KnownOrganisation;
import org.gongjian.command.decision.Lookups;
import org.gongjian.command.decision.RefusalCode;
import org.gongjian.office.OfficeEvent;
import org.gongjian.office.OfficeState;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OfficeDeciderTest {
    private static final Id.OrganisationId UNIT = new Id.OrganisationId(Given.uuid(40));
    private static final Given ADMIN = Given.a(Role.ADMINISTRATOR)
            .knowing(new Lookups(
                    null,
                    Map.of(),
                    Map.of(UNIT, new KnownOrganisation(UNIT, "PROPERTY_COMPANY", COMMUNITY)),
                    Map.of(),
                    null));
    private final OfficeState held =
            after(OfficeState.UNKNOWN, establish(Role.SECRETARY, null, holder(7, "2026-01-01", "2028-12-31")));

    @Test
    void an_office_is_established_with_its_first_holder() {
        assertThat(((OfficeState.Existing) held).tenures())
                .containsExactly(new OfficeState.Tenure(
                        Given.person(7), LocalDate.parse("2026-01-01"), LocalDate.parse("2028-12-31")));
    }

    @Test
    void an_office_passes_on_when_its_holder_is_relieved() {
        OfficeState passedOn = after(held, new OfficeCommand.Relieve(LocalDate.parse("2026-06-30"), "调离"));
        passedOn = after(passedOn, new OfficeCommand.Appoint(holder(8, "2026-07-01", null)));

        assertThat(((OfficeState.Existing) passedOn).tenures())
                .extracting(OfficeState.Tenure::holder)
                .containsExactly(Given.person(7), Given.person(8));
    }

    @Test
    void an_office_has_one_holder_at_a_time() {
        refused(OfficeRefusal.OFFICE_IS_HELD, held, new OfficeCommand.Appoint(holder(8, "2028-12-31", null)));
    }

    @Test
    void a_term_has_a_first_day_before_its_last() {
        refused(
                OfficeRefusal.TERM_ENDS_BEFORE_IT_BEGINS,
                held,
                new OfficeCommand.Appoint(holder(8, "2029-01-02", "2029-01-01")));
    }

    @Test
    void nobody_is_relieved_of_a_vacant_office() {
        refused(OfficeRefusal.OFFICE_IS_VACANT, held, new OfficeCommand.Relieve(LocalDate.parse("2029-01-01"), "调离"));
    }

    @Test
    void an_abolished_office_is_taken_from_its_holder_and_given_to_nobody() {
        List<OfficeEvent> events = OfficeDecider.decide(held, new OfficeCommand.Abolish("网格合并"), ADMIN.edge());
        OfficeState gone = after(held, new OfficeCommand.Abolish("网格合并"));

        assertThat(events).hasSize(2).first().isInstanceOf(OfficeEvent.Relieved.class);
        refused(OfficeRefusal.OFFICE_IS_ABOLISHED, gone, new OfficeCommand.Appoint(holder(8, "2030-01-01", null)));
    }

    @Test
    void liaisons_and_handlers_act_for_an_organisation() {
        refused(OfficeRefusal.LIAISON_NEEDS_AN_ORGANISATION, OfficeState.UNKNOWN, establish(Role.LIAISON, null, null));
        refused(OfficeRefusal.LIAISON_NEEDS_AN_ORGANISATION, OfficeState.UNKNOWN, establish(Role.HANDLER, null, null));
        refused(
                OfficeRefusal.ORGANISATION_IS_NOT_THERE,
                OfficeState.UNKNOWN,
                establish(Role.LIAISON, new Id.OrganisationId(Given.uuid(41)), null));
        assertThat(OfficeDecider.decide(OfficeState.UNKNOWN, establish(Role.LIAISON, UNIT, null), ADMIN.edge()))
                .hasSize(1);
    }

    @Test
    void a_role_is_held_at_its_own_level() {
        assertRefused(
                OfficeRefusal.ROLE_DOES_NOT_FIT_THE_AREA,
                () -> OfficeDecider.decide(
                        OfficeState.UNKNOWN,
                        establish(Role.SECRETARY, null, null),
                        ADMIN.in(STREET).edge()));
        refused(OfficeRefusal.ROLE_DOES_NOT_FIT_THE_AREA, OfficeState.UNKNOWN, establish(Role.STREET, null, null));
        refused(OfficeRefusal.ROLE_DOES_NOT_FIT_THE_AREA, OfficeState.UNKNOWN, establish(Role.DISTRICT, null, null));
        assertThat(OfficeDecider.decide(
                        OfficeState.UNKNOWN,
                        establish(Role.DISTRICT, null, null),
                        ADMIN.in(DISTRICT).edge()))
                .hasSize(1);
    }

    @Test
    void what_is_not_established_has_no_holder_and_what_is_cannot_be_established() {
        refused(
                OfficeRefusal.NO_SUCH_OFFICE,
                OfficeState.UNKNOWN,
                new OfficeCommand.Appoint(holder(7, "2026-01-01", null)));
        refused(OfficeRefusal.OFFICE_IS_ALREADY_ESTABLISHED, held, establish(Role.SECRETARY, null, null));
    }

    @Test
    void only_administrators_give_offices() {
        assertRefused(
                GeneralRefusal.NOT_YOUR_OFFICE,
                () -> OfficeDecider.decide(
                        held,
                        new OfficeCommand.Relieve(LocalDate.parse("2026-06-30"), "调离"),
                        Given.a(Role.SECRETARY).edge()));
    }

    @Test
    void a_misfit_in_the_record_stops_every_decision() {
        OfficeState amiss =
                held.evolve(new OfficeEvent.Established(ADMIN.happened(), Role.CLERK, "录入员", COMMUNITY, null, null));

        refused(GeneralRefusal.RECORD_IS_AMISS, amiss, new OfficeCommand.Abolish("误"));
    }

    private static OfficeCommand establish(
            Role role, Id.@Nullable OrganisationId organisation, OfficeCommand.@Nullable Holder holder) {
        return new OfficeCommand.Establish(role, "社区书记", organisation, null, holder);
    }

    private static OfficeCommand.Holder holder(int person, String from, @Nullable String lastDay) {
        return new OfficeCommand.Holder(
                Given.person(person),
                "张国平",
                LocalDate.parse(from),
                lastDay == null ? null : LocalDate.parse(lastDay),
                "街道党工委");
    }

    private static void refused(RefusalCode code, OfficeState state, OfficeCommand command) {
        assertRefused(code, () -> OfficeDecider.decide(state, command, ADMIN.edge()));
    }

    private static OfficeState after(OfficeState state, OfficeCommand command) {
        OfficeState next = state;
        for (OfficeEvent event : OfficeDecider.decide(state, command, ADMIN.edge())) {
            next = next.evolve(event);
        }
        return next;
    }
}
