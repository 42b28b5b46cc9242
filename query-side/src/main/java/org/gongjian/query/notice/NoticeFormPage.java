package org.gongjian.query.notice;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.matter.terms.DeliveryMethod;
import org.gongjian.notice.NoticeSubject;
import org.gongjian.notice.NoticeText;
import org.gongjian.notice.ObjectionResult;
import org.gongjian.query.matter.steps.Choice;
import org.gongjian.query.matter.steps.Lists;
import org.gongjian.query.matter.steps.StepField;
import org.gongjian.query.platform.forms.FilledForm;
import org.gongjian.query.platform.forms.Tickets;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.platform.waiting.ReadsFrom;
import org.gongjian.query.registry.names.NamesReadModel;
import org.gongjian.record.Acting;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The forms of a notice. */
@Controller
class NoticeFormPage {
    private final Notices notices;
    private final Lists general;
    private final Tickets tickets;
    private final MessageSource messages;

    NoticeFormPage(Notices notices, Lists general, Tickets tickets, MessageSource messages) {
        this.notices = notices;
        this.general = general;
        this.tickets = tickets;
        this.messages = messages;
    }

    /** A draft: about the matter or the motion from whose page one comes, or about something free. */
    @GetMapping("/notices/steps/draft")
    @ReadsFrom({NoticeReadModel.GROUP, NamesReadModel.GROUP})
    ModelAndView draft(
            @RequestParam Optional<UUID> matter,
            @RequestParam Optional<UUID> motion,
            @RequestParam Optional<String> ticket,
            HttpServletRequest request,
            Acting acting,
            Locale locale) {
        Scope scope = Scope.of(acting);
        boolean free = matter.isEmpty() && motion.isEmpty();
        List<StepField> fields = new ArrayList<>();
        if (free) {
            fields.add(new StepField("subject", StepField.Type.SELECT, true, "NoticeSubject", "", List.of()));
        }
        fields.addAll(Objects.requireNonNull(NoticeSteps.fields("draft")));
        String page = "/notices/steps/draft"
                + motion.map(id -> "?motion=" + id)
                        .or(() -> matter.map(id -> "?matter=" + id))
                        .orElse("");
        return page(
                        "draft",
                        fields,
                        closed(scope, locale),
                        Map.of("words.onPublicPage", List.of("true")),
                        ticket,
                        request)
                .addObject("action", "/notices")
                .addObject(
                        "back",
                        motion.map(id -> "/motions/" + id)
                                .or(() -> matter.map(id -> "/matters/" + id))
                                .orElse("/notices"))
                .addObject("matter", matter.orElse(null))
                .addObject("motion", motion.orElse(null))
                .addObject("subject", null)
                .addObject("page", page);
    }

    @GetMapping("/notices/{id}/steps/{step}")
    @ReadsFrom({NoticeReadModel.GROUP, NamesReadModel.GROUP})
    ModelAndView step(
            @PathVariable UUID id,
            @PathVariable String step,
            @RequestParam Optional<String> ticket,
            HttpServletRequest request,
            Acting acting,
            Locale locale) {
        Scope scope = Scope.of(acting);
        NoticeRow notice = notices.one(id, scope).orElseThrow(NoticeFormPage::missing);
        List<StepField> fields = NoticeSteps.fields(step);
        if (fields == null || step.equals("draft")) {
            throw missing();
        }
        Map<String, List<Choice>> choices = closed(scope, locale);
        choices.put(
                "objections",
                notice.told().objections().stream()
                        .filter(one -> one.answered() == null)
                        .map(one -> new Choice(Integer.toString(one.number()), one.number() + " " + one.summary()))
                        .toList());
        Map<String, List<String>> proposed =
                step.equals("redraft") ? said(notice.told().text()) : Map.of();
        return page(step, fields, choices, proposed, ticket, request)
                .addObject("action", "/notices/" + id + "/" + step)
                .addObject("back", "/notices/" + id)
                .addObject("matter", null)
                .addObject("motion", null)
                .addObject("subject", notice.told().text().title())
                .addObject("page", "/notices/" + id + "/steps/" + step);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static Map<String, List<String>> said(NoticeText text) {
        return Map.of(
                "words.title", List.of(text.title()),
                "words.text", List.of(text.text()),
                "words.howToObject", List.of(text.howToObject()),
                "words.places", text.places(),
                "words.onPublicPage", List.of(Boolean.toString(text.onPublicPage())));
    }

    private ModelAndView page(
            String step,
            List<StepField> fields,
            Map<String, List<Choice>> choices,
            Map<String, List<String>> proposed,
            Optional<String> ticket,
            HttpServletRequest request) {
        Map<String, List<String>> known = new HashMap<>(proposed);
        known.putAll(StepField.known(fields, request));
        return new ModelAndView("notice/form")
                .addObject("heading", "notice.step." + step)
                .addObject("fields", fields)
                .addObject("choices", choices)
                .addObject(
                        "form",
                        ticket.flatMap(tickets::take)
                                .map(FilledForm::refused)
                                .orElseGet(() -> FilledForm.proposing(known)))
                .addObject("key", UUID.randomUUID());
    }

    private Map<String, List<Choice>> closed(Scope scope, Locale locale) {
        Map<String, List<Choice>> lists = new HashMap<>(general.of(Lists.ENVELOPE, scope, null, locale));
        lists.put("NoticeSubject", said("NoticeSubject", NoticeSubject.values(), locale));
        lists.put("ObjectionResult", said("ObjectionResult", ObjectionResult.values(), locale));
        lists.put("DeliveryMethod", said("DeliveryMethod", DeliveryMethod.values(), locale));
        return lists;
    }

    private List<Choice> said(String list, Enum<?>[] values, Locale locale) {
        return Stream.of(values)
                .map(one -> new Choice(one.name(), word("choice." + list + "." + one.name(), one.name(), locale)))
                .toList();
    }

    private String word(String key, String otherwise, Locale locale) {
        return Objects.toString(messages.getMessage(key, null, otherwise, locale));
    }
}
