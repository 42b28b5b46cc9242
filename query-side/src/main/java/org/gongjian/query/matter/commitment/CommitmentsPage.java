package org.gongjian.query.matter.commitment;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.query.matter.steps.CommitmentOfMatter.Line;
import org.gongjian.query.matter.steps.Lists;
import org.gongjian.query.matter.steps.StepField;
import org.gongjian.query.matter.steps.StepForm;
import org.gongjian.query.matter.steps.StepForms;
import org.gongjian.query.platform.forms.FilledForm;
import org.gongjian.query.platform.forms.Tickets;
import org.gongjian.query.platform.forms.Wanted;
import org.gongjian.query.platform.forms.WrongParameter;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.platform.waiting.ReadsFrom;
import org.gongjian.query.registry.names.NamesReadModel;
import org.gongjian.query.registry.names.Today;
import org.gongjian.record.Acting;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** 承诺与领办: what waits to be claimed, what was promised, and how far each unit kept it. */
@Controller
class CommitmentsPage {
    private final Commitments commitments;
    private final Lists lists;
    private final Tickets tickets;
    private final Today today;

    CommitmentsPage(Commitments commitments, Lists lists, Tickets tickets, Today today) {
        this.commitments = commitments;
        this.lists = lists;
        this.tickets = tickets;
        this.today = today;
    }

    /**
     * The answer in JSON.
     *
     * @param byUnit of the occurrences whose window ended within these days; the last line is of all
     */
    record Answer(
            List<Line> claimable,
            List<Line> promises,
            LocalDate from,
            LocalDate to,
            List<Commitments.UnitKept> byUnit) {}

    @GetMapping("/commitments")
    @ReadsFrom({CommitmentsReadModel.GROUP, NamesReadModel.GROUP})
    Object list(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> to,
            HttpServletRequest request,
            Locale locale,
            Acting acting) {
        Scope scope = Scope.of(acting);
        LocalDate day = today.of(scope);
        LocalDate last = to.orElse(LocalDate.of(day.getYear(), 12, 31));
        LocalDate first = from.orElse(LocalDate.of(last.getYear(), 1, 1));
        if (last.isBefore(first)) {
            throw new WrongParameter("to");
        }
        Answer answer = new Answer(
                commitments.claimable(scope, locale),
                commitments.promises(scope, locale),
                first,
                last,
                commitments.byUnit(first, last, day, scope, locale));
        return Wanted.page(request)
                ? new ModelAndView("matter/commitments")
                        .addObject("answer", answer)
                        .addObject("fixes", begins("project", acting))
                        .addObject("promises", begins("promise", acting))
                : ResponseEntity.ok(answer);
    }

    /** The form of a project that was fixed, or of a promise. */
    @GetMapping("/commitments/new")
    @ReadsFrom(NamesReadModel.GROUP)
    String begin(
            @RequestParam(defaultValue = "promise") String kind,
            @RequestParam Optional<String> ticket,
            Acting acting,
            Locale locale,
            Model model) {
        StepForm form = StepForms.beginning(kind).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("step", form);
        model.addAttribute("kind", kind);
        model.addAttribute(
                "form", ticket.flatMap(tickets::take).map(FilledForm::refused).orElseGet(() -> usual(form)));
        model.addAttribute("choices", lists.of(needed(form), Scope.of(acting), null, locale));
        model.addAttribute("key", UUID.randomUUID());
        return "matter/commitment";
    }

    private static boolean begins(String kind, Acting acting) {
        return StepForms.beginning(kind)
                .filter(form -> form.roles().contains(acting.role()))
                .isPresent();
    }

    private static FilledForm usual(StepForm form) {
        Map<String, List<String>> values = new HashMap<>();
        form.fields().stream()
                .filter(field -> !field.usual().isEmpty())
                .forEach(field -> values.put(field.name(), List.of(field.usual())));
        return FilledForm.proposing(values);
    }

    private static Set<String> needed(StepForm form) {
        Set<String> names = new TreeSet<>(Lists.ENVELOPE);
        form.fields().stream().map(StepField::list).flatMap(Stream::ofNullable).forEach(names::add);
        return names;
    }
}
