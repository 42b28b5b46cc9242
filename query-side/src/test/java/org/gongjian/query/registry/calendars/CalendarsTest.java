package org.gongjian.query.registry.calendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.query.registry.RegistryTold.DISTRICT;
import static org.gongjian.query.registry.RegistryTold.FAR;
import static org.gongjian.query.registry.RegistryTold.HERE;
import static org.gongjian.query.registry.RegistryTold.NOW;
import static org.gongjian.query.registry.RegistryTold.by;
import static org.gongjian.query.registry.RegistryTold.scope;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.gongjian.calendar.CalendarEvent;
import org.gongjian.query.platform.GivenFacts;
import org.gongjian.record.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CalendarsTest {
    private static final UUID CALENDAR = new UUID(0, 30);
    private static final LocalDate LABOUR_DAY = LocalDate.of(2026, 5, 1);
    private static final LocalDate WORKED = LocalDate.of(2026, 5, 9);

    private final GivenFacts given = new GivenFacts();
    private final WorkingCalendars calendars = new WorkingCalendars(given.jdbc());

    @AfterEach
    void close() {
        given.close();
    }

    @Test
    void the_newest_version_stands_first_with_its_years_and_is_seen_below_only() {
        given.following(new CalendarsReadModel());
        adopted("2026-1", List.of());
        adopted("2026-2", List.of(2027));

        assertThat(calendars.versions(scope(HERE)))
                .extracting(CalendarRow::version)
                .containsExactly("2026-2", "2026-1");
        assertThat(calendars.all(scope(HERE))).containsExactly(new WorkingCalendars.Named(CALENDAR, "2026-2"));
        assertThat(calendars.versions(scope(HERE)).getFirst().years())
                .containsExactly(
                        new CalendarRow.Year(2027, List.of(LABOUR_DAY.plusYears(1)), List.of(), true),
                        new CalendarRow.Year(2026, List.of(LABOUR_DAY), List.of(WORKED), false));
        assertThat(calendars.versions(scope(FAR))).isEmpty();
    }

    private void adopted(String version, List<Integer> provisional) {
        TreeSet<LocalDate> holidays = new TreeSet<>(List.of(LABOUR_DAY));
        provisional.forEach(year -> holidays.add(LABOUR_DAY.withYear(year)));
        given.fact(
                "calendar",
                CALENDAR,
                DISTRICT,
                NOW,
                new CalendarEvent.Adopted(
                        by(Role.ADMINISTRATOR),
                        version,
                        "通知",
                        holidays,
                        new TreeSet<>(List.of(WORKED)),
                        new TreeSet<>(provisional)));
        given.folded();
    }
}
