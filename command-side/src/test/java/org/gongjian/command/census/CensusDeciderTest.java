package org.gongjian.command.census;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.command.decision.Given.COMMUNITY;
import static org.gongjian.command.decision.Given.STREET;
import static org.gongjian.command.decision.Given.assertRefused;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.gongjian.census.CensusEvent;
import org.gongjian.census.CensusState;
import org.gongjian.census.Counted;
import org.gongjian.command.decision.GeneralRefusal;
import org.gongjian.command.decision.Given;
import org.gongjian.command.decision.Lookups;
import org.gongjian.command.decision.MemberStanding;
import org.gongjian.command.decision.MemberStanding.Membership;
import org.gongjian.command.decision.RefusalCode;
import org.gongjian.record.Role;
import org.junit.jupiter.api.Test;

class CensusDeciderTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 13);
    private static final Given CLERK = Given.a(Role.CLERK)
            .knowing(new Lookups(
                    null,
                    Map.of(
                            Given.person(7), new MemberStanding(Membership.FULL, false, false),
                            Given.person(8), new MemberStanding(Membership.PROBATIONARY, true, false)),
                    Map.of(),
                    Map.of(),
                    null,
                    Map.of(),
                    Set.of("G1", "G2"),
                    null));
    private final CensusState running =
            after(CensusState.UNKNOWN, new CensusCommand.Open("2026年普查", LocalDate.of(2026, 4, 1)));

    @Test
    void a_round_is_opened_in_a_community() {
        assertThat(CensusDecider.decide(CensusState.UNKNOWN, new CensusCommand.Open("2026年普查", TODAY), CLERK.edge()))
                .containsExactly(new CensusEvent.Opened(
                        CLERK.happened(), "2026年普查", Objects.requireNonNull(COMMUNITY.community()), TODAY));
        assertRefused(
                CensusRefusal.CENSUS_IS_OF_A_COMMUNITY,
                () -> CensusDecider.decide(
                        CensusState.UNKNOWN,
                        new CensusCommand.Open("2026年普查", TODAY),
                        CLERK.in(STREET).edge()));
        refused(CensusRefusal.CENSUS_IS_OPEN_ALREADY, running, new CensusCommand.Open("再来", TODAY));
        refused(CensusRefusal.NO_SUCH_CENSUS, CensusState.UNKNOWN, count("G1", 7));
    }

    @Test
    void a_grid_is_counted_with_what_its_members_are_on_that_day() {
        assertThat(CensusDecider.decide(running, count("G1", 7, 8, 7), CLERK.edge()))
                .containsExactly(new CensusEvent.GridCounted(
                        CLERK.happened(),
                        "G1",
                        TODAY,
                        List.of(
                                new Counted(Given.person(7), org.gongjian.person.Membership.FULL, false),
                                new Counted(Given.person(8), org.gongjian.person.Membership.PROBATIONARY, true))));
    }

    @Test
    void one_is_counted_in_one_grid_and_moves_when_a_grid_is_counted_again() {
        CensusState counted = after(running, count("G1", 7));
        refused(CensusRefusal.PERSON_IS_COUNTED_IN_ANOTHER_GRID, counted, count("G2", 7));

        CensusState emptied = after(counted, count("G1"));
        assertThat(after(emptied, count("G2", 7))).isInstanceOf(CensusState.Running.class);
        assertThat(after(counted, count("G1", 7))).isEqualTo(counted);
    }

    @Test
    void members_are_counted_in_grids_of_the_community_and_not_before_the_round_begins() {
        refused(CensusRefusal.COUNTED_PERSON_IS_NO_MEMBER, running, count("G1", 9));
        refused(CensusRefusal.GRID_IS_NOT_OF_THIS_CENSUS, running, count("G9", 7));
        assertRefused(
                CensusRefusal.COUNTED_BEFORE_THE_CENSUS_BEGINS,
                () -> CensusDecider.decide(
                        running, count("G1", 7), CLERK.at("2026-03-31T23:00").edge()));
    }

    @Test
    void it_closes_when_every_grid_is_counted_or_with_a_reason() {
        CensusState half = after(running, count("G1", 7));
        refused(CensusRefusal.GRIDS_ARE_NOT_COUNTED, half, new CensusCommand.Close(null));
        assertThat(CensusDecider.decide(half, new CensusCommand.Close("二网格拆迁"), CLERK.edge()))
                .containsExactly(new CensusEvent.Closed(CLERK.happened(), TODAY, List.of("G2"), "二网格拆迁"));

        CensusState over = after(after(half, count("G2")), new CensusCommand.Close(null));
        refused(CensusRefusal.CENSUS_IS_CLOSED, over, count("G1", 7));
    }

    @Test
    void it_is_over_neither_before_it_begins_nor_before_what_was_counted() {
        CensusCommand close = new CensusCommand.Close("二网格拆迁");
        refusedAt("2026-03-31T23:59", CensusRefusal.CENSUS_CLOSES_BEFORE_IT_BEGINS, running, close);
        assertThat(CensusDecider.decide(
                        running, close, CLERK.at("2026-04-01T00:00").edge()))
                .hasSize(1);

        CensusState counted = running;
        for (CensusEvent event : CensusDecider.decide(
                running, count("G1", 7), CLERK.at("2026-04-10T09:00").edge())) {
            counted = counted.evolve(event);
        }
        for (CensusEvent event : CensusDecider.decide(
                counted, count("G2"), CLERK.at("2026-04-03T09:00").edge())) {
            counted = counted.evolve(event);
        }
        refusedAt("2026-04-09T23:59", CensusRefusal.CENSUS_CLOSES_BEFORE_A_GRID_WAS_COUNTED, counted, close);
        assertThat(CensusDecider.decide(
                        counted, close, CLERK.at("2026-04-10T08:00").edge()))
                .hasSize(1);
    }

    @Test
    void a_grid_worker_counts_but_neither_opens_nor_closes() {
        Given worker = Given.a(Role.GRID_WORKER).knowing(CLERK.lookups());
        assertThat(CensusDecider.decide(running, count("G1", 7), worker.edge())).hasSize(1);
        assertRefused(
                GeneralRefusal.NOT_YOUR_OFFICE,
                () -> CensusDecider.decide(running, new CensusCommand.Close("拆迁"), worker.edge()));
    }

    private static CensusCommand count(String grid, int... persons) {
        return new CensusCommand.CountGrid(
                grid, IntStream.of(persons).mapToObj(Given::person).toList());
    }

    private static void refusedAt(String local, RefusalCode code, CensusState state, CensusCommand command) {
        assertRefused(
                code, () -> CensusDecider.decide(state, command, CLERK.at(local).edge()));
    }

    private static void refused(RefusalCode code, CensusState state, CensusCommand command) {
        assertRefused(code, () -> CensusDecider.decide(state, command, CLERK.edge()));
    }

    private static CensusState after(CensusState state, CensusCommand command) {
        CensusState next = state;
        for (CensusEvent event : CensusDecider.decide(state, command, CLERK.edge())) {
            next = next.evolve(event);
        }
        return next;
    }
}
