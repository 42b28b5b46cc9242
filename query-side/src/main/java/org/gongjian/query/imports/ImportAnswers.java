package org.gongjian.query.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongjian.importing.ListedRow;
import org.springframework.stereotype.Component;

/** An import as JSON; rows by their place, never with what stands in them. */
@Component
final class ImportAnswers {
    private final RowReasons reasons;

    ImportAnswers(RowReasons reasons) {
        this.reasons = reasons;
    }

    /** A row that will not be taken over, with its reasons as sentences. */
    public record ShownRow(int row, List<String> reasons) {}

    Map<String, Object> json(ImportRow row, Locale locale) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", row.id());
        json.put("register", row.register().path());
        json.put("source", row.source());
        json.put("state", row.state());
        json.put("columns", row.columns());
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
        json.put("faultyRows", shown(row, row.faultyRows(), locale));
        json.put("refusedRows", shown(row, row.refusedRows(), locale));
        json.put("changedRows", row.changedRows().stream().map(ListedRow::row).toList());
        json.put("replacedValues", row.replaced());
        json.put("rejectedWorkbook", row.hasRejects() ? "/imports/" + row.id() + "/rejected.xlsx" : null);
        json.put("reason", row.reason());
        json.put("uploadedAt", row.uploadedAt());
        json.put("endedAt", row.endedAt());
        json.put("uploadDestroyed", row.destroyed());
        return json;
    }

    List<ShownRow> shown(ImportRow row, List<ListedRow> rows, Locale locale) {
        List<ShownRow> shown = new ArrayList<>();
        rows.forEach(one -> shown.add(new ShownRow(one.row(), reasons.of(row.register(), one.faults(), locale))));
        return shown;
    }
}
