package org.gongjian.query.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.importing.ListedRow;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.forms.FilledForm;
import org.gongjian.query.platform.forms.Tickets;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.platform.waiting.ReadsFrom;
import org.gongjian.record.Acting;
import org.gongjian.record.Role;
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

/** Handing in a ledger, its preview, how far it came, what became of it, and the rows that were rejected. */
@Controller
class ImportPage {
    private static final int LISTED = 50;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ImportsTable table;
    private final RejectedWorkbook workbook;
    private final RowReasons reasons;
    private final Tickets tickets;

    ImportPage(JdbcClient viewJdbc, RejectedWorkbook workbook, RowReasons reasons, Tickets tickets) {
        this.table = new ImportsTable(viewJdbc, Generation.live(ImportsReadModel.GROUP));
        this.workbook = workbook;
        this.reasons = reasons;
        this.tickets = tickets;
    }

    /** A row that will not be taken over, with its reasons as sentences. */
    public record ShownRow(int row, List<String> reasons) {}

    @GetMapping("/imports")
    @ReadsFrom(ImportsReadModel.GROUP)
    Object list(@RequestParam Optional<String> ticket, HttpServletRequest request, Acting acting, Locale locale) {
        List<ImportRow> latest = table.latest(LISTED, Scope.of(acting));
        if (!wantsPage(request)) {
            return ResponseEntity.ok(Map.of(
                    "items", latest.stream().map(row -> json(row, locale)).toList()));
        }
        ModelAndView page = new ModelAndView("imports/list");
        page.addObject("imports", latest);
        page.addObject("may", mayImport(acting));
        page.addObject(
                "form", ticket.flatMap(tickets::take).map(FilledForm::refused).orElse(FilledForm.proposing(Map.of())));
        page.addObject("key", UUID.randomUUID());
        return page;
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
        if (!wantsPage(request)) {
            return ResponseEntity.ok()
                    .eTag("\"" + row.version() + "\"")
                    .cacheControl(CacheControl.noCache())
                    .body(json(row, locale));
        }
        ModelAndView page = new ModelAndView("imports/page");
        page.addObject("import", row);
        page.addObject("faulty", shown(row.faultyRows(), locale));
        page.addObject("changed", shown(row.changedRows(), locale));
        page.addObject("may", mayImport(acting));
        page.addObject(
                "form", ticket.flatMap(tickets::take).map(FilledForm::refused).orElse(FilledForm.proposing(Map.of())));
        page.addObject("key", UUID.randomUUID());
        return page;
    }

    /** The rows that were not taken over, each with its reason; own words of residents, so not for every office. */
    @GetMapping("/imports/{id}/rejected.xlsx")
    ResponseEntity<byte[]> rejected(@PathVariable UUID id, Acting acting, Locale locale) {
        ImportRow row = found(id, acting);
        Scope scope = Scope.of(acting);
        if (!scope.readsOwnWords() || !scope.readsContactData()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        UUID rejects = row.rejects();
        byte[] bytes = (rejects == null ? Optional.<byte[]>empty() : workbook.of(rejects, scope, locale))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(XLSX))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rejected.xlsx\"")
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .body(bytes);
    }

    private ImportRow found(UUID id, Acting acting) {
        return table.one(id, Scope.of(acting)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static boolean mayImport(Acting acting) {
        return acting.role() == Role.CLERK || acting.role() == Role.SECRETARY || acting.role() == Role.DEPUTY_SECRETARY;
    }

    private Map<String, Object> json(ImportRow row, Locale locale) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", row.id());
        json.put("source", row.source());
        json.put("state", row.state());
        json.put(
                "found",
                Map.of(
                        "rows", row.found().all(),
                        "new", row.found().fresh(),
                        "unchanged", row.found().unchanged(),
                        "changed", row.found().changed(),
                        "faulty", row.found().faulty()));
        json.put("percent", row.state().equals("DONE") ? 100 : row.percent());
        json.put("imported", row.done().fresh());
        json.put("unchanged", row.done().unchanged());
        json.put("changed", row.done().changed());
        json.put("rejected", row.done().faulty());
        json.put("faultyRows", shown(row.faultyRows(), locale));
        json.put("changedRows", row.changedRows().stream().map(ListedRow::row).toList());
        json.put("rejectedWorkbook", row.hasRejects() ? "/imports/" + row.id() + "/rejected.xlsx" : null);
        json.put("reason", row.reason());
        json.put("uploadedAt", row.uploadedAt());
        json.put("endedAt", row.endedAt());
        json.put("uploadDestroyed", row.destroyed());
        return json;
    }

    private List<ShownRow> shown(List<ListedRow> rows, Locale locale) {
        List<ShownRow> shown = new ArrayList<>();
        rows.forEach(row -> shown.add(new ShownRow(row.row(), reasons.of(row.faults(), locale))));
        return shown;
    }

    /** Scripts that say nothing get JSON; a browser, with or without htmx, gets the page. */
    private static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return request.getHeader("HX-Request") != null || accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }
}
