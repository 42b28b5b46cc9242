package org.gongjian.command.partyorganisation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Entitled;
import org.gongjian.command.decision.MemberStanding;
import org.gongjian.command.decision.Refused;
import org.gongjian.command.platform.edge.EdgeFacts;
import org.gongjian.command.platform.edge.HappenedInput;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.command.platform.paper.PaperNames;
import org.gongjian.command.platform.paper.PaperWords;
import org.gongjian.command.platform.paper.PrintedForms;
import org.gongjian.command.platform.registry.AdministrationForms;
import org.gongjian.partyorganisation.PartyOrganisationEvent;
import org.gongjian.partyorganisation.PartyOrganisationState;
import org.gongjian.partyorganisation.PartyOrganisationState.Profile;
import org.gongjian.partyorganisation.ReportInPaper;
import org.gongjian.partyorganisation.UnitReport;
import org.gongjian.record.Acting;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Prints 附件5 with its slip, empty or filled. It names many persons, so it is made from the facts each time and kept nowhere. */
@Controller
class ReportInFormEndpoint {
    private static final String CALLED = "驻区单位党组织报到登记表";

    private final Streams streams;
    private final EdgeFacts edges;
    private final PrintedForms forms;
    private final PaperNames names;

    ReportInFormEndpoint(Streams streams, EdgeFacts edges, PrintedForms forms, PaperNames names) {
        this.streams = streams;
        this.edges = edges;
        this.forms = forms;
        this.names = names;
    }

    @PostMapping("/papers/report-in-form/empty")
    ResponseEntity<byte[]> empty(@RequestParam(defaultValue = "pdf") String as, Acting acting) {
        return forms.empty(ReportInPaper.NAME, CALLED, ReportInSheet::empty, as, acting);
    }

    @PostMapping("/admin/party-organisations/{id}/report-in-form")
    ResponseEntity<byte[]> filled(
            @PathVariable String id, @RequestParam(defaultValue = "pdf") String as, Acting acting) {
        Streams.Stream stream = AdministrationForms.uuid(id)
                .flatMap(uuid -> streams.open(uuid.toString()))
                .filter(one -> one.type().equals(PartyOrganisationAggregate.TYPE))
                .orElseThrow(() -> new Refused(PartyOrganisationRefusal.NO_SUCH_PARTY_ORGANISATION));
        Entitled.require(
                edges.edge(acting, stream.area(), HappenedInput.NOTHING),
                Role.CLERK,
                Role.SECRETARY,
                Role.DEPUTY_SECRETARY);
        List<PartyOrganisationEvent> facts = stream.facts(PartyOrganisationEvent.class);
        PartyOrganisationState state = stream.folded(
                PartyOrganisationEvent.class, PartyOrganisationState.UNKNOWN, PartyOrganisationState::evolve);
        if (!(state instanceof PartyOrganisationState.Existing(Profile party)) || party.reporting() == null) {
            throw new Refused(PartyOrganisationRefusal.HAS_NOT_REPORTED_IN);
        }
        UnitReport report = party.reporting().report();
        Set<Id.PersonId> listed =
                report.inService().stream().map(UnitReport.InService::person).collect(Collectors.toSet());
        Edge edge = edges.edge(
                acting,
                stream.area(),
                HappenedInput.NOTHING,
                new EdgeFacts.Named(
                        listed,
                        Set.of(),
                        report.reportedOn()
                                .atStartOfDay(edges.zone(stream.area()))
                                .toInstant()));
        ReportInSheet sheet = new ReportInSheet(names, new PaperWords(edge.zone()));
        Map<Id.PersonId, MemberStanding> members = edge.lookups().members();
        return forms.filled(
                ReportInPaper.NAME, CALLED + " " + party.name(), sheet.of(party, report, facts, members), as);
    }
}
