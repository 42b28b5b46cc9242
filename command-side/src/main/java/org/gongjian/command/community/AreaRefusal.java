package org.gongjian.command.community;

import org.gongjian.command.decision.RefusalCode;

/** Why an area stays as it is. */
public enum AreaRefusal implements RefusalCode {
    /** no area bears this id */
    NO_SUCH_AREA(Kind.UNKNOWN),
    /** an area bears this id already */
    AREA_IS_ALREADY_REGISTERED(Kind.RULE),
    /** a street stands under a district, a community under a street */
    AREA_DOES_NOT_FIT_UNDER_ITS_PARENT(Kind.INPUT),
    /** somewhere the working days must come from */
    DISTRICT_NEEDS_A_CALENDAR(Kind.INPUT),
    /** without them no receipt can be numbered */
    COMMUNITY_NEEDS_ITS_PREFIXES(Kind.INPUT),
    /** no place for the number or for its period */
    NUMBER_PATTERN_CANNOT_COUNT(Kind.INPUT),
    /** grids are drawn in communities */
    ONLY_COMMUNITIES_HAVE_GRIDS(Kind.RULE),
    /** a grid bears this code already */
    GRID_IS_ALREADY_DRAWN(Kind.RULE),
    /** no grid bears this code */
    NO_SUCH_GRID(Kind.UNKNOWN),
    /** a building belongs to one grid */
    BUILDING_BELONGS_TO_ANOTHER_GRID(Kind.RULE),
    /** a category bears this code already */
    CATEGORY_IS_ALREADY_THERE(Kind.RULE),
    /** an empty tree would close every category */
    CATEGORY_TREE_IS_EMPTY(Kind.INPUT),
    /** no category bears this code */
    NO_SUCH_CATEGORY(Kind.UNKNOWN),
    /** a closed category takes nothing more */
    CATEGORY_IS_CLOSED(Kind.RULE);

    private final Kind kind;

    AreaRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
