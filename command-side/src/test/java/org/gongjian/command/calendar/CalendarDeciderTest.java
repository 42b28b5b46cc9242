package org.gongjian.command.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.command.decision.Given.assertRefused;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.calendar.CalendarEvent;
import org.gongjian.calendar.CalendarState;
import org.gongjian.command.decision.GeneralRefusal;
import org.gongjian.command.decision.Given;
import org.gongjian.command.decision.RefusalCode;
import org.gongjian.record.Role;
import org.junit.jupiter.api.Test;

class CalendarDeciderTest {
    private final Given admin = Given.a(Role.ADMINISTRATOR);
    private final CalendarState adopted =
            after(CalendarState.UNKNOWN, adopt("1", days("2025-01-01", "2026-01-01"), days("2026-01-04")));

    @Test
    void the_version_adopted_last_counts() {
        CalendarState next =
                after(adopted, adopt("2", days("2025-01-01", "2026-01-01", "2027-01-01"), days("2026-01-04")));

        assertThat(((CalendarState.InUse) next).current().lastYear()).isEqualTo(2027);
        assertThat(((CalendarState.InUse) next).versions()).hasSize(2);
    }

    @Test
    void a_version_is_adopted_once() {
        refused(
                CalendarRefusal.CALENDAR_VERSION_IS_ADOPTED,
                adopted,
                adopt("1", days("2025-01-01", "2026-01-01"), Set.of()));
    }

    @Test
    void a_calendar_lacks_no_year() {
        refused(CalendarRefusal.CALENDAR_HAS_NO_HOLIDAYS, CalendarState.UNKNOWN, adopt("1", Set.of(), Set.of()));
        refused(
                CalendarRefusal.CALENDAR_LACKS_A_YEAR,
                CalendarState.UNKNOWN,
                adopt("1", days("2024-01-01", "2026-01-01"), Set.of()));
        refused(CalendarRefusal.CALENDAR_LACKS_A_YEAR, adopted, adopt("2", days("2026-01-01"), Set.of()));
        refused(CalendarRefusal.CALENDAR_LACKS_A_YEAR, adopted, adopt("2", days("2025-01-01"), Set.of()));
    }

    @Test
    void weekdays_are_off_and_weekend_days_are_made_up() {
        refused(CalendarRefusal.HOLIDAY_IS_NO_WEEKDAY, CalendarState.UNKNOWN, adopt("1", days("2026-05-02"), Set.of()));
        refused(
                CalendarRefusal.WORKDAY_IS_NO_WEEKEND_DAY,
                CalendarState.UNKNOWN,
                adopt("1", days("2026-05-01"), days("2026-05-06")));
    }

    @Test
    void only_administrators_adopt_calendars() {
        assertRefused(
                GeneralRefusal.NOT_YOUR_OFFICE,
                () -> CalendarDecider.decide(
                        CalendarState.UNKNOWN,
                        adopt("1", days("2026-05-01"), Set.of()),
                        Given.a(Role.SECRETARY).edge()));
    }

    private static CalendarCommand adopt(String version, Set<LocalDate> holidays, Set<LocalDate> workdays) {
        return new CalendarCommand.Adopt(version, "国务院办公厅", holidays, workdays, Set.of());
    }

    private static Set<LocalDate> days(String... iso) {
        return Stream.of(iso).map(LocalDate::parse).collect(Collectors.toSet());
    }

    private void refused(RefusalCode code, CalendarState state, CalendarCommand command) {
        assertRefused(code, () -> CalendarDecider.decide(state, command, admin.edge()));
    }

    private static CalendarState after(CalendarState state, CalendarCommand command) {
        CalendarState next = state;
        for (CalendarEvent event : CalendarDecider.decide(
                state, command, Given.a(Role.ADMINISTRATOR).edge())) {
            next = next.evolve(event);
        }
        return next;
    }
}
