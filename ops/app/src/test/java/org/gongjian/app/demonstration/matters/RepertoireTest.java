package org.gongjian.app.demonstration.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.gongjian.calendar.WorkingCalendar;
import org.junit.jupiter.api.Test;

class RepertoireTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-06-30");
    private static final WorkingCalendar CALENDAR = new WorkingCalendar(
            "test",
            new TreeSet<>(List.of(
                    LocalDate.parse("2025-01-01"), LocalDate.parse("2026-05-01"), LocalDate.parse("2027-01-01"))),
            new TreeSet<>());

    private final WorkingDays days = WorkingDays.before(TODAY, CALENDAR);

    @Test
    void the_same_seed_tells_the_same_matters() {
        assertThat(new Repertoire(days, TODAY).plays()).isEqualTo(new Repertoire(days, TODAY).plays());
    }

    @Test
    void every_course_of_the_plan_is_written() {
        assertThat(Tables.courses().keySet())
                .containsExactlyInAnyOrderElementsOf(Repertoire.Row.plan().stream()
                        .map(Repertoire.Row::course)
                        .toList());
    }

    @Test
    void nothing_happens_after_the_last_day_told() {
        for (Play play : new Repertoire(days, TODAY).plays()) {
            assertThat(play.lines())
                    .as(play.key())
                    .allSatisfy(line -> assertThat(line.on(play.base(), days)).isBeforeOrEqualTo(days.last()));
        }
        Tables.matters("awkward.txt").forEach((head, lines) -> {
            LocalDate base = days.ago(Awkward.of(head).daysAgo());
            assertThat(lines)
                    .as(head.getFirst())
                    .allSatisfy(line -> assertThat(line.on(base, days)).isBeforeOrEqualTo(days.last()));
        });
    }

    @Test
    void the_stories_end_before_their_day() {
        LocalDate year = LocalDate.parse("2026-12-31");
        Tables.matters("stories.txt").values().stream()
                .flatMap(List::stream)
                .forEach(line -> assertThat(line.on(year, days)).isBefore(year));
    }

    @Test
    void a_scan_is_a_picture() {
        assertThat(Scan.of("建议", "院里老人多，走几步没处坐。", 3)).startsWith(0x89, 'P', 'N', 'G');
    }
}
