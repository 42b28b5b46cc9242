package org.gongjian.command.person;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Refused;
import org.gongjian.command.platform.edge.EdgeFacts;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.command.platform.persons.Contacts;
import org.gongjian.command.platform.persons.PersonRegistration;
import org.gongjian.command.platform.persons.TextsLookedThrough;
import org.gongjian.command.platform.refusal.FaultyInput;
import org.gongjian.command.platform.refusal.FieldError;
import org.gongjian.command.platform.refusal.PlatformRefusal;
import org.gongjian.command.platform.registry.AdministrationForms;
import org.gongjian.command.platform.registry.AdministrationForms.Filled;
import org.gongjian.command.platform.registry.TakenForms;
import org.gongjian.person.HowChosen;
import org.gongjian.record.Acting;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Persons: registering, membership, mandate, erasure. */
@Controller
class PersonEndpoint implements TakenForms {
    private static final String PAGE = "/admin/persons";
    private static final Map<String, Class<? extends PersonCommand>> STEPS = Map.ofEntries(
            Map.entry("membership", PersonCommand.RecordMembership.class),
            Map.entry("join-branch", PersonCommand.JoinBranch.class),
            Map.entry("end-membership", PersonCommand.EndMembership.class),
            Map.entry("end-mandate", PersonCommand.EndMandate.class),
            Map.entry("management", PersonCommand.RecordManagement.class),
            Map.entry("classes", PersonCommand.Classify.class),
            Map.entry("leave-volunteers", PersonCommand.LeaveVolunteers.class),
            Map.entry("service", PersonCommand.RecordService.class),
            Map.entry("take-post", PersonCommand.TakePost.class),
            Map.entry("leave-post", PersonCommand.LeavePost.class),
            Map.entry("request-erasure", PersonCommand.RequestErasure.class),
            Map.entry("refuse-erasure", PersonCommand.RefuseErasure.class),
            Map.entry("confirm-erasure", PersonCommand.ConfirmErasure.class));

    private final AdministrationForms forms;
    private final Contacts contacts;
    private final TextsLookedThrough texts;
    private final Workplaces workplaces;

    PersonEndpoint(AdministrationForms forms, Contacts contacts, EdgeFacts edges, Streams streams) {
        this.forms = forms;
        this.contacts = contacts;
        this.texts = new TextsLookedThrough(edges, streams, contacts);
        this.workplaces = new Workplaces(streams);
    }

    /** A new person and where it belongs. */
    record Form(Id.AreaId area, PersonRegistration.Contact contact) {}

    /** Other contact data. */
    record ContactForm(PersonRegistration.Contact contact) {}

    /** A mandate of the congress of this community. */
    record MandateForm(
            Id.AreaId community, LocalDate from, @Nullable LocalDate lastDay) {}

    /** A mandate and who elected or recommended the delegate: a branch, a unit, or members jointly. */
    record ChoiceForm(
            Id.AreaId community,
            LocalDate from,
            @Nullable LocalDate lastDay,
            Id.@Nullable PartyOrganisationId branch,
            Id.@Nullable OrganisationId unit,
            List<Id.PersonId> recommenders) {

        /** The one way that is filled in. */
        HowChosen how() {
            int ways = (branch == null ? 0 : 1) + (unit == null ? 0 : 1) + (recommenders.isEmpty() ? 0 : 1);
            if (ways != 1) {
                throw new FaultyInput("branch", ways == 0 ? FieldError.Code.REQUIRED : FieldError.Code.TOO_MANY);
            }
            return branch != null
                    ? new HowChosen.Elected(branch)
                    : unit != null
                            ? new HowChosen.RecommendedByUnit(unit)
                            : new HowChosen.RecommendedJointly(recommenders);
        }
    }

    @Override
    public Map<String, Class<?>> taken() {
        Map<String, Class<?>> taken = TakenForms.of(PAGE, Form.class, STEPS);
        taken.put(PAGE + "/{id}/contact", ContactForm.class);
        taken.put(PAGE + "/{id}/mandate", MandateForm.class);
        taken.put(PAGE + "/{id}/choose-delegate", ChoiceForm.class);
        taken.put(PAGE + "/{id}/volunteer", PersonCommand.EnrolVolunteer.class);
        return taken;
    }

    @PostMapping(PAGE)
    ResponseEntity<Map<String, Object>> register(HttpServletRequest request, Acting acting) {
        Filled<Form> filled = forms.read(request, acting, Form.class);
        Id.PersonId id = new Id.PersonId(forms.newId());
        AreaPath area = forms.area("area", filled.form().area());
        PersonRegistration.Contact typed = filled.form().contact();
        PersonCommand command = new PersonCommand.Register(contacts.boxes(id, typed));
        return forms.create(filled, id, command, forms.edge(filled, area), PAGE);
    }

