package org.gongjian.notice;

import org.gongjian.matter.terms.DeliveryMethod;
import org.gongjian.record.Concealed;
import org.gongjian.record.EventName;
import org.gongjian.record.Fact;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** The story of a public notice. */
public sealed interface NoticeEvent extends Fact {

    /** 拟公示: what is to be shown, word for word. It stands in clear, for it was looked through and somebody else reads it first. */
    @EventName("notice.Drafted")
    record Drafted(Happened happened, NoticeAbout about, NoticeText text) implements NoticeEvent {}

    /** 改稿: the whole text as it is now. */
    @EventName("notice.Redrafted")
    record Redrafted(Happened happened, NoticeText text) implements NoticeEvent {}

    /** 公示稿退回: the checker did not let it pass. */
    @EventName("notice.SentBack")
    record SentBack(Happened happened, String reason) implements NoticeEvent {}

    /**
     * 公示: checked by another person than drafted it, and hung out.
     *
     * @param holds the matter it is about is not assigned before it ends, as the charter in force on that day says
     */
    @EventName("notice.Posted")
    record Posted(Happened happened, NoticePeriod period, boolean holds) implements NoticeEvent {}

    /**
     * 提出异议.
     *
     * @param objection counts the objections to this notice from 1
     * @param by who gave a name; null where it is anonymous. Name and telephone stand with the person, concealed
     * @param words as they were said or written, concealed
     * @param summary what it comes to, written by the office, naming nobody
     */
    @EventName("notice.ObjectionRaised")
    record ObjectionRaised(Happened happened, int objection, Id.@Nullable PersonId by, Concealed words, String summary)
            implements NoticeEvent {}

    /**
     * 处理异议.
     *
     * @param answer in clear, naming nobody
     * @param told how whoever gave a name was answered; null where it was anonymous: the answer stands with the notice
     */
    @EventName("notice.ObjectionHandled")
    record ObjectionHandled(
            Happened happened,
            int objection,
            ObjectionResult result,
            String answer,
            @Nullable DeliveryMethod told) implements NoticeEvent {}

    /** 延长公示. */
    @EventName("notice.Extended")
    record Extended(Happened happened, NoticePeriod period, String reason) implements NoticeEvent {}

    /** 公示期满: the last day is over and every objection is answered. */
    @EventName("notice.Ended")
    record Ended(Happened happened) implements NoticeEvent {}

    /** 提请撤回. */
    @EventName("notice.WithdrawalAsked")
    record WithdrawalAsked(Happened happened, String reason) implements NoticeEvent {}

    /** 撤回公示, by another person than asked for it. */
    @EventName("notice.Withdrawn")
    record Withdrawn(Happened happened) implements NoticeEvent {}
}
