package org.gongjian.command.platform.registry.areas;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Refused;
import org.gongjian.command.platform.registry.rules.RegistryVersion;
import org.gongjian.command.platform.sending.AppendListener;
import org.gongjian.command.platform.sending.Appended;
import org.gongjian.community.AreaEvent;
import org.gongjian.community.AreaState;
import org.gongjian.community.NumberSeries;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The street tree with its number patterns and categories. */
public final class Areas implements AppendListener {
    private final JdbcClient jdbc;
    private final RegistryVersion version;

    public Areas(JdbcClient jdbc, RegistryVersion version) {
        this.jdbc = jdbc;
        this.version = version;
    }

    /** What the edge needs to know of an area. */
    record Entry(
            AreaPath path,
            String name,
            ZoneId zone,
            Id.@Nullable CalendarId calendar,
            Map<NumberSeries, String> patterns,
            Map<String, Category> categories,
            Set<String> grids) {}

    /**
     * A category and when matters are classified there.
     *
     * @param closed the first day on which they are not any more
     */
    record Category(
            String timeLimitClass,
            LocalDate since,
            @Nullable LocalDate closed) {
        boolean isThereOn(LocalDate day) {
            return !day.isBefore(since) && (closed == null || day.isBefore(closed));
        }
    }

    @Override
    public void appended(List<Appended> events, Object state, Edge edge) {
        if (state instanceof AreaState.Known area
                && !events.isEmpty()
                && events.getFirst().fact() instanceof AreaEvent) {
            keep(UUID.fromString(events.getFirst().aggregateId()), area);
            version.changed();
        }
    }

    private void keep(UUID id, AreaState.Known area) {
        jdbc.sql("""
                        INSERT INTO work.area (area, district, street, community, name, zone, calendar)
                        VALUES (:area, :district, :street, :community, :name, :zone, :calendar)
                        ON CONFLICT (area) DO UPDATE
                        SET name = excluded.name, zone = excluded.zone, calendar = excluded.calendar
                        """)
                .param("area", id)
                .params(Paths.columns(area.path()))
                .param("name", area.name())
                .param("zone", area.zone().getId())
                .param(
                        "calendar",
                        area.calendar() == null ? null : area.calendar().value())
                .update();
        area.patterns().forEach((series, pattern) -> keepPattern(id, series, pattern));
        area.categories()
                .forEach((code, category) -> jdbc.sql("""
                                INSERT INTO work.area_category (area, code, time_limit_class, since, closed)
                                VALUES (:area, :code, :limit, :since, :closed)
                                ON CONFLICT (area, code) DO UPDATE
                                SET time_limit_class = excluded.time_limit_class, closed = excluded.closed
                                """)
                        .param("area", id)
                        .param("code", code)
                        .param("limit", category.timeLimitClass().name())
                        .param("since", category.since())
                        .param("closed", category.closed(), Types.DATE)
                        .update());
        jdbc.sql("DELETE FROM work.area_grid WHERE area = ?").param(id).update();
        area.grids()
                .keySet()
                .forEach(code -> jdbc.sql("INSERT INTO work.area_grid (area, code) VALUES (?, ?)")
                        .params(id, code)
                        .update());
    }

    /** Two communities may not write receipt numbers alike: the number alone must name one matter. */
    private void keepPattern(UUID id, NumberSeries series, String pattern) {
        try {
            jdbc.sql("""
                            INSERT INTO work.area_numbering (area, series, pattern) VALUES (?, ?, ?)
                            ON CONFLICT (area, series) DO UPDATE SET pattern = excluded.pattern
                            """).params(id, series.name(), pattern).update();
        } catch (DuplicateKeyException taken) {
            throw new Refused(RegistryRefusal.RECEIPT_PREFIX_IS_TAKEN);
        }
    }

    /** All areas by id. */
    Map<Id.AreaId, Entry> load() {
        Map<UUID, Map<NumberSeries, String>> patterns = new HashMap<>();
        jdbc.sql("SELECT area, series, pattern FROM work.area_numbering").query(row -> {
            patterns.computeIfAbsent(row.getObject(1, UUID.class), area -> new EnumMap<>(NumberSeries.class))
                    .put(NumberSeries.valueOf(row.getString(2)), row.getString(3));
        });
        Map<UUID, Map<String, Category>> categories = new HashMap<>();
        jdbc.sql("SELECT area, code, time_limit_class, since, closed FROM work.area_category")
                .query(row -> {
                    categories
                            .computeIfAbsent(row.getObject(1, UUID.class), area -> new TreeMap<>())
                            .put(
                                    row.getString(2),
                                    new Category(
                                            row.getString(3),
                                            row.getObject(4, LocalDate.class),
                                            row.getObject(5, LocalDate.class)));
                });
        Map<UUID, Set<String>> grids = new HashMap<>();
        jdbc.sql("SELECT area, code FROM work.area_grid").query(row -> {
            grids.computeIfAbsent(row.getObject(1, UUID.class), area -> new HashSet<>())
                    .add(row.getString(2));
        });
        Map<Id.AreaId, Entry> areas = new HashMap<>();
        jdbc.sql("SELECT area, district, street, community, name, zone, calendar FROM work.area")
                .query(row -> {
                    UUID id = row.getObject("area", UUID.class);
                    areas.put(
                            new Id.AreaId(id),
                            entry(
                                    row,
                                    patterns.getOrDefault(id, Map.of()),
                                    categories.getOrDefault(id, Map.of()),
                                    grids.getOrDefault(id, Set.of())));
                });
        return areas;
    }

    private static Entry entry(
            ResultSet row, Map<NumberSeries, String> patterns, Map<String, Category> categories, Set<String> grids)
            throws SQLException {
        UUID calendar = row.getObject("calendar", UUID.class);
        return new Entry(
                Paths.read(row),
                row.getString("name"),
                ZoneId.of(row.getString("zone")),
                calendar == null ? null : new Id.CalendarId(calendar),
                patterns,
                categories,
                grids);
    }
}
