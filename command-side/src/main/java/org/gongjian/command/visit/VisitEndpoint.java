package org.gongjian.command.visit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Refused;
import org.gongjian.command.platform.edge.EdgeFacts;
import org.gongjian.command.platform.edge.PeopleFacts;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.command.platform.persons.Contacts;
import org.gongjian.command.platform.persons.TextsLookedThrough;
import org.gongjian.command.platform.refusal.FaultyInput;
import org.gongjian.command.platform.refusal.FieldError;
import org.gongjian.command.platform.registry.AdministrationForms;
import org.gongjian.command.platform.registry.AdministrationForms.Filled;
import org.gongjian.command.platform.registry.TakenForms;
import org.gongjian.record.Acting;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Visits to organisations. */
@Controller
class VisitEndpoint implements TakenForms {
    private static final String PAGE = "/visits";
    private static final Map<String, Class<? extends VisitCommand>> STEPS =
            Map.of("correct", VisitCommand.CorrectVisit.class);

    private final AdministrationForms forms;
    private final PeopleFacts people;
    private final TextsLookedThrough texts;

    VisitEndpoint(AdministrationForms forms, PeopleFacts people, EdgeFacts edges, Streams streams, Contacts contacts) {
        this.forms = forms;
        this.people = people;
        this.texts = new TextsLookedThrough(edges, streams, contacts);
    }

    /** A visit and for which area it was made. */
    record Form(Id.AreaId area, Id.OrganisationId organisation, VisitCommand.Words account) {}

    @Override
    public Map<String, Class<?>> taken() {
        return TakenForms.of(PAGE, Form.class, STEPS);
    }

    @PostMapping(PAGE)
    ResponseEntity<Map<String, Object>> make(HttpServletRequest request, Acting acting) {
        Filled<Form> filled = forms.read(request, acting, Form.class);
        Form form = filled.form();
        AreaPath area = forms.area("area", form.area());
        Edge edge = forms.edge(filled, area, Set.of(), Set.of(form.organisation()));
        VisitCommand command = new VisitCommand.RecordVisit(form.organisation(), form.account());
        return forms.create(filled, forms.newId(), command, lookedThrough(edge, form.account(), null), PAGE);
    }

    @PostMapping(PAGE + "/{id}/correct")
    ResponseEntity<Map<String, Object>> correct(@PathVariable String id, HttpServletRequest request, Acting acting) {
        AreaPath area =
                forms.areaOf(VisitAggregate.TYPE, id).orElseThrow(() -> new Refused(VisitRefusal.NO_SUCH_VISIT));
        Filled<VisitCommand.CorrectVisit> filled = forms.read(request, acting, VisitCommand.CorrectVisit.class);
        VisitCommand.CorrectVisit command = filled.form();
        Edge edge = lookedThrough(forms.edge(filled, area), command.account(), command.reason());
        return forms.step(filled, id, command, edge, PAGE);
    }

    /** The edge with the texts looked through; who is named must be registered. */
    private Edge lookedThrough(Edge edge, VisitCommand.Words words, @Nullable String reason) {
        requireRegistered("account.visitors", words.visitors());
        requireRegistered("account.accompanied", words.accompanied());
        List<@Nullable String> more = new ArrayList<>(words.needs());
        more.addAll(words.offers());
        more.add(words.agreed());
        more.add(reason);
        return edge.withTextsLookedThrough(texts.of(words.heard(), more, Set.of()));
    }

    private void requireRegistered(String field, List<Id.PersonId> persons) {
        if (!persons.stream().allMatch(people::isRegistered)) {
            throw new FaultyInput(field, FieldError.Code.NOT_FOUND);
        }
    }
}
