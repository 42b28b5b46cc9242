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
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.registry.charters.Charters;
import org.gongjian.record.AreaPath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How members are managed and volunteers serve, with their points by the charter of their area. */
@Component
public class MemberService {
    private final ServiceTable table;
    private final Charters charters;

    MemberService(JdbcClient viewJdbc, Charters charters) {
        this.table = new ServiceTable(viewJdbc, Generation.live(ServiceReadModel.GROUP));
        this.charters = charters;
    }

    /** A volunteer with his points. */
    public record Volunteer(ServiceRow row, Points points) {}

    /** One person; empty for who is neither managed nor classified nor ever volunteered. */
    public Optional<ServiceRow> of(UUID person, Scope scope) {
        return table.of(person, scope);
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

    /** Everybody who is a volunteer on a day. */
    public List<Volunteer> volunteers(LocalDate on, Scope scope) {
        Map<UUID, List<Deed>> deeds = table.deeds(scope);
        Function<LocalDate, Function<AreaPath, CharterVersion>> inForce = charters.byDay(scope);
        Map<AreaPath, Function<LocalDate, PointsScheme>> schemes = new HashMap<>();
        return table.volunteers(on, scope).stream()
                .map(row -> new Volunteer(
                        row,
                        Points.of(
                                deeds.getOrDefault(row.person(), List.of()),
                                schemes.computeIfAbsent(row.path(), area -> schemes(area, inForce)),
                                on)))
                .toList();
    }

    private static Function<LocalDate, PointsScheme> schemes(
            AreaPath area, Function<LocalDate, Function<AreaPath, CharterVersion>> inForce) {
        Map<LocalDate, PointsScheme> known = new HashMap<>();
        return day -> known.computeIfAbsent(
                day, on -> PointsScheme.of(inForce.apply(on).apply(area)));
    }
}
