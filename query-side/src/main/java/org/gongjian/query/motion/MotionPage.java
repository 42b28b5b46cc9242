package org.gongjian.query.motion;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongjian.charter.CharterRule;
import org.gongjian.charter.MeetingRuleKeys;
import org.gongjian.matter.terms.ResolvedTask;
import org.gongjian.motion.Choice;
import org.gongjian.motion.CountSheet;
import org.gongjian.motion.Counts;
import org.gongjian.motion.Nominees;
import org.gongjian.motion.Question;
import org.gongjian.query.matter.steps.StepField;
import org.gongjian.query.meeting.MeetingLabels;
import org.gongjian.query.meeting.MeetingReadModel;
import org.gongjian.query.meeting.MeetingRow;
import org.gongjian.query.meeting.SeatLabels;
import org.gongjian.query.platform.forms.Clocks;
import org.gongjian.query.platform.forms.Knowledge;
import org.gongjian.query.platform.forms.Wanted;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.platform.waiting.ReadsFrom;
import org.gongjian.query.registry.charters.Charters;
import org.gongjian.query.registry.charters.ChartersReadModel;
import org.gongjian.query.registry.names.Names;
import org.gongjian.query.registry.names.NamesReadModel;
import org.gongjian.query.registry.persons.OfficialNames;
import org.gongjian.record.Acting;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A motion: what is asked, one's own vote in two taps, and what it came to. */
@Controller
class MotionPage {
    private final Motions motions;
    private final MeetingLabels labels;
    private final MotionForms forms;
    private final Names names;
    private final OfficialNames official;
    private final Charters charters;
    private final MessageSource messages;
    private final MotionReading reading;
    private final VoteReceipts receipts;

    MotionPage(
            MotionReading reading,
            VoteReceipts receipts,
            Motions motions,
            MeetingLabels labels,
            MotionForms forms,
            Names names,
            OfficialNames official,
            Charters charters,
            MessageSource messages) {
        this.reading = reading;
        this.receipts = receipts;
        this.motions = motions;
        this.labels = labels;
        this.forms = forms;
        this.names = names;
        this.official = official;
        this.charters = charters;
        this.messages = messages;
    }

