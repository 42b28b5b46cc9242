package org.gongjian.query.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.gongjian.matter.terms.DeliveryMethod;
import org.gongjian.notice.NoticeAbout;
import org.gongjian.notice.NoticePeriod;
import org.gongjian.notice.NoticeText;
import org.gongjian.notice.ObjectionResult;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Concealed;
import org.gongjian.record.Via;
import org.jspecify.annotations.Nullable;

/**
 * A public notice.
 *
 * @param until its last day; null while it is not posted
 * @param unanswered objections that are open
 * @param matter that follows it
 * @param motion whose outcome it shows
 * @param hidden why it is not on the public page although it was put there; null where it is, or never was
 */
public record NoticeRow(
        UUID id,
        Status status,
        Instant draftedAt,
        @Nullable LocalDate until,
        int unanswered,
        @Nullable UUID matter,
        @Nullable UUID motion,
        AreaPath area,
        Told told,
        @Nullable Hidden hidden) {

    /** Why nobody sees it any more on the public page. */
    public enum Hidden {
        /** 有关事项已转为敏感，或其反映人受保护 */
        NOT_FOR_THE_PUBLIC,
        /** 议决作废 */
        VOIDED
    }

    /** Where it stands. */
    public enum Status {
        /** 拟稿 */
        DRAFT,
        /** 公示中 */
        RUNNING,
        /** 公示期满 */
        OVER,
        /** 已撤回 */
        WITHDRAWN
    }

    /** Its last day is over and an objection is open. */
    public boolean overdue(LocalDate today) {
        return status == Status.RUNNING && until != null && until.isBefore(today);
    }

    /** Whether everybody may read it on the public page. */
    boolean forEveryone() {
        return told.text().onPublicPage() && (status == Status.RUNNING || status == Status.OVER);
    }

    /** As it is for whoever does not read own words: what people said stays closed, and who they are. */
    NoticeRow withoutPersons() {
        return with(told, Objection::withoutPersons);
    }

    /** The same without what is in boxes, which only this page opens. */
    NoticeRow withoutBoxes() {
        return with(told, Objection::withoutBox);
    }

    private NoticeRow with(Told base, UnaryOperator<Objection> each) {
        return new NoticeRow(
                id,
                status,
                draftedAt,
                until,
                unanswered,
                matter,
                motion,
                area,
                new Told(
                        base.about(),
                        base.text(),
                        base.sentBack(),
                        base.period(),
                        base.holds(),
                        base.postedAt(),
                        base.postedBy(),
                        base.objections().stream().map(each).toList(),
                        base.extensions(),
                        base.endedAt(),
                        base.withdrawal()),
                hidden);
    }

    /**
     * What is known of it.
     *
     * @param sentBack why the checker did not let it pass
     * @param holds the matter is not assigned before it ends
     * @param withdrawal why somebody asked for it to be withdrawn
     */
    public record Told(
            NoticeAbout about,
            NoticeText text,
            @Nullable String sentBack,
            @Nullable NoticePeriod period,
            boolean holds,
            @Nullable Instant postedAt,
            @Nullable UUID postedBy,
            List<Objection> objections,
            List<Extension> extensions,
            @Nullable Instant endedAt,
            @Nullable String withdrawal) {
        public Told {
            objections = List.copyOf(objections);
            extensions = List.copyOf(extensions);
        }
    }

    /** It was extended. */
    public record Extension(LocalDate until, String reason, Instant at) {}

    /**
     * An objection.
     *
     * @param named whoever raised it gave a name
     * @param by who that is, for those who talk to him
     * @param words as they were said, in their box
     * @param answered null while it is open
     */
    public record Objection(
            int number,
            boolean named,
            @Nullable UUID by,
            @Nullable Concealed words,
            String summary,
            Instant raisedAt,
            Via via,
            @Nullable UUID recordedBy,
            @Nullable Answered answered) {
        Objection withoutBox() {
            return new Objection(number, named, by, null, summary, raisedAt, via, recordedBy, answered);
        }

        Objection withoutPersons() {
            return new Objection(number, named, null, null, summary, raisedAt, via, recordedBy, answered);
        }
    }

    /** What became of an objection. */
    public record Answered(
            ObjectionResult result,
            String answer,
            @Nullable DeliveryMethod told,
            Instant at,
            @Nullable UUID by) {}
}
