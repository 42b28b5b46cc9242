package org.gongjian.command.organisation;

import java.util.List;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Entitled;
import org.gongjian.command.decision.Refused;
import org.gongjian.command.platform.edge.EdgeFacts;
import org.gongjian.command.platform.edge.HappenedInput;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.command.platform.paper.PaperFile;
import org.gongjian.command.platform.paper.PaperNames;
import org.gongjian.command.platform.paper.PaperPress;
import org.gongjian.command.platform.paper.PaperWords;
import org.gongjian.command.platform.paper.Templates;
import org.gongjian.organisation.OrganisationEvent;
import org.gongjian.organisation.OrganisationState;
import org.gongjian.organisation.SurveyPaper;
import org.gongjian.record.Acting;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Prints 附件3, empty or filled; nothing is recorded, the survey itself is. */
@Controller
class SurveyFormEndpoint {
    private final Streams streams;
    private final EdgeFacts edges;
    private final Templates templates;
    private final PaperPress press;
    private final PaperNames names;

    SurveyFormEndpoint(Streams streams, EdgeFacts edges, Templates templates, PaperPress press, PaperNames names) {
        this.streams = streams;
        this.edges = edges;
        this.templates = templates;
        this.press = press;
        this.names = names;
    }

    @PostMapping("/papers/survey-form/empty")
    ResponseEntity<byte[]> empty(@RequestParam(defaultValue = "pdf") String as, Acting acting) {
        return PaperFile.of(
                press.print(
                        template(), SurveySheet.empty(names.area(acting.scope().community()))),
                "驻区单位摸排登记表（空表）",
                as);
    }

    /** It shows who leads the unit and how to reach them: for who may read contact data. */
    @PostMapping("/admin/organisations/{id}/survey-form")
    ResponseEntity<byte[]> filled(
            @PathVariable Id.OrganisationId id, @RequestParam(defaultValue = "pdf") String as, Acting acting) {
        Streams.Stream stream = streams.open(id)
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
        return PaperFile.of(press.print(template(), sheet.of(unit, facts)), "驻区单位摸排登记表 " + unit.name(), as);
    }

    private byte[] template() {
        return templates.current(SurveyPaper.NAME).bytes();
    }
}
