package org.gongjian.partyorganisation;

/** Kinds of organisations of the party, from the top down. The constants are stored names. */
public enum PartyOrganisationKind {
    /** 党委、党工委 */
    COMMITTEE,
    /** 党总支 */
    GENERAL_BRANCH,
    /** 党支部 */
    BRANCH,
    /** 党小组 */
    GROUP,
    /** 党群温馨小组 */
    WARM_GROUP;

    /** Whether one of this kind may have one of the other under it; committees stand under committees. */
    public boolean mayStandAbove(PartyOrganisationKind other) {
        return ordinal() < other.ordinal() || this == COMMITTEE;
    }
}
