package org.gongjian.command.meeting;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Longest;
import org.gongjian.command.decision.Refused;
import org.gongjian.command.platform.edge.EdgeFacts;
import org.gongjian.command.platform.edge.PeopleFacts;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.command.platform.files.Files;
import org.gongjian.command.platform.refusal.FaultyInput;
import org.gongjian.command.platform.refusal.FieldError;
import org.gongjian.command.platform.refusal.PlatformRefusal;
import org.gongjian.command.platform.registry.AdministrationForms;
import org.gongjian.command.platform.registry.AdministrationForms.Filled;
import org.gongjian.command.platform.registry.TakenForms;
import org.gongjian.command.platform.requests.Answer;
import org.gongjian.command.platform.requests.Replies;
import org.gongjian.command.platform.sending.Commands;
import org.gongjian.command.platform.shell.Asked;
import org.gongjian.meeting.Authority;
import org.gongjian.meeting.Convening;
import org.gongjian.meeting.MeetingEvent;
import org.gongjian.meeting.MeetingState;
import org.gongjian.meeting.Occasion;
import org.gongjian.meeting.Plan;
import org.gongjian.meeting.Proposer;
import org.gongjian.meeting.Purpose;
import org.gongjian.meeting.Roll;
import org.gongjian.record.Acting;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Meetings. */
@Controller
class MeetingEndpoint implements TakenForms {
    private static final String PAGE = "/meetings";
    private static final Map<String, Class<?>> STEPS = Map.ofEntries(
            Map.entry("postpone", Postponement.class),
            Map.entry("cancel", MeetingCommand.Cancel.class),
            Map.entry("place-item", Item.class),
            Map.entry("take-item-off", MeetingCommand.TakeItemOff.class),
            Map.entry("serve-notice", MeetingCommand.ServeNotice.class),
            Map.entry("acknowledge-notice", MeetingCommand.AcknowledgeNotice.class),
            Map.entry("waive-notice", MeetingCommand.WaiveNotice.class),
            Map.entry("take-attendance", MeetingCommand.TakeAttendance.class),
            Map.entry("substitute", MeetingCommand.Substitute.class),
            Map.entry("open", MeetingCommand.Open.class),
            Map.entry("take-chair", MeetingCommand.TakeChair.class),
            Map.entry("note", MeetingCommand.Note.class),
            Map.entry("recuse", MeetingCommand.Recuse.class),
            Map.entry("adjourn", MeetingCommand.Adjourn.class),
            Map.entry("close", MeetingCommand.Close.class),
            Map.entry("sign-record", Signing.class),
            Map.entry("serve-resolutions", MeetingCommand.ServeResolutions.class),
            Map.entry("return-receipt", MeetingCommand.ReturnReceipt.class));

    private final AdministrationForms forms;
    private final Streams streams;
    private final EdgeFacts edges;
    private final PeopleFacts people;
    private final MeetingFacts facts;
    private final Commands commands;
    private final Files files;

    MeetingEndpoint(
            AdministrationForms forms,
            Streams streams,
            EdgeFacts edges,
            PeopleFacts people,
            MeetingFacts facts,
            Commands commands,
            Files files) {
        this.commands = commands;
        this.files = files;
        this.forms = forms;
        this.streams = streams;
        this.edges = edges;
        this.people = people;
        this.facts = facts;
    }

    /**
     * Which bodies meet, when and where; the first calls.
     *
     * @param convener who convenes; left out, whom the charter names
     * @param askedBy who asked for an extraordinary meeting, with {@code askedByUnit} where a unit did
     * @param withoutBallot the community assembly does not ballot in it
     */
    record Form(
            List<Id.BodyId> bodies,
            @Longest(value = 100, oneLine = true) String title,
            Occasion occasion,
            Instant startsAt,
            @Longest(value = 100, oneLine = true) String place,
            @Nullable Authority convener,
            @Nullable Proposer askedBy,
            Id.@Nullable OrganisationId askedByUnit,
            boolean withoutBallot) {}

    /** Another time, and another place where it changes too. */
    record Postponement(
            Instant startsAt,
            @Longest(value = 100, oneLine = true) @Nullable String place,
            @Longest(200) String reason) {}

    /**
     * An item: of a matter that waits, or of its own.
     *
     * @param attending seats that it is for, where the charter fixes who attends item by item
     */
    record Item(
            @Longest(value = 100, oneLine = true) String title,
            Purpose purpose,
            List<Id.BodyId> entitled,
            Id.@Nullable MatterId matter,
            @Longest(value = 50, oneLine = true) List<String> attending) {}

    /** The seats that signed the record; its scan comes beside. */
    record Signing(@Longest(value = 50, oneLine = true) List<String> seats) {}

    @Override
    public Map<String, Class<?>> taken() {
        return TakenForms.of(PAGE, Form.class, STEPS);
    }

