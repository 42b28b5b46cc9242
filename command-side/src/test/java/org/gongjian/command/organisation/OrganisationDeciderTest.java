package org.gongjian.command.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.command.decision.Given.COMMUNITY;
import static org.gongjian.command.decision.Given.OTHER_COMMUNITY;
import static org.gongjian.command.decision.Given.assertRefused;

import org.gongjian.command.decision.GeneralRefusal;
import org.gongjian.command.decision.Given;
import org.gongjian.organisation.OrganisationEvent;
import org.gongjian.organisation.OrganisationKind;
import org.gongjian.organisation.OrganisationState;
import org.gongjian.organisation.Survey;
import org.gongjian.record.Role;
import org.junit.jupiter.api.Test;

class OrganisationDeciderTest {
    private static final OrganisationCommand REGISTER =
            new OrganisationCommand.Register(OrganisationKind.PROPERTY_COMPANY, "柳荫里物业服务中心", "物业", true, true);
    private final Given admin = Given.a(Role.ADMINISTRATOR);
    private final OrganisationState existing = after(OrganisationState.UNKNOWN, REGISTER);

    @Test
    void an_organisation_is_registered_where_it_is_located() {
        assertThat(existing)
                .isEqualTo(new OrganisationState.Existing(new OrganisationState.Profile(
                        OrganisationKind.PROPERTY_COMPANY, "柳荫里物业服务中心", "物业", COMMUNITY, true, true, null)));
    }

    @Test
    void it_is_renamed_moved_and_plays_another_part() {
        OrganisationState changed = after(existing, new OrganisationCommand.Rename("柳荫物业", null));
        changed = after(changed, new OrganisationCommand.Move(OTHER_COMMUNITY));
        changed = after(changed, new OrganisationCommand.ChangePart(false, true));

        assertThat(changed)
                .isEqualTo(new OrganisationState.Existing(new OrganisationState.Profile(
                        OrganisationKind.PROPERTY_COMPANY, "柳荫物业", null, OTHER_COMMUNITY, false, true, null)));
    }

    @Test
    void a_survey_stands_in_full_beside_what_held_before() {
        Survey first = survey("柳荫里 7 号楼");
        OrganisationState surveyed = after(existing, new OrganisationCommand.RecordSurvey(first));
        Survey second = survey("柳荫里 9 号楼");
        assertThat(OrganisationDecider.decide(surveyed, new OrganisationCommand.RecordSurvey(second), admin.edge()))
                .containsExactly(new OrganisationEvent.Surveyed(admin.edge().happened(), second, first));
        assertRefused(
                OrganisationRefusal.SURVEY_SAYS_NOTHING_NEW,
                () -> OrganisationDecider.decide(surveyed, new OrganisationCommand.RecordSurvey(first), admin.edge()));
    }

    @Test
    void it_is_not_moved_out_of_reach() {
        assertRefused(
                GeneralRefusal.OUTSIDE_YOUR_AREA,
                () -> OrganisationDecider.decide(
                        existing,
                        new OrganisationCommand.Move(OTHER_COMMUNITY),
                        admin.reaching(COMMUNITY).edge()));
    }

    @Test
    void nothing_happens_to_a_dissolved_organisation() {
        OrganisationState gone = after(existing, new OrganisationCommand.Dissolve("注销"));

        assertRefused(
                OrganisationRefusal.ORGANISATION_IS_DISSOLVED,
                () -> OrganisationDecider.decide(gone, new OrganisationCommand.Rename("新名", null), admin.edge()));
    }

    @Test
    void what_is_not_registered_cannot_be_renamed_and_what_is_cannot_be_registered() {
        assertRefused(
                OrganisationRefusal.NO_SUCH_ORGANISATION,
                () -> OrganisationDecider.decide(
                        OrganisationState.UNKNOWN, new OrganisationCommand.Rename("新名", null), admin.edge()));
        assertRefused(
                OrganisationRefusal.ORGANISATION_IS_ALREADY_REGISTERED,
                () -> OrganisationDecider.decide(existing, REGISTER, admin.edge()));
    }

    @Test
    void a_liaison_does_not_register_organisations() {
        assertRefused(
                GeneralRefusal.NOT_YOUR_OFFICE,
                () -> OrganisationDecider.decide(
                        OrganisationState.UNKNOWN,
                        REGISTER,
                        Given.a(Role.LIAISON).edge()));
    }

    @Test
    void a_misfit_in_the_record_stops_every_decision() {
        OrganisationState amiss =
                OrganisationState.UNKNOWN.evolve(new OrganisationEvent.Dissolved(admin.happened(), "注销"));

        assertRefused(GeneralRefusal.RECORD_IS_AMISS, () -> OrganisationDecider.decide(amiss, REGISTER, admin.edge()));
    }

    private static Survey survey(String address) {
        return new Survey(
                null, null, address, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    private static OrganisationState after(OrganisationState state, OrganisationCommand command) {
        OrganisationState next = state;
        for (OrganisationEvent event : OrganisationDecider.decide(
                state, command, Given.a(Role.ADMINISTRATOR).edge())) {
            next = next.evolve(event);
        }
        return next;
    }
}
