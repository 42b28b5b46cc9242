package org.gongjian.query.figures.quarter;

import java.sql.Array;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.charter.CharterVersion;
import org.gongjian.query.figures.counting.Rules;
import org.gongjian.query.figures.counting.WorkedDays;
import org.gongjian.query.platform.folding.Columns;
import org.gongjian.query.platform.folding.Documents;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads by what is counted: areas, calendars and charters as this read model has folded them. */
final class RuleBook {
    static final String AREA = "quarter_figures_area";
    static final String CALENDAR = "quarter_figures_calendar";
    static final String CHARTER = "quarter_figures_charter";

    private final JdbcClient view;
    private final Generation generation;

    RuleBook(JdbcClient view, Generation generation) {
        this.view = view;
        this.generation = generation;
    }

    /** Of every area, for the fold. */
    Rules all() {
        return read("true", Map.of());
    }

    /** Of the reader's district. */
    Rules ofDistrict(Scope scope) {
        return read(
                "a.district = :district",
                Map.of("district", scope.area().district().value()));
    }

    private Rules read(String where, Map<String, Object> parameters) {
        Map<UUID, Rules.Area> areas = new HashMap<>();
        String area = generation.of(AREA);
        view.sql("SELECT area, district, street, community, zone, calendar FROM " + area + " a WHERE " + where)
                .params(parameters)
                .query(row -> {
                    areas.put(
                            row.getObject("area", UUID.class),
                            new Rules.Area(
                                    Columns.area(row),
                                    ZoneId.of(row.getString("zone")),
                                    row.getObject("calendar", UUID.class)));
                });
        Map<UUID, List<CharterVersion>> charters = new HashMap<>();
        view.sql("SELECT c.area, c.document FROM " + generation.of(CHARTER) + " c LEFT JOIN " + area
                        + " a ON a.area = c.area WHERE " + where + " ORDER BY c.version")
                .params(parameters)
                .query(row -> {
                    charters.computeIfAbsent(row.getObject(1, UUID.class), none -> new ArrayList<>())
                            .add(Documents.read(row.getString(2), CharterVersion.class));
                });
        return new Rules(areas, charters, calendars());
    }

    private Rules.Calendars calendars() {
        Map<UUID, WorkedDays> byId = new LinkedHashMap<>();
        view.sql("SELECT calendar, holidays, workdays FROM " + generation.of(CALENDAR) + " ORDER BY position")
                .query(row -> {
                    byId.put(
                            row.getObject(1, UUID.class), new WorkedDays(days(row.getArray(2)), days(row.getArray(3))));
                });
        List<WorkedDays> inOrder = List.copyOf(byId.values());
        return new Rules.Calendars(byId, inOrder.isEmpty() ? WorkedDays.WEEKDAYS : inOrder.getLast());
    }

    private static Id.@Nullable AreaId id(@Nullable UUID area) {
        return area == null ? null : new Id.AreaId(area);
    }

    private static Set<LocalDate> days(Array days) throws SQLException {
        return Arrays.stream((java.sql.Date[]) days.getArray())
                .map(java.sql.Date::toLocalDate)
                .collect(Collectors.toSet());
    }
}
