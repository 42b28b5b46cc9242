package org.gongjian.query.figures.forms;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.matter.terms.MatterKind;
import org.gongjian.query.figures.dictionary.Figure;
import org.gongjian.query.figures.quarter.Period;
import org.gongjian.query.figures.quarter.QuarterReadModel;
import org.gongjian.query.platform.forms.FilledForm;
import org.gongjian.query.platform.forms.Tickets;
import org.gongjian.query.platform.forms.Wanted;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.platform.waiting.ReadsFrom;
import org.gongjian.query.registry.names.Directory;
import org.gongjian.query.registry.names.Names;
import org.gongjian.record.Acting;
import org.gongjian.reportform.MappedCell;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A superior's form: its numbers for some days and area, each opening its matters, and what each cell asks for. */
@Controller
class FormPage {
    private final FormQuestions questions;
    private final FormView view;
    private final Directory directory;
    private final Names names;
    private final Tickets tickets;

    FormPage(FormQuestions questions, FormView view, Directory directory, Names names, Tickets tickets) {
        this.questions = questions;
        this.view = view;
        this.directory = directory;
        this.names = names;
        this.tickets = tickets;
    }

    /** The answer in JSON. */
    public record Answer(
            UUID id, String name, LocalDate from, LocalDate to, UUID area, int mapping, List<FilledCell> cells) {}

    /**
     * @param tab which sheet is shown
     * @param cell the place that is being mapped
     */
    @GetMapping("/figures/forms/{id}")
    @ReadsFrom(QuarterReadModel.GROUP)
    Object form(
            @PathVariable UUID id,
            FormQuestions.Question question,
            @RequestParam(defaultValue = "0") int tab,
            @RequestParam Optional<String> cell,
            @RequestParam Optional<String> ticket,
            HttpServletRequest request,
            Acting acting) {
        Scope scope = Scope.of(acting);
        try (FormQuestions.Open open = questions.open(id, question, scope)) {
            Period period = open.understood().asked().period();
            Answer answer = new Answer(
                    id,
                    open.form().name(),
                    period.firstDay(),
                    period.lastDay(),
                    open.understood().place().scope().deepest(),
                    open.mapping().version(),
                    open.cells());
            if (!Wanted.page(request)) {
                return ResponseEntity.ok(answer);
            }
            boolean may = open.form().area().equals(scope.deepest());
            FormView.Shown shown = view.shown(open, tab, may ? cell : Optional.empty(), names.communities(scope));
            return new ModelAndView("figures/form")
                    .addObject("superiors", open.form())
                    .addObject("answer", answer)
                    .addObject("period", period)
                    .addObject("offered", open.offered())
                    .addObject("areas", directory.areas(scope))
                    .addObject("may", may)
                    .addObject("shown", shown)
                    .addObject("mappings", open.mappings())
                    .addObject("figures", Figure.values())
                    .addObject("areasOfCells", MappedCell.Area.values())
                    .addObject("daysOfCells", MappedCell.Days.values())
                    .addObject("partsOfCells", MappedCell.Part.values())
                    .addObject("kinds", Arrays.asList(MatterKind.ISSUE, MatterKind.PROPOSAL))
                    .addObject("categories", names.categories(scope))
                    .addObject(
                            "form",
                            ticket.flatMap(tickets::take)
                                    .map(FilledForm::refused)
                                    .orElse(FilledForm.proposing(Map.of())));
        }
    }
}
