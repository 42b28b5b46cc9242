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
    HAS_NO_SECRETARY_THEN(Kind.RULE),
    /** only a unit's own party organisation reports in */
    ONLY_A_UNITS_PARTY_ORGANISATION_REPORTS_IN(Kind.RULE),
    /** it reports in to a community, and is entered there */
    REPORTS_IN_TO_A_COMMUNITY(Kind.RULE),
    /** the first report is made once; what follows renews or changes it */
    HAS_REPORTED_IN_ALREADY(Kind.RULE),
    /** renewing and changing need a first report */
    HAS_NOT_REPORTED_IN(Kind.RULE),
    /** a report does not begin before the one it follows, nor after the day on which it is recorded */
    REPORTED_IN_OUT_OF_ORDER(Kind.INPUT),
    /** the list names members of the party */
    LISTED_PERSON_IS_NO_MEMBER(Kind.RULE),
    /** once is enough */
    PERSON_IS_LISTED_TWICE(Kind.INPUT),
    /** more members in service are listed than there are members */
    MORE_LISTED_THAN_MEMBERS(Kind.INPUT),
    /** nothing waits for reception */
    NO_REPORT_TO_RECEIVE(Kind.RULE),
    /** the year of a unit is evaluated after its report was received */
    REPORT_IS_NOT_RECEIVED(Kind.RULE),
    /** from the year of the report on, and not ahead */
    YEAR_DOES_NOT_FIT_THE_REPORT(Kind.INPUT);

    private final Kind kind;

    PartyOrganisationRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
