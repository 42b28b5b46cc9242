package org.gongjian.query.registry.bodies;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.query.platform.export.Export;
import org.gongjian.query.platform.export.ExportedList;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.registry.names.Directory;
import org.gongjian.query.registry.names.Names;
import org.gongjian.query.registry.names.Places;
import org.gongjian.query.registry.names.Today;
import org.gongjian.query.registry.persons.OfficialNames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The bodies with who sits in them as a workbook: of all, or of one, on a day. A body in which nobody sits has one row. */
@Component
final class SeatsExport implements ExportedList {
    private final Bodies bodies;
    private final OfficialNames official;
    private final Directory directory;
    private final Names names;
    private final Today today;

    SeatsExport(Bodies bodies, OfficialNames official, Directory directory, Names names, Today today) {
        this.bodies = bodies;
        this.official = official;
        this.directory = directory;
        this.names = names;
        this.today = today;
    }

    @Override
    public String name() {
        return "bodies";
    }

    @Override
    public Export export(Question question) {
        LocalDate on = question.condition("on", LocalDate::parse);
        LocalDate day = on == null ? today.of(question.scope()) : on;
        return new Export(
                question.said("admin.bodies"),
                question.inWords(Map.of("admin.body.on", day.toString())),
                names.zone(question.scope()),
                question.headings(
                        "admin.body",
                        "admin.field.bodies.kind",
                        "admin.field.area",
                        "admin.field.seat",
                        "admin.seat.kind",
                        "admin.field.organisation",
                        "admin.name",
                        "admin.field.post",
                        "admin.field.from",
                        "admin.field.lastDay",
                        "admin.field.proposedBy",
                        "admin.field.approvedBy",
                        "admin.field.appointedBy"),
                each -> rows(question, day).forEach(each));
    }

    private Stream<List<Object>> rows(Question question, LocalDate day) {
        Scope scope = question.scope();
        String one = question.condition("body");
        List<BodyRow> chosen = bodies.all(scope).stream()
                .filter(body -> body.standsOn(day))
                .filter(body -> one.isEmpty() || body.id().toString().equals(one))
                .toList();
        Places places = directory.places(scope);
        List<BodyRow.Tenure> sitting = chosen.stream()
                .flatMap(body -> body.rollOn(day).stream())
                .map(BodyRow.Seat::tenure)
                .filter(Objects::nonNull)
                .toList();
        Map<UUID, String> people = official.of(ids(sitting.stream().map(BodyRow.Tenure::person)), scope);
        Map<UUID, String> units = names.organisations(ids(sitting.stream().map(BodyRow.Tenure::organisation)), scope);
        return chosen.stream().flatMap(body -> {
            List<BodyRow.Seat> roll = body.rollOn(day);
            List<Object> first =
                    Arrays.asList(body.name(), question.said("choice.BodyKind." + body.kind()), places.of(body.path()));
            return roll.isEmpty()
                    ? Stream.of(first)
                    : roll.stream().map(seat -> {
                        BodyRow.Tenure held = Objects.requireNonNull(seat.tenure());
                        return Stream.concat(
                                        first.stream(),
                                        Arrays.<Object>asList(
                                                seat.number(),
                                                question.said("choice.SeatKind." + held.kind()),
                                                held.organisation() == null ? null : units.get(held.organisation()),
                                                question.discretion().name(people.get(held.person())),
                                                held.post(),
                                                held.from(),
                                                held.lastDay(),
                                                held.proposedBy(),
                                                held.approvedBy(),
                                                held.appointedBy())
                                                .stream())
                                .toList();
                    });
        });
    }

    private static List<UUID> ids(Stream<@Nullable UUID> ids) {
        return ids.filter(Objects::nonNull).distinct().toList();
    }
}
