package org.gongjian.command.platform.registry.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongjian.calendar.CalendarState;
import org.gongjian.calendar.WorkingCalendar;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.platform.sending.AppendListener;
import org.gongjian.command.platform.sending.Appended;
import org.gongjian.record.Id;
import org.gongjian.store.FactJson;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The current version of every working calendar. */
public final class Calendars implements AppendListener {
    private final JdbcClient jdbc;
    private final RegistryVersion version;

    public Calendars(JdbcClient jdbc, RegistryVersion version) {
        this.jdbc = jdbc;
        this.version = version;
    }

    @Override
    public void appended(List<Appended> events, Object state, Edge edge) {
        if (state instanceof CalendarState.InUse inUse && !events.isEmpty()) {
            jdbc.sql("""
                            INSERT INTO work.working_calendar (calendar, days) VALUES (?, ?)
                            ON CONFLICT (calendar) DO UPDATE SET days = excluded.days
                            """)
                    .params(
                            UUID.fromString(events.getFirst().aggregateId()),
                            FactJson.mapper().writeValueAsString(inUse.current()))
                    .update();
            version.changed();
        }
    }

    /** The current version by calendar. */
    public Map<Id.CalendarId, WorkingCalendar> load() {
        Map<Id.CalendarId, WorkingCalendar> calendars = new HashMap<>();
        jdbc.sql("SELECT calendar, days FROM work.working_calendar").query(row -> {
            calendars.put(
                    new Id.CalendarId(row.getObject(1, UUID.class)),
                    FactJson.mapper().readValue(row.getString(2), WorkingCalendar.class));
        });
        return calendars;
    }
}
