package org.gongjian.command.notice;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Longest;
import org.gongjian.command.decision.Refused;
import org.gongjian.command.platform.binding.BusinessTime;
import org.gongjian.command.platform.edge.HappenedInput;
import org.gongjian.command.platform.edge.PeopleFacts;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.command.platform.persons.Contacts;
import org.gongjian.command.platform.persons.PersonRegistration;
import org.gongjian.command.platform.refusal.FaultyInput;
import org.gongjian.command.platform.refusal.FieldError;
import org.gongjian.command.platform.refusal.PlatformRefusal;
import org.gongjian.command.platform.registry.AdministrationForms;
import org.gongjian.command.platform.registry.AdministrationForms.Filled;
import org.gongjian.command.platform.registry.TakenForms;
import org.gongjian.command.platform.shell.Asked;
import org.gongjian.notice.NoticeAbout;
import org.gongjian.notice.NoticeState;
import org.gongjian.notice.NoticeSubject;
import org.gongjian.record.Acting;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.gongjian.record.Via;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Public notices. */
@Controller
class NoticeEndpoint implements TakenForms {
    private static final String PAGE = "/notices";
    private static final Map<String, Class<?>> STEPS = Map.of(
            "redraft", NoticeCommand.Redraft.class,
            "send-back", NoticeCommand.SendBack.class,
            "post", Hung.class,
            "raise-objection", Objection.class,
            "handle-objection", NoticeCommand.HandleObjection.class,
            "extend", NoticeCommand.Extend.class,
            "ask-withdrawal", NoticeCommand.AskWithdrawal.class,
            "withdraw", NoticeCommand.Withdraw.class);

    private final AdministrationForms forms;
    private final Streams streams;
    private final NoticeFacts facts;
    private final PeopleFacts people;
    private final PersonRegistration registration;
    private final Contacts contacts;

    NoticeEndpoint(
            AdministrationForms forms,
            Streams streams,
            NoticeFacts facts,
            PeopleFacts people,
            PersonRegistration registration,
            Contacts contacts) {
        this.forms = forms;
        this.streams = streams;
        this.facts = facts;
        this.people = people;
        this.registration = registration;
        this.contacts = contacts;
    }

    /**
     * What is to be shown, and what it is about: a matter, a motion, or neither.
     *
     * @param area of what is about neither; left out it is that of the office
     */
    record Form(
            Id.@Nullable MatterId matter,
            Id.@Nullable MotionId motion,
            @Nullable NoticeSubject subject,
            Id.@Nullable AreaId area,
            NoticeCommand.Words words) {}

    /** How long it hangs, where longer than it must. */
    record Hung(@Nullable LocalDate until) {}

    /**
     * An objection as it was told.
     *
     * @param person somebody registered
     * @param name of somebody new; with neither it is anonymous
     */
    record Objection(
            Id.@Nullable PersonId person,
            @Longest(value = 60, oneLine = true) @Nullable String name,
            @Longest(value = 30, oneLine = true) @Nullable String phone,
            @Longest(value = 200, oneLine = true) @Nullable String address,
            @Longest(2000) String words,
            @Longest(300) String summary) {}

    @Override
    public Map<String, Class<?>> taken() {
        return TakenForms.of(PAGE, Form.class, STEPS);
    }

    @PostMapping(PAGE)
    ResponseEntity<Map<String, Object>> draft(HttpServletRequest request, Acting acting) {
        Filled<Form> filled = forms.read(request, acting, Form.class);
        NoticeFacts.Found found = found(filled.form(), acting);
        NoticeCommand command =
                new NoticeCommand.Draft(found.about(), filled.form().words(), facts.subject(found.about()));
        Edge edge = facts.lookedThrough(forms.edge(filled, found.area()), NoticeState.UNKNOWN, command);
        return forms.create(filled, forms.newId(), command, edge, PAGE);
    }

