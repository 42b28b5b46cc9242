package org.gongjian.query.yearplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.registry.names.Names;
import org.gongjian.yearplan.Entry;
import org.gongjian.yearplan.EntryList;
import org.gongjian.yearplan.InTheCommunity;
import org.gongjian.yearplan.YearLists;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lists as they were published, for everybody (004-04): no source by its id, no grid, nobody's name, nothing that waits. */
@Component
class PublicLists {
    private final YearPlanTable table;
    private final Names names;

    PublicLists(JdbcClient viewJdbc, Names names) {
        this.table = new YearPlanTable(viewJdbc, Generation.live(YearPlanReadModel.GROUP));
        this.names = names;
    }

    /**
     * The lists of a year.
     *
     * @param version how often they were published; 0 where there are none
     * @param years for which there are some, the latest first
     */
    record Shown(
            UUID community,
            String name,
            @Nullable String street,
            int year,
            int version,
            @Nullable LocalDate publishedOn,
            List<Integer> years,
            List<Line> needs,
            List<Line> resources,
            List<Line> projects,
            List<Change> changes) {

        /** Projects of one of the two parts of their list. */
        public List<Line> part(String kind) {
            return projects.stream()
                    .filter(line -> line.kind().equals("choice.ProjectKind." + kind))
                    .toList();
        }
    }

    /**
     * An entry.
     *
     * @param kind the message that names its class
     * @param opinions how many residents said it
     * @param offeredBy the organisation that offers it
     * @param needs titles of the needs that it answers
     * @param resources titles of the resources that it uses
     */
    record Line(
            String key,
            String title,
            @Nullable String content,
            String kind,
            int opinions,
            @Nullable String offeredBy,
            @Nullable String terms,
            List<InTheCommunity> tags,
            List<String> needs,
            List<String> resources) {}

    /** What changed during the year, and why. */
    record Change(
            LocalDate on,
            YearPlanRow.Change.Kind kind,
            String title,
            @Nullable String reason) {}

    /** Those of a year, or of the latest; nothing where there is no such community. */
    Optional<Shown> of(UUID community, @Nullable Integer year) {
        return names.community(community).map(known -> {
            List<YearPlanRow> all = table.published(community);
            YearPlanRow row = all.stream()
                    .filter(one -> year == null || one.book().year() == year)
                    .findFirst()
                    .orElse(null);
            List<Integer> years = all.stream().map(one -> one.book().year()).toList();
            return row == null
                    ? new Shown(
                            community,
                            known.name(),
                            known.street(),
                            year == null ? 0 : year,
                            0,
                            null,
                            years,
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of())
                    : shown(row, known, years);
        });
    }

    private Shown shown(YearPlanRow row, Names.Community known, List<Integer> years) {
        YearPlanRow.Book book = row.book();
        Map<String, String> titles = book.published().stream()
                .collect(Collectors.toMap(
                        YearLists.Listed::key, one -> one.entry().title()));
        Map<UUID, String> units = names.organisations(
                book.published().stream()
                        .flatMap(one -> one.entry() instanceof Entry.Resource resource
                                ? Stream.of(resource.offeredBy().value())
                                : Stream.<UUID>empty())
                        .distinct()
                        .toList(),
                Scope.everybody(known.path()));
        Instant publishedAt = book.publishedAt();
        return new Shown(
                known.id(),
                known.name(),
                known.street(),
                book.year(),
                book.version(),
                publishedAt == null ? null : LocalDate.ofInstant(publishedAt, known.zone()),
                years,
                lines(EntryList.NEED, book, titles, units),
                lines(EntryList.RESOURCE, book, titles, units),
                lines(EntryList.PROJECT, book, titles, units),
                row.duringTheYear().stream()
                        .filter(change -> change.version() < book.version())
                        .map(change -> new Change(
                                LocalDate.ofInstant(change.at(), known.zone()),
                                change.kind(),
                                change.title(),
                                change.reason()))
                        .toList());
    }

    private static List<Line> lines(
            EntryList list, YearPlanRow.Book book, Map<String, String> titles, Map<UUID, String> units) {
        return book.published().stream()
                .filter(one -> one.entry().list() == list)
                .map(one -> line(one, titles, units))
                .toList();
    }

    private static Line line(YearLists.Listed one, Map<String, String> titles, Map<UUID, String> units) {
        return switch (one.entry()) {
            case Entry.Need need ->
                new Line(
                        one.key(),
                        need.title(),
                        need.content(),
                        "choice.NeedClass." + need.needClass(),
                        need.sources().opinions(),
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of());
            case Entry.Resource resource ->
                new Line(
                        one.key(),
                        resource.title(),
                        resource.content(),
                        "choice.ResourceClass." + resource.resourceClass(),
                        0,
                        units.get(resource.offeredBy().value()),
                        resource.terms(),
                        List.of(),
                        List.of(),
                        List.of());
            case Entry.Project project ->
                new Line(
                        one.key(),
                        project.title(),
                        project.content(),
                        "choice.ProjectKind." + project.kind(),
                        0,
                        null,
                        null,
                        project.tags(),
                        called(project.needs(), titles),
                        called(project.resources(), titles));
        };
    }

    private static List<String> called(List<String> keys, Map<String, String> titles) {
        return keys.stream().flatMap(key -> Stream.ofNullable(titles.get(key))).toList();
    }
}
