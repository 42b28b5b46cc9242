package org.gongjian.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PointsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 16);
    private static final PointsScheme OLD = new PointsScheme(2, 16, 5, List.of(20, 60));
    private static final PointsScheme NEW = new PointsScheme(3, 9, 1, List.of(10, 20, 30));

    @Test
    void enrolling_counts_once_and_service_by_the_hour() {
        Points points = of(DAY, new Deed.Enrolled(1, DAY), new Deed.Served(2, DAY, 3), new Deed.Enrolled(3, DAY));

        assertThat(points.entries()).extracting(Points.Entry::points).containsExactly(5, 6, 0);
        assertThat(points.total()).isEqualTo(11);
        assertThat(points.stars()).isZero();
    }

    @Test
    void a_day_brings_no_more_than_it_may() {
        Points points = of(DAY, new Deed.Served(1, DAY, 6), new Deed.Served(2, DAY, 6), new Deed.Served(3, DAY, 1));

        assertThat(points.entries()).extracting(Points.Entry::points).containsExactly(12, 4, 0);
    }

    @Test
    void each_deed_counts_by_the_scheme_of_its_day_and_stars_by_the_last() {
        LocalDate later = LocalDate.of(2027, 1, 1);
        List<Deed> deeds = List.of(new Deed.Served(1, DAY, 5), new Deed.Served(2, later, 5));
        Points points = Points.of(deeds, day -> day.isBefore(later) ? OLD : NEW, later);

        assertThat(points.entries()).extracting(Points.Entry::points).containsExactly(10, 9);
        assertThat(points.stars()).isEqualTo(1);
        assertThat(Points.of(deeds, day -> day.isBefore(later) ? OLD : NEW, DAY).total())
                .as("what comes after does not count")
                .isEqualTo(10);
    }

    @Test
    void a_star_is_reached_with_the_very_point() {
        assertThat(OLD.starsFor(19)).isZero();
        assertThat(OLD.starsFor(20)).isEqualTo(1);
        assertThat(OLD.starsFor(60)).isEqualTo(2);
        assertThat(OLD.starsFor(600)).isEqualTo(2);
    }

    @Test
    void the_order_in_which_deeds_are_handed_in_is_of_no_account() {
        long seed = 20260516;
        Random random = new Random(seed);
        List<Deed> deeds = new ArrayList<>();
        for (int n = 0; n < 60; n++) {
            LocalDate on = DAY.plusDays(random.nextInt(9));
            deeds.add(random.nextInt(5) == 0 ? new Deed.Enrolled(n, on) : new Deed.Served(n, on, random.nextInt(9)));
        }
        Points once = Points.of(deeds, day -> OLD, DAY.plusDays(9));
        Collections.shuffle(deeds, random);

        assertThat(Points.of(deeds, day -> OLD, DAY.plusDays(9)))
                .as("seed %d", seed)
                .isEqualTo(once);
        assertThat(once.entries().stream().mapToInt(Points.Entry::points).sum()).isEqualTo(once.total());
    }

    private static Points of(LocalDate until, Deed... deeds) {
        return Points.of(List.of(deeds), day -> OLD, until);
    }
}
