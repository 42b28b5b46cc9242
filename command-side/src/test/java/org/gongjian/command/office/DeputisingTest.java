package org.gongjian.command.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.command.decision.Given.assertRefused;

import java.time.LocalDate;
import java.util.Set;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.GeneralRefusal;
import org.gongjian.command.decision.Given;
import org.gongjian.command.decision.RefusalCode;
import org.gongjian.office.OfficeEvent;
import org.gongjian.office.OfficeState;
import org.gongjian.office.OfficeState.Deputy;
import org.gongjian.office.OfficeState.Existing;
import org.gongjian.record.Acting;
import org.gongjian.record.Acting.Standing;
import org.gongjian.record.Capacity;
import org.gongjian.record.Role;
import org.junit.jupiter.api.Test;

/** 代理: who stands in for the holder, on which days. */
class DeputisingTest {
    private static final int HOLDER = 7;
    private static final int DEPUTY = 8;
    private static final Edge HOLDERS = Given.a(Role.SECRETARY).byPerson(HOLDER).edge();
    private static final Edge ADMINISTRATOR = Given.a(Role.ADMINISTRATOR).edge();

    private final OfficeState held = after(
            OfficeState.UNKNOWN,
            new OfficeCommand.Establish(
                    Role.SECRETARY,
                    "社区书记",
                    null,
                    null,
                    new OfficeCommand.Holder(
                            Given.person(HOLDER), "张国平", LocalDate.parse("2026-01-01"), null, "街道党工委")),
            ADMINISTRATOR);
    private final OfficeState deputised = after(held, name(DEPUTY, "2026-04-13", "2026-04-20"), HOLDERS);

    @Test
    void the_holder_names_who_stands_in_and_keeps_the_office() {
        assertThat(((Existing) deputised).deputies())
                .containsExactly(
                        new Deputy(Given.person(DEPUTY), LocalDate.parse("2026-04-13"), LocalDate.parse("2026-04-20")));
        assertThat(((Existing) deputised).tenures())
                .singleElement()
                .matches(one -> one.holder().equals(Given.person(HOLDER)));
    }

    @Test
    void days_have_an_order_and_one_deputy() {
        refused(OfficeRefusal.TERM_ENDS_BEFORE_IT_BEGINS, held, name(DEPUTY, "2026-04-20", "2026-04-19"), HOLDERS);
        refused(OfficeRefusal.OFFICE_HAS_A_DEPUTY_THEN, deputised, name(9, "2026-04-20", "2026-04-21"), HOLDERS);
        assertThat(((Existing) after(deputised, name(9, "2026-04-21", "2026-04-22"), HOLDERS)).deputies())
                .hasSize(2);
    }

    @Test
    void nobody_stands_in_for_himself() {
        refused(OfficeRefusal.HOLDER_IS_NOT_HIS_OWN_DEPUTY, held, name(HOLDER, "2026-04-13", "2026-04-20"), HOLDERS);
    }

    @Test
    void it_ends_when_the_keeper_says_so() {
        OfficeState ended = after(deputised, new OfficeCommand.EndDeputy(Given.person(DEPUTY), "提前返岗"), HOLDERS);

        assertThat(((Existing) ended).deputies()).isEmpty();
        refused(
                OfficeRefusal.IS_NOT_THE_DEPUTY,
                ended,
                new OfficeCommand.EndDeputy(Given.person(DEPUTY), "提前返岗"),
                HOLDERS);
    }

    @Test
    void a_deputy_names_no_deputy() {
        Edge edge = Given.a(Role.SECRETARY).byPerson(DEPUTY).edge();
        Acting acting = edge.acting();
        Edge standingIn = new Edge(
                edge.happened(),
                edge.recordedAt(),
                edge.area(),
                new Acting(
                        acting.person(),
                        acting.office(),
                        acting.role(),
                        acting.scope(),
                        null,
                        "test",
                        Standing.DEPUTY,
                        Set.of()),
                edge.charter(),
                edge.calendar(),
                edge.zone(),
                null,
                edge.lookups());

        refused(
                OfficeRefusal.DEPUTY_DOES_NOT_PASS_THE_OFFICE_ON,
                deputised,
                name(9, "2026-05-01", "2026-05-02"),
                standingIn);
        assertThat(standingIn.acting().capacity()).isInstanceOf(Capacity.Deputy.class);
    }

    @Test
    void others_name_nobody() {
        refused(
                GeneralRefusal.NOT_YOUR_OFFICE,
                held,
                name(DEPUTY, "2026-04-13", "2026-04-20"),
                Given.a(Role.CLERK).byPerson(DEPUTY).edge());
    }

    private static OfficeCommand name(int deputy, String from, String lastDay) {
        return new OfficeCommand.NameDeputy(
                Given.person(deputy), "周敏", LocalDate.parse(from), LocalDate.parse(lastDay), "外出学习");
    }

    private static void refused(RefusalCode code, OfficeState state, OfficeCommand command, Edge edge) {
        assertRefused(code, () -> OfficeDecider.decide(state, command, edge));
    }

    private static OfficeState after(OfficeState state, OfficeCommand command, Edge edge) {
        OfficeState next = state;
        for (OfficeEvent event : OfficeDecider.decide(state, command, edge)) {
            next = next.evolve(event);
        }
        return next;
    }
}
