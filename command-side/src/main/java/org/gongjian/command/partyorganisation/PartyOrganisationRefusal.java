package org.gongjian.command.partyorganisation;

import org.gongjian.command.decision.RefusalCode;

/** Why an organisation of the party stays as it is. */
public enum PartyOrganisationRefusal implements RefusalCode {
    /** no organisation of the party bears this id */
    NO_SUCH_PARTY_ORGANISATION(Kind.UNKNOWN),
    /** one bears this id already */
    PARTY_ORGANISATION_IS_ALREADY_REGISTERED(Kind.RULE),
    /** nothing happens to it any more */
    PARTY_ORGANISATION_IS_DISSOLVED(Kind.RULE),
    /** it stands under one that exists */
    SUPERIOR_IS_NOT_THERE(Kind.INPUT),
    /** committees stand above general branches, these above branches, these above groups */
    SUPERIOR_STANDS_NO_HIGHER(Kind.INPUT),
    /** none stands under itself or under one below it */
    SUPERIOR_STANDS_BELOW(Kind.INPUT),
    /** the organisation whose party organisation it is does not exist or is dissolved */
    UNIT_IS_NOT_THERE(Kind.INPUT),
    /** the grids it serves are those of its community */
    GRID_IS_NOT_DRAWN(Kind.INPUT),
    /** named already */
    IS_ITS_SECRETARY_ALREADY(Kind.RULE),
    /** a secretary begins after the one before */
    SECRETARY_BEGINS_BEFORE_THE_LAST(Kind.RULE),
    /** nobody leads it on that day */
    HAS_NO_SECRETARY_THEN(Kind.RULE);

    private final Kind kind;

    PartyOrganisationRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
