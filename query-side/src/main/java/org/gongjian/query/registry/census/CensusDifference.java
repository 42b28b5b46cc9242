package org.gongjian.query.registry.census;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two rounds for one person.
 *
 * @param before null for who joined
 * @param now null for who left
 */
public record CensusDifference(
        UUID person, Kind kind, CensusRow.@Nullable Found before, CensusRow.@Nullable Found now) {

    /** What sort of difference it is. */
    public enum Kind {
        /** 新增 */
        JOINED,
        /** 减少 */
        LEFT,
        /** 变更：网格、党员类别或组织关系 */
        CHANGED
    }

    /** From one round to another; who is found the same in both is left out. */
    static List<CensusDifference> between(List<CensusRow.Found> before, List<CensusRow.Found> now) {
        Map<UUID, CensusRow.Found> then = byPerson(before);
        Map<UUID, CensusRow.Found> later = byPerson(now);
        List<CensusDifference> differences = new ArrayList<>();
        later.forEach((person, found) -> {
            CensusRow.Found earlier = then.get(person);
            if (earlier == null) {
                differences.add(new CensusDifference(person, Kind.JOINED, null, found));
            } else if (!earlier.equals(found)) {
                differences.add(new CensusDifference(person, Kind.CHANGED, earlier, found));
            }
        });
        then.forEach((person, found) -> {
            if (!later.containsKey(person)) {
                differences.add(new CensusDifference(person, Kind.LEFT, found, null));
            }
        });
        differences.sort(Comparator.comparing(CensusDifference::kind)
                .thenComparing(CensusDifference::grid)
                .thenComparing(CensusDifference::person));
        return differences;
    }

    /** The grid in which he is, or was last. */
    String grid() {
        return now != null ? now.grid() : before != null ? before.grid() : "";
    }

    private static Map<UUID, CensusRow.Found> byPerson(List<CensusRow.Found> found) {
        return found.stream().collect(Collectors.toMap(CensusRow.Found::person, Function.identity()));
    }
}
