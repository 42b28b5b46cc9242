package org.gongjian.command.partyorganisation;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongjian.command.decision.Longest;
import org.gongjian.command.decision.Refused;
import org.gongjian.command.platform.edge.PeopleFacts;
import org.gongjian.command.platform.persons.Contacts;
import org.gongjian.command.platform.refusal.FaultyInput;
import org.gongjian.command.platform.refusal.FieldError;
import org.gongjian.command.platform.refusal.PlatformRefusal;
import org.gongjian.command.platform.registry.AdministrationForms;
import org.gongjian.command.platform.registry.AdministrationForms.Filled;
import org.gongjian.command.platform.registry.TakenForms;
import org.gongjian.partyorganisation.PartyOrganisationFunction;
import org.gongjian.partyorganisation.PartyOrganisationKind;
import org.gongjian.record.Acting;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Organisations of the party. */
@Controller
class PartyOrganisationEndpoint implements TakenForms {
    private static final String PAGE = "/admin/party-organisations";
    private static final Map<String, Class<? extends PartyOrganisationCommand>> STEPS = Map.of(
            "rename", PartyOrganisationCommand.Rename.class,
            "place-under", PartyOrganisationCommand.PlaceUnder.class,
            "grids", PartyOrganisationCommand.ServeGrids.class,
            "secretary", PartyOrganisationCommand.NameSecretary.class,
            "secretary-left", PartyOrganisationCommand.RecordSecretaryLeft.class,
            "receive-report", PartyOrganisationCommand.ReceiveReport.class,
            "evaluate-year", PartyOrganisationCommand.EvaluateYear.class,
            "dissolve", PartyOrganisationCommand.Dissolve.class);

    private final AdministrationForms forms;
    private final PeopleFacts people;
    private final Contacts contacts;

    PartyOrganisationEndpoint(AdministrationForms forms, PeopleFacts people, Contacts contacts) {
        this.forms = forms;
        this.people = people;
        this.contacts = contacts;
    }

    /** A new one and where it works. */
    record Form(
            Id.AreaId area,
            PartyOrganisationKind kind,
            @Nullable PartyOrganisationFunction function,
            @Longest(value = 100, oneLine = true) String name,
            Id.@Nullable PartyOrganisationId superior,
            @Nullable LocalDate foundedOn,
            Id.@Nullable OrganisationId unit) {}

    @Override
    public Map<String, Class<?>> taken() {
        Map<String, Class<?>> taken = TakenForms.of(PAGE, Form.class, STEPS);
        taken.put(PAGE + "/{id}/report-in", ReportInForm.class);
        return taken;
    }

    @PostMapping(PAGE)
    ResponseEntity<Map<String, Object>> register(HttpServletRequest request, Acting acting) {
        Filled<Form> filled = forms.read(request, acting, Form.class);
        Form form = filled.form();
        AreaPath area = forms.area("area", form.area());
        PartyOrganisationCommand command = new PartyOrganisationCommand.Register(
                form.kind(), form.function(), form.name(), form.superior(), form.foundedOn(), form.unit());
        Set<Id.OrganisationId> unit = form.unit() == null ? Set.of() : Set.of(form.unit());
        Set<Id.PartyOrganisationId> superior = form.superior() == null ? Set.of() : Set.of(form.superior());
        return forms.create(filled, forms.newId(), command, forms.edge(filled, area, Set.of(), unit, superior), PAGE);
    }

    @PostMapping(PAGE + "/{id}/report-in")
    ResponseEntity<Map<String, Object>> reportIn(@PathVariable String id, HttpServletRequest request, Acting acting) {
        AreaPath area = area(id);
        Filled<ReportInForm> filled = forms.read(request, acting, ReportInForm.class);
        ReportInForm form = filled.form();
        registered("liaison", form.liaison());
        registered("concurrentMember", form.concurrentMember());
        List<Id.PersonId> listed = form.listed();
        for (int row = 0; row < listed.size(); row++) {
            registered("inService[" + row + "].person", listed.get(row));
        }
        PartyOrganisationCommand command = form.command(contacts.keysOf(listed));
        return forms.step(filled, id, command, forms.edge(filled, area, Set.copyOf(listed), Set.of()), PAGE);
    }

    @PostMapping(PAGE + "/{id}/{step}")
    ResponseEntity<Map<String, Object>> step(
            @PathVariable String id, @PathVariable String step, HttpServletRequest request, Acting acting) {
        AreaPath area = area(id);
        Class<? extends PartyOrganisationCommand> type = STEPS.get(step);
        if (type == null) {
            throw new Refused(PlatformRefusal.NO_SUCH_STEP);
        }
        Filled<? extends PartyOrganisationCommand> filled = forms.read(request, acting, type);
        if (filled.form() instanceof PartyOrganisationCommand.NameSecretary named
                && !people.isRegistered(named.secretary())) {
            throw new FaultyInput("secretary", FieldError.Code.NOT_FOUND);
        }
        Set<Id.PartyOrganisationId> superior = filled.form() instanceof PartyOrganisationCommand.PlaceUnder placed
                ? Set.of(placed.superior())
                : Set.of();
        return forms.step(filled, id, filled.form(), forms.edge(filled, area, Set.of(), Set.of(), superior), PAGE);
    }

    private AreaPath area(String id) {
        return forms.areaOf(PartyOrganisationAggregate.TYPE, id)
                .orElseThrow(() -> new Refused(PartyOrganisationRefusal.NO_SUCH_PARTY_ORGANISATION));
    }

    private void registered(String field, Id.@Nullable PersonId person) {
        if (person != null && !people.isRegistered(person)) {
            throw new FaultyInput(field, FieldError.Code.NOT_FOUND);
        }
    }
}
