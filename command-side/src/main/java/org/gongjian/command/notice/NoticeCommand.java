package org.gongjian.command.notice;

import java.time.LocalDate;
import java.util.List;
import org.gongjian.command.decision.Longest;
import org.gongjian.matter.terms.DeliveryMethod;
import org.gongjian.notice.NoticeAbout;
import org.gongjian.notice.NoticeText;
import org.gongjian.notice.ObjectionResult;
import org.gongjian.record.Concealed;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** What can be asked of a public notice. */
public sealed interface NoticeCommand {

    /**
     * What is to be shown.
     *
     * @param places where it hangs, one a line
     * @param onPublicPage on the public page too; left out it is
     */
    record Words(
            @Longest(value = 80, oneLine = true) String title,
            @Longest(2000) String text,
            @Longest(300) String howToObject,
            @Longest(value = 60, oneLine = true) List<String> places,
            @Nullable Boolean onPublicPage) {
        NoticeText shown() {
            return new NoticeText(title, text, howToObject, places, !Boolean.FALSE.equals(onPublicPage));
        }
    }

    /**
     * What the notice is about, as the edge found it.
     *
     * @param decided a motion is closed; always so of what is no motion
     * @param showable neither sensitive nor of somebody who is shielded
     */
    record Subject(boolean decided, boolean showable) {}

    /** 拟公示. */
    record Draft(NoticeAbout about, Words words, Subject subject) implements NoticeCommand {}

    /** 改稿. */
    record Redraft(Words words) implements NoticeCommand {}

    /** 退回公示稿. */
    record SendBack(@Longest(200) String reason) implements NoticeCommand {}

    /**
     * 公示.
     *
     * @param until the last day, where it runs longer than the charter asks for
     */
    record Post(@Nullable LocalDate until, Subject subject) implements NoticeCommand {}

    /**
     * 登记异议.
     *
     * @param by who gave a name
     * @param words as they were said, concealed
     */
    record RaiseObjection(
            Id.@Nullable PersonId by,
            Concealed words,
            @Longest(300) String summary) implements NoticeCommand {}

    /** 答复异议. */
    record HandleObjection(
            int objection,
            ObjectionResult result,
            @Longest(500) String answer,
            @Nullable DeliveryMethod told) implements NoticeCommand {}

    /** 延长公示, by so many working days. */
    record Extend(int workingDays, @Longest(200) String reason) implements NoticeCommand {}

    /** 公示期满; asked by the system. */
    record End() implements NoticeCommand {}

    /** 提请撤回. */
    record AskWithdrawal(@Longest(200) String reason) implements NoticeCommand {}

    /** 撤回公示. */
    record Withdraw() implements NoticeCommand {}

    /** 议决作废，公示随之撤回; asked by the system, where two persons voided the motion. */
    record WithdrawAsVoided(@Longest(200) String reason) implements NoticeCommand {}
}
