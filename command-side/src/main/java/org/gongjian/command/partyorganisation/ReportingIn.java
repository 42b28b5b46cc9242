package org.gongjian.command.partyorganisation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Entitled;
import org.gongjian.command.decision.Refused;
import org.gongjian.partyorganisation.PartyOrganisationEvent;
import org.gongjian.partyorganisation.PartyOrganisationState.Profile;
import org.gongjian.partyorganisation.PartyOrganisationState.Reporting;
import org.gongjian.partyorganisation.UnitReport;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;

/** 报到 (附件5, 000-16): a unit's party organisation reports in with its members in service, and the community receives it. */
final class ReportingIn {
    private ReportingIn() {}

    static PartyOrganisationEvent report(Profile profile, PartyOrganisationCommand.ReportIn asked, Edge edge) {
        if (profile.unit() == null) {
            throw new Refused(PartyOrganisationRefusal.ONLY_A_UNITS_PARTY_ORGANISATION_REPORTS_IN);
        }
        if (profile.area().community() == null) {
            throw new Refused(PartyOrganisationRefusal.REPORTS_IN_TO_A_COMMUNITY);
        }
        inOrder(profile.reporting(), asked, edge);
        listed(asked, edge);
        return new PartyOrganisationEvent.ReportedIn(
                edge.happened(),
                new UnitReport(
                        asked.kind(),
                        asked.reportedOn(),
                        asked.superior(),
                        asked.liaison(),
                        asked.concurrentMember(),
                        asked.partyMembers(),
                        asked.inService(),
                        asked.agreement(),
                        asked.claims(),
                        asked.resources(),
                        asked.needs(),
                        asked.opinion(),
                        asked.stampedOn()));
    }

    private static void inOrder(@Nullable Reporting last, PartyOrganisationCommand.ReportIn asked, Edge edge) {
        boolean first = asked.kind() == UnitReport.Kind.FIRST;
        if (first && last != null) {
            throw new Refused(
                    PartyOrganisationRefusal.HAS_REPORTED_IN_ALREADY,
                    Map.of("since", last.report().reportedOn().toString()));
        }
        if (!first && last == null) {
            throw new Refused(PartyOrganisationRefusal.HAS_NOT_REPORTED_IN);
        }
        if (asked.reportedOn().isAfter(edge.happenedOn())
                || last != null && asked.reportedOn().isBefore(last.report().reportedOn())) {
            throw new Refused(
                    PartyOrganisationRefusal.REPORTED_IN_OUT_OF_ORDER,
                    Map.of(
                            "from",
                            last == null ? "" : last.report().reportedOn().toString(),
                            "to",
                            edge.happenedOn().toString()));
        }
    }

    private static void listed(PartyOrganisationCommand.ReportIn asked, Edge edge) {
        List<UnitReport.InService> list = asked.inService();
        if (list.size() > asked.partyMembers()) {
            throw new Refused(
                    PartyOrganisationRefusal.MORE_LISTED_THAN_MEMBERS,
                    Map.of("listed", list.size(), "members", asked.partyMembers()));
        }
        Set<Id.PersonId> seen = new HashSet<>();
        for (int row = 0; row < list.size(); row++) {
            UnitReport.InService one = list.get(row);
            if (!seen.add(one.person())) {
                throw new Refused(PartyOrganisationRefusal.PERSON_IS_LISTED_TWICE, Map.of("row", row + 1));
            }
            if (!edge.lookups().member(one.person()).isMember()) {
                throw new Refused(PartyOrganisationRefusal.LISTED_PERSON_IS_NO_MEMBER, Map.of("row", row + 1));
            }
            if (one.grid() != null) {
                drawn(one.grid(), edge);
            }
        }
    }

    static PartyOrganisationEvent receive(Profile profile, PartyOrganisationCommand.ReceiveReport asked, Edge edge) {
        Entitled.require(edge, Role.SECRETARY, Role.DEPUTY_SECRETARY);
        Reporting waiting = profile.reporting();
        if (waiting == null || waiting.received()) {
            throw new Refused(PartyOrganisationRefusal.NO_REPORT_TO_RECEIVE);
        }
        if (edge.happenedOn().isBefore(waiting.report().reportedOn())) {
            throw new Refused(
                    PartyOrganisationRefusal.REPORTED_IN_OUT_OF_ORDER,
                    Map.of(
                            "from",
                            waiting.report().reportedOn().toString(),
                            "to",
                            edge.happenedOn().toString()));
        }
        asked.placedIn().forEach(code -> drawn(code, edge));
        return new PartyOrganisationEvent.ReportReceived(
                edge.happened(),
                Objects.requireNonNull(edge.number()),
                asked.opinion(),
                edge.happenedOn(),
                asked.placedIn().stream().distinct().sorted().toList(),
                asked.team());
    }

    /** 年终评价: of a year in which the unit stood reported in and received, not of one to come. */
    static PartyOrganisationEvent evaluate(Profile profile, PartyOrganisationCommand.EvaluateYear asked, Edge edge) {
        Entitled.require(edge, Role.SECRETARY, Role.DEPUTY_SECRETARY);
        Reporting reporting = profile.reporting();
        if (reporting == null || !reporting.received()) {
            throw new Refused(PartyOrganisationRefusal.REPORT_IS_NOT_RECEIVED);
        }
        int last = edge.happenedOn().getYear();
        int first = Math.min(last, reporting.report().reportedOn().getYear());
        if (asked.year() < first || asked.year() > last) {
            throw new Refused(
                    PartyOrganisationRefusal.YEAR_DOES_NOT_FIT_THE_REPORT,
                    Map.of("field", "year", "from", first, "to", last));
        }
        return new PartyOrganisationEvent.YearEvaluated(
                edge.happened(), asked.year(), asked.attendance(), asked.kept(), asked.opinion());
    }

    private static void drawn(String grid, Edge edge) {
        if (!edge.lookups().grids().contains(grid)) {
            throw new Refused(PartyOrganisationRefusal.GRID_IS_NOT_DRAWN, Map.of("grid", grid));
        }
    }
}
