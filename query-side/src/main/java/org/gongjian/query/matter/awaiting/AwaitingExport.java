package org.gongjian.query.matter.awaiting;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.gongjian.query.platform.export.Export;
import org.gongjian.query.platform.export.ExportedList;
import org.gongjian.query.registry.names.Names;
import org.springframework.stereotype.Component;

/** What awaits the office, as a workbook. */
@Component
final class AwaitingExport implements ExportedList {
    private final Awaiting awaiting;
    private final Names names;

    AwaitingExport(Awaiting awaiting, Names names) {
        this.awaiting = awaiting;
        this.names = names;
    }

    @Override
    public String name() {
        return "awaiting";
    }

    @Override
    public Export export(Question question) {
        return new Export(
                question.said("menu.awaiting"),
                question.said("form.all"),
                names.zone(question.scope()),
                question.headings(
                        "export.task",
                        "register.no",
                        "register.summary",
                        "register.kind",
                        "register.stage",
                        "register.mark",
                        "register.due"),
                each -> awaiting.of(question.scope())
                        .groups()
                        .forEach(group -> group.rows()
                                .forEach(row -> each.accept(Arrays.asList(
                                        question.said("awaiting." + group.code()),
                                        row.receiptNo(),
                                        question.discretion().text(row.summary()),
                                        question.said("choice.MatterKind." + row.kind()),
                                        question.said("stage." + row.stage()),
                                        row.marks().stream()
                                                .map(mark -> question.said("mark." + mark))
                                                .collect(Collectors.joining("、")),
                                        row.dueOn())))));
    }
}
