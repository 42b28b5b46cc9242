package org.gongjian.query.minutes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.meeting.Purpose;
import org.gongjian.minutes.PublicPlace;
import org.gongjian.minutes.Wording;
import org.gongjian.query.matter.steps.Choice;
import org.gongjian.query.matter.steps.Lists;
import org.gongjian.query.meeting.MeetingReadModel;
import org.gongjian.query.meeting.MeetingRow;
import org.gongjian.query.meeting.Meetings;
import org.gongjian.query.meeting.MotionsOfMeeting;
import org.gongjian.query.platform.forms.FilledForm;
import org.gongjian.query.platform.forms.Tickets;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.platform.waiting.ReadsFrom;
import org.gongjian.query.registry.names.NamesReadModel;
import org.gongjian.record.Acting;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The forms of minutes: writing them beside what happened, and each of the other steps. */
@Controller
class MinutesFormPage {
    private final Minutes minutes;
    private final Meetings meetings;
    private final MotionsOfMeeting motions;
    private final Lists general;
    private final Tickets tickets;
    private final MessageSource messages;

    MinutesFormPage(
            Minutes minutes,
            Meetings meetings,
            MotionsOfMeeting motions,
            Lists general,
            Tickets tickets,
            MessageSource messages) {
        this.minutes = minutes;
        this.meetings = meetings;
        this.motions = motions;
        this.general = general;
        this.tickets = tickets;
        this.messages = messages;
    }

    /**
     * An item as the editor shows it.
     *
     * @param field name of the field of its paragraph
     * @param number name of the field that says to which item it belongs
     * @param notes what was written down of it in the meeting
     * @param votes what was put to the vote
     */
    record Beside(
            String field,
            String number,
            int item,
            String title,
            Purpose purpose,
            List<String> notes,
            List<MotionsOfMeeting.Line> votes) {
        Beside {
            notes = List.copyOf(notes);
            votes = List.copyOf(votes);
        }
    }

    @GetMapping("/meetings/{id}/minutes/steps/{step}")
    @ReadsFrom({MinutesReadModel.GROUP, MeetingReadModel.GROUP, "motions", NamesReadModel.GROUP})
    ModelAndView step(
            @PathVariable UUID id,
            @PathVariable String step,
            @RequestParam Optional<String> ticket,
            Acting acting,
            Locale locale) {
        Scope scope = Scope.of(acting);
        MeetingRow meeting = meetings.one(id, scope).orElseThrow(MinutesFormPage::missing);
        MinutesRow row = minutes.one(id, scope).orElseThrow(MinutesFormPage::missing);
        Map<String, List<Choice>> choices = new HashMap<>(general.of(Lists.ENVELOPE, scope, null, locale));
        boolean writing = MinutesSteps.WRITING.contains(step);
        if (!writing && !MinutesSteps.OTHERS.contains(step)) {
            throw missing();
        }
        List<Beside> beside = writing ? beside(meeting, motions.of(id, scope)) : List.of();
        MinutesRow.Version latest = row.told() == null ? null : row.told().latest();
        choices.put("places", latest == null ? List.of() : places(latest, locale));
        FilledForm form = ticket.flatMap(tickets::take)
                .map(FilledForm::refused)
                .orElseGet(() -> FilledForm.proposing(proposed(step, row, latest, beside, locale)));
        return new ModelAndView(writing ? "minutes/editor" : "minutes/step")
                .addObject("step", step)
                .addObject("heading", "minutes.step." + step)
                .addObject("meeting", meeting)
                .addObject("row", row)
                .addObject("beside", beside)
                .addObject("choices", choices)
                .addObject("form", form)
                .addObject("action", "/meetings/" + id + "/minutes" + (step.equals("draft") ? "" : "/" + step))
                .addObject("back", back(id, row))
                .addObject("page", "/meetings/" + id + "/minutes/steps/" + step)
                .addObject("key", UUID.randomUUID());
    }

    private static String back(UUID id, MinutesRow row) {
        return "/meetings/" + id + (row.told() == null ? "" : "/minutes");
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** What the meeting had before it; of a sensitive item minutes say nothing. */
    private static List<Beside> beside(MeetingRow meeting, List<MotionsOfMeeting.Line> votes) {
        List<Beside> all = new ArrayList<>();
        for (MeetingRow.Item one : meeting.told().heard()) {
            if (!one.item().sensitive()) {
                int item = one.item().number();
                all.add(new Beside(
                        "paragraphs[" + all.size() + "].text",
                        "paragraphs[" + all.size() + "].item",
                        item,
                        one.item().title(),
                        one.item().purpose(),
                        one.notes().stream().map(MeetingRow.Note::text).toList(),
                        votes.stream().filter(vote -> vote.item() == item).toList()));
            }
        }
        return all;
    }

    /** What was written so far; in a first draft what the record of the meeting says. */
    private Map<String, List<String>> proposed(
            String step, MinutesRow row, MinutesRow.@Nullable Version latest, List<Beside> beside, Locale locale) {
        Map<String, List<String>> values = new HashMap<>();
        MinutesRow.Told told = row.told();
        Wording wording = told == null ? null : told.wording();
        for (Beside one : beside) {
            values.put(
                    one.field(),
                    List.of(
                            wording == null
                                    ? drafted(one, locale)
                                    : wording.to(one.item()).orElse("")));
        }
        if (wording != null) {
            Stream.ofNullable(wording.opening()).forEach(text -> values.put("opening", List.of(text)));
            Stream.ofNullable(wording.attending()).forEach(text -> values.put("attending", List.of(text)));
        }
        if (step.equals("publish") && latest != null) {
            values.put(
                    "places", latest.missing().stream().map(PublicPlace::name).toList());
        }
        return values;
    }

    private String drafted(Beside one, Locale locale) {
        String begun = said("minutes.drafted." + one.purpose().name(), locale, one.title());
        return one.notes().isEmpty() ? begun : begun + "\n" + String.join("\n", one.notes());
    }

    private String said(String key, Locale locale, Object... arguments) {
        String said = messages.getMessage(key, arguments, key, locale);
        return said == null ? key : said;
    }

    private List<Choice> places(MinutesRow.Version latest, Locale locale) {
        return latest.left().stream()
                .map(place -> new Choice(place.name(), said("choice.PublicPlace." + place.name(), locale)))
                .toList();
    }
}
