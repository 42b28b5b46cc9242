package org.gongjian.command.organisation;

import java.util.List;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Entitled;
import org.gongjian.command.decision.Refused;
import org.gongjian.command.platform.edge.EdgeFacts;
import org.gongjian.command.platform.edge.HappenedInput;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.command.platform.paper.PaperNames;
import org.gongjian.command.platform.paper.PaperWords;
import org.gongjian.command.platform.paper.PrintedForms;
import org.gongjian.command.platform.registry.AdministrationForms;
import org.gongjian.organisation.OrganisationEvent;
import org.gongjian.organisation.OrganisationState;
import org.gongjian.organisation.SurveyPaper;
import org.gongjian.record.Acting;
import org.gongjian.record.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Prints 附件3, empty or filled; nothing is recorded, the survey itself is. */
@Controller
class SurveyFormEndpoint {
    private static final String CALLED = "驻区单位摸排登记表";

    private final Streams streams;
    private final EdgeFacts edges;
    private final PrintedForms forms;
    private final PaperNames names;

    SurveyFormEndpoint(Streams streams, EdgeFacts edges, PrintedForms forms, PaperNames names) {
        this.streams = streams;
        this.edges = edges;
        this.forms = forms;
        this.names = names;
    }

    @PostMapping("/papers/survey-form/empty")
    ResponseEntity<byte[]> empty(@RequestParam(defaultValue = "pdf") String as, Acting acting) {
        return forms.empty(SurveyPaper.NAME, CALLED, SurveySheet::empty, as, acting);
    }

    /** It shows who leads the unit and how to reach them: for who may read contact data. */
    @PostMapping("/admin/organisations/{id}/survey-form")
    ResponseEntity<byte[]> filled(
            @PathVariable String id, @RequestParam(defaultValue = "pdf") String as, Acting acting) {
        Streams.Stream stream = AdministrationForms.uuid(id)
                .flatMap(uuid -> streams.open(uuid.toString()))
                .filter(one -> one.type().equals(OrganisationAggregate.TYPE))
                .orElseThrow(() -> new Refused(OrganisationRefusal.NO_SUCH_ORGANISATION));
        Edge edge = edges.edge(acting, stream.area(), HappenedInput.NOTHING);
        Entitled.require(edge, Role.CLERK, Role.SECRETARY, Role.DEPUTY_SECRETARY);
        List<OrganisationEvent> facts = stream.facts(OrganisationEvent.class);
        OrganisationState state =
                stream.folded(OrganisationEvent.class, OrganisationState.UNKNOWN, OrganisationState::evolve);
        OrganisationState.Profile unit = switch (state) {
            case OrganisationState.Existing(OrganisationState.Profile profile) -> profile;
            case OrganisationState.Gone(OrganisationState.Profile profile) -> profile;
            case OrganisationState.NotYetKnown() -> throw new Refused(OrganisationRefusal.NO_SUCH_ORGANISATION);
            case OrganisationState.Anomaly _ -> throw new Refused(OrganisationRefusal.NO_SUCH_ORGANISATION);
        };
        SurveySheet sheet = new SurveySheet(names, new PaperWords(edge.zone()));
        return forms.filled(SurveyPaper.NAME, CALLED + " " + unit.name(), sheet.of(unit, facts), as);
    }
}
