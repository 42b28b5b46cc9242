package org.gongjian.command.partyorganisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.command.decision.Given.COMMUNITY;
import static org.gongjian.command.decision.Given.STREET;
import static org.gongjian.command.decision.Given.assertRefused;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.GeneralRefusal;
import org.gongjian.command.decision.Given;
import org.gongjian.command.decision.Lookups;
import org.gongjian.command.decision.MemberStanding;
import org.gongjian.command.decision.NumberDue;
import org.gongjian.command.decision.RefusalCode;
import org.gongjian.community.NumberSeries;
import org.gongjian.partyorganisation.PartyOrganisationEvent;
import org.gongjian.partyorganisation.PartyOrganisationKind;
import org.gongjian.partyorganisation.PartyOrganisationState;
import org.gongjian.partyorganisation.PartyOrganisationState.Profile;
import org.gongjian.partyorganisation.PartyOrganisationState.Reporting;
import org.gongjian.partyorganisation.UnitReport;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Concealed;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReportingInTest {
    private static final Id.PartyOrganisationId OWN = new Id.PartyOrganisationId(Given.uuid(29));
    private static final Id.OrganisationId UNIT = new Id.OrganisationId(Given.uuid(40));
    private static final MemberStanding MEMBER = new MemberStanding(MemberStanding.Membership.FULL, true, false);
    private static final Lookups KNOWN = new Lookups(
            null,
            Map.of(Given.person(7), MEMBER, Given.person(8), MEMBER),
            Map.of(),
            Map.of(),
            null,
            Map.of(),
            Set.of("G1", "G2"),
            null);
    private static final Given CLERK = Given.a(Role.CLERK).knowing(KNOWN);
    private static final Given SECRETARY = Given.a(Role.SECRETARY).knowing(KNOWN);

    private final PartyOrganisationState units = state(COMMUNITY, UNIT);

    @Test
    void a_units_party_organisation_reports_in_with_its_members_in_service() {
        assertThat(decide(units, report(UnitReport.Kind.FIRST, "2026-04-10", 7, 8), CLERK.edge()))
                .containsExactly(new PartyOrganisationEvent.ReportedIn(
                        CLERK.happened(), said(UnitReport.Kind.FIRST, "2026-04-10", 7, 8)));
    }

    @Test
    void it_is_received_under_a_number_and_its_members_are_placed() {
        PartyOrganisationState waiting = after(units, report(UnitReport.Kind.FIRST, "2026-04-10", 7));
        PartyOrganisationCommand receive =
                new PartyOrganisationCommand.ReceiveReport("同意接收", List.of("G2", "G1", "G2"), "护学队");
        assertThat(PartyOrganisationDecider.numberDue(waiting, receive, SECRETARY.edge()))
                .contains(new NumberDue(NumberSeries.REPORT_IN, LocalDate.of(2026, 4, 13)));

        assertThat(decide(waiting, receive, SECRETARY.edge().withNumber("柳报到〔2026〕1号")))
                .containsExactly(new PartyOrganisationEvent.ReportReceived(
                        SECRETARY.happened(),
                        "柳报到〔2026〕1号",
                        "同意接收",
                        LocalDate.of(2026, 4, 13),
                        List.of("G1", "G2"),
                        "护学队"));
    }

    @Test
    void no_number_is_drawn_where_nothing_waits() {
        PartyOrganisationCommand receive = new PartyOrganisationCommand.ReceiveReport("同意", List.of(), null);
        assertThat(PartyOrganisationDecider.numberDue(units, receive, SECRETARY.edge()))
                .isEmpty();
        assertRefused(PartyOrganisationRefusal.NO_REPORT_TO_RECEIVE, () -> decide(units, receive, SECRETARY.edge()));

        PartyOrganisationState received = received();
        assertThat(PartyOrganisationDecider.numberDue(received, receive, SECRETARY.edge()))
                .isEmpty();
        assertRefused(PartyOrganisationRefusal.NO_REPORT_TO_RECEIVE, () -> decide(received, receive, SECRETARY.edge()));
    }

    @Test
    void a_changed_report_takes_the_place_of_one_that_waits_and_is_received_anew() {
        PartyOrganisationState changed = after(received(), report(UnitReport.Kind.CHANGED, "2026-04-13", 8));

        assertThat(((PartyOrganisationState.Existing) changed).profile().reporting())
                .isEqualTo(new Reporting(said(UnitReport.Kind.CHANGED, "2026-04-13", 8), false));
    }

    @Test
    void the_first_report_is_made_once_and_others_follow_it() {
        refused(PartyOrganisationRefusal.HAS_NOT_REPORTED_IN, units, report(UnitReport.Kind.RENEWED, "2026-04-10"));
        refused(
                PartyOrganisationRefusal.HAS_REPORTED_IN_ALREADY,
                received(),
                report(UnitReport.Kind.FIRST, "2026-04-13"));
    }

    @Test
    void reports_follow_each_other_and_none_lies_ahead() {
        refused(
                PartyOrganisationRefusal.REPORTED_IN_OUT_OF_ORDER,
                received(),
                report(UnitReport.Kind.RENEWED, "2026-04-09"));
        refused(PartyOrganisationRefusal.REPORTED_IN_OUT_OF_ORDER, units, report(UnitReport.Kind.FIRST, "2026-04-14"));
        PartyOrganisationState waiting = after(units, report(UnitReport.Kind.FIRST, "2026-04-10"));
        assertRefused(
                PartyOrganisationRefusal.REPORTED_IN_OUT_OF_ORDER,
                () -> decide(
                        waiting,
                        new PartyOrganisationCommand.ReceiveReport("同意", List.of(), null),
                        SECRETARY.at("2026-04-09T10:00").edge().withNumber("1")));
    }

    @Test
    void who_belongs_to_no_unit_or_to_no_community_does_not_report_in() {
        refused(
                PartyOrganisationRefusal.ONLY_A_UNITS_PARTY_ORGANISATION_REPORTS_IN,
                state(COMMUNITY, null),
                report(UnitReport.Kind.FIRST, "2026-04-10"));
        refused(
                PartyOrganisationRefusal.REPORTS_IN_TO_A_COMMUNITY,
                state(STREET, UNIT),
                report(UnitReport.Kind.FIRST, "2026-04-10"));
    }

    @Test
    void the_list_names_members_each_once_and_no_more_than_there_are() {
        refused(
                PartyOrganisationRefusal.LISTED_PERSON_IS_NO_MEMBER,
                units,
                report(UnitReport.Kind.FIRST, "2026-04-10", 7, 9));
        refused(
                PartyOrganisationRefusal.PERSON_IS_LISTED_TWICE,
                units,
                report(UnitReport.Kind.FIRST, "2026-04-10", 7, 7));
        refused(
                PartyOrganisationRefusal.MORE_LISTED_THAN_MEMBERS,
                units,
                report(UnitReport.Kind.FIRST, "2026-04-10", 1, 2, 3, 4));
    }

    @Test
    void grids_are_those_of_the_community() {
        PartyOrganisationCommand.ReportIn asked = report(UnitReport.Kind.FIRST, "2026-04-10");
        refused(
                PartyOrganisationRefusal.GRID_IS_NOT_DRAWN,
                units,
                new PartyOrganisationCommand.ReportIn(
                        asked.kind(),
                        asked.reportedOn(),
                        null,
                        null,
                        null,
                        3,
                        List.of(new UnitReport.InService(Given.person(7), null, "G9", null, null, null)),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
        PartyOrganisationState waiting = after(units, asked);
        assertRefused(
                PartyOrganisationRefusal.GRID_IS_NOT_DRAWN,
                () -> decide(
                        waiting,
                        new PartyOrganisationCommand.ReceiveReport("同意", List.of("G9"), null),
                        SECRETARY.edge().withNumber("1")));
    }

    @Test
    void the_secretary_receives_and_nobody_else() {
        PartyOrganisationState waiting = after(units, report(UnitReport.Kind.FIRST, "2026-04-10"));
        assertRefused(
                GeneralRefusal.NOT_YOUR_OFFICE,
                () -> decide(
                        waiting,
                        new PartyOrganisationCommand.ReceiveReport("同意", List.of(), null),
                        CLERK.edge().withNumber("1")));
    }

    @Test
    void a_reception_that_nothing_waits_for_is_an_anomaly() {
        assertThat(units.evolve(new PartyOrganisationEvent.ReportReceived(
                        SECRETARY.happened(), "1", "同意", LocalDate.of(2026, 4, 13), List.of(), null)))
                .isInstanceOf(PartyOrganisationState.Anomaly.class);
    }

    @Test
    void the_secretary_says_what_the_year_of_a_received_unit_was_worth() {
        assertThat(decide(received(), year(2026), SECRETARY.edge()))
                .containsExactly(new PartyOrganisationEvent.YearEvaluated(
                        SECRETARY.happened(), 2026, "四次到会三次", "7 期次兑现 6 次", "好"));
        PartyOrganisationState evaluated = received()
                .evolve(decide(received(), year(2026), SECRETARY.edge()).getFirst());
        assertThat(decide(evaluated, year(2026), SECRETARY.edge()))
                .as("said again")
                .hasSize(1);
        assertRefused(GeneralRefusal.NOT_YOUR_OFFICE, () -> decide(received(), year(2026), CLERK.edge()));
    }

    @Test
    void a_year_before_the_report_or_ahead_or_of_a_unit_not_received_is_not_evaluated() {
        for (int wrong : new int[] {2025, 2027}) {
            assertRefused(
                    PartyOrganisationRefusal.YEAR_DOES_NOT_FIT_THE_REPORT,
                    () -> decide(received(), year(wrong), SECRETARY.edge()));
        }
        PartyOrganisationState waiting = after(units, report(UnitReport.Kind.FIRST, "2026-04-10", 7));
        for (PartyOrganisationState state : List.of(units, waiting)) {
            assertRefused(
                    PartyOrganisationRefusal.REPORT_IS_NOT_RECEIVED, () -> decide(state, year(2026), SECRETARY.edge()));
            assertThat(state.evolve(
                            new PartyOrganisationEvent.YearEvaluated(SECRETARY.happened(), 2026, "到会", "兑现", "好")))
                    .isInstanceOf(PartyOrganisationState.Anomaly.class);
        }
    }

    private static PartyOrganisationCommand year(int year) {
        return new PartyOrganisationCommand.EvaluateYear(year, "四次到会三次", "7 期次兑现 6 次", "好");
    }

    private PartyOrganisationState received() {
        PartyOrganisationState waiting = after(units, report(UnitReport.Kind.FIRST, "2026-04-10", 7));
        return waiting.evolve(decide(
                        waiting,
                        new PartyOrganisationCommand.ReceiveReport("同意接收", List.of(), null),
                        SECRETARY.edge().withNumber("柳报到〔2026〕1号"))
                .getFirst());
    }

    private static PartyOrganisationState state(AreaPath area, Id.@Nullable OrganisationId unit) {
        return new PartyOrganisationState.Existing(
                new Profile(PartyOrganisationKind.BRANCH, "柳荫小学党支部", null, area, new TreeSet<>(), null, unit, null));
    }

    private static PartyOrganisationCommand.ReportIn report(UnitReport.Kind kind, String on, int... persons) {
        return new PartyOrganisationCommand.ReportIn(
                kind,
                LocalDate.parse(on),
                "区教育局党委",
                Given.person(3),
                null,
                3,
                listed(persons),
                null,
                "护学岗",
                null,
                null,
                "同意报到",
                null);
    }

    private static List<UnitReport.InService> listed(int... persons) {
        return IntStream.of(persons)
                .mapToObj(n -> new UnitReport.InService(Given.person(n), box(n), "G1", box(n), null, box(n)))
                .toList();
    }

    private static Concealed box(int person) {
        return new Concealed(Given.person(person), "A256GCM", "Ym94");
    }

    private static UnitReport said(UnitReport.Kind kind, String on, int... persons) {
        return new UnitReport(
                kind,
                LocalDate.parse(on),
                "区教育局党委",
                Given.person(3),
                null,
                3,
                listed(persons),
                null,
                "护学岗",
                null,
                null,
                "同意报到",
                null);
    }

    private static List<PartyOrganisationEvent> decide(
            PartyOrganisationState state, PartyOrganisationCommand command, Edge edge) {
        return PartyOrganisationDecider.decide(OWN, state, command, edge);
    }

    private static void refused(RefusalCode code, PartyOrganisationState state, PartyOrganisationCommand command) {
        assertRefused(code, () -> decide(state, command, CLERK.edge()));
    }

    private static PartyOrganisationState after(PartyOrganisationState state, PartyOrganisationCommand command) {
        PartyOrganisationState next = state;
        for (PartyOrganisationEvent event : decide(state, command, CLERK.edge())) {
            next = next.evolve(event);
        }
        return next;
    }
}
