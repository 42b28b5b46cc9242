package org.gongjian.query.matter.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gongjian.matter.StageCode;
import org.gongjian.matter.terms.ClosedReason;
import org.gongjian.matter.terms.DueKind;
import org.gongjian.matter.terms.MatterKind;
import org.gongjian.matter.terms.ResultClass;
import org.gongjian.matter.terms.Route;
import org.gongjian.matter.terms.Sensitivity;
import org.jspecify.annotations.Nullable;

/**
 * A matter as page and JSON show it to one reader.
 *
 * @param receiptNo 登记号, or the number in its ledger
 * @param text own words, null for those not entitled
 * @param shielded who raised it is hidden from this reader
 * @param publication null as long as nothing was drafted for the public column
 * @param version sequence of the last fact: the ETag
 */
public record MatterView(
        UUID id,
        String receiptNo,
        @Nullable String source,
        @Nullable String caseNo,
        MatterKind kind,
        StageCode stage,
        @Nullable ClosedReason closedReason,
        List<String> marks,
        String summary,
        @Nullable String title,
        @Nullable String text,
        @Nullable String place,
        @Nullable String category,
        @Nullable String grid,
        @Nullable Route route,
        Sensitivity sensitivity,
        boolean shielded,
        @Nullable String vitalReason,
        Instant raisedAt,
        boolean dateOnly,
        @Nullable String channel,
        List<String> raisers,
        @Nullable String lead,
        List<String> coHandlers,
        List<DueLine> dues,
        @Nullable ResultClass resultClass,
        @Nullable OnColumn publication,
        long version) {

    /**
     * What stands of it on the public column, and what is to.
     *
     * @param address of what stands there, null when nothing does
     * @param waiting what waits to be checked; for those who draft and check
     * @param returned why the last draft came back
     */
    public record OnColumn(
            @Nullable String address,
            @Nullable Words standing,
            boolean outdated,
            @Nullable Words waiting,
            @Nullable String returned) {}

    /** As everybody reads it, or is to. */
    public record Words(
            String title,
            @Nullable String summary,
            @Nullable String answer) {}

    /** A date that is awaited. */
    public record DueLine(DueKind kind, LocalDate on, boolean overdue) {}

    /** A file to download. */
    public record FileLine(String id, String name, String type, long size, Instant addedAt) {}

    /**
     * A line of the timeline.
     *
     * @param late recorded on a later day than it happened
     * @param byRule carried out by the system
     * @param who actor, and recorder where that is somebody else
     * @param words own words, for those entitled
     * @param agreement the agreement that it speaks of, to be led to
     * @param motion the motion that it speaks of, likewise
     */
    public record StoryLine(
            long sequence,
            String event,
            Instant happenedAt,
            boolean dateOnly,
            Instant recordedAt,
            boolean late,
            boolean byRule,
            String who,
            String text,
            @Nullable String words,
            boolean corrected,
            List<FileLine> files,
            @Nullable UUID agreement,
            @Nullable UUID motion) {}
}
