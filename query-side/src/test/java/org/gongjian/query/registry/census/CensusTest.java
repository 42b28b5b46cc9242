package org.gongjian.query.registry.census;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.query.registry.RegistryTold.HERE;
import static org.gongjian.query.registry.RegistryTold.NOW;
import static org.gongjian.query.registry.RegistryTold.STREET;
import static org.gongjian.query.registry.RegistryTold.THERE;
import static org.gongjian.query.registry.RegistryTold.by;
import static org.gongjian.query.registry.RegistryTold.scope;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gongjian.census.CensusEvent;
import org.gongjian.census.Counted;
import org.gongjian.person.Membership;
import org.gongjian.query.platform.GivenFacts;
import org.gongjian.query.registry.census.CensusDifference.Kind;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CensusTest {
    private static final UUID LAST_YEAR = new UUID(0, 80);
    private static final UUID THIS_YEAR = new UUID(0, 81);
    private static final LocalDate THEN = LocalDate.of(2025, 4, 1);
    private static final LocalDate NOW_ON = LocalDate.of(2026, 4, 1);

    private final GivenFacts given = new GivenFacts();
    private final Censuses censuses = new Censuses(given.jdbc());

    @BeforeEach
    void follow() {
        given.following(new CensusReadModel());
    }

    @AfterEach
    void close() {
        given.close();
    }

    @Test
    void a_grid_counted_again_shows_what_was_found_last() {
        open(THIS_YEAR, NOW_ON);
        count(THIS_YEAR, "G1", NOW_ON, full(1), full(2), new Counted(person(3), Membership.PROBATIONARY, true));
        count(THIS_YEAR, "G1", NOW_ON.plusDays(1), full(1), new Counted(person(3), Membership.PROBATIONARY, true));
        count(THIS_YEAR, "G2", NOW_ON, full(2));
        given.folded();

        CensusRow round = censuses.one(THIS_YEAR, scope(HERE)).orElseThrow();
        assertThat(round.counted())
                .containsExactly(
                        new CensusRow.Grid("G1", NOW_ON.plusDays(1), 1, 1, 1),
                        new CensusRow.Grid("G2", NOW_ON, 1, 0, 0));
        assertThat(round.members()).isEqualTo(3);
        assertThat(censuses.found(THIS_YEAR, scope(STREET))).hasSize(3);
        assertThat(censuses.all(scope(THERE))).isEmpty();
        assertThat(censuses.one(THIS_YEAR, scope(THERE))).isEmpty();
        assertThat(censuses.found(THIS_YEAR, scope(THERE))).isEmpty();
    }

    @Test
    void who_joined_left_and_changed_stands_between_two_rounds() {
        open(LAST_YEAR, THEN);
        count(LAST_YEAR, "G1", THEN, full(1), full(2), new Counted(person(3), Membership.PROBATIONARY, false));
        count(LAST_YEAR, "G2", THEN, full(4));
        open(THIS_YEAR, NOW_ON);
        count(THIS_YEAR, "G1", NOW_ON, full(1), full(3), full(4));
        count(THIS_YEAR, "G2", NOW_ON, full(5));
        given.folded();

        assertThat(censuses.differences(row(LAST_YEAR), row(THIS_YEAR), scope(HERE)))
                .extracting(CensusDifference::kind, CensusDifference::person)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                Kind.JOINED, person(5).value()),
                        org.assertj.core.groups.Tuple.tuple(Kind.LEFT, person(2).value()),
                        org.assertj.core.groups.Tuple.tuple(
                                Kind.CHANGED, person(3).value()),
                        org.assertj.core.groups.Tuple.tuple(
                                Kind.CHANGED, person(4).value()));
        CensusRow round = censuses.one(THIS_YEAR, scope(HERE)).orElseThrow();
        assertThat(censuses.others(round, scope(HERE)))
                .extracting(CensusRow::id)
                .containsExactly(LAST_YEAR);
        assertThat(censuses.differences(row(LAST_YEAR), row(THIS_YEAR), scope(THERE)))
                .isEmpty();
    }

    @Test
    void a_closed_round_says_which_grids_were_left_out_and_why() {
        open(THIS_YEAR, NOW_ON);
        end(THIS_YEAR, NOW_ON.plusDays(20), "G2");
        given.folded();

        CensusRow round = censuses.one(THIS_YEAR, scope(HERE)).orElseThrow();
        assertThat(round.closedOn()).isEqualTo(NOW_ON.plusDays(20));
        assertThat(round.uncounted()).containsExactly("G2");
        assertThat(round.reason()).isEqualTo("拆迁");
    }

    @Test
    void nobody_joins_or_leaves_a_grid_that_the_other_round_did_not_count() {
        open(LAST_YEAR, THEN);
        count(LAST_YEAR, "G1", THEN, full(1));
        count(LAST_YEAR, "G3", THEN, full(2));
        end(LAST_YEAR, THEN, "G2");
        open(THIS_YEAR, NOW_ON);
        count(THIS_YEAR, "G2", NOW_ON, full(3));
        given.folded();
        assertThat(censuses.differences(row(LAST_YEAR), row(THIS_YEAR), scope(HERE)))
                .as("G1 and G3 are not counted yet, G2 was left out")
                .isEmpty();

        count(THIS_YEAR, "G1", NOW_ON);
        end(THIS_YEAR, NOW_ON, "G3");
        given.folded();
        assertThat(censuses.differences(row(LAST_YEAR), row(THIS_YEAR), scope(HERE)))
                .extracting(CensusDifference::person)
                .containsExactly(person(1).value());
    }

    private CensusRow row(UUID id) {
        return censuses.one(id, scope(HERE)).orElseThrow();
    }

    private void end(UUID id, LocalDate on, String... uncounted) {
        given.fact("census", id, HERE, NOW, new CensusEvent.Closed(by(Role.CLERK), on, List.of(uncounted), "拆迁"));
    }

    private void open(UUID id, LocalDate from) {
        given.fact("census", id, HERE, NOW, new CensusEvent.Opened(by(Role.CLERK), "普查", HERE.community(), from));
    }

    private void count(UUID id, String grid, LocalDate on, Counted... persons) {
        given.fact("census", id, HERE, NOW, new CensusEvent.GridCounted(by(Role.CLERK), grid, on, List.of(persons)));
    }

    private static Counted full(int person) {
        return new Counted(person(person), Membership.FULL, false);
    }

    private static Id.PersonId person(int number) {
        return new Id.PersonId(new UUID(0, number));
    }
}
