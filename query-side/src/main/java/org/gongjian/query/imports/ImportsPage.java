package org.gongjian.query.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.importing.register.Column;
import org.gongjian.importing.register.Register;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.forms.FilledForm;
import org.gongjian.query.platform.forms.Tickets;
import org.gongjian.query.platform.forms.Wanted;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.platform.waiting.ReadsFrom;
import org.gongjian.query.registry.names.Names;
import org.gongjian.record.Acting;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Where an import begins: choose the register, fetch its template, hand the book in; and what was imported before. */
@Controller
class ImportsPage {
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int LISTED = 50;

    private final ImportsTable table;
    private final TemplateWorkbook templates;
    private final ImportAnswers answers;
    private final Names names;
    private final Tickets tickets;

    ImportsPage(JdbcClient viewJdbc, TemplateWorkbook templates, ImportAnswers answers, Names names, Tickets tickets) {
        this.table = new ImportsTable(viewJdbc, Generation.live(ImportsReadModel.GROUP));
        this.templates = templates;
        this.answers = answers;
        this.names = names;
        this.tickets = tickets;
    }

    /** A register that this office may import. */
    public record Offered(Register register, String title, boolean chosen) {}

    /** A column as the page explains it. */
    public record Explained(String heading, boolean must, String allowed) {}

    @GetMapping("/imports")
    @ReadsFrom(ImportsReadModel.GROUP)
    Object list(
            @RequestParam Optional<String> register,
            @RequestParam Optional<String> ticket,
            HttpServletRequest request,
            Acting acting,
            Locale locale) {
        Scope scope = Scope.of(acting);
        List<ImportRow> latest = table.latest(LISTED, scope);
        if (!Wanted.page(request)) {
            return ResponseEntity.ok(Map.of(
                    "items",
                    latest.stream().map(row -> answers.json(row, locale)).toList()));
        }
        List<Register> may = Arrays.stream(Register.values())
                .filter(one -> one.mayBeImportedBy(acting.role()))
                .toList();
        Register chosen =
                register.flatMap(Register::at).filter(may::contains).orElse(may.isEmpty() ? null : may.getFirst());
        ModelAndView page = new ModelAndView("imports/list");
        page.addObject("imports", latest);
        page.addObject("registers", may);
        page.addObject("chosen", chosen);
        page.addObject("columns", chosen == null ? List.of() : explained(chosen, locale));
        page.addObject("communities", scope.area().community() == null ? names.communities(scope) : List.of());
        page.addObject(
                "form", ticket.flatMap(tickets::take).map(FilledForm::refused).orElse(FilledForm.proposing(Map.of())));
        page.addObject("key", UUID.randomUUID());
        return page;
    }

    private List<Explained> explained(Register register, Locale locale) {
        return register.columns().stream()
                .map((Column column) ->
                        new Explained(column.heading(), column.cell().required(), templates.allowed(column, locale)))
                .toList();
    }

    /** The empty workbook of a register. */
    @GetMapping("/imports/templates/{register}.xlsx")
    ResponseEntity<byte[]> template(@PathVariable String register, Locale locale) {
        Register one = Register.at(register).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(XLSX))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + one.path() + "-template.xlsx\"")
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noCache())
                .body(templates.of(one, locale));
    }
}
