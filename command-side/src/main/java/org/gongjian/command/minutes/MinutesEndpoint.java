package org.gongjian.command.minutes;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Longest;
import org.gongjian.command.decision.Refused;
import org.gongjian.command.minutes.MinutesFacts.Held;
import org.gongjian.command.minutes.MinutesFacts.Kept;
import org.gongjian.command.platform.paper.PaperFile;
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
import org.gongjian.minutes.PublicPlace;
import org.gongjian.minutes.Wording;
import org.gongjian.record.Acting;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The minutes of a meeting. */
@Controller
class MinutesEndpoint implements TakenForms {
    private static final String PAGE = "/meetings/{id}/minutes";
    private static final Map<String, Class<?>> STEPS = Map.ofEntries(
            Map.entry("edit", Form.class),
            Map.entry("check", Nothing.class),
            Map.entry("give-back", MinutesCommand.GiveBack.class),
            Map.entry("issue", Nothing.class),
            Map.entry("publish", Places.class),
            Map.entry("correct", Correction.class));

    private final AdministrationForms forms;
    private final Commands commands;
    private final MinutesFacts facts;
    private final MinutesDesk desk;

    MinutesEndpoint(AdministrationForms forms, Commands commands, MinutesFacts facts, MinutesDesk desk) {
        this.forms = forms;
        this.commands = commands;
        this.facts = facts;
        this.desk = desk;
    }

    /** What is written; the rest is drafted from the facts. */
    record Form(
            @Longest(1000) @Nullable String opening,
            @Longest(500) @Nullable String attending,
            List<Text> paragraphs) {
        Wording wording() {
            return new Wording(opening, attending, Text.written(paragraphs));
        }
    }

    /** What is written to an item; left empty there is none. */
    record Text(int item, @Longest(2000) @Nullable String text) {
        private static List<Wording.Paragraph> written(List<Text> texts) {
            return texts.stream()
                    .filter(one -> one.text() != null && !one.text().isBlank())
                    .map(one -> new Wording.Paragraph(one.item(), Objects.requireNonNull(one.text())))
                    .toList();
        }
    }

    /** Another wording, and why. */
    record Correction(
            @Longest(1000) @Nullable String opening,
            @Longest(500) @Nullable String attending,
            List<Text> paragraphs,
            @Longest(200) String reason) {
        Wording wording() {
            return new Wording(opening, attending, Text.written(paragraphs));
        }
    }

    /** Where they are made public. */
    record Places(List<PublicPlace> places) {}

    /** Nothing is asked. */
    record Nothing() {}

    @Override
    public Map<String, Class<?>> taken() {
        Map<String, Class<?>> taken = new TreeMap<>();
        taken.put(PAGE, Form.class);
        STEPS.forEach((step, form) -> taken.put(PAGE + "/" + step, form));
        return taken;
    }

    @PostMapping(PAGE)
    ResponseEntity<Map<String, Object>> draft(@PathVariable String id, HttpServletRequest request, Acting acting) {
        Held held = facts.meeting(meeting(id));
        Filled<Form> filled = forms.read(request, acting, held.area(), Form.class);
        MinutesCommand command =
                new MinutesCommand.Draft(held.id(), filled.form().wording(), held.told());
        Edge edge = facts.lookedThrough(forms.edge(filled, held.area()), null, command, held);
        Answer answer = commands.send(
                filled.input().key(), List.of(new Asked<>(forms.newId().toString(), command, edge)));
        return replied(answer, id, filled, true);
    }

    @PostMapping(PAGE + "/{step}")
    ResponseEntity<Map<String, Object>> step(
            @PathVariable String id, @PathVariable String step, HttpServletRequest request, Acting acting) {
        Class<?> type = STEPS.get(step);
        if (type == null) {
            throw new Refused(PlatformRefusal.NO_SUCH_STEP);
        }
        Held held = facts.meeting(meeting(id));
        Kept kept = facts.minutes(held.id()).orElseThrow(() -> new Refused(MinutesRefusal.NO_SUCH_MINUTES));
        Filled<?> filled = forms.read(request, acting, held.area(), type);
        Edge edge = forms.edge(filled, kept.area());
        if (step.equals("issue")) {
            Answer answer = commands.answered(filled.input().key())
                    .orElseGet(() -> desk.issue(
                            filled.input().key(),
                            held.id(),
                            edge,
                            filled.input().ifMatch()));
            return replied(answer, id, filled, false);
        }
        MinutesCommand command = command(filled.form(), step, held);
        Answer answer = commands.send(
                filled.input().key(),
                List.of(new Asked<>(
                        kept.id().toString(),
                        command,
                        facts.lookedThrough(edge, kept.state(), command, held),
                        filled.input().ifMatch())));
        return replied(answer, id, filled, false);
    }

    private static MinutesCommand command(Object form, String step, Held held) {
        return switch (form) {
            case Form asked -> new MinutesCommand.Edit(asked.wording(), held.told());
            case Correction asked -> new MinutesCommand.Correct(asked.wording(), asked.reason(), held.told());
            case Places asked -> new MinutesCommand.Publish(some(asked.places()));
            case Nothing ignored -> new MinutesCommand.Check();
            case MinutesCommand asked -> asked;
            default -> throw new IllegalStateException(step);
        };
    }

    private static List<PublicPlace> some(List<PublicPlace> places) {
        if (places.isEmpty()) {
            throw new FaultyInput("places", FieldError.Code.REQUIRED);
        }
        return places;
    }

    /** As they would be signed now; nothing is recorded. */
    @PostMapping(PAGE + "/preview")
    ResponseEntity<byte[]> preview(
            @PathVariable String id, @RequestParam(defaultValue = "pdf") String as, Acting acting) {
        return PaperFile.of(desk.preview(meeting(id), acting), "会议纪要（预览）", as);
    }

    private static ResponseEntity<Map<String, Object>> replied(
            Answer answer, String meeting, Filled<?> filled, boolean created) {
        return Replies.of(
                answer, "/meetings/" + meeting + "/minutes", filled.input().form(), created);
    }

    private static Id.MeetingId meeting(String id) {
        return AdministrationForms.uuid(id)
                .map(Id.MeetingId::new)
                .orElseThrow(() -> new Refused(MinutesRefusal.NO_SUCH_MINUTES));
    }
}