    @GetMapping("/motions/{id}")
    @ReadsFrom({MotionReadModel.GROUP, MeetingReadModel.GROUP, NamesReadModel.GROUP, ChartersReadModel.GROUP})
    Object one(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam Optional<String> ticket,
            HttpServletRequest request,
            Acting acting,
            Locale locale) {
        Clocks clocks = Clocks.of(asOf, knownAt, names.zone(Scope.of(acting)));
        MotionReading.Found found = reading.found(id, clocks, Scope.of(acting), acting.person());
        Scope scope = found.scope();
        String seat = found.seat();
        boolean cast = seat != null
                && !clocks.past()
                && !motions.castIn(Map.of(id, seat), scope).isEmpty();
        if (!Wanted.page(request)) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("motion", found.told());
            answer.put("seat", seat);
            answer.put("choice", found.motion().told().choiceOf(seat));
            answer.put("cast", cast);
            answer.put("receipt", receipts.valueOf(found));
            answer.put("recorders", recorders(found.motion().told(), scope));
            answer.put("nominees", nominees(found.motion().told().question(), scope));
            return ResponseEntity.ok(answer);
        }
        Nominees.Called called = called(found.motion().told().question(), scope, locale);
        return new ModelAndView("motion/motion")
                .addObject("motion", found.motion().called(called))
                .addObject("meeting", found.meeting())
                .addObject("labels", labels.of(found.meeting(), scope))
                .addObject("seat", seat)
                .addObject("mine", found.motion().told().choiceOf(seat))
                .addObject("cast", cast)
                .addObject("receipt", receipts.valueOf(found))
                .addObject("recorders", recorders(found.motion().told(), scope))
                .addObject("ballot", Papers.of(found.motion().told().question(), called))
                .addObject("choices", Choice.values())
                .addObject("said", counted(found.motion().told(), called, locale))
                .addObject("scrutineers", scrutineers(found.motion().told().sheet(), scope, locale))
                .addObject("scrutinises", found.motion().told().isScrutinisedBy(acting.person()))
                .addObject(
                        "executing",
                        found.motion().told().reserved().isEmpty() ? null : executing(found.meeting(), scope))
                .addObject("handlers", handlers(found.motion().told().task(), scope))
                .addObject("form", forms.filled(ticket, Map.of()))
                .addObject("steps", clocks.past() ? List.of() : MotionSteps.offered(found.motion(), scope.role()))
                .addObject("opens", found.opens())
                .addObject("past", clocks.past())
                .addObject("asOf", Knowledge.given(asOf))
                .addObject("knownAt", Knowledge.given(knownAt))
                .addObject("key", UUID.randomUUID());
    }

    /** Who wrote votes down for others, by name. */
    private Map<UUID, String> recorders(MotionRow.Told told, Scope scope) {
        return official.of(told.recorders().distinct().toList(), scope);
    }

    /** 保留意见的仍须积极参与完成: what the charter says of it on the day of the meeting. */
    private CharterRule executing(MeetingRow held, Scope scope) {
        return charters.on(held.told().plan().heldOn(), scope)
                .apply(held.area())
                .rule(MeetingRuleKeys.RESERVED_OPINION_STILL_EXECUTES);
    }

    /** Whoever is chosen from or appraised, by name. */
    private Map<UUID, String> nominees(Question question, Scope scope) {
        return official.ofNominees(question.nominees(), scope);
    }

    private Nominees.Called called(Question question, Scope scope, Locale locale) {
        Map<UUID, String> names = nominees(question, scope);
        return Nominees.called(
                person -> names.getOrDefault(person.value(), ""),
                number -> said("motion.nominee.unnamed", locale, number));
    }

    /** Who is to carry it out, by name. */
    private Map<UUID, String> handlers(@Nullable ResolvedTask task, Scope scope) {
        return task == null
                ? Map.of()
                : names.organisations(
                        Stream.concat(Stream.of(task.lead()), task.coHandlers().stream())
                                .map(Id.OrganisationId::value)
                                .collect(Collectors.toSet()),
                        scope);
    }

    /** Who watched over the count, by name as far as there is one. */
    private String scrutineers(@Nullable CountSheet sheet, Scope scope, Locale locale) {
        if (sheet == null) {
            return "";
        }
        List<UUID> all =
                sheet.scrutineers().stream().map(Id.PersonId::value).distinct().toList();
        Map<UUID, String> known = official.of(all, scope);
        String named = all.stream().map(known::get).filter(Objects::nonNull).collect(Collectors.joining("、"));
        return known.size() == all.size()
                ? named
                : named
                        + (named.isEmpty() ? "" : "、")
                        + said("motion.scrutineers.unnamed", locale, all.size() - known.size());
    }

    /** What papers or secret ballots say together, in words. */
    private String counted(MotionRow.Told told, Nominees.Called called, Locale locale) {
        CountSheet sheet = told.sheet();
        Counts counts = sheet != null
                ? sheet.counts()
                : told.secret() == null ? null : told.secret().counts();
        return counts == null
                ? ""
                : switch (counts.called(called)) {
                    case Counts.Votes votes ->
                        said("motion.said.votes", locale, votes.yes(), votes.no(), votes.abstained());
                    case Counts.Picks picks ->
                        picks.picks().stream()
                                .map(pick -> pick.candidate() + " " + pick.votes())
                                .collect(Collectors.joining("、"));
                    case Counts.Ratings ratings ->
                        ratings.ratings().stream()
                                .map(rating -> rating.subject() + " "
                                        + said(
                                                "motion.said.rating",
                                                locale,
                                                rating.satisfied(),
                                                rating.basicallySatisfied(),
                                                rating.dissatisfied(),
                                                rating.unknown()))
                                .collect(Collectors.joining("；"));
                };
    }

    private String said(String key, Locale locale, Object... counts) {
        return Objects.toString(messages.getMessage(key, counts, key, locale));
    }

    @GetMapping("/motions/{id}/steps/{step}")
    @ReadsFrom({MotionReadModel.GROUP, MeetingReadModel.GROUP, NamesReadModel.GROUP})
    ModelAndView step(
            @PathVariable UUID id,
            @PathVariable String step,
            @RequestParam Optional<String> ticket,
            HttpServletRequest request,
            Acting acting,
            Locale locale) {
        Scope scope = Scope.of(acting);
        MotionReading.Found found = reading.found(id, scope, acting.person());
        List<StepField> fields = step.equals("close") ? MotionSteps.closing(found.motion()) : MotionSteps.fields(step);
        if (step.equals("put")
                || fields == null
                || !scope.reaches(found.meeting().area())) {
            throw MotionReading.missing();
        }
        SeatLabels seats = labels.of(found.meeting(), scope);
        Map<String, List<org.gongjian.query.matter.steps.Choice>> choices = forms.closed(scope, locale);
        List<org.gongjian.query.matter.steps.Choice> entitled = found.motion().told().entitled().stream()
                .flatMap(key -> found.meeting().told().seat(key).stream())
                .map(seat -> new org.gongjian.query.matter.steps.Choice(
                        seat.key(), seats.full(seat, found.meeting().told())))
                .toList();
        choices.put("entitled", entitled);
        choices.put(
                "notThere",
                entitled.stream()
                        .filter(seat -> !found.meeting().told().isPresent(seat.value()))
                        .toList());
        Question question = found.motion().told().question();
        return MotionForms.page(step, fields, choices, forms.filled(ticket, StepField.known(fields, request)))
                .addObject("action", "/motions/" + id + "/" + step)
                .addObject("back", "/motions/" + id)
                .addObject("subject", question.text())
                .addObject("page", "/motions/" + id + "/steps/" + step)
                .addObject(
                        "question",
                        step.equals("count-papers") ? Papers.of(question, called(question, scope, locale)) : null);
    }

    /**
     * What a count sheet asks for besides the papers themselves, and what a secret ballot asks for.
     *
     * @param places how many names may be chosen; 0 where none are
     */
    record Papers(String kind, List<Nominee> names, int places) {
        /** As a ballot says it, and as it is called. */
        record Nominee(String value, String name) {}

        static Papers of(Question question, Nominees.Called called) {
            String kind = switch (question) {
                case Question.Approval ignored -> "approval";
                case Question.Selection ignored -> "picks";
                case Question.Election ignored -> "picks";
                case Question.Appraisal ignored -> "ratings";
            };
            List<String> nominees = question.nominees();
            List<String> names = called.all(nominees);
            return new Papers(
                    kind,
                    IntStream.range(0, names.size())
                            .mapToObj(n -> new Nominee(nominees.get(n), names.get(n)))
                            .toList(),
                    question.places());
        }
    }
}
