package org.gongjian.query.yearplan;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.commitment.ListEntry;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.registry.names.Names;
import org.gongjian.query.visit.ListsFromVisits;
import org.gongjian.query.yearplan.ListsView.EntryView;
import org.gongjian.record.Id;
import org.gongjian.yearplan.Entry;
import org.gongjian.yearplan.EntryList;
import org.gongjian.yearplan.InTheCommunity;
import org.gongjian.yearplan.ProjectKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lists of the years at or below an area. */
@Component
public class YearPlans implements ListsFromVisits {
    private final YearPlanTable table;
    private final Names names;

    YearPlans(JdbcClient viewJdbc, Names names) {
        this.table = new YearPlanTable(viewJdbc, Generation.live(YearPlanReadModel.GROUP));
        this.names = names;
    }

    /** All with their counts, the latest year first. */
    List<ListsView> all(Scope scope) {
        List<YearPlanRow> rows = table.all(scope);
        Map<UUID, String> organisations = offering(rows, scope);
        return rows.stream()
                .map(row -> view(row, ListsView.Narrowed.NOT, organisations))
                .toList();
    }

    /** One as it is kept. */
    Optional<YearPlanRow> row(UUID id, Scope scope) {
        return table.one(id, scope);
    }

    /** The lists into which something new of this community goes: those of the latest year. */
    @Override
    public Optional<Lists> latest(UUID community, Scope scope) {
        return table.latest(community, scope).map(head -> new Lists(head.id(), head.year()));
    }

    /** The entry that others name, whether or not it still stands. */
    public Optional<Listed> entry(ListEntry named, Scope scope) {
        return table.one(named.plan().value(), scope)
                .flatMap(row -> row.line(named.key())
                        .map(line -> new Listed(
                                row.id(),
                                row.book().year(),
                                line.key(),
                                line.entry().title())));
    }

    /** What was listed because of a visit. */
    @Override
    public List<Listed> fromVisit(UUID visit, Scope scope) {
        Id.VisitId asked = new Id.VisitId(visit);
        return table.naming(asked, scope).stream()
                .flatMap(row -> row.book().lines().stream()
                        .filter(line ->
                                line.stands() && line.entry().sources().visits().contains(asked))
                        .map(line -> new Listed(
                                row.id(),
                                row.book().year(),
                                line.key(),
                                line.entry().title())))
                .toList();
    }

    /** The lists as they are shown. */
    ListsView view(YearPlanRow row, ListsView.Narrowed narrowed, Scope scope) {
        return view(row, narrowed, offering(List.of(row), scope));
    }

    private static ListsView view(YearPlanRow row, ListsView.Narrowed narrowed, Map<UUID, String> organisations) {
        List<EntryView> all = entries(row, organisations);
        List<EntryView> standing =
                all.stream().filter(entry -> entry.gone() == null).toList();
        return new ListsView(
                row.id(),
                Objects.requireNonNull(community(row)),
                row.book().year(),
                row.book().version(),
                row.book().publishedAt(),
                row.book().changed(),
                row.book().withdrawn(),
                counts(standing),
                of(EntryList.NEED, standing, narrowed),
                of(EntryList.RESOURCE, standing, narrowed),
                of(EntryList.PROJECT, standing, narrowed),
                row.duringTheYear());
    }

    private static ListsView.Counts counts(List<EntryView> standing) {
        List<EntryView> needs = of(EntryList.NEED, standing, ListsView.Narrowed.NOT);
        List<EntryView> projects = of(EntryList.PROJECT, standing, ListsView.Narrowed.NOT);
        int party = (int) projects.stream()
                .filter(one -> one.projectKind() == ProjectKind.PARTY_BUILDING)
                .count();
        return new ListsView.Counts(
                needs.size(),
                needs.stream().mapToInt(EntryView::opinions).sum(),
                (int) needs.stream().filter(one -> !one.matched().isEmpty()).count(),
                of(EntryList.RESOURCE, standing, ListsView.Narrowed.NOT).size(),
                projects.size(),
                party,
                projects.size() - party);
    }

    private static List<EntryView> of(EntryList list, List<EntryView> all, ListsView.Narrowed narrowed) {
        return all.stream()
                .filter(one -> one.list() == list && narrowed.takes(one))
                .toList();
    }

    /** Every entry, with those that are gone. */
    List<EntryView> entries(YearPlanRow row, Scope scope) {
        return entries(row, offering(List.of(row), scope));
    }

    private static List<EntryView> entries(YearPlanRow row, Map<UUID, String> organisations) {
        return row.book().lines().stream()
                .map(line -> entry(row, line, organisations))
                .toList();
    }

    /** Names of whoever offers something in one of these, by one query. */
    private Map<UUID, String> offering(List<YearPlanRow> rows, Scope scope) {
        return names.organisations(
                rows.stream()
                        .flatMap(row -> row.book().lines().stream())
                        .flatMap(line -> line.entry() instanceof Entry.Resource resource
                                ? Stream.of(resource.offeredBy().value())
                                : Stream.<UUID>empty())
                        .distinct()
                        .toList(),
                scope);
    }

    private static EntryView entry(YearPlanRow row, YearPlanRow.Line line, Map<UUID, String> organisations) {
        Entry entry = line.entry();
        Entry.@Nullable Need need = entry instanceof Entry.Need one ? one : null;
        Entry.@Nullable Resource resource = entry instanceof Entry.Resource one ? one : null;
        Entry.@Nullable Project project = entry instanceof Entry.Project one ? one : null;
        UUID offeredBy = resource == null ? null : resource.offeredBy().value();
        return new EntryView(
                line.key(),
                entry.list(),
                entry.title(),
                entry.content(),
                need == null ? null : need.needClass(),
                resource == null ? null : resource.resourceClass(),
                project == null ? null : project.kind(),
                project == null ? List.<InTheCommunity>of() : project.tags(),
                need != null ? need.grid() : resource == null ? null : resource.grid(),
                offeredBy,
                offeredBy == null ? null : organisations.get(offeredBy),
                resource == null ? null : resource.terms(),
                entry.sources().opinions(),
                entry.sources().gathered(),
                project == null ? List.<String>of() : project.needs(),
                project == null ? List.<String>of() : project.resources(),
                row.matchedWith(line.key()),
                row.projectsWith(line.key()),
                line.listedAt(),
                line.gone());
    }

    private static @Nullable UUID community(YearPlanRow row) {
        Id.AreaId community = row.area().community();
        return community == null ? null : community.value();
    }
}
