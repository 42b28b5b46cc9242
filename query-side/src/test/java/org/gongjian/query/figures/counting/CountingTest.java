package org.gongjian.query.figures.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.query.figures.dictionary.Countable;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.junit.jupiter.api.Test;

class CountingTest {
    private static final AreaPath AREA = new AreaPath(area(1), area(2), area(3));
    private static final Rules RULES =
            new Rules(Map.of(), Map.of(), new Rules.Calendars(Map.of(), WorkedDays.WEEKDAYS));

    private static Id.AreaId area(long n) {
        return new Id.AreaId(new UUID(0, n));
    }

    @Test
    void what_counts_comes_from_the_facts_that_the_dictionary_names() {
        Random random = new Random(5);
        List<Told> histories = new ArrayList<>(List.of(Stories.septicTank(), Stories.chargingShed()));
        for (int i = 0; i < 60; i++) {
            histories.add(Stories.random(random));
        }
        TreeSet<Countable> seen = new TreeSet<>();
        for (Told told : histories) {
            for (Counted one : Counting.of(told.facts, RULES.measure(AREA)).counted()) {
                seen.add(one.figure());
                if (!one.figure().facts().isEmpty()) {
                    assertThat(one.figure().facts())
                            .as(one.figure().name())
                            .contains(told.facts.get(one.n()).fact().getClass().getSimpleName());
                }
            }
        }
        assertThat(seen).hasSizeGreaterThan(20);
    }

    @Test
    void after_each_fact_it_is_what_all_of_them_add_up_to() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            Told told = Stories.random(random);
            // the rules change once, somewhere on the way
            int change = random.nextInt(told.facts.size());
            List<Rules.Measure> measures = new ArrayList<>();
            for (int n = 0; n < told.facts.size(); n++) {
                measures.add((n < change ? RULES : OTHER).measure(AREA));
            }
            List<Counting.Result> results = Counting.afterEach(told.facts, measures);
            for (int n = 0; n < told.facts.size(); n++) {
                Counting.Result all = Counting.of(told.facts.subList(0, n + 1), measures.get(n));
                assertThat(results.get(n).counted())
                        .as("seed %d", seed)
                        .containsExactlyInAnyOrderElementsOf(all.counted());
                assertThat(results.get(n).category()).isEqualTo(all.category());
                assertThat(results.get(n).sensitive()).isEqualTo(all.sensitive());
            }
        }
    }

    /** Every day is worked. */
    private static final Rules OTHER = new Rules(
            Map.of(),
            Map.of(),
            new Rules.Calendars(
                    Map.of(),
                    new WorkedDays(
                            Set.of(),
                            Stream.iterate(LocalDate.parse("2026-01-01"), day -> day.plusDays(1))
                                    .limit(730)
                                    .collect(Collectors.toSet()))));
}
