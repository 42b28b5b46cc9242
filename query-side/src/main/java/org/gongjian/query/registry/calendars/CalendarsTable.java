package org.gongjian.query.registry.calendars;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.query.platform.folding.Columns;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.record.AreaPath;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of working calendars; no other class names it. */
final class CalendarsTable {
    static final String NAME = "working_calendars";

    private final JdbcClient view;
    private final String table;

    CalendarsTable(JdbcClient view, Generation generation) {
        this.view = view;
        this.table = generation.of(NAME);
    }

    void add(CalendarRow row, long position, AreaPath area) {
        view.sql("INSERT INTO " + table
                        + " (calendar, version, source, adopted_at, position, holidays, workdays, provisional, district,"
                        + " street, community) VALUES (?, ?, ?, ?, ?, ?::date[], ?::date[], ?::integer[], ?, ?, ?)"
                        + " ON CONFLICT (calendar, position) DO NOTHING")
                .params(Arrays.asList(
                        row.calendar(),
                        row.version(),
                        row.source(),
                        Timestamp.from(row.adoptedAt()),
                        position,
                        literal(row.holidays()),
                        literal(row.workdays()),
                        literal(row.provisional()),
                        area.district().value(),
                        Columns.value(area.street()),
                        Columns.value(area.community())))
                .update();
    }

    /** Every version of the calendars kept on the reader's line, the newest version of each first. */
    List<CalendarRow> onLine(Scope scope) {
        return view.sql("SELECT c.* FROM " + table + " c WHERE c.district = :district"
                        + " AND (:street::uuid IS NULL OR c.street IS NULL OR c.street = :street)"
                        + " AND (:community::uuid IS NULL OR c.community IS NULL OR c.community = :community)"
                        + " ORDER BY c.calendar, c.position DESC")
                .param("district", scope.area().district().value())
                .param("street", Columns.value(scope.area().street()))
                .param("community", Columns.value(scope.area().community()))
                .query((row, n) -> new CalendarRow(
                        row.getObject("calendar", UUID.class),
                        row.getString("version"),
                        row.getString("source"),
                        row.getTimestamp("adopted_at").toInstant(),
                        days(row, "holidays"),
                        days(row, "workdays"),
                        Stream.of((Integer[]) row.getArray("provisional").getArray())
                                .toList()))
                .list();
    }

    private static List<LocalDate> days(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return Stream.of((Date[]) array.getArray()).map(Date::toLocalDate).toList();
    }

    private static String literal(List<?> values) {
        return "{" + String.join(",", values.stream().map(Object::toString).toList()) + "}";
    }
}
