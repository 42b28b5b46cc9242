package org.gongjian.query.motion;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.charter.MeetingRuleKeys;
import org.gongjian.query.matter.steps.Choice;
import org.gongjian.query.matter.steps.StepField;
import org.gongjian.query.meeting.MeetingLabels;
import org.gongjian.query.meeting.MeetingReadModel;
import org.gongjian.query.meeting.MeetingRow;
import org.gongjian.query.meeting.Meetings;
import org.gongjian.query.meeting.SeatLabels;
import org.gongjian.query.platform.forms.FilledForm;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.platform.waiting.ReadsFrom;
import org.gongjian.query.registry.charters.Charters;
import org.gongjian.query.registry.charters.ChartersReadModel;
import org.gongjian.query.registry.members.Sought;
import org.gongjian.query.registry.names.NamesReadModel;
import org.gongjian.query.registry.persons.PersonsReadModel;
import org.gongjian.record.Acting;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 提付表决: the form, and whom it looks for by name. */
@Controller
class PutMotionPage {
    private static final String PUT = "/motions/steps/put";

    private final Meetings meetings;
    private final MeetingLabels labels;
    private final Charters charters;
    private final MotionForms forms;
    private final NomineesSought nominees;

    PutMotionPage(
            Meetings meetings, MeetingLabels labels, Charters charters, MotionForms forms, NomineesSought nominees) {
        this.meetings = meetings;
        this.labels = labels;
        this.charters = charters;
        this.forms = forms;
        this.nominees = nominees;
    }

    @GetMapping(PUT)
    @ReadsFrom({MeetingReadModel.GROUP, NamesReadModel.GROUP, ChartersReadModel.GROUP, PersonsReadModel.GROUP})
    ModelAndView put(
            @RequestParam UUID meeting,
            @RequestParam Optional<String> ticket,
            HttpServletRequest request,
            Acting acting,
            Locale locale) {
        Scope scope = Scope.of(acting);
        MeetingRow held = held(meeting, scope);
        List<StepField> fields = fields(held, scope);
        FilledForm form = forms.filled(ticket, StepField.known(fields, request));
        // of whom an address names nobody is told: it was not asked on record
        List<String> chosen = form.refusal() == null ? List.of() : form.values("persons");
        return laid(held, fields, form, Sought.of(chosen, request), acting, locale)
                .addObject("names", Sought.named(request));
    }

    /** The same with whom it looks for: what was filled in stands in it again. Names are asked in the body, and that they were is on record. */
    @PostMapping("/ask" + PUT)
    @ReadsFrom({MeetingReadModel.GROUP, NamesReadModel.GROUP, ChartersReadModel.GROUP, PersonsReadModel.GROUP})
    ModelAndView sought(@RequestParam UUID meeting, HttpServletRequest request, Acting acting, Locale locale) {
        Scope scope = Scope.of(acting);
        MeetingRow held = held(meeting, scope);
        FilledForm form = FilledForm.proposing(Sought.typed(request));
        return laid(held, fields(held, scope), form, Sought.of(form.values("persons"), request), acting, locale)
                .addObject("names", Sought.named(request));
    }

    private MeetingRow held(UUID meeting, Scope scope) {
        return meetings.one(meeting, scope)
                .filter(found -> scope.reaches(found.area()))
                .orElseThrow(MotionReading::missing);
    }

    private ModelAndView laid(
            MeetingRow held, List<StepField> fields, FilledForm form, Sought sought, Acting acting, Locale locale) {
        Scope scope = Scope.of(acting);
        Map<String, List<Choice>> choices = forms.closed(scope, locale);
        choices.putAll(ofMeeting(held, scope));
        NomineesSought.Offered offered =
                nominees.offered(choices.getOrDefault("persons", List.of()), sought, acting, locale);
        choices.put("nominees", offered.choices());
        return MotionForms.page("put", fields, choices, form)
                .addObject("action", "/motions")
                .addObject("back", "/meetings/" + held.id())
                .addObject("meeting", held.id())
                .addObject("subject", held.told().plan().title())
                .addObject("page", PUT + "?meeting=" + held.id())
                .addObject("finding", NomineesSought.mayLook(scope) ? "/ask" + PUT : null)
                .addObject("missing", offered.missing());
    }

    private List<StepField> fields(MeetingRow held, Scope scope) {
        List<StepField> fields = new ArrayList<>(Objects.requireNonNull(MotionSteps.fields("put")));
        if (held.told().bodies().size() == 1) {
            fields.removeIf(field -> field.name().equals("body"));
        }
        if (rollFollowsTheItem(held, scope)) {
            fields.add(MotionSteps.seats());
        }
        return fields;
    }

    private Map<String, List<Choice>> ofMeeting(MeetingRow held, Scope scope) {
        SeatLabels seats = labels.of(held, scope);
        return Map.of(
                "items",
                held.told().standing().stream()
                        .map(item -> new Choice(
                                Integer.toString(item.item().number()),
                                item.item().number() + " " + item.item().title()))
                        .toList(),
                "sitting",
                held.told().bodies().stream()
                        .map(body -> new Choice(body.id().toString(), body.name()))
                        .toList(),
                "seats",
                held.told().choosable().stream()
                        .map(seat -> new Choice(seat.key(), seats.full(seat, held.told())))
                        .toList());
    }

    private boolean rollFollowsTheItem(MeetingRow held, Scope scope) {
        return !held.told().choosable().isEmpty()
                && charters.on(held.told().plan().heldOn(), scope)
                        .apply(held.area())
                        .flag(MeetingRuleKeys.ROLL_FOLLOWS_THE_ITEM);
    }
}
