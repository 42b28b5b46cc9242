package org.gongjian.query.yearplan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.query.platform.export.Export;
import org.gongjian.query.platform.export.ExportedList;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.registry.names.Directory;
import org.gongjian.query.registry.names.Names;
import org.gongjian.query.yearplan.ListsView.EntryView;
import org.gongjian.yearplan.ResourceClass;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The three lists of a year as a workbook, as they are narrowed; of resources with the three classifications of the sources. */
@Component
final class YearPlanExport implements ExportedList {
    private final YearPlans plans;
    private final Names names;
    private final Directory directory;

    YearPlanExport(YearPlans plans, Names names, Directory directory) {
        this.plans = plans;
        this.names = names;
        this.directory = directory;
    }

    @Override
    public String name() {
        return "year-plan";
    }

    @Override
    public Export export(Question question) {
        Scope scope = question.scope();
        YearPlanRow row = plan(question.condition("plan"), scope);
        ListsView lists = plans.view(
                row,
                new ListsView.Narrowed(
                        question.condition("list"),
                        question.condition("of"),
                        question.condition("grid"),
                        "true".equals(question.condition("unmatched"))),
                scope);
        String place = directory.places(scope).of(row.area());
        return new Export(
                question.said("yearplan.of", place, String.valueOf(row.book().year())),
                question.inWords(Map.of("yearplan.grid", question.condition("grid"))),
                names.zone(scope),
                question.headings(
                        "yearplan.list",
                        "yearplan.key",
                        "yearplan.title",
                        "yearplan.content",
                        "yearplan.kind",
                        "yearplan.four",
                        "yearplan.five",
                        "yearplan.eight",
                        "yearplan.grid",
                        "yearplan.offeredBy",
                        "yearplan.terms",
                        "yearplan.opinions",
                        "yearplan.gathered",
                        "yearplan.tags",
                        "yearplan.needs",
                        "yearplan.resources"),
                each -> Stream.of(lists.needs(), lists.resources(), lists.projects())
                        .flatMap(List::stream)
                        .forEach(entry -> each.accept(line(entry, question))));
    }

    private YearPlanRow plan(String id, Scope scope) {
        try {
            return plans.row(UUID.fromString(id), scope)
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        } catch (IllegalArgumentException none) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static List<@Nullable Object> line(EntryView entry, Question question) {
        ResourceClass of = entry.resourceClass();
        List<@Nullable Object> line = new ArrayList<>();
        line.add(question.said("choice.EntryList." + entry.list()));
        line.add(entry.key());
        line.add(entry.title());
        line.add(entry.content());
        line.add(question.said(entry.kind()));
        line.add(of == null ? null : question.said("choice.Four." + of.four()));
        line.add(of == null || of.five() == null ? null : question.said("choice.Five." + of.five()));
        line.add(of == null || of.eight() == null ? null : question.said("choice.Eight." + of.eight()));
        line.add(entry.grid());
        line.add(entry.offeredByName());
        line.add(entry.terms());
        line.add(entry.needClass() == null ? null : entry.opinions());
        line.add(entry.gathered());
        line.add(entry.tags().stream()
                .map(tag -> question.said("choice.InTheCommunity." + tag))
                .collect(Collectors.joining("、")));
        line.add(String.join("、", entry.resourceClass() != null ? entry.matched() : entry.needs()));
        line.add(String.join("、", entry.needClass() != null ? entry.matched() : entry.resources()));
        return line;
    }
}
