package org.gongjian.query.registry.names;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.matter.terms.TimeLimitClass;
import org.gongjian.query.platform.folding.Columns;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.sight.ForEverybody;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The directory that every page may ask. What a page names by id may lie anywhere in the reader's district; what it offers to choose
 * from lies on the reader's own line: above, at or below.
 */
@Component
public class Names {
    private static final String DISTRICT = " n.district = :district";
    private static final String LINE = DISTRICT
            + " AND (:street::uuid IS NULL OR n.street IS NULL OR n.street = :street)"
            + " AND (:community::uuid IS NULL OR n.community IS NULL OR n.community = :community) ";

    private static final ZoneId WITHOUT_AREA = ZoneId.of("Asia/Shanghai");

    private final JdbcClient view;
    private final NamesTables tables = new NamesTables(Generation.live(NamesReadModel.GROUP));

    Names(JdbcClient viewJdbc) {
        this.view = viewJdbc;
    }

    /** An organisation as a list shows it. */
    public record Organisation(
            UUID id, String name, @Nullable String shortName, boolean partnerUnit, boolean handles) {
        /** The short name where there is one. */
        public String label() {
            return shortName == null ? name : shortName;
        }
    }

    /** Somebody acting in an office. */
    public record Holder(UUID office, UUID person, String actsAs, String title, Role role) {}

    /** A category, {@code parent} being the code above it. */
    public record Category(
            String code, String name, @Nullable String parent, TimeLimitClass timeLimitClass) {}

    /** A grid. */
    public record Grid(String code, String name, List<String> buildings) {}

    /** An area. */
    public record Area(UUID id, String name, ZoneId zone) {}

    /**
     * A community with its place in the tree.
     *
     * @param street name of its street
     */
    public record Community(
            AreaPath path, String name, @Nullable String street, ZoneId zone) {
        /** Its id. */
        public UUID id() {
            return Objects.requireNonNull(path.community()).value();
        }
    }

    /** All communities of the installation, for the page where everybody looks for his own. */
    @ForEverybody
    public List<Community> everyCommunity() {
        return allOrThis(null);
    }

    /** One of them. */
    @ForEverybody
    public Optional<Community> community(UUID id) {
        return allOrThis(id).stream().findFirst();
    }

    private List<Community> allOrThis(@Nullable UUID id) {
        return view.sql(
                        tables.in(
                                "SELECT n.id, n.name, n.zone, n.district, n.street, s.name AS street_name FROM {area} n"
                                        + " LEFT JOIN {area} s ON s.id = n.street"
                                        + " WHERE n.community IS NOT NULL AND (:id::uuid IS NULL OR n.id = :id) ORDER BY s.name, n.name"))
                .param("id", id)
                .query((row, n) -> new Community(
                        new AreaPath(
                                new Id.AreaId(row.getObject("district", UUID.class)),
                                new Id.AreaId(row.getObject("street", UUID.class)),
                                new Id.AreaId(row.getObject("id", UUID.class))),
                        row.getString("name"),
                        row.getString("street_name"),
                        ZoneId.of(row.getString("zone"))))
                .list();
    }

    /** Names of organisations, the short ones where there are. */
    public Map<UUID, String> organisations(Collection<UUID> ids, Scope scope) {
        return named(
                "SELECT id, coalesce(short_name, name) FROM {organisation} n WHERE n.id = ANY (:ids) AND" + DISTRICT,
                ids,
                scope);
    }

    /** Names of areas. */
    public Map<UUID, String> areas(Collection<UUID> ids, Scope scope) {
        return named("SELECT id, name FROM {area} n WHERE n.id = ANY (:ids) AND" + DISTRICT, ids, scope);
    }

    /** Titles of offices: 柳荫社区 副书记. */
    public Map<UUID, String> offices(Collection<UUID> ids, Scope scope) {
        return named("SELECT id, title FROM {office} n WHERE n.id = ANY (:ids) AND" + DISTRICT, ids, scope);
    }

    /** Names under which persons act in any office, by person. Residents are not among them. */
    public Map<UUID, String> actingPersons(Collection<UUID> persons, Scope scope) {
        return named(
                "SELECT DISTINCT ON (holder) holder, acts_as FROM {holder} n WHERE n.holder = ANY (:ids) AND" + DISTRICT
                        + " ORDER BY holder, from_day DESC",
                persons,
                scope);
    }

