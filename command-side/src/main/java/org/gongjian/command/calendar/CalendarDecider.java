package org.gongjian.command.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gongjian.calendar.CalendarEvent;
import org.gongjian.calendar.CalendarState;
import org.gongjian.calendar.WorkingCalendar;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Entitled;
import org.gongjian.command.decision.Refused;
import org.gongjian.record.Role;

/** What may be done to a working calendar. */
public final class CalendarDecider {
    private CalendarDecider() {}

    /** The facts that follow, or a refusal. */
    public static List<CalendarEvent> decide(CalendarState state, CalendarCommand command, Edge edge) {
        Entitled.require(edge, Role.ADMINISTRATOR);
        return switch (command) {
            case CalendarCommand.Adopt asked -> {
                requireSound(asked);
                WorkingCalendar next = new WorkingCalendar(
                        asked.version(), new TreeSet<>(asked.holidays()), new TreeSet<>(asked.workdays()));
                requireNoGap(next);
                switch (state) {
                    case CalendarState.NotYetKnown() -> {}
                    case CalendarState.InUse inUse -> requireMore(inUse, next);
                }
                yield List.of(new CalendarEvent.Adopted(
                        edge.happened(),
                        next.version(),
                        asked.source(),
                        next.holidays(),
                        next.workdays(),
                        new TreeSet<>(asked.provisionalYears())));
            }
        };
    }

    private static void requireSound(CalendarCommand.Adopt asked) {
        if (asked.holidays().isEmpty()) {
            throw new Refused(CalendarRefusal.CALENDAR_HAS_NO_HOLIDAYS);
        }
        asked.holidays().stream()
                .filter(CalendarDecider::isWeekend)
                .sorted()
                .findFirst()
                .ifPresent(day -> {
                    throw new Refused(CalendarRefusal.HOLIDAY_IS_NO_WEEKDAY, Map.of("day", day.toString()));
                });
        asked.workdays().stream()
                .filter(day -> !isWeekend(day))
                .sorted()
                .findFirst()
                .ifPresent(day -> {
                    throw new Refused(CalendarRefusal.WORKDAY_IS_NO_WEEKEND_DAY, Map.of("day", day.toString()));
                });
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static void requireNoGap(WorkingCalendar calendar) {
        SortedSet<Integer> years = new TreeSet<>();
        calendar.holidays().forEach(day -> years.add(day.getYear()));
        for (int year = calendar.firstYear(); year <= calendar.lastYear(); year++) {
            if (!years.contains(year)) {
                throw lacks(year);
            }
        }
    }

    private static void requireMore(CalendarState.InUse inUse, WorkingCalendar next) {
        if (inUse.versions().stream().anyMatch(before -> before.version().equals(next.version()))) {
            throw new Refused(CalendarRefusal.CALENDAR_VERSION_IS_ADOPTED, Map.of("version", next.version()));
        }
        WorkingCalendar before = inUse.current();
        if (next.firstYear() > before.firstYear()) {
            throw lacks(before.firstYear());
        }
        if (next.lastYear() < before.lastYear()) {
            throw lacks(before.lastYear());
        }
    }

    private static Refused lacks(int year) {
        return new Refused(CalendarRefusal.CALENDAR_LACKS_A_YEAR, Map.of("year", Integer.toString(year)));
    }
}
