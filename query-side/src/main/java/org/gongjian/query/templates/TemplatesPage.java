package org.gongjian.query.templates;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gongjian.catalogue.PaperForms;
import org.gongjian.query.platform.forms.FilledForm;
import org.gongjian.query.platform.forms.Tickets;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Every template with its placeholders, to be taken, changed in Word and put back. */
@Controller
class TemplatesPage {
    private final TemplateTable table;
    private final Tickets tickets;

    TemplatesPage(@Qualifier("viewJdbc") JdbcClient view, Tickets tickets) {
        this.table = new TemplateTable(view);
        this.tickets = tickets;
    }

    /**
     * A paper's template.
     *
     * @param current the version papers are made with; 0 for the shipped one
     */
    record Template(
            String paper, String step, int current, List<String> fields, List<TemplateTable.Version> versions) {}

    @GetMapping("/admin/templates")
    String page(@RequestParam Optional<String> ticket, Model model) {
        model.addAttribute(
                "form", ticket.flatMap(tickets::take).map(FilledForm::refused).orElse(FilledForm.proposing(Map.of())));
        List<TemplateTable.Version> all = table.all();
        model.addAttribute(
                "templates",
                PaperForms.fields().entrySet().stream()
                        .map(paper -> template(paper.getKey(), paper.getValue(), all))
                        .toList());
        return "admin/templates";
    }

    private static Template template(String paper, List<String> fields, List<TemplateTable.Version> all) {
        List<TemplateTable.Version> versions =
                all.stream().filter(one -> one.paper().equals(paper)).toList();
        int current = versions.isEmpty() || versions.getFirst().restored()
                ? 0
                : versions.getFirst().version();
        return new Template(paper, paper.toLowerCase(Locale.ROOT).replace('_', '-'), current, fields, versions);
    }
}
