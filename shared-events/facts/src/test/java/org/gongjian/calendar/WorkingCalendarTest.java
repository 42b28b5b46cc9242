package org.gongjian.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The dates are those of the acceptance stories; they were computed by hand from the published calendar. */
class WorkingCalendarTest {
    private final WorkingCalendar published = published();

    @Test
    void seven_days_from_a_monday_end_on_the_wednesday_of_the_next_week() {
        assertThat(published.plus(day("2026-04-13"), 7)).isEqualTo(day("2026-04-22"));
    }

    @Test
    void fifteen_days_over_labour_day_skip_the_holiday_and_count_the_worked_saturday() {
        assertThat(published.plus(day("2026-04-24"), 15)).isEqualTo(day("2026-05-19"));
    }

    @Test
    void the_saturday_after_labour_day_is_worked() {
        assertThat(published.isWorkingDay(day("2026-05-09"))).isTrue();
        assertThat(published.isWorkingDay(day("2026-05-10"))).isFalse();
        assertThat(published.isWorkingDay(day("2026-05-04"))).isFalse();
    }

    @Test
    void thirty_days_over_the_dragon_boat_festival_skip_its_friday() {
        assertThat(published.plus(day("2026-05-11"), 30)).isEqualTo(day("2026-06-23"));
    }

    @Test
    void counting_back_reaches_the_day_from_which_counting_on_returns() {
        assertThat(published.plus(day("2026-05-19"), -15)).isEqualTo(day("2026-04-24"));
        assertThat(published.between(day("2026-04-24"), day("2026-05-19"))).isEqualTo(15);
        assertThat(published.between(day("2026-05-19"), day("2026-04-24"))).isEqualTo(-15);
    }

    @Test
    void no_days_later_is_the_day_itself_even_on_a_sunday() {
        assertThat(published.plus(day("2026-04-12"), 0)).isEqualTo(day("2026-04-12"));
    }

    @Test
    void a_day_in_a_year_that_is_not_published_is_not_guessed() {
        assertThat(published.firstYear()).isEqualTo(2004);
        assertThat(published.lastYear()).isEqualTo(2026);
        assertThat(published.covers(day("2027-01-04"))).isFalse();
        assertThatThrownBy(() -> published.plus(day("2026-12-20"), 30)).isInstanceOf(DayOutsideCalendar.class);
        assertThatThrownBy(() -> published.isWorkingDay(day("2003-12-31"))).isInstanceOf(DayOutsideCalendar.class);
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    private static WorkingCalendar published() {
        try (InputStream data = WorkingCalendar.class.getResourceAsStream("chinese-days-1.5.7.json")) {
            JsonNode json = JsonMapper.shared().readTree(Objects.requireNonNull(data));
            TreeSet<LocalDate> holidays = new TreeSet<>();
            json.get("holidays").forEach(day -> holidays.add(day(day.asString())));
            TreeSet<LocalDate> workdays = new TreeSet<>();
            json.get("workdays").forEach(day -> workdays.add(day(day.asString())));
            return new WorkingCalendar(json.get("version").asString(), holidays, workdays);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
