package org.gongjian.person;

import org.jspecify.annotations.Nullable;

/**
 * A post among neighbours, below the grid (003-06).
 *
 * @param grid code of the grid
 * @param building as the grid calls it; null for a post of the whole grid
 */
public record NeighbourhoodPost(
        Kind kind, String grid, @Nullable String building) {

    /** The constants are stored names. */
    public enum Kind {
        /** 楼院门栋长 */
        CAPTAIN,
        /** 居民小组长 */
        GROUP_LEADER
    }
}
