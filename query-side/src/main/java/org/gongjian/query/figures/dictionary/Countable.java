package org.gongjian.query.figures.dictionary;

import java.util.List;

/**
 * What is counted: the kinds of rows in the table, each with the facts of a matter from which its rows come. What a figure makes of
 * the rows says {@link Figure}; how they come from the facts, {@link Counting}.
 */
public enum Countable {
    /** 收件; detail LEDGER for what was taken over */
    RECEIVED("IssueRaised", "ProposalReceived", "LedgerEntryTakenOver", "ProposalTakenOver"),
    /** 当场答复 */
    ON_THE_SPOT("AnsweredOnTheSpot"),
    /** 受理 to 结案: an interval; detail is why it was closed, met = reported in time */
    OPEN("Admitted", "Reopened", "Closed", "Merged", "Withdrawn", "TransferredTo", "Concluded"),
    /** 重新受理, beside its interval */
    ADMITTED_AGAIN("Admitted"),
    /** 转送、上报、吹哨; detail is the mode, met = answered in time */
    REFERRED("Referred", "ReferralAnswered"),
    /** 回函、报到 */
    REFERRAL_ANSWERED("ReferralAnswered"),
    /** 不予受理 */
    DECLINED("Declined"),
    /** 退回补正 */
    RETURNED("ReturnedForCompletion"),
    /** 并入他案, admitted or not */
    MERGED("Merged"),
    /** 交办 */
    ASSIGNED("Assigned"),
    /** 同意退办 */
    RETURN_APPROVED("ReturnApproved"),
    /** 同意延期 */
    EXTENDED("ExtensionGranted"),
    /** 到期: at the due date of an assignment; met = reported in time and confirmed */
    DUE("Assigned", "Reopened", "ExtensionGranted", "Resumed", "CompletionReported", "CompletionConfirmed"),
    /** 应联系: at the date for the first contact; met = contacted in time */
    CONTACT_DUE("Assigned", "FirstContactMade"),
    /** 答复; detail is the class, LEDGER for what was taken over */
    ANSWERED("AnsweredOnTheSpot", "AnswerIssued", "LedgerEntryTakenOver", "ProposalTakenOver"),
    /** 评价: until the next one of the same person; detail is the rating, met = on the first answer */
    RATED("Evaluated"),
    /** 逾期反馈, counted beside */
    RATED_LATE("Evaluated"),
    /** 重办 */
    REOPENED("Reopened"),
    /** 重复 */
    REPEATED("RepeatOf"),
    /** 未联系上 */
    NOT_REACHED("Closed"),
    /** a fact somebody entered, of any kind; met = not late (补录) */
    ENTERED(),
    /** 逾期: an interval */
    OVERDUE("Assigned", "Reopened", "ExtensionGranted", "Resumed", "CompletionReported"),
    /** 督办: an interval */
    SUPERVISED("SupervisionOpened", "SupervisionLifted"),
    /** 暂停: an interval */
    SUSPENDED("Suspended", "Resumed"),
    /** 挂账: an interval */
    LONG_LIST("PutOnLongList"),
    /** 提出建议案; detail ALONE_IN_SESSION (会期内代表单独) or JOINTLY (联名) */
    PROPOSED("ProposalReceived", "ConvertedTo"),
    /** 建议案转意见 */
    PROPOSAL_CONVERTED("ConvertedTo"),
    /** at the answer to a proposal: met = its lead signer was met before (面商) */
    LEAD_MET("AnswerIssued", "FirstContactMade"),
    /** 办理过程评价 of a proposal: until the next one of the same person; detail is the rating */
    RATED_PROCESS("Evaluated"),
    /** B 类承诺到期; met = kept in time */
    PROMISE_DUE("PromiseTracked", "PromiseFulfilled"),
    /** 承诺期次到期, at the end of its window; detail ON_TIME, LATE, IN_PART or MISSED; met = performed */
    OCCURRENCE_DUE("OccurrenceFellDue", "Performed", "PerformedLate", "Disputed", "Missed", "Lapsed");

    private final List<String> facts;

    Countable(String... facts) {
        this.facts = List.of(facts);
    }

    /** The labels of its details in the message bundles. */
    public String labels() {
        return switch (this) {
            case OPEN -> "choice.ClosedReason.";
            case REFERRED -> "choice.ReferralMode.";
            case ANSWERED -> "choice.ResultClass.";
            case RATED, RATED_LATE, RATED_PROCESS -> "choice.Satisfaction.";
            default -> "detail.";
        };
    }

    /** What somebody thinks of what was done for them. */
    public boolean isRating() {
        return this == RATED || this == RATED_LATE || this == RATED_PROCESS;
    }

    /** Names of the facts of a matter; none where every fact counts. */
    public List<String> facts() {
        return facts;
    }
}
