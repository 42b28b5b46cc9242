package org.gongjian.command.census;

import org.gongjian.command.decision.RefusalCode;

/** Why a round of the census stays as it is. */
public enum CensusRefusal implements RefusalCode {
    /** no round bears this id */
    NO_SUCH_CENSUS(Kind.UNKNOWN),
    /** a round bears this id already */
    CENSUS_IS_OPEN_ALREADY(Kind.RULE),
    /** grids are those of a community */
    CENSUS_IS_OF_A_COMMUNITY(Kind.INPUT),
    /** nothing is counted after closing */
    CENSUS_IS_CLOSED(Kind.RULE),
    /** grids are those of its community */
    GRID_IS_NOT_OF_THIS_CENSUS(Kind.INPUT),
    /** counting begins on the first day of the round */
    COUNTED_BEFORE_THE_CENSUS_BEGINS(Kind.RULE),
    /** a census of members counts members */
    COUNTED_PERSON_IS_NO_MEMBER(Kind.RULE),
    /** one lives in one grid */
    PERSON_IS_COUNTED_IN_ANOTHER_GRID(Kind.RULE),
    /** grids left out need a reason */
    GRIDS_ARE_NOT_COUNTED(Kind.RULE),
    /** a round is not over before its first day */
    CENSUS_CLOSES_BEFORE_IT_BEGINS(Kind.RULE),
    /** what was counted was counted while it ran */
    CENSUS_CLOSES_BEFORE_A_GRID_WAS_COUNTED(Kind.RULE);

    private final Kind kind;

    CensusRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
