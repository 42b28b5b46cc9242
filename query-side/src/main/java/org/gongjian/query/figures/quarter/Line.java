package org.gongjian.query.figures.quarter;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The figures of one line: all, a kind or a category. Definitions of the dictionary page (practice 9.2).
 *
 * @param answered includes what the ledgers say; the rates do not
 */
public record Line(
        long carriedOver,
        long received,
        long receivedFromLedgers,
        long onTheSpot,
        long admitted,
        long admittedAgain,
        long referred,
        long whistled,
        long whistledInTime,
        long referralsAnswered,
        long declined,
        long returned,
        long merged,
        long finished,
        long finishedInTime,
        long finishedLate,
        long concluded,
        long withdrawn,
        long transferred,
        long closed,
        long open,
        long overdue,
        long supervised,
        long suspended,
        long longList,
        long answered,
        long answeredInLedgers,
        long notReached,
        long assigned,
        long returnsApproved,
        long extended,
        long reopened,
        long repeated,
        long ratedLate,
        Rates rates) {

    /** The rates, each with what it divides. */
    public record Rates(
            @JsonProperty("inTime") Rate inTime,
            @JsonProperty("response") Rate response,
            @JsonProperty("solved") Rate solved,
            @JsonProperty("satisfied") Rate satisfied,
            @JsonProperty("satisfiedAtFirst") Rate satisfiedAtFirst,
            @JsonProperty("returns") Rate returns,
            @JsonProperty("extensions") Rate extensions,
            @JsonProperty("reopenings") Rate reopenings,
            @JsonProperty("repeats") Rate repeats,
            @JsonProperty("lateEntries") Rate lateEntries) {}

    /** 上期结转 + 本期受理 − 本期结案 = 期末在办. */
    public boolean addsUp() {
        return carriedOver + admitted - closed == open;
    }
}
