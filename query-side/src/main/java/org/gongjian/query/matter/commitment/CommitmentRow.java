package org.gongjian.query.matter.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.gongjian.matter.StageCode;
import org.gongjian.matter.terms.ClosedReason;
import org.gongjian.record.AreaPath;
import org.jspecify.annotations.Nullable;

/**
 * A commitment as it now stands.
 *
 * @param promise of an occurrence: what it belongs to; of a claimed project: the promise by which it is kept, if that is another
 * @param unit who promised, where it was a unit; neither unit nor member where it was the community, or waits to be claimed
 * @param label what the paper calls the occurrence
 * @param from first day of the window of an occurrence
 * @param to its last day
 * @param atLeast the measure of each occurrence, where there is one
 * @param count how many were reached
 * @param performedAt when, on the business clock
 * @param outcome of an occurrence; null for all others
 * @param planned how many occurrences the promise has
 * @param inForceOn from when the promise binds
 * @param agreed where it was promised in an agreement kept here
 */
public record CommitmentRow(
        UUID id,
        Sort sort,
        StageCode stage,
        @Nullable ClosedReason closedReason,
        String number,
        String title,
        @Nullable UUID promise,
        @Nullable UUID unit,
        @Nullable UUID member,
        @Nullable String label,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Integer atLeast,
        @Nullable String measuredIn,
        @Nullable Integer count,
        @Nullable Instant performedAt,
        @Nullable Outcome outcome,
        int planned,
        @Nullable LocalDate inForceOn,
        @Nullable Agreed agreed,
        Instant began,
        AreaPath area) {

    /**
     * The line of an agreement in which it was promised.
     *
     * @param number of the agreement, as the change names it
     * @param change what the agreement last did to it
     * @param changedAt since when
     */
    public record Agreed(
            UUID agreement,
            String item,
            @Nullable String number,
            @Nullable Change change,
            @Nullable Instant changedAt) {}

    /** What an agreement does to a promise. */
    public enum Change {
        /** 随协议变更 */
        VARIED,
        /** 变更时删去 */
        REMOVED,
        /** 协议到期 */
        TERM_OVER
    }

    /** What it is. */
    public enum Sort {
        /** 服务项目 */
        PROJECT,
        /** 岗位 */
        POST,
        /** 承诺 */
        PROMISE,
        /** 期次 */
        OCCURRENCE
    }

    /** What became of an occurrence so far. */
    public enum Outcome {
        /** 应兑现 */
        DUE,
        /** 按时 */
        ON_TIME,
        /** 逾期 */
        LATE,
        /** 部分 */
        IN_PART,
        /** 未兑现 */
        MISSED,
        /** 终止 */
        NO_LONGER_OWED
    }
}
