package org.gongjian.query.motion;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.motion.VotingWay;
import org.gongjian.query.matter.steps.Choice;
import org.gongjian.query.matter.steps.Lists;
import org.gongjian.query.matter.steps.StepField;
import org.gongjian.query.platform.forms.FilledForm;
import org.gongjian.query.platform.forms.Tickets;
import org.gongjian.query.platform.sight.Scope;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the forms of motions have in common: the lists that are closed, what was typed before, and their template. */
@Component
class MotionForms {
    private static final List<String> LISTS = Stream.concat(Lists.ENVELOPE.stream(), Stream.of("ResolutionOutcome"))
            .toList();

    private final Lists general;
    private final Tickets tickets;
    private final MessageSource messages;

    MotionForms(Lists general, Tickets tickets, MessageSource messages) {
        this.general = general;
        this.tickets = tickets;
        this.messages = messages;
    }

    /** Lists that do not depend on a motion, and who holds an office; by name. */
    Map<String, List<Choice>> closed(Scope scope, Locale locale) {
        Map<String, List<Choice>> lists = new HashMap<>(general.of(LISTS, scope, null, locale));
        lists.put("Choice", said("Choice", names(org.gongjian.motion.Choice.values()), locale));
        lists.put("VotingWay", said("VotingWay", names(VotingWay.values()), locale));
        lists.put(
                "QuestionKind",
                said("QuestionKind", Stream.of("APPROVAL", "SELECTION", "APPRAISAL", "ELECTION"), locale));
        return lists;
    }

    private static Stream<String> names(Enum<?>[] codes) {
        return Stream.of(codes).map(Enum::name);
    }

    private List<Choice> said(String list, Stream<String> codes, Locale locale) {
        return codes.map(code -> new Choice(
                        code, Objects.toString(messages.getMessage("choice." + list + "." + code, null, code, locale))))
                .toList();
    }

    /** What was typed and refused, or what the page proposes. */
    FilledForm filled(Optional<String> ticket, Map<String, List<String>> proposed) {
        return ticket.flatMap(tickets::take).map(FilledForm::refused).orElseGet(() -> FilledForm.proposing(proposed));
    }

    /** A form of a motion; of none that looks for persons. */
    static ModelAndView page(String step, List<StepField> fields, Map<String, List<Choice>> choices, FilledForm form) {
        return new ModelAndView("motion/form")
                .addObject("heading", "motion.step." + step)
                .addObject("fields", fields)
                .addObject("choices", choices)
                .addObject("form", form)
                .addObject("meeting", null)
                .addObject("question", null)
                .addObject("finding", null)
                .addObject("key", UUID.randomUUID());
    }
}