    @PostMapping(PAGE)
    ResponseEntity<Map<String, Object>> call(HttpServletRequest request, Acting acting) {
        Filled<Form> filled = forms.read(request, acting, Form.class);
        Form form = filled.form();
        if (form.bodies().isEmpty()) {
            throw new FaultyInput("bodies", FieldError.Code.REQUIRED);
        }
        AreaPath area = facts.areaOf(form.bodies().getFirst());
        MeetingCommand command = new MeetingCommand.Call(
                form.title(),
                form.occasion(),
                form.startsAt(),
                form.place(),
                facts.bodies(form.bodies(), day(form.startsAt(), area)),
                new Convening(form.convener(), form.askedBy(), form.askedByUnit()),
                form.withoutBallot());
        Edge edge = facts.lookedThrough(forms.edge(filled, area), MeetingState.UNKNOWN, command);
        return forms.create(filled, forms.newId(), command, edge, PAGE);
    }

    @PostMapping(PAGE + "/{id}/{step}")
    ResponseEntity<Map<String, Object>> step(
            @PathVariable String id, @PathVariable String step, HttpServletRequest request, Acting acting) {
        Streams.Stream stream = AdministrationForms.uuid(id)
                .flatMap(uuid -> streams.open(uuid.toString()))
                .filter(one -> one.type().equals(MeetingAggregate.TYPE))
                .orElseThrow(() -> new Refused(MeetingRefusal.NO_SUCH_MEETING));
        Class<?> type = STEPS.get(step);
        if (type == null) {
            throw new Refused(PlatformRefusal.NO_SUCH_STEP);
        }
        Filled<?> filled = forms.read(request, acting, type);
        MeetingState state = stream.folded(MeetingEvent.class, MeetingState.UNKNOWN, MeetingState::evolve);
        if (filled.form() instanceof Signing signing) {
            return signed(filled, signing, id, stream.area());
        }
        MeetingCommand command = command(filled.form(), state, stream.area(), acting);
        Edge edge = facts.lookedThrough(
                forms.edge(filled, stream.area(), Set.of(), organisations(command)), state, command);
        return forms.step(filled, id, command, edge, after(command, filled));
    }

    /** Whoever acknowledges his notice among his own meetings goes back to them. */
    private static String after(MeetingCommand command, Filled<?> filled) {
        boolean own = command instanceof MeetingCommand.AcknowledgeNotice
                && "mine".equals(filled.input().next());
        return own ? PAGE + "/mine" : PAGE;
    }

    private static Set<Id.OrganisationId> organisations(MeetingCommand command) {
        return command instanceof MeetingCommand.ServeResolutions served ? Set.copyOf(served.units()) : Set.of();
    }

    /** With the scan of the signed record, concealed under the key of the meeting. */
    private ResponseEntity<Map<String, Object>> signed(Filled<?> filled, Signing signing, String id, AreaPath area) {
        Optional<Files.Ready> scan = filled.input().uploads().stream()
                .findFirst()
                .map(upload -> files.examine(new Files.Incoming(
                        new Id.FileId(edges.newId()),
                        new Id.PersonId(UUID.fromString(id)),
                        area,
                        upload.name(),
                        upload.bytes(),
                        edges.now())));
        MeetingCommand command = new MeetingCommand.SignRecord(
                signing.seats(), scan.map(Files.Ready::attachment).orElse(null));
        Answer answer = commands.send(
                filled.input().key(),
                id,
                List.of(new Asked<>(
                        id, command, forms.edge(filled, area), filled.input().ifMatch())),
                () -> scan.ifPresent(files::write));
        return Replies.of(answer, PAGE + "/" + id, filled.input().form(), false);
    }

    private MeetingCommand command(Object form, MeetingState state, AreaPath area, Acting acting) {
        if (form instanceof Postponement asked) {
            return postpone(asked, state, area);
        }
        if (form instanceof Item item) {
            return new MeetingCommand.PlaceItem(
                    item.title(),
                    item.purpose(),
                    item.entitled(),
                    item.matter() == null ? null : facts.matter(item.matter(), acting),
                    item.attending());
        }
        if (form instanceof MeetingCommand.Substitute asked
                && asked.person() != null
                && !people.isRegistered(asked.person())) {
            throw new FaultyInput("person", FieldError.Code.NOT_FOUND);
        }
        return (MeetingCommand) form;
    }

    private MeetingCommand postpone(Postponement asked, MeetingState state, AreaPath area) {
        if (!(state instanceof MeetingState.Known known)) {
            throw new Refused(MeetingRefusal.NO_SUCH_MEETING);
        }
        Plan plan = known.sitting().plan();
        return new MeetingCommand.Postpone(
                asked.startsAt(),
                asked.place() == null ? plan.place() : asked.place(),
                asked.reason(),
                facts.bodies(plan.rolls().stream().map(Roll::body).toList(), day(asked.startsAt(), area)));
    }

    private LocalDate day(Instant at, AreaPath area) {
        return LocalDate.ofInstant(at, edges.zone(area));
    }
}
