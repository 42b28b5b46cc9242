package org.gongjian.query.meeting;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gongjian.charter.MeetingRuleKeys;
import org.gongjian.meeting.Attendance;
import org.gongjian.meeting.Authority;
import org.gongjian.meeting.NoticeWay;
import org.gongjian.meeting.Occasion;
import org.gongjian.meeting.Proposer;
import org.gongjian.meeting.Purpose;
import org.gongjian.meeting.SubstituteStanding;
import org.gongjian.query.matter.steps.Choice;
import org.gongjian.query.matter.steps.Lists;
import org.gongjian.query.matter.steps.StepField;
import org.gongjian.query.meeting.urgent.UrgentReports;
import org.gongjian.query.meeting.urgent.UrgentReportsReadModel;
import org.gongjian.query.platform.forms.FilledForm;
import org.gongjian.query.platform.forms.Tickets;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.platform.waiting.ReadsFrom;
import org.gongjian.query.registry.bodies.Bodies;
import org.gongjian.query.registry.bodies.BodyRow;
import org.gongjian.query.registry.charters.Charters;
import org.gongjian.query.registry.charters.ChartersReadModel;
import org.gongjian.query.registry.names.NamesReadModel;
import org.gongjian.query.registry.names.Today;
import org.gongjian.record.Acting;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The forms of a meeting: calling it, and each step of it. */
@Controller
class MeetingFormPage {
    private final Meetings meetings;
    private final MeetingLabels labels;
    private final MotionsOfMeeting motions;
    private final Bodies bodies;
    private final Charters charters;
    private final Lists general;
    private final Tickets tickets;
    private final Today today;
    private final MessageSource messages;

    MeetingFormPage(
            Meetings meetings,
            MeetingLabels labels,
            MotionsOfMeeting motions,
            Bodies bodies,
            Charters charters,
            Lists general,
            Tickets tickets,
            Today today,
            MessageSource messages) {
        this.meetings = meetings;
        this.labels = labels;
        this.motions = motions;
        this.bodies = bodies;
        this.charters = charters;
        this.general = general;
        this.tickets = tickets;
        this.today = today;
        this.messages = messages;
    }

    @GetMapping("/meetings/steps/call")
    @ReadsFrom({"bodies", NamesReadModel.GROUP})
    ModelAndView call(@RequestParam Optional<String> ticket, HttpServletRequest request, Acting acting, Locale locale) {
        Scope scope = Scope.of(acting);
        Map<String, List<Choice>> choices = closed(locale);
        choices.putAll(general.of(Lists.ENVELOPE, scope, null, locale));
        choices.put(
                "bodies",
                bodies.all(scope).stream()
                        .filter(body -> body.standsOn(today.of(scope)))
                        .map(body -> new Choice(body.id().toString(), label(body)))
                        .toList());
        return page("call", fields("call"), choices, ticket, request)
                .addObject("action", "/meetings")
                .addObject("back", "/meetings")
                .addObject("subject", "");
    }

    private static String label(BodyRow body) {
        return body.name() + "（" + body.seats() + "）";
    }

    @GetMapping("/meetings/{id}/steps/{step}")
    @ReadsFrom({
        MeetingReadModel.GROUP,
        "motions",
        UrgentReportsReadModel.GROUP,
        NamesReadModel.GROUP,
        ChartersReadModel.GROUP
    })
    ModelAndView step(
            @PathVariable UUID id,
            @PathVariable String step,
            @RequestParam Optional<String> ticket,
            HttpServletRequest request,
            Acting acting,
            Locale locale) {
        Scope scope = Scope.of(acting);
        MeetingRow found = meetings.one(id, scope)
                .filter(meeting -> scope.reaches(meeting.area()))
                .orElseThrow(MeetingFormPage::missing);
        if (step.equals("call") || MeetingSteps.fields(step) == null) {
            throw missing();
        }
        MeetingRow meeting =
                step.equals("serve-resolutions") ? found.withCarriedOutBy(motions.openedWith(found, scope)) : found;
        Map<String, List<Choice>> choices = closed(locale);
        choices.putAll(general.of(
                Stream.concat(Lists.ENVELOPE.stream(), Stream.of("matters_on_agenda", UrgentReports.LIST))
                        .toList(),
                scope,
                null,
                locale));
        choices.merge(
                "matters_on_agenda",
                toReport(choices, locale),
                (waiting, toReport) ->
                        Stream.concat(waiting.stream(), toReport.stream()).toList());
        choices.putAll(of(meeting, labels.of(meeting, scope), locale));
        List<StepField> fields = fields(step);
        if (step.equals("place-item") && !rollFollowsTheItem(meeting, scope)) {
            fields.removeIf(field -> field.name().equals("attending"));
        }
        return page(step, fields, choices, ticket, request)
                .addObject("action", "/meetings/" + id + "/" + step)
                .addObject("back", "/meetings/" + id)
                .addObject("subject", meeting.told().plan().title());
    }