    @PostMapping(PAGE + "/{id}/contact")
    ResponseEntity<Map<String, Object>> contact(@PathVariable String id, HttpServletRequest request, Acting acting) {
        AreaPath area = area(id);
        Filled<ContactForm> filled = forms.read(request, acting, ContactForm.class);
        Id.PersonId person = AdministrationForms.uuid(id).map(Id.PersonId::new).orElseThrow();
        PersonRegistration.Contact typed = filled.form().contact();
        PersonCommand command = new PersonCommand.ChangeContact(contacts.boxes(person, typed));
        return forms.step(filled, id, command, forms.edge(filled, area), PAGE);
    }

    @PostMapping(PAGE + "/{id}/mandate")
    ResponseEntity<Map<String, Object>> mandate(@PathVariable String id, HttpServletRequest request, Acting acting) {
        AreaPath area = area(id);
        Filled<MandateForm> filled = forms.read(request, acting, MandateForm.class);
        MandateForm form = filled.form();
        forms.area("community", form.community());
        PersonCommand command = new PersonCommand.RecordMandate(form.community(), form.from(), form.lastDay());
        return forms.step(filled, id, command, forms.edge(filled, area), PAGE);
    }

    @PostMapping(PAGE + "/{id}/choose-delegate")
    ResponseEntity<Map<String, Object>> choose(@PathVariable String id, HttpServletRequest request, Acting acting) {
        AreaPath area = area(id);
        Filled<ChoiceForm> filled = forms.read(request, acting, ChoiceForm.class);
        ChoiceForm form = filled.form();
        forms.area("community", form.community());
        Id.PersonId delegate =
                AdministrationForms.uuid(id).map(Id.PersonId::new).orElseThrow();
        if (form.recommenders().contains(delegate)) {
            // nobody recommends himself
            throw new FaultyInput("recommenders", FieldError.Code.UNKNOWN_VALUE);
        }
        PersonCommand command = new PersonCommand.ChooseDelegate(
                form.community(),
                form.from(),
                form.lastDay(),
                form.how(),
                delegate,
                form.recommenders().isEmpty() ? Set.of() : inUnits(delegate, form));
        Edge edge = forms.edge(
                filled,
                area,
                Set.copyOf(form.recommenders()),
                form.unit() == null ? Set.of() : Set.of(form.unit()),
                form.branch() == null ? Set.of() : Set.of(form.branch()));
        return forms.step(filled, id, command, edge, PAGE);
    }

    private Set<Id.PersonId> inUnits(Id.PersonId delegate, ChoiceForm form) {
        Set<Id.PersonId> named = new HashSet<>(form.recommenders());
        named.add(delegate);
        return workplaces.inUnits(named, form.community(), form.from());
    }

    @PostMapping(PAGE + "/{id}/volunteer")
    ResponseEntity<Map<String, Object>> volunteer(@PathVariable String id, HttpServletRequest request, Acting acting) {
        AreaPath area = area(id);
        Id.PersonId person = AdministrationForms.uuid(id).map(Id.PersonId::new).orElseThrow();
        Filled<PersonCommand.EnrolVolunteer> filled = forms.read(
                request,
                acting,
                PersonCommand.EnrolVolunteer.class,
                (field, text) -> contacts.words(person, field, text));
        Id.OrganisationId team = filled.form().team();
        Edge edge = forms.edge(filled, area, Set.of(), team == null ? Set.of() : Set.of(team));
        return forms.step(filled, id, filled.form(), edge, PAGE);
    }

    @PostMapping(PAGE + "/{id}/{step}")
    ResponseEntity<Map<String, Object>> step(
            @PathVariable String id, @PathVariable String step, HttpServletRequest request, Acting acting) {
        AreaPath area = area(id);
        Class<? extends PersonCommand> type = STEPS.get(step);
        if (type == null) {
            throw new Refused(PlatformRefusal.NO_SUCH_STEP);
        }
        Filled<? extends PersonCommand> filled = forms.read(request, acting, type);
        Edge edge = filled.form() instanceof PersonCommand.JoinBranch(Id.PartyOrganisationId branch, LocalDate _)
                ? forms.edge(filled, area, Set.of(), Set.of(), Set.of(branch))
                : forms.edge(filled, area);
        if (filled.form() instanceof PersonCommand.RecordService service) {
            Set<Id.PersonId> who =
                    Set.of(AdministrationForms.uuid(id).map(Id.PersonId::new).orElseThrow());
            edge = edge.withTextsLookedThrough(texts.of(service.activity(), List.of(), who));
        }
        return forms.step(filled, id, filled.form(), edge, PAGE);
    }

    private AreaPath area(String id) {
        return forms.areaOf(PersonAggregate.TYPE, id).orElseThrow(() -> new Refused(PersonRefusal.NO_SUCH_PERSON));
    }
}
