package org.gongjian.app.demonstration.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.gongjian.app.demonstration.commitments.Pledge.Window;
import org.gongjian.app.demonstration.matters.Tables;
import org.gongjian.app.demonstration.town.YearLists;
import org.junit.jupiter.api.Test;

class PledgeTest {

    private static final List<List<String>> ROWS = Tables.rows("commitments.tsv");

    @Test
    void nobody_keeps_what_does_not_bind_him_yet_whatever_the_day_of_the_demonstration() {
        LocalDate.parse("2026-01-01")
                .datesUntil(LocalDate.parse("2027-04-01"))
                .forEach(today -> ROWS.forEach(row -> kept(row, today)));
    }

    private static void kept(List<String> row, LocalDate today) {
        Pledge pledge = Pledge.of(row, today, Pledge.LISTED.atYear(YearLists.year(today)));
        assertThat(pledge.opened(today))
                .as(pledge.key() + " on " + today)
                .allSatisfy(window -> assertThat(window.inTime()).isAfter(Objects.requireNonNull(pledge.taken())));
    }

    @Test
    void what_ends_on_the_day_of_the_claim_is_kept_a_day_late() {
        assertThat(opened("2026-04-15").getFirst().inTime()).isEqualTo("2026-03-07");
        assertThat(opened("2026-04-16").getFirst().inTime()).isEqualTo("2026-03-07");
        assertThat(opened("2026-04-17").getFirst().inTime()).isEqualTo("2026-03-07");
        assertThat(opened("2026-04-18").getFirst().inTime()).isEqualTo("2026-03-08");
    }

    @Test
    void what_ended_before_the_claim_never_falls_due() {
        assertThat(opened("2026-04-14")).extracting(Window::label).containsExactly("第二次");
        assertThat(opened("2026-04-15")).extracting(Window::label).containsExactly("第一次", "第二次");
    }

    /** Of a project of the year's list, claimed on 6 March at the earliest; it is due until 40 and until 10 days ago. */
    private static List<Window> opened(String day) {
        LocalDate today = LocalDate.parse(day);
        List<String> row =
                ROWS.stream().filter(one -> one.contains("楼道点亮")).findFirst().orElseThrow();
        return Pledge.of(row, today, LocalDate.parse("2026-02-26")).opened(today);
    }
}