    /** 急事共商 that no meeting has reported yet, told apart from what waits to be decided on. */
    private List<Choice> toReport(Map<String, List<Choice>> choices, Locale locale) {
        String mark = Objects.toString(messages.getMessage("meeting.urgent.mark", null, locale));
        return choices.getOrDefault(UrgentReports.LIST, List.of()).stream()
                .map(one -> new Choice(one.value(), mark + " " + one.label()))
                .toList();
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static List<StepField> fields(String step) {
        return new ArrayList<>(Objects.requireNonNull(MeetingSteps.fields(step)));
    }

    private boolean rollFollowsTheItem(MeetingRow meeting, Scope scope) {
        return !meeting.told().choosable().isEmpty()
                && charters.on(today.of(scope), scope)
                        .apply(meeting.area())
                        .flag(MeetingRuleKeys.ROLL_FOLLOWS_THE_ITEM);
    }

    private ModelAndView page(
            String step,
            List<StepField> fields,
            Map<String, List<Choice>> choices,
            Optional<String> ticket,
            HttpServletRequest request) {
        return new ModelAndView("meeting/form")
                .addObject("heading", "meeting.step." + step)
                .addObject("fields", fields)
                .addObject("choices", choices)
                .addObject(
                        "form",
                        ticket.flatMap(tickets::take)
                                .map(FilledForm::refused)
                                .orElseGet(() -> FilledForm.proposing(StepField.known(fields, request))))
                .addObject(
                        "page",
                        request.getRequestURI()
                                .substring(request.getContextPath().length()))
                .addObject("key", UUID.randomUUID());
    }

    /** The closed lists of meetings with their labels. */
    private Map<String, List<Choice>> closed(Locale locale) {
        Map<String, List<Choice>> lists = new HashMap<>();
        List.of(
                        Occasion.class,
                        Authority.class,
                        Proposer.class,
                        Purpose.class,
                        NoticeWay.class,
                        Attendance.class,
                        SubstituteStanding.class)
                .forEach(list -> lists.put(
                        list.getSimpleName(),
                        Stream.of(list.getEnumConstants())
                                .map(one -> new Choice(one.name(), said(list.getSimpleName(), one.name(), locale)))
                                .toList()));
        return lists;
    }

    private String said(String list, String code, Locale locale) {
        return Objects.toString(messages.getMessage("choice." + list + "." + code, null, code, locale));
    }

    private Map<String, List<Choice>> of(MeetingRow meeting, SeatLabels seats, Locale locale) {
        MeetingRow.Told told = meeting.told();
        Map<String, List<Choice>> lists = new HashMap<>();
        lists.put("seats", seats(told, seats, any -> true, locale));
        lists.put("choosable", seats(told, seats, told.choosable()::contains, locale));
        lists.put("unserved", seats(told, seats, seat -> seat.notice() == null, locale));
        lists.put(
                "unacknowledged",
                seats(told, seats, seat -> seat.notice() != null && seat.receivedAt() == null, locale));
        lists.put(
                "present",
                seats(
                        told,
                        seats,
                        seat -> seat.presence() != null && seat.presence().attendance() == Attendance.PRESENT,
                        locale));
        lists.put(
                "sitting",
                told.bodies().stream()
                        .map(body -> new Choice(body.id().toString(), body.name()))
                        .toList());
        lists.put("items", items(told.standing(), locale));
        lists.put("heard", items(told.heard(), locale));
        lists.put("untold", units(told.papers().untold(), seats));
        lists.put("unanswered", units(told.papers().unanswered(), seats));
        return lists;
    }

    /** One that was taken off in the meeting says so. */
    private List<Choice> items(List<MeetingRow.Item> some, Locale locale) {
        return some.stream()
                .map(item -> new Choice(
                        Integer.toString(item.item().number()),
                        item.item().number() + " " + item.item().title()
                                + (item.takenOff() == null
                                        ? ""
                                        : "（" + messages.getMessage("meeting.takenoff.session", null, locale) + "）")))
                .toList();
    }

    private static List<Choice> units(List<MeetingRow.Unit> units, SeatLabels labels) {
        return units.stream()
                .map(unit -> new Choice(unit.organisation().toString(), labels.unit(unit.organisation())))
                .toList();
    }

    /** With what was last said of each. */
    private List<Choice> seats(
            MeetingRow.Told told, SeatLabels labels, Predicate<MeetingRow.Seat> which, Locale locale) {
        return told.seats().stream()
                .filter(which)
                .map(seat -> new Choice(
                        seat.key(),
                        labels.full(seat, told)
                                + (seat.presence() == null
                                        ? ""
                                        : " · "
                                                + said(
                                                        "Attendance",
                                                        seat.presence()
                                                                .attendance()
                                                                .name(),
                                                        locale))))
                .toList();
    }
}
