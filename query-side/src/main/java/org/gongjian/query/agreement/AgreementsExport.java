package org.gongjian.query.agreement;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongjian.query.agreement.AgreementsTable.Filter;
import org.gongjian.query.platform.export.Export;
import org.gongjian.query.platform.export.ExportedList;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.registry.names.Names;
import org.gongjian.query.registry.names.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The agreements as they are filtered, as a workbook. */
@Component
final class AgreementsExport implements ExportedList {
    private final Agreements agreements;
    private final Names names;
    private final Today today;

    AgreementsExport(Agreements agreements, Names names, Today today) {
        this.agreements = agreements;
        this.names = names;
        this.today = today;
    }

    @Override
    public String name() {
        return "agreements";
    }

    @Override
    public Export export(Question question) {
        Scope scope = question.scope();
        Filter filter = AgreementsPage.filter(question.filter(), today.of(scope));
        return new Export(
                question.said("agreement.title"),
                question.inWords(said(filter, question)),
                names.zone(scope),
                question.headings(
                        "agreement.number",
                        "agreement.kind",
                        "agreement.unit",
                        "agreement.stand",
                        "agreement.from",
                        "agreement.to",
                        "agreement.effective",
                        "agreement.items"),
                each -> agreements.all(filter, scope).forEach(line -> each.accept(cells(line, question))));
    }

    private Map<String, String> said(Filter filter, Question question) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("agreement.kind", filter.kind() == null ? "" : question.said("choice.AgreementKind." + filter.kind()));
        said.put(
                "agreement.unit",
                filter.unit() == null
                        ? ""
                        : names.organisations(List.of(filter.unit()), question.scope())
                                .getOrDefault(filter.unit(), "—"));
        said.put("agreement.stand", filter.stand() == null ? "" : question.said("choice.Stand." + filter.stand()));
        said.put("agreement.within", Objects.toString(filter.within(), ""));
        return said;
    }

    private static List<? extends @Nullable Object> cells(Agreements.Line line, Question question) {
        return Arrays.asList(
                line.number(),
                question.said("choice.AgreementKind." + line.kind()),
                line.unitName(),
                question.said("choice.Stand." + line.stand()),
                line.from(),
                line.to(),
                line.effectiveFrom(),
                line.items());
    }
}
