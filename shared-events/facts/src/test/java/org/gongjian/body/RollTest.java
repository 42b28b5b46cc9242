package org.gongjian.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Capacity;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;
import org.gongjian.record.Via;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who sat in which seat on a day, and who had the chair. */
class RollTest {
    private static final Happened THEN =
            new Happened(Instant.EPOCH, true, null, new Capacity.Rule("test"), null, Via.AUTOMATION, null);
    private static final BodyState EMPTY = BodyState.UNKNOWN.evolve(new BodyEvent.Established(
            THEN,
            BodyKind.COMMITTEE,
            "锦湖社区大党委",
            new AreaPath(new Id.AreaId(id(1)), new Id.AreaId(id(2)), new Id.AreaId(id(3))),
            9));

    private final BodyState body = told(
            seated(3, 13, "2026-01-01", null),
            seated(1, 11, "2025-01-01", "2027-12-31"),
            seated(2, 12, "2026-01-01", "2026-06-30"),
            new BodyEvent.Vacated(THEN, 3, day("2026-09-30"), "调离", null),
            seated(3, 14, "2026-11-01", null),
            new BodyEvent.ChairOrderFixed(THEN, List.of(1, 2, 3), day("2025-01-01"), 12),
            new BodyEvent.ChairOrderFixed(THEN, List.of(3, 1), day("2026-07-01"), 6));

    @Test
    void the_roll_on_a_day_is_who_sat_then_by_the_numbers_of_the_seats() {
        assertRoll("2024-12-31");
        assertRoll("2025-01-01", "1:11");
        assertRoll("2026-01-01", "1:11", "2:12", "3:13");
        assertRoll("2026-06-30", "1:11", "2:12", "3:13");
        assertRoll("2026-07-01", "1:11", "3:13");
        assertRoll("2026-09-30", "1:11", "3:13");
        assertRoll("2026-10-01", "1:11");
        assertRoll("2026-11-01", "1:11", "3:14");
        assertRoll("2028-01-01", "3:14");
    }

    @Test
    void the_roll_of_a_dissolved_body_ends_with_its_last_day() {
        BodyState gone = body.evolve(new BodyEvent.Dissolved(THEN, day("2026-12-31"), "换届"));

        assertThat(gone.rollOn(day("2026-12-31"))).isEqualTo(body.rollOn(day("2026-12-31")));
        assertThat(gone.rollOn(day("2027-01-01"))).isEmpty();
        assertThat(gone.chairOn(day("2027-01-01"))).isEmpty();
    }

    @Test
    void what_does_not_fit_is_on_no_roll() {
        BodyState amiss = body.evolve(seated(1, 15, "2026-05-01", null));

        assertThat(amiss).isInstanceOf(BodyState.Anomaly.class);
        assertThat(amiss.rollOn(day("2026-05-01"))).isEqualTo(body.rollOn(day("2026-05-01")));
    }

    @Test
    void one_holder_in_two_seats_does_not_fit() {
        assertThat(body.evolve(seated(4, 11, "2027-12-31", null))).isInstanceOf(BodyState.Anomaly.class);
        assertThat(body.evolve(seated(4, 11, "2028-01-01", null))).isInstanceOf(BodyState.Existing.class);
    }

    @Test
    void the_chair_goes_round_by_the_order_in_force_on_the_day() {
        assertThat(chair("2024-12-31")).as("before any order").isEmpty();
        assertThat(chair("2025-12-31")).contains(1);
        assertThat(chair("2026-01-01")).contains(2);
        assertThat(chair("2026-06-30")).contains(2);
        assertThat(chair("2026-07-01")).as("another order").contains(3);
        assertThat(chair("2026-10-01")).as("its turn, and nobody in the seat").isEmpty();
        assertThat(chair("2026-12-31")).contains(3);
        assertThat(chair("2027-01-01")).contains(1);
        assertThat(chair("2027-07-01")).as("round again").contains(3);
    }

    private Optional<Integer> chair(String day) {
        return body.chairOn(day(day)).map(BodyState.Tenure::seat);
    }

    private void assertRoll(String day, String... seats) {
        assertThat(body.rollOn(day(day)))
                .as(day)
                .extracting(tenure -> tenure.seat() + ":"
                        + ((SeatHolder.Personal) tenure.holder())
                                .person()
                                .value()
                                .getLeastSignificantBits())
                .containsExactly(seats);
    }

    private static BodyState told(BodyEvent... events) {
        BodyState state = EMPTY;
        for (BodyEvent event : events) {
            state = state.evolve(event);
        }
        assertThat(state).isInstanceOf(BodyState.Existing.class);
        return state;
    }

    private static BodyEvent seated(int seat, int person, String from, @Nullable String lastDay) {
        return new BodyEvent.Seated(
                THEN,
                seat,
                new SeatHolder.Personal(new Id.PersonId(id(person)), null),
                "委员",
                day(from),
                lastDay == null ? null : day(lastDay),
                new HowSeated(null, null, null));
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