    private NoticeFacts.Found found(Form form, Acting acting) {
        if (form.motion() != null) {
            return facts.motion(form.motion(), acting);
        }
        if (form.matter() != null) {
            return facts.matter(form.matter(), acting);
        }
        if (form.subject() == null) {
            throw new FaultyInput("subject", FieldError.Code.REQUIRED);
        }
        AreaPath area = form.area() == null ? acting.scope() : forms.area("area", form.area());
        return new NoticeFacts.Found(new NoticeAbout.Free(form.subject()), area);
    }

    @PostMapping(PAGE + "/{id}/{step}")
    ResponseEntity<Map<String, Object>> step(
            @PathVariable String id, @PathVariable String step, HttpServletRequest request, Acting acting) {
        Streams.Stream stream = AdministrationForms.uuid(id)
                .flatMap(uuid -> streams.open(uuid.toString()))
                .filter(one -> one.type().equals(NoticeAggregate.TYPE))
                .orElseThrow(() -> new Refused(NoticeRefusal.NO_SUCH_NOTICE));
        Class<?> type = STEPS.get(step);
        if (type == null) {
            throw new Refused(PlatformRefusal.NO_SUCH_STEP);
        }
        NoticeState state = NoticeFacts.folded(stream);
        if (!facts.opens(state, acting)) {
            throw new Refused(NoticeRefusal.NO_SUCH_NOTICE);
        }
        Filled<?> filled = forms.read(request, acting, type);
        if (filled.form() instanceof Objection said) {
            return objection(id, said, filled, stream.area(), state);
        }
        NoticeCommand command = filled.form() instanceof Hung(LocalDate until)
                ? new NoticeCommand.Post(until, subject(state))
                : (NoticeCommand) filled.form();
        Edge edge = facts.lookedThrough(forms.edge(filled, stream.area()), state, command);
        return forms.step(filled, id, command, edge, PAGE);
    }

    private NoticeCommand.Subject subject(NoticeState state) {
        return state instanceof NoticeState.Known known
                ? facts.subject(known.sheet().about())
                : new NoticeCommand.Subject(true, true);
    }

    /** Who is new is registered in the same transaction; the words go into a box of his, or of the notice where nobody is named. */
    private ResponseEntity<Map<String, Object>> objection(
            String id, Objection said, Filled<?> filled, AreaPath area, NoticeState state) {
        Id.PersonId by = said.person();
        List<Asked<?>> newcomer = List.of();
        if (by != null && !people.isRegistered(by)) {
            throw new FaultyInput("person", FieldError.Code.NOT_FOUND);
        }
        if (by == null && said.name() != null) {
            by = new Id.PersonId(forms.newId());
            newcomer = List.of(registration.register(
                    by,
                    new PersonRegistration.Contact(said.name(), said.phone(), said.address()),
                    forms.edge(filled.now(), area)));
        }
        Id.PersonId author = by == null ? new Id.PersonId(UUID.fromString(id)) : by;
        NoticeCommand command =
                new NoticeCommand.RaiseObjection(by, contacts.words(author, "words", said.words()), said.summary());
        Filled<?> theirs = by == null ? filled : saidBy(by, filled);
        Edge edge = facts.lookedThrough(forms.edge(theirs, area), state, command);
        return forms.step(theirs, id, newcomer, command, edge, PAGE);
    }

    /** Who objects acts; who writes it down records it. */
    private static <T> Filled<T> saidBy(Id.PersonId by, Filled<T> filled) {
        HappenedInput typed = filled.happened();
        BusinessTime at = typed.at();
        return new Filled<>(
                filled.form(),
                new HappenedInput(
                        at,
                        typed.dateOnly(),
                        by,
                        typed.forOrganisation(),
                        typed.via() == null || typed.via() == Via.SELF ? Via.IN_PERSON : typed.via(),
                        typed.evidence()),
                filled.input(),
                filled.acting());
    }
}
