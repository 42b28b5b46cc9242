package org.gongjian.query.registry.names;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.gongjian.community.AreaKind;
import org.gongjian.community.NumberSeries;
import org.gongjian.matter.terms.TimeLimitClass;
import org.gongjian.organisation.OrganisationKind;
import org.gongjian.query.platform.folding.Columns;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The registry as the administration keeps it: what lies at or below the reader's area, what is no more included. */
@Component
public class Directory {
    private static final String PATH = "n.district, n.street, n.community";

    private final JdbcClient view;
    private final NamesTables tables = new NamesTables(Generation.live(NamesReadModel.GROUP));

    public Directory(JdbcClient viewJdbc) {
        this.view = viewJdbc;
    }

    /** An area with the numbers it writes. */
    public record Area(
            UUID id,
            AreaKind kind,
            String name,
            ZoneId zone,
            @Nullable UUID calendar,
            AreaPath path,
            Map<NumberSeries, String> patterns) {}

    /** A grid of an area. */
    public record Grid(String code, String name, List<String> buildings) {}

    /** A category of an area. */
    public record Category(
            String code, String name, @Nullable String parent, TimeLimitClass timeLimitClass, boolean open) {}

    /** An organisation, wherever below it is located. */
    public record Organisation(
            UUID id,
            OrganisationKind kind,
            String name,
            @Nullable String shortName,
            boolean partnerUnit,
            boolean handles,
            boolean dissolved,
            AreaPath path) {}

    /** An office, everybody who held it and who stood in for them, the latest first. */
    public record Office(
            UUID id,
            Role role,
            String title,
            @Nullable UUID organisation,
            @Nullable String grid,
            boolean abolished,
            AreaPath path,
            List<Tenure> tenures,
            List<Deputy> deputies) {

        /** Who holds it on a day, or null. */
        public @Nullable Tenure holderOn(LocalDate day) {
            return tenures.stream()
                    .filter(one -> one.coversDay(day))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** Somebody's time in an office. */
    public record Tenure(
            UUID person,
            String actsAs,
            LocalDate from,
            @Nullable LocalDate lastDay,
            String appointedBy,
            @Nullable String leftBecause) {

        boolean coversDay(LocalDate day) {
            return !from.isAfter(day) && (lastDay == null || !lastDay.isBefore(day));
        }
    }

    /**
     * Days on which somebody stands in for the holder.
     *
     * @param endedAt when it ended before its last day
     */
    public record Deputy(
            UUID person,
            String actsAs,
            LocalDate from,
            LocalDate lastDay,
            String reason,
            @Nullable Instant endedAt,
            @Nullable String endedBecause) {

        /** Not over on that day. */
        public boolean standsFrom(LocalDate day) {
            return endedAt == null && !lastDay.isBefore(day);
        }
    }

    /** Areas at or below the reader's own, the wider first. */
    public List<Area> areas(Scope scope) {
        Map<UUID, Map<NumberSeries, String>> patterns = new HashMap<>();
        below("SELECT n.area, n.series, n.pattern FROM {pattern} n WHERE ", "", scope)
                .query(row -> {
                    patterns.computeIfAbsent(row.getObject(1, UUID.class), area -> new TreeMap<>())
                            .put(NumberSeries.valueOf(row.getString(2)), row.getString(3));
                });
        return below(
                        "SELECT n.id, n.kind, n.name, n.zone, n.calendar, " + PATH + " FROM {area} n WHERE ",
                        " ORDER BY n.street NULLS FIRST, n.community NULLS FIRST",
                        scope)
                .query((row, n) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new Area(
                            id,
                            AreaKind.valueOf(row.getString("kind")),
                            row.getString("name"),
                            ZoneId.of(row.getString("zone")),
                            row.getObject("calendar", UUID.class),
                            Columns.area(row),
                            patterns.getOrDefault(id, Map.of()));
                })
                .list();
    }

    /** Names of all areas of the reader's district. */
    public Places places(Scope scope) {
        Map<UUID, String> names = new HashMap<>();
        view.sql(tables.in("SELECT n.id, n.name FROM {area} n WHERE n.district = :district"))
                .param("district", scope.area().district().value())
                .query(row -> {
                    names.put(row.getObject(1, UUID.class), row.getString(2));
                });
        return new Places(names);
    }

    /** Grids of one area. */
    public List<Grid> grids(UUID area, Scope scope) {
        return below(
                        "SELECT n.code, n.name, n.buildings FROM {grid} n WHERE n.area = :area AND ",
                        " ORDER BY n.code",
                        scope)
                .param("area", area)
                .query((row, n) -> new Grid(row.getString("code"), row.getString("name"), List.of((String[])
                        row.getArray("buildings").getArray())))
                .list();
    }

    /** Grids of every area at or below the reader's own, by area. */
    public Map<UUID, List<Grid>> grids(Scope scope) {
        Map<UUID, List<Grid>> grids = new HashMap<>();
        below("SELECT n.area, n.code, n.name, n.buildings FROM {grid} n WHERE ", " ORDER BY n.code", scope)
                .query(row -> {
                    String[] buildings = (String[]) row.getArray("buildings").getArray();
                    grids.computeIfAbsent(row.getObject("area", UUID.class), area -> new ArrayList<>())
                            .add(new Grid(row.getString("code"), row.getString("name"), List.of(buildings)));
                });
        return grids;
    }

    /** Categories of one area itself, by code. */
    public List<Category> categories(UUID area, Scope scope) {
        return below(
                        "SELECT n.code, n.name, n.parent, n.time_limit_class, n.open FROM {category} n WHERE n.area = :area AND ",
                        " ORDER BY n.code",
                        scope)
                .param("area", area)
                .query((row, n) -> new Category(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("parent"),
                        TimeLimitClass.valueOf(row.getString("time_limit_class")),
                        row.getBoolean("open")))
                .list();
    }

    /** All organisations, those that are no more last. */
    public List<Organisation> organisations(Scope scope) {
        return below(
                        "SELECT n.id, n.kind, n.name, n.short_name, n.partner_unit, n.handles, n.dissolved, " + PATH
                                + " FROM {organisation} n WHERE ",
                        " ORDER BY n.dissolved, n.street NULLS FIRST, n.community NULLS FIRST, n.kind, n.name",
                        scope)
                .query((row, n) -> new Organisation(
                        row.getObject("id", UUID.class),
                        OrganisationKind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getString("short_name"),
                        row.getBoolean("partner_unit"),
                        row.getBoolean("handles"),
                        row.getBoolean("dissolved"),
                        Columns.area(row)))
                .list();
    }

    /** All offices with who held them, those that are no more last. */
    public List<Office> offices(Scope scope) {
        Map<UUID, List<Tenure>> tenures = tenures(scope);
        Map<UUID, List<Deputy>> deputies = deputies(scope);
        return below(
                        "SELECT n.id, n.role, n.title, n.organisation, n.grid, n.abolished, " + PATH
                                + " FROM {office} n WHERE ",
                        " ORDER BY n.abolished, n.street NULLS FIRST, n.community NULLS FIRST, n.role, n.title",
                        scope)
                .query((row, n) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new Office(
                            id,
                            Role.valueOf(row.getString("role")),
                            row.getString("title"),
                            row.getObject("organisation", UUID.class),
                            row.getString("grid"),
                            row.getBoolean("abolished"),
                            Columns.area(row),
                            tenures.getOrDefault(id, List.of()),
                            deputies.getOrDefault(id, List.of()));
                })
                .list();
    }

