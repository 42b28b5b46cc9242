package org.gongjian.query.registry.calendars;

import java.util.List;
import org.gongjian.calendar.CalendarEvent;
import org.gongjian.query.platform.folding.Projection;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.record.Fact;

/** Folds versions of working calendars. */
final class CalendarsProjection implements Projection {
    private final CalendarsTable table;

    CalendarsProjection(CalendarsTable table) {
        this.table = table;
    }

    @Override
    public String group() {
        return CalendarsReadModel.GROUP;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return CalendarEvent.class.isAssignableFrom(type);
    }

    @Override
    public void on(Recorded event) {
        if (event.fact() instanceof CalendarEvent fact && event.area() != null) {
            switch (fact) {
                case CalendarEvent.Adopted it ->
                    table.add(
                            new CalendarRow(
                                    event.id(),
                                    it.version(),
                                    it.source(),
                                    event.recordedAt(),
                                    List.copyOf(it.holidays()),
                                    List.copyOf(it.workdays()),
                                    List.copyOf(it.provisionalYears())),
                            event.position(),
                            event.area());
            }
        }
    }
}
