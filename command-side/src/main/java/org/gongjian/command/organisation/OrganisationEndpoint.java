package org.gongjian.command.organisation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.gongjian.command.decision.KnownOrganisation;
import org.gongjian.command.decision.Longest;
import org.gongjian.command.decision.Refused;
import org.gongjian.command.platform.edge.PeopleFacts;
import org.gongjian.command.platform.refusal.PlatformRefusal;
import org.gongjian.command.platform.registry.AdministrationForms;
import org.gongjian.command.platform.registry.AdministrationForms.Filled;
import org.gongjian.command.platform.registry.TakenForms;
import org.gongjian.organisation.OrganisationKind;
import org.gongjian.record.Acting;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Organisations. */
@Controller
class OrganisationEndpoint implements TakenForms {
    private static final String PAGE = "/admin/organisations";
    private static final Map<String, Class<? extends OrganisationCommand>> STEPS = Map.of(
            "rename", OrganisationCommand.Rename.class,
            "change-part", OrganisationCommand.ChangePart.class,
            "dissolve", OrganisationCommand.Dissolve.class);

    private final AdministrationForms forms;
    private final PeopleFacts people;

    OrganisationEndpoint(AdministrationForms forms, PeopleFacts people) {
        this.forms = forms;
        this.people = people;
    }

    /** A new organisation and where it is located. */
    record Form(
            Id.AreaId area,
            OrganisationKind kind,
            @Longest(value = 100, oneLine = true) String name,
            @Longest(value = 40, oneLine = true) @Nullable String shortName,
            boolean partnerUnit,
            boolean handles) {}

    /** Where it moves to. */
    record MoveForm(Id.AreaId area) {}

    @Override
    public Map<String, Class<?>> taken() {
        Map<String, Class<?>> taken = TakenForms.of(PAGE, Form.class, STEPS);
        taken.put(PAGE + "/{id}/move", MoveForm.class);
        return taken;
    }

    @PostMapping(PAGE)
    ResponseEntity<Map<String, Object>> register(HttpServletRequest request, Acting acting) {
        Filled<Form> filled = forms.read(request, acting, Form.class);
        Form form = filled.form();
        OrganisationCommand command = new OrganisationCommand.Register(
                form.kind(), form.name(), form.shortName(), form.partnerUnit(), form.handles());
        AreaPath area = forms.area("area", form.area());
        return forms.create(filled, forms.newId(), command, forms.edge(filled, area), PAGE);
    }

    @PostMapping(PAGE + "/{id}/move")
    ResponseEntity<Map<String, Object>> move(@PathVariable String id, HttpServletRequest request, Acting acting) {
        Filled<MoveForm> filled = forms.read(request, acting, MoveForm.class);
        OrganisationCommand command =
                new OrganisationCommand.Move(forms.area("area", filled.form().area()));
        return forms.step(filled, id, command, forms.edge(filled, area(id)), PAGE);
    }

    @PostMapping(PAGE + "/{id}/{step}")
    ResponseEntity<Map<String, Object>> step(
            @PathVariable String id, @PathVariable String step, HttpServletRequest request, Acting acting) {
        Class<? extends OrganisationCommand> type = STEPS.get(step);
        if (type == null) {
            throw new Refused(PlatformRefusal.NO_SUCH_STEP);
        }
        Filled<? extends OrganisationCommand> filled = forms.read(request, acting, type);
        return forms.step(filled, id, filled.form(), forms.edge(filled, area(id)), PAGE);
    }

    /** Where it is located now; a dissolved one belongs where its last fact belongs. */
    private AreaPath area(String id) {
        Id.OrganisationId organisation = AdministrationForms.uuid(id)
                .map(Id.OrganisationId::new)
                .orElseThrow(() -> new Refused(OrganisationRefusal.NO_SUCH_ORGANISATION));
        KnownOrganisation known = people.organisations(Set.of(organisation)).get(organisation);
        return known != null
                ? known.area()
                : forms.areaOf(OrganisationAggregate.TYPE, id)
                        .orElseThrow(() -> new Refused(OrganisationRefusal.NO_SUCH_ORGANISATION));
    }
}
