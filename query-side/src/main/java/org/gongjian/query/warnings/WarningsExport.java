package org.gongjian.query.warnings;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongjian.query.platform.export.Export;
import org.gongjian.query.platform.export.ExportedList;
import org.gongjian.query.platform.forms.WrongParameter;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.registry.names.Directory;
import org.gongjian.query.registry.names.Names;
import org.gongjian.query.registry.names.Places;
import org.gongjian.query.registry.names.Today;
import org.springframework.stereotype.Component;

/** What is amiss in the registers as a workbook. */
@Component
final class WarningsExport implements ExportedList {
    private final Warnings warnings;
    private final Directory directory;
    private final Names names;
    private final Today today;

    WarningsExport(Warnings warnings, Directory directory, Names names, Today today) {
        this.warnings = warnings;
        this.directory = directory;
        this.names = names;
        this.today = today;
    }

    @Override
    public String name() {
        return "register-warnings";
    }

    @Override
    public Export export(Question question) {
        Scope chosen = chosen(question);
        Places places = directory.places(chosen);
        return new Export(
                question.said("registers.warnings"),
                question.inWords(Map.of("admin.area", places.of(chosen.area()))),
                names.zone(chosen),
                question.headings(
                        "registers.what", "admin.field.name", "admin.field.area", "registers.says", "admin.document"),
                each -> warnings.on(today.of(chosen), chosen).forEach(one -> {
                    String key = "warning." + one.kind();
                    each.accept(Arrays.asList(
                            question.said(key),
                            one.name().isEmpty() ? places.of(one.area()) : one.name(),
                            places.of(one.area()),
                            question.said(key + ".says", one.numbers().toArray()),
                            one.rules().stream()
                                    .map(rule -> rule.document() + " " + rule.line())
                                    .distinct()
                                    .collect(Collectors.joining("；"))));
                }));
    }

    /** The reader looking at the area that the page is narrowed to. */
    private Scope chosen(Question question) {
        String area = question.condition("area");
        return area.isEmpty()
                ? question.scope()
                : directory.areas(question.scope()).stream()
                        .filter(one -> one.id().toString().equals(area))
                        .map(one -> question.scope().narrowedTo(one.path()))
                        .findFirst()
                        .orElseThrow(() -> new WrongParameter("area"));
    }
}
