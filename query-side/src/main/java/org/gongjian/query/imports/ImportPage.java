package org.gongjian.query.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.forms.FilledForm;
import org.gongjian.query.platform.forms.Tickets;
import org.gongjian.query.platform.forms.Wanted;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.platform.waiting.ReadsFrom;
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

/** One import: its columns, its preview, how far it came, what became of it, and the rows that were rejected. */
@Controller
class ImportPage {
    private final ImportsTable table;
    private final RejectedWorkbook workbook;
    private final Preview preview;
    private final ImportAnswers answers;
    private final Tickets tickets;

    ImportPage(
            JdbcClient viewJdbc, RejectedWorkbook workbook, Preview preview, ImportAnswers answers, Tickets tickets) {
        this.table = new ImportsTable(viewJdbc, Generation.live(ImportsReadModel.GROUP));
        this.workbook = workbook;
        this.preview = preview;
        this.answers = answers;
        this.tickets = tickets;
    }

    @GetMapping("/imports/{id}")
    @ReadsFrom(ImportsReadModel.GROUP)
    Object one(
            @PathVariable UUID id,
            @RequestParam Optional<String> ticket,
            HttpServletRequest request,
            Acting acting,
            Locale locale) {
        ImportRow row = found(id, acting);
        if (!Wanted.page(request)) {
            return ResponseEntity.ok()
                    .eTag("\"" + row.version() + "\"")
                    .cacheControl(CacheControl.noCache())
                    .body(answers.json(row, locale));
        }
        Scope scope = Scope.of(acting);
        boolean may = row.register().mayBeImportedBy(acting.role());
        boolean asks = may && (row.state().equals("MAPPING") || row.state().equals("PREVIEW"));
        ModelAndView page = new ModelAndView("imports/page");
        page.addObject("import", row);
        page.addObject("columns", asks ? preview.columns(row, scope) : List.of());
        page.addObject("headings", Preview.headings(row));
        page.addObject("sorts", may && !row.isMoving() ? preview.sorts(row, scope, locale) : List.of());
        page.addObject("faulty", answers.shown(row, row.faultyRows(), locale));
        page.addObject("changed", answers.shown(row, row.changedRows(), locale));
        page.addObject("refused", answers.shown(row, row.refusedRows(), locale));
        page.addObject("replaced", preview.replaced(row));
        page.addObject("may", may);
        page.addObject(
                "form", ticket.flatMap(tickets::take).map(FilledForm::refused).orElse(FilledForm.proposing(Map.of())));
        page.addObject("key", UUID.randomUUID());
        return page;
    }

    /** The rows that were not taken over, each with its reason; for who imports this register, own words only for who reads them. */
    @GetMapping("/imports/{id}/rejected.xlsx")
    ResponseEntity<byte[]> rejected(@PathVariable UUID id, Acting acting, Locale locale) {
        ImportRow row = found(id, acting);
        Scope scope = Scope.of(acting);
        if (!row.register().mayBeImportedBy(acting.role()) || row.register().isOfMatters() && !Preview.open(scope)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        byte[] bytes =
                workbook.of(row, scope, locale).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(ImportsPage.XLSX))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rejected.xlsx\"")
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .body(bytes);
    }

    private ImportRow found(UUID id, Acting acting) {
        return table.one(id, Scope.of(acting)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
