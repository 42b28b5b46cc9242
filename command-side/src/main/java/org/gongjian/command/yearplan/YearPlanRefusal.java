package org.gongjian.command.yearplan;

import org.gongjian.command.decision.RefusalCode;

/** Why the lists of a year stay as they are. */
public enum YearPlanRefusal implements RefusalCode {
    /** no lists bear this id */
    NO_SUCH_YEAR_PLAN(Kind.UNKNOWN),
    /** the community has lists of this year already */
    YEAR_PLAN_IS_ALREADY_OPEN(Kind.RULE),
    /** the lists are a community's (004-04) */
    YEAR_PLANS_BELONG_TO_COMMUNITIES(Kind.INPUT),
    /** a year of this century */
    YEAR_IS_OUT_OF_RANGE(Kind.INPUT),
    /** nothing stands under this key in the list that was meant */
    NO_SUCH_ENTRY(Kind.RULE),
    /** every need can be traced (000-15): a matter, a visit, a survey or residents' opinions */
    NEED_HAS_NO_SOURCE(Kind.INPUT),
    /** a number of opinions is not negative */
    OPINIONS_ARE_COUNTED_FROM_ZERO(Kind.INPUT),
    /** each line gathered names a need and, at its end, how many residents said it */
    LINE_COUNTS_NO_OPINIONS(Kind.INPUT),
    /** the organisation that offers it, or was surveyed, does not exist or is dissolved */
    ENTRY_NAMES_NO_ORGANISATION(Kind.INPUT),
    /** the community has no such grid */
    ENTRY_NAMES_NO_GRID(Kind.INPUT),
    /** 民生实事 answer a need (004-04) */
    PROJECT_ANSWERS_NO_NEED(Kind.INPUT),
    /** needs are merged into another need */
    MERGE_NEEDS_ANOTHER_NEED(Kind.INPUT),
    /** nothing would change */
    ENTRY_SAYS_THIS_ALREADY(Kind.RULE),
    /** a project names it, or it is matched */
    ENTRY_IS_IN_USE(Kind.RULE),
    /** what everybody read is changed for a reason that everybody may read (004-04) */
    CHANGE_DURING_THE_YEAR_NEEDS_A_REASON(Kind.INPUT),
    /** the two belong together already */
    ENTRIES_ARE_MATCHED_ALREADY(Kind.RULE),
    /** the two do not belong together */
    ENTRIES_ARE_NOT_MATCHED(Kind.RULE),
    /** one of the three lists is empty: together they are the year's aim (004-04) */
    LISTS_ARE_INCOMPLETE(Kind.RULE),
    /** what stands is what was published */
    NOTHING_CHANGED_SINCE_PUBLICATION(Kind.RULE),
    /** what nobody reads is not taken off the public page */
    LISTS_ARE_NOT_PUBLIC(Kind.RULE),
    /** 三个清单全年公开: where the charter says so they stay public until the year is over (004-04) */
    LISTS_ARE_PUBLIC_ALL_YEAR(Kind.RULE),
    /** somebody's name, number, door or identity number stands in it */
    ENTRY_SHOWS_PERSONAL_DATA(Kind.INPUT);

    private final Kind kind;

    YearPlanRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