    private Map<UUID, String> named(String sql, Collection<UUID> ids, Scope scope) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<UUID, String> names = new HashMap<>();
        view.sql(tables.in(sql))
                .param("ids", ids.toArray(UUID[]::new))
                .param("district", scope.area().district().value())
                .query(row -> {
                    names.put(row.getObject(1, UUID.class), row.getString(2));
                });
        return names;
    }

    /** Organisations to which something may be given. */
    public List<Organisation> handling(Scope scope) {
        return onLine(
                        "SELECT id, name, short_name, partner_unit, handles FROM {organisation} n WHERE handles AND NOT dissolved AND"
                                + LINE
                                + "ORDER BY n.community NULLS LAST, n.street NULLS LAST, coalesce(short_name, name)",
                        scope)
                .query((row, n) -> new Organisation(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("short_name"),
                        row.getBoolean("partner_unit"),
                        row.getBoolean("handles")))
                .list();
    }

    /** Who acts in an office on that day, as its holder or his deputy. */
    public List<Holder> holders(LocalDate on, Scope scope) {
        return onLine(
                        "SELECT n.office, n.holder, n.acts_as, o.title, o.role FROM {holder} n JOIN {office} o ON o.id = n.office"
                                + " WHERE NOT o.abolished AND n.from_day <= :on AND (n.last_day IS NULL OR n.last_day >= :on)"
                                + " AND n.ended_at IS NULL AND"
                                + LINE,
                        scope)
                .param("on", on)
                .query((row, n) -> new Holder(
                        row.getObject("office", UUID.class),
                        row.getObject("holder", UUID.class),
                        row.getString("acts_as"),
                        row.getString("title"),
                        Role.valueOf(row.getString("role"))))
                .list()
                .stream()
                .sorted(ByPinyin.of(Holder::actsAs).thenComparing(Holder::title))
                .toList();
    }

    /** The categories in use; a community's own code hides the one of the same code above it. */
    public List<Category> categories(Scope scope) {
        return onLine(
                        "SELECT * FROM (SELECT DISTINCT ON (code) code, name, parent, time_limit_class, open FROM {category} n WHERE"
                                + LINE
                                + "ORDER BY code, n.community NULLS LAST, n.street NULLS LAST) c WHERE open ORDER BY code",
                        scope)
                .query((row, n) -> new Category(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("parent"),
                        TimeLimitClass.valueOf(row.getString("time_limit_class"))))
                .list();
    }

    /** Name of every category, closed ones included, by code. */
    public Map<String, String> categoryNames(Scope scope) {
        Map<String, String> names = new HashMap<>();
        onLine("SELECT code, name FROM {category} n WHERE" + LINE + "ORDER BY n.community NULLS FIRST", scope)
                .query(row -> {
                    names.put(row.getString(1), row.getString(2));
                });
        return names;
    }

    /** The grids. */
    public List<Grid> grids(Scope scope) {
        return onLine("SELECT code, name, buildings FROM {grid} n WHERE" + LINE + "ORDER BY code", scope)
                .query((row, n) -> new Grid(row.getString("code"), row.getString("name"), List.of((String[])
                        row.getArray("buildings").getArray())))
                .list();
    }

    /** The communities of the reader's street, or district. */
    public List<Area> communities(Scope scope) {
        return view.sql(tables.in("SELECT id, name, zone FROM {area} n WHERE n.community IS NOT NULL AND" + DISTRICT
                        + " AND (:street::uuid IS NULL OR n.street = :street) ORDER BY name"))
                .param("district", scope.area().district().value())
                .param("street", Columns.value(scope.area().street()))
                .query((row, n) -> new Area(
                        row.getObject("id", UUID.class), row.getString("name"), ZoneId.of(row.getString("zone"))))
                .list();
    }

    /** The zone in which the dates of the reader's area are read. */
    public ZoneId zone(Scope scope) {
        return onLine(
                        "SELECT zone FROM {area} n WHERE" + LINE
                                + "ORDER BY n.community NULLS LAST, n.street NULLS LAST LIMIT 1",
                        scope)
                .query(String.class)
                .optional()
                .map(ZoneId::of)
                .orElse(WITHOUT_AREA);
    }

    private JdbcClient.StatementSpec onLine(String sql, Scope scope) {
        return view.sql(tables.in(sql))
                .param("district", scope.area().district().value())
                .param("street", Columns.value(scope.area().street()))
                .param("community", Columns.value(scope.area().community()));
    }
}
