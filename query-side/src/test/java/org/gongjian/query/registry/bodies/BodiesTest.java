package org.gongjian.query.registry.bodies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.gongjian.query.registry.RegistryTold.HERE;
import static org.gongjian.query.registry.RegistryTold.NOW;
import static org.gongjian.query.registry.RegistryTold.STREET;
import static org.gongjian.query.registry.RegistryTold.THERE;
import static org.gongjian.query.registry.RegistryTold.by;
import static org.gongjian.query.registry.RegistryTold.scope;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gongjian.body.BodyEvent;
import org.gongjian.body.BodyState;
import org.gongjian.body.HowSeated;
import org.gongjian.body.SeatHolder;
import org.gongjian.body.SeatKind;
import org.gongjian.body.Unfit;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.query.platform.GivenFacts;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BodiesTest {
    private static final UUID BODY = new UUID(0, 40);
    private static final UUID SCHOOL = new UUID(0, 50);

    private final GivenFacts given = new GivenFacts();
    private final BodiesTable table = new BodiesTable(given.jdbc(), Generation.live(BodiesReadModel.GROUP));
    private final Bodies bodies = new Bodies(given.jdbc());
    private BodyState told = BodyState.UNKNOWN;

    @BeforeEach
    void establish() {
        given.following(new BodiesReadModel());
        tell(new BodyEvent.Established(by(Role.CLERK), BodyKind.COMMITTEE, "锦湖社区大党委", HERE, 4));
        given.folded();
    }

    @AfterEach
    void close() {
        given.close();
    }

    @Test
    void a_body_has_its_seats_before_anybody_sits_in_them() {
        BodyRow body = body();

        assertThat(body.name()).isEqualTo("锦湖社区大党委");
        assertThat(body.seatsOn(day("2026-04-13")))
                .hasSize(4)
                .allSatisfy(seat -> assertThat(seat.tenure()).isNull());
        assertThat(body.rollOn(day("2026-04-13"))).isEmpty();
        assertThat(body.leftOn(day("2026-04-13"))).isZero();
        assertThat(table.all(scope(THERE))).isEmpty();
        assertThat(table.one(BODY, scope(THERE))).isEmpty();
        assertThat(table.all(scope(STREET))).hasSize(1);
    }

    @Test
    void a_seat_stands_with_its_holder_his_post_and_how_he_came_into_it() {
        tell(new BodyEvent.Seated(
                by(Role.CLERK),
                2,
                new SeatHolder.Organisational(new Id.OrganisationId(SCHOOL), person(7)),
                "成员单位",
                day("2026-01-01"),
                day("2028-12-31"),
                new HowSeated("学校", "社区党组织", "街道党工委")));
        given.folded();

        assertThat(body().rollOn(day("2026-04-13")))
                .containsExactly(new BodyRow.Seat(
                        2,
                        new BodyRow.Tenure(
                                2,
                                SeatKind.ORGANISATIONAL,
                                person(7).value(),
                                SCHOOL,
                                "成员单位",
                                day("2026-01-01"),
                                day("2028-12-31"),
                                "学校",
                                "社区党组织",
                                "街道党工委",
                                null,
                                null),
                        null));
    }

    @Test
    void a_vacancy_has_its_day_and_a_term_that_ends_soon_is_counted() {
        tell(seated(1, 11, "2025-01-01", "2026-05-01"));
        tell(seated(2, 12, "2025-01-01", null));
        tell(new BodyEvent.Vacated(by(Role.CLERK), 2, day("2026-03-31"), "调离", Unfit.RENAMED_BY_UNIT));
        given.folded();

        BodyRow body = body();
        assertThat(body.seatsOn(day("2026-04-13")).get(1)).isEqualTo(new BodyRow.Seat(2, null, day("2026-04-01")));
        assertThat(body.leftOn(day("2026-04-13"))).isEqualTo(1);
        assertThat(body.ending(day("2026-04-13"), 30)).isEqualTo(1);
        assertThat(body.ending(day("2026-04-01"), 30)).isZero();
        assertThat(body.before(day("2026-04-13")))
                .extracting(BodyRow.Tenure::leftBecause, BodyRow.Tenure::unfit)
                .containsExactly(tuple("调离", Unfit.RENAMED_BY_UNIT));
    }

    @Test
    void what_the_page_says_of_any_day_is_what_the_record_says() {
        tell(seated(1, 11, "2025-01-01", "2026-06-30"));
        tell(seated(2, 12, "2026-01-01", null));
        tell(seated(3, 13, "2026-01-01", null));
        tell(new BodyEvent.ChairOrderFixed(by(Role.CLERK), List.of(2, 1, 3), day("2026-01-01"), 3));
        tell(new BodyEvent.Vacated(by(Role.CLERK), 3, day("2026-08-31"), "调离", null));
        tell(seated(1, 14, "2026-09-01", null));
        tell(new BodyEvent.ChairOrderFixed(by(Role.CLERK), List.of(1, 2), day("2026-10-01"), 1));
        tell(new BodyEvent.SeatsFixed(by(Role.CLERK), 3));
        tell(new BodyEvent.Renamed(by(Role.CLERK), "锦湖社区区域党委"));
        tell(new BodyEvent.Dissolved(by(Role.CLERK), day("2026-12-31"), "换届"));
        given.folded();

        BodyRow body = body();
        assertThat(body.name()).isEqualTo("锦湖社区区域党委");
        assertThat(body.seats()).isEqualTo(3);
        day("2024-12-01").datesUntil(day("2027-02-01")).forEach(on -> {
            assertThat(body.rollOn(on))
                    .as("%s", on)
                    .extracting(BodiesTest::line)
                    .isEqualTo(told.rollOn(on).stream()
                            .map(tenure -> tenure.seat() + ":"
                                    + ((SeatHolder.Personal) tenure.holder())
                                            .person()
                                            .value())
                            .toList());
            BodyRow.Seat chair = body.chairOn(on);
            assertThat(chair == null || chair.tenure() == null ? null : chair.number())
                    .as("chair on %s", on)
                    .isEqualTo(told.chairOn(on).map(BodyState.Tenure::seat).orElse(null));
        });
        assertThat(body.nextTurn(day("2026-01-15")).from()).isEqualTo(day("2026-04-01"));
        assertThat(body.nextTurn(day("2026-01-15")).seat().number()).isEqualTo(1);
        assertThat(body.nextTurn(day("2025-01-15"))).as("no order yet").isNull();
    }

    private static String line(BodyRow.Seat seat) {
        return seat.number() + ":" + (seat.tenure() == null ? "" : seat.tenure().person());
    }

    private BodyRow body() {
        return bodies.one(BODY, scope(HERE)).orElseThrow();
    }

    private void tell(BodyEvent fact) {
        told = told.evolve(fact);
        assertThat(told).isNotInstanceOf(BodyState.Anomaly.class);
        given.fact("body", BODY, HERE, NOW, fact);
    }

    private static BodyEvent seated(int seat, int person, String from, @Nullable String lastDay) {
        return new BodyEvent.Seated(
                by(Role.CLERK),
                seat,
                new SeatHolder.Personal(person(person), null),
                "委员",
                day(from),
                lastDay == null ? null : day(lastDay),
                new HowSeated(null, null, null));
    }

    private static Id.PersonId person(int number) {
        return new Id.PersonId(new UUID(0, number));
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
