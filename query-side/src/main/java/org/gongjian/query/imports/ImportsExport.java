package org.gongjian.query.imports;

import java.util.Arrays;
import org.gongjian.query.platform.export.Export;
import org.gongjian.query.platform.export.ExportedList;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.registry.names.Names;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The imports with what became of their rows, as a workbook. */
@Component
final class ImportsExport implements ExportedList {
    private static final int MOST = 10_000;

    private final ImportsTable table;
    private final Names names;

    ImportsExport(JdbcClient viewJdbc, Names names) {
        this.table = new ImportsTable(viewJdbc, Generation.live(ImportsReadModel.GROUP));
        this.names = names;
    }

    @Override
    public String name() {
        return "imports";
    }

    @Override
    public Export export(Question question) {
        return new Export(
                question.said("menu.imports"),
                question.said("form.all"),
                names.zone(question.scope()),
                question.headings(
                        "imports.source",
                        "imports.state",
                        "export.begun",
                        "export.ended",
                        "export.rows",
                        "export.fresh",
                        "export.unchanged",
                        "export.changed",
                        "export.faulty"),
                each -> table.latest(MOST, question.scope())
                        .forEach(row -> each.accept(Arrays.asList(
                                row.source(),
                                question.said("imports.state." + row.state()),
                                row.uploadedAt(),
                                row.endedAt(),
                                row.found().all(),
                                row.found().fresh(),
                                row.found().unchanged(),
                                row.found().changed(),
                                row.found().faulty()))));
    }
}
