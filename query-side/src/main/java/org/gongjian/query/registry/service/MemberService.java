package org.gongjian.query.registry.service;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.gongjian.charter.CharterVersion;
import org.gongjian.person.Deed;
import org.gongjian.person.Points;
import org.gongjian.person.PointsScheme;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.sight.Opener;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.registry.charters.Charters;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How members are managed and volunteers serve, with their points by the charter of their area. */
@Component
public class MemberService {
    private static final int PAGE = 50;

    private final ServiceTable table;
    private final Charters charters;
    private final Opener opener;

    MemberService(JdbcClient viewJdbc, Charters charters, Opener opener) {
        this.table = new ServiceTable(viewJdbc, Generation.live(ServiceReadModel.GROUP));
        this.charters = charters;
        this.opener = opener;
    }

    /** A volunteer with his points. */
    public record Volunteer(ServiceRow row, Points points) {}

    /**
     * A page of volunteers.
     *
     * @param total how many there are on all pages
     * @param next where the next page begins; null on the last
     */
    public record Volunteers(
            int total, List<Volunteer> items, @Nullable String next) {}

    /** One person; empty for who is neither managed nor classified nor ever volunteered. */
    public Optional<ServiceRow> of(UUID person, Scope scope) {
        return table.of(person, scope)
                .map(entry -> opened(List.of(entry), scope).getFirst());
    }

    /** Whether somebody is or ever was a volunteer: the register names him then, also who is no member. */
    public boolean everVolunteered(UUID person, Scope scope) {
        return table.of(person, scope)
                .filter(entry -> entry.row().volunteer() != null)
                .isPresent();
    }

    /** Points of one person on a day, each with the fact that brought it. */
    public Points points(ServiceRow row, LocalDate on, Scope scope) {
        return Points.of(table.deeds(row.person(), scope), schemes(row.path(), charters.byDay(scope)), on);
    }

    /** Days of service, the latest first. */
    public List<ServiceRow.Served> services(UUID person, Scope scope) {
        return table.services(person, scope);
    }

    /** Posts among the neighbours that are held on a day. */
    public List<ServiceRow.Post> posts(LocalDate on, Scope scope) {
        return table.posts(on, scope);
    }

    /** Posts that somebody holds or held, the latest first. */
    public List<ServiceRow.Post> postsOf(UUID person, Scope scope) {
        return table.postsOf(person, scope);
    }

    /** How somebody came to his mandates. */
    public List<ServiceRow.Choice> choices(UUID person, Scope scope) {
        return table.choices(person, scope);
    }

    /** A page of those who are volunteers on a day, the longest first. */
    public Volunteers volunteers(LocalDate on, String after, Scope scope) {
        List<ServiceTable.Entry> entries = table.volunteers(on, PlaceAmongVolunteers.read(after), PAGE + 1, scope);
        boolean more = entries.size() > PAGE;
        List<ServiceTable.Entry> shown = more ? entries.subList(0, PAGE) : entries;
        return new Volunteers(
                table.count(on, scope),
                counted(opened(shown, scope), on, scope),
                more ? PlaceAmongVolunteers.written(shown.getLast().row()) : null);
    }

    private List<Volunteer> counted(List<ServiceRow> rows, LocalDate on, Scope scope) {
        Map<UUID, List<Deed>> deeds =
                table.deeds(rows.stream().map(ServiceRow::person).toList(), scope);
        Function<LocalDate, Function<AreaPath, CharterVersion>> inForce = charters.byDay(scope);
        Map<AreaPath, Function<LocalDate, PointsScheme>> schemes = new HashMap<>();
        return rows.stream()
                .map(row -> new Volunteer(
                        row,
                        Points.of(
                                deeds.getOrDefault(row.person(), List.of()),
                                schemes.computeIfAbsent(row.path(), area -> schemes(area, inForce)),
                                on)))
                .toList();
    }

    private List<ServiceRow> opened(List<ServiceTable.Entry> entries, Scope scope) {
        if (!scope.readsRoll()) {
            return entries.stream().map(ServiceTable.Entry::row).toList();
        }
        Opener.Opened keys = opener.keysOf(entries.stream()
                .map(entry -> new Id.PersonId(entry.row().person()))
                .toList());
        return entries.stream().map(entry -> entry.opened(keys)).toList();
    }

    private static Function<LocalDate, PointsScheme> schemes(
            AreaPath area, Function<LocalDate, Function<AreaPath, CharterVersion>> inForce) {
        Map<LocalDate, PointsScheme> known = new HashMap<>();
        return day -> known.computeIfAbsent(
                day, on -> PointsScheme.of(inForce.apply(on).apply(area)));
    }
}