    private Map<UUID, List<Tenure>> tenures(Scope scope) {
        Map<UUID, List<Tenure>> tenures = new HashMap<>();
        below(
                        "SELECT n.office, n.holder, n.acts_as, n.from_day, n.last_day, n.appointed_by, n.left_because"
                                + " FROM {holder} n WHERE NOT n.deputy AND ",
                        " ORDER BY n.from_day DESC",
                        scope)
                .query(row -> {
                    tenures.computeIfAbsent(row.getObject("office", UUID.class), office -> new ArrayList<>())
                            .add(new Tenure(
                                    row.getObject("holder", UUID.class),
                                    row.getString("acts_as"),
                                    row.getObject("from_day", LocalDate.class),
                                    row.getObject("last_day", LocalDate.class),
                                    row.getString("appointed_by"),
                                    row.getString("left_because")));
                });
        return tenures;
    }

    private Map<UUID, List<Deputy>> deputies(Scope scope) {
        Map<UUID, List<Deputy>> deputies = new HashMap<>();
        below(
                        "SELECT n.office, n.holder, n.acts_as, n.from_day, n.last_day, n.appointed_by, n.ended_at, n.left_because"
                                + " FROM {holder} n WHERE n.deputy AND ",
                        " ORDER BY n.from_day DESC",
                        scope)
                .query(row -> {
                    OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
                    deputies.computeIfAbsent(row.getObject("office", UUID.class), office -> new ArrayList<>())
                            .add(new Deputy(
                                    row.getObject("holder", UUID.class),
                                    row.getString("acts_as"),
                                    row.getObject("from_day", LocalDate.class),
                                    row.getObject("last_day", LocalDate.class),
                                    row.getString("appointed_by"),
                                    ended == null ? null : ended.toInstant(),
                                    row.getString("left_because")));
                });
        return deputies;
    }

    private JdbcClient.StatementSpec below(String select, String order, Scope scope) {
        return view.sql(tables.in(select) + scope.condition("n") + order).params(scope.parameters());
    }
}
