package org.gongjian.query.visit;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.query.platform.export.Export;
import org.gongjian.query.platform.export.ExportedList;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.registry.names.Directory;
import org.gongjian.query.registry.names.Names;
import org.gongjian.query.registry.names.Places;
import org.gongjian.query.registry.persons.OfficialNames;
import org.gongjian.record.Id;
import org.springframework.stereotype.Component;

/** Visits as a workbook, as the list is filtered. */
@Component
final class VisitsExport implements ExportedList {
    private final Visits visits;
    private final Names names;
    private final Directory directory;
    private final OfficialNames official;

    VisitsExport(Visits visits, Names names, Directory directory, OfficialNames official) {
        this.visits = visits;
        this.names = names;
        this.directory = directory;
        this.official = official;
    }

    @Override
    public String name() {
        return "visits";
    }

    @Override
    public Export export(Question question) {
        Scope scope = question.scope();
        Visits.Filter filter = filter(question);
        return new Export(
                question.said("visit.heading"),
                question.inWords(
                        Map.of("visit.from", question.condition("from"), "visit.to", question.condition("to"))),
                names.zone(scope),
                question.headings(
                        "visit.date",
                        "visit.organisation",
                        "visit.area",
                        "visit.visitors",
                        "visit.accompanied",
                        "visit.heard",
                        "visit.needs",
                        "visit.offers",
                        "visit.agreed"),
                each -> {
                    Places places = directory.places(scope);
                    ZoneId zone = names.zone(scope);
                    visits.each(
                            filter,
                            scope,
                            some -> rows(some, question, places, zone).forEach(each));
                });
    }

    private static Visits.Filter filter(Question question) {
        return new Visits.Filter(
                question.condition("organisation", UUID::fromString),
                question.condition("from", LocalDate::parse),
                question.condition("to", LocalDate::parse));
    }

    private List<List<Object>> rows(List<VisitRow> rows, Question question, Places places, ZoneId zone) {
        Scope scope = question.scope();
        Map<UUID, String> units = names.organisations(
                rows.stream().map(VisitRow::organisation).distinct().toList(), scope);
        Map<UUID, String> people = official.of(
                rows.stream()
                        .flatMap(row -> Stream.concat(
                                row.told().account().visitors().stream(), row.told().account().accompanied().stream()))
                        .map(Id.PersonId::value)
                        .distinct()
                        .toList(),
                scope);
        return rows.stream()
                .map(row -> Arrays.<Object>asList(
                        row.madeAt().atZone(zone).toLocalDate(),
                        units.get(row.organisation()),
                        places.of(row.area()),
                        called(row.told().account().visitors(), people, question),
                        called(row.told().account().accompanied(), people, question),
                        question.discretion().text(row.told().account().heard()),
                        question.discretion()
                                .text(String.join("；", row.told().account().needs())),
                        question.discretion()
                                .text(String.join("；", row.told().account().offers())),
                        question.discretion().text(row.told().account().agreed())))
                .toList();
    }

    private static String called(List<Id.PersonId> persons, Map<UUID, String> people, Question question) {
        return persons.stream()
                .map(person -> question.discretion().name(people.get(person.value())))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("、"));
    }
}
