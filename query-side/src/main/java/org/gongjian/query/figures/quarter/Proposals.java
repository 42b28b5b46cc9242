package org.gongjian.query.figures.quarter;

/**
 * The line of the proposals (T3). Handed in counts by how it was handed in, whatever became of it.
 *
 * @param inSession by a delegate alone while the congress sat
 * @param jointly by several signers
 * @param converted 转意见
 * @param met of the proposals answered, those whose lead signer was met before
 * @param promises of the class B promises due, those kept in time
 */
public record Proposals(
        long handedIn,
        long inSession,
        long jointly,
        long admitted,
        long converted,
        long declined,
        long returned,
        long answered,
        long classA,
        long classB,
        long classC,
        long classD,
        Rate met,
        Rate satisfiedWithProcess,
        Rate satisfiedWithResult,
        Rate promises) {

    /** Whether there is anything to show. */
    public boolean any() {
        return handedIn + admitted + converted + declined + returned + answered + promises.among() > 0;
    }
}
