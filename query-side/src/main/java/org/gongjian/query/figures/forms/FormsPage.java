package org.gongjian.query.figures.forms;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongjian.query.platform.forms.FilledForm;
import org.gongjian.query.platform.forms.Tickets;
import org.gongjian.query.platform.forms.Wanted;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.record.Acting;
import org.gongjian.reportform.FormPeriod;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The superiors' forms that this office fills, and the place to put in another one. */
@Controller
class FormsPage {
    private final ReportFormTable table;
    private final Tickets tickets;

    FormsPage(ReportFormTable table, Tickets tickets) {
        this.table = table;
        this.tickets = tickets;
    }

    @GetMapping("/figures/forms")
    Object forms(@RequestParam Optional<String> ticket, HttpServletRequest request, Acting acting) {
        List<ReportFormTable.Listed> forms = table.all(Scope.of(acting));
        if (!Wanted.page(request)) {
            return ResponseEntity.ok(Map.of("items", forms));
        }
        return new ModelAndView("figures/forms")
                .addObject("forms", forms)
                .addObject("periods", FormPeriod.values())
                .addObject(
                        "form",
                        ticket.flatMap(tickets::take).map(FilledForm::refused).orElse(FilledForm.proposing(Map.of())));
    }
}
