package org.gongjian.query.figures.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallGroupsTest {

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "4, true", "5, false", "800, false"})
    void one_to_four_ratings_are_not_shown(long ratings, boolean hidden) {
        Line line = new Line(EnumSet.of(Figure.SATISFIED, Figure.IN_TIME, Figure.RATED_LATE), rows -> ratings);
        assertThat(line.rate(Figure.SATISFIED).hidden()).isEqualTo(hidden);
        assertThat(line.rate(Figure.IN_TIME)).as("nobody rated").isEqualTo(new Rate(ratings, ratings));
        assertThat(line.count(Figure.RATED_LATE)).as("how many says not how").isEqualTo(ratings);
    }

    @Test
    void nothing_of_a_small_group_is_left_in_the_line() {
        Line line = new Line(EnumSet.of(Figure.SATISFIED), rows -> rows.equals(Figure.SATISFIED.among()) ? 3 : 2);
        assertThat(line.shown(Figure.SATISFIED)).isEqualTo("—");
        assertThat(line.json()).hasToString("{rates={satisfied=Rate[of=0, among=0, hidden=true]}}");
        assertThat(line.rate(Figure.SATISFIED).json()).containsEntry("of", null).containsEntry("among", null);
    }

    @ParameterizedTest
    @CsvSource({"6, 7, true", "6, 6, false", "6, 11, false", "3, 20, true"})
    void proposals_are_not_shown_beside_a_whole_from_which_a_few_issues_remain(long part, long whole, boolean hidden) {
        Rows ofProposals = Figure.PROPOSALS_SATISFIED_WITH_RESULT.among();
        Line line = new Line(
                EnumSet.of(Figure.PROPOSALS_SATISFIED_WITH_RESULT), rows -> rows.equals(ofProposals) ? part : whole);
        assertThat(line.rate(Figure.PROPOSALS_SATISFIED_WITH_RESULT).hidden()).isEqualTo(hidden);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "A=9 B=9, none",
                "A=0 B=9, none",
                "A=1 B=9, A B",
                "A=1 B=9 C=8, A C",
                "A=1 B=2 C=9, A B C",
                "A=2 B=3 C=9, A B",
                "A=4 B=5 C=9 D=9, A B"
            })
    void of_several_lines_as_many_are_hidden_as_leave_no_small_rest(String parts, String hidden) {
        Map<String, Long> sizes = new TreeMap<>();
        for (String part : parts.split(" ")) {
            sizes.put(part.substring(0, 1), Long.valueOf(part.substring(2)));
        }
        Comparator<String> none = Comparator.comparing(part -> 0);
        assertThat(SmallGroups.hidden(List.copyOf(sizes.keySet()), sizes::get, none))
                .containsExactlyInAnyOrder(hidden == null ? new String[0] : hidden.split(" "));
    }

    @Test
    void what_another_table_shows_as_well_is_hidden_last() {
        Map<String, Long> sizes = Map.of("A", 1L, "PROPOSAL", 6L, "B", 9L);
        assertThat(SmallGroups.hidden(
                        List.of("A", "B", "PROPOSAL"), sizes::get, Comparator.comparing("PROPOSAL"::equals)))
                .containsExactlyInAnyOrder("A", "B");
    }
}
