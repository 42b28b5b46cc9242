package org.gongjian.query.matter.steps;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.query.platform.forms.FilledForm;
import org.gongjian.query.platform.forms.Tickets;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.record.Acting;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The form of any step, from the table of {@link StepForms}. It posts to {@code /matters/{id}/{step}}. */
@Controller
class StepPage {

    private final MatterHeads heads;
    private final Lists lists;
    private final Correctables correctables;
    private final PublicWords publicWords;
    private final Tickets tickets;

    StepPage(MatterHeads heads, Lists lists, Correctables correctables, PublicWords publicWords, Tickets tickets) {
        this.heads = heads;
        this.lists = lists;
        this.correctables = correctables;
        this.publicWords = publicWords;
        this.tickets = tickets;
    }

    @GetMapping("/matters/{id}/steps/{step}")
    String form(
            @PathVariable UUID id,
            @PathVariable String step,
            @RequestParam Optional<String> ticket,
            @RequestParam Map<String, String> proposed,
            Acting acting,
            Locale locale,
            Model model) {
        StepForm form = StepForms.of(step).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Scope scope = Scope.of(acting);
        MatterHead matter = heads.head(id, scope).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("step", form);
        model.addAttribute("matter", matter);
        boolean publishing = PublicWords.STEPS.contains(step);
        Map<String, String> words = publishing ? publicWords.proposed(id, scope) : Map.of();
        FilledForm filled = filled(form, matter, words, ticket, proposed);
        model.addAttribute("form", filled);
        if (publishing) {
            model.addAttribute("looked", publicWords.lookedThrough(id, asTyped(form, filled, words), scope));
        }
        if (form.fields().stream().anyMatch(field -> field.type() == StepField.Type.CHANGES)) {
            String sequence = filled.value("sequence", proposed.getOrDefault("sequence", ""));
            model.addAttribute(
                    "entry",
                    correctables
                            .entry(id, sequence.matches("\\d{1,9}") ? Long.valueOf(sequence) : null, scope, locale)
                            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        }
        model.addAttribute("choices", lists.of(needed(form), scope, id, locale));
        model.addAttribute("key", UUID.randomUUID());
        return "matter/step";
    }

    /** Only fields of this form may be proposed by the address. */
    private FilledForm filled(
            StepForm form,
            MatterHead matter,
            Map<String, String> words,
            Optional<String> ticket,
            Map<String, String> proposed) {
        return ticket.flatMap(tickets::take).map(FilledForm::refused).orElseGet(() -> {
            Map<String, List<String>> values = new HashMap<>();
            form.fields().forEach(field -> {
                String value =
                        proposed.getOrDefault(field.name(), words.getOrDefault(field.name(), known(field, matter)));
                if (!value.isEmpty()) {
                    values.put(field.name(), List.of(value));
                }
            });
            return FilledForm.proposing(values);
        });
    }

    /** The texts of the form as they stand in it; a form that does not ask for them shows those that wait. */
    private static Map<String, String> asTyped(StepForm form, FilledForm filled, Map<String, String> words) {
        Map<String, String> texts = new HashMap<>(words);
        form.fields().forEach(field -> texts.computeIfPresent(field.name(), (name, _) -> filled.value(name)));
        return texts;
    }

    /** What the matter already says is not asked for again. */
    private static String known(StepField field, MatterHead matter) {
        String category = matter.category();
        return switch (field.name()) {
            case "publicSummary" -> matter.summary();
            case "category" -> category == null ? "" : category;
            default -> field.usual();
        };
    }

    private static Set<String> needed(StepForm form) {
        Set<String> names = new TreeSet<>(Lists.ENVELOPE);
        form.fields().stream()
                .flatMap(field -> Stream.concat(Stream.of(field), field.columns().stream()))
                .map(StepField::list)
                .forEach(list -> {
                    if (list != null) {
                        names.add(list);
                    }
                });
        return names;
    }
}
