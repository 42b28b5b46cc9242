package org.gongjian.query.registry.census;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gongjian.person.Membership;
import org.gongjian.record.AreaPath;
import org.jspecify.annotations.Nullable;

/**
 * A round of the census.
 *
 * @param counted grids with how many were found in each
 * @param closedOn null while it runs
 * @param uncounted grids left out at the closing, with the reason
 */
public record CensusRow(
        UUID id,
        String name,
        LocalDate from,
        List<Grid> counted,
        @Nullable LocalDate closedOn,
        List<String> uncounted,
        @Nullable String reason,
        AreaPath path) {

    /** What was found in a grid. */
    public record Grid(String code, LocalDate on, long full, long probationary, long elsewhere) {

        /** All of them. */
        public long members() {
            return full + probationary;
        }
    }

    /** Everybody found so far. */
    public long members() {
        return counted.stream().mapToLong(Grid::members).sum();
    }

    /** Whether it says nothing of a grid: left out at the closing, or not counted yet. */
    boolean saysNothingOf(String grid) {
        if (closedOn != null) {
            return uncounted.contains(grid);
        }
        return counted.stream().noneMatch(one -> one.code().equals(grid));
    }

    /** Somebody as he was found. */
    public record Found(UUID person, String grid, Membership membership, boolean elsewhere) {}
}
