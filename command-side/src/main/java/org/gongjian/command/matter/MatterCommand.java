package org.gongjian.command.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gongjian.command.decision.Longest;
import org.gongjian.matter.terms.Attachment;
import org.gongjian.matter.terms.Channel;
import org.gongjian.matter.terms.ClosedReason;
import org.gongjian.matter.terms.DeclineReason;
import org.gongjian.matter.terms.Delivery;
import org.gongjian.matter.terms.DeliveryMethod;
import org.gongjian.matter.terms.LinkTarget;
import org.gongjian.matter.terms.MatterKind;
import org.gongjian.matter.terms.PaperKind;
import org.gongjian.matter.terms.PaperTemplate;
import org.gongjian.matter.terms.Part;
import org.gongjian.matter.terms.Raiser;
import org.gongjian.matter.terms.ReferralMode;
import org.gongjian.matter.terms.Relation;
import org.gongjian.matter.terms.ResolutionBasis;
import org.gongjian.matter.terms.ResolutionOutcome;
import org.gongjian.matter.terms.ResolvedTask;
import org.gongjian.matter.terms.ResultClass;
import org.gongjian.matter.terms.Retention;
import org.gongjian.matter.terms.ReturnReason;
import org.gongjian.matter.terms.Route;
import org.gongjian.matter.terms.Satisfaction;
import org.gongjian.matter.terms.Sensitivity;
import org.gongjian.matter.terms.SignerAsWritten;
import org.gongjian.matter.terms.Solved;
import org.gongjian.matter.terms.SuspensionReason;
import org.gongjian.matter.terms.TimeLimitClass;
import org.gongjian.matter.terms.VerifiedSigner;
import org.gongjian.record.Concealed;
import org.gongjian.record.FieldChange;
import org.gongjian.record.Id.AreaId;
import org.gongjian.record.Id.MatterId;
import org.gongjian.record.Id.MotionId;
import org.gongjian.record.Id.NoticeId;
import org.gongjian.record.Id.OrganisationId;
import org.gongjian.record.Id.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of a matter: one record per step, holding only what the user says. Own words arrive concealed. What is
 * nullable may be left out; a list left out is empty.
 */
public sealed interface MatterCommand {

    /** 承诺、领办: what is only asked of commitments stands on a page of its own. */
    sealed interface OfCommitment extends MatterCommand permits CommitmentCommand {}

    // Receiving

    /** 收件（诉求）. {@code splitFrom} when it is taken out of another matter. */
    record RaiseIssue(
            Raiser raiser,
            Channel channel,
            Concealed text,
            @Nullable String publicSummary,
            @Nullable String category,
            @Nullable Concealed place,
            @Nullable String grid,
            @Nullable Sensitivity sensitivity,
            List<Attachment> attachments,
            @Nullable MatterId splitFrom)
            implements MatterCommand {
        public RaiseIssue {
            attachments = orEmpty(attachments);
        }
    }

    /** 收件（建议案）. {@code handedInAt} when it differs from the time of the envelope. */
    record ReceiveProposal(
            Channel channel,
            Concealed title,
            Concealed text,
            @Nullable String publicSummary,
            @Nullable String category,
            @Nullable Instant handedInAt,
            List<SignerAsWritten> signersAsWritten,
            @Nullable Sensitivity sensitivity,
            List<Attachment> attachments,
            @Nullable MatterId splitFrom)
            implements MatterCommand {
        public ReceiveProposal {
            signersAsWritten = orEmpty(signersAsWritten);
            attachments = orEmpty(attachments);
        }
    }

    /** 台账补录. */
    record TakeOverLedgerEntry(
            String source,
            String sourceNo,
            PersonId writer,
            Concealed title,
            Concealed text,
            @Nullable String category,
            @Nullable String channel,
            Instant raisedAt,
            boolean raisedDateOnly,
            @Nullable String answeredBy,
            @Nullable Concealed answer,
            @Nullable Instant answeredAt,
            boolean answeredDateOnly)
            implements MatterCommand {}

    /** 建议案旧件补录. */
    record TakeOverProposal(
            String source,
            String sourceNo,
            List<SignerAsWritten> signersAsWritten,
            Concealed title,
            Concealed text,
            @Nullable String category,
            Instant raisedAt,
            boolean raisedDateOnly,
            @Nullable String answeredBy,
            @Nullable Concealed answer,
            @Nullable Instant answeredAt,
            boolean answeredDateOnly)
            implements MatterCommand {
        public TakeOverProposal {
            signersAsWritten = List.copyOf(signersAsWritten);
        }
    }

    /** 当场答复. */
    record AnswerOnTheSpot(String answer, @Nullable ResultClass result, DeliveryMethod told) implements MatterCommand {}

    /** 退回补正. */
    record ReturnForCompletion(List<String> missing, DeliveryMethod told) implements MatterCommand {
        public ReturnForCompletion {
            missing = orEmpty(missing);
        }
    }

    /** 补正后再交. Signers: the whole list as it now stands; empty leaves it as it was. */
    record Resubmit(
            @Nullable Concealed text,
            @Nullable Instant handedInAt,
            List<SignerAsWritten> signersAsWritten,
            List<Attachment> attachments)
            implements MatterCommand {
        public Resubmit {
            signersAsWritten = orEmpty(signersAsWritten);
            attachments = orEmpty(attachments);
        }
    }

    /** 资格核验. Without signers the register's word is taken for each. */
    record VerifySigners(List<VerifiedSigner> signers) implements MatterCommand {
        public VerifySigners {
            signers = orEmpty(signers);
        }
    }

    /** 转类. */
    record ConvertTo(
            MatterKind kind,
            String reason,
            List<SignerAsWritten> signersAsWritten,
            @Nullable Instant handedInAt) implements MatterCommand {
        public ConvertTo {
            signersAsWritten = orEmpty(signersAsWritten);
        }
    }

    /** 并入他案. Goes with a {@link Join} of the other matter in the same transaction. */
    record Merge(MatterId into, @Nullable String reason) implements MatterCommand {}

    /** 他案并入. */
    record Join(MatterId matter, List<Raiser> raisers) implements MatterCommand {
        public Join {
            raisers = orEmpty(raisers);
        }
    }

    /** 分案: notes on the old matter what was taken out; the new one is raised with {@code splitFrom}. */
    record Split(MatterId into) implements MatterCommand {}

    /** 标记重复诉求. */
    record MarkRepeatOf(MatterId matter) implements MatterCommand {}

    /** 撤回. */
    record Withdraw(@Nullable String reason) implements MatterCommand {}

    /** 转送、上报、吹哨. {@code letterNo}: the number on the paper, where it was numbered elsewhere. */
    record Refer(
            OrganisationId to,
            ReferralMode mode,
            @Nullable String letterNo,
            String request,
            @Nullable LocalDate respondBy)
            implements MatterCommand {}

    /** 接收转送、接哨. Without a number the only open referral is meant. */
    record AcceptReferral(@Nullable Integer referral) implements MatterCommand {}

    /** 不接收. */
    record RefuseReferral(@Nullable Integer referral, String reason) implements MatterCommand {}

    /** 回函、报到. */
    record AnswerReferral(
            @Nullable Integer referral,
            String answer,
            @Nullable String letterNo,
            boolean settles) implements MatterCommand {}

    /** 不予受理、不予立案. */
    record Decline(
            DeclineReason reason,
            String explanation,
            @Nullable String channelTold,
            DeliveryMethod told) implements MatterCommand {}

    /** 申请复议. */
    record AskReview(String grounds) implements MatterCommand {}

    /** 维持. */
    record Uphold(String reason) implements MatterCommand {}

    /** 撤销不予受理. */
    record Overturn(String reason) implements MatterCommand {}

    /**
     * 受理、立案. Left out: the summary and category written at receipt, the category's time-limit class; shielded when the
     * matter is sensitive.
     */
    record Admit(
            Route route,
            @Nullable String category,
            @Nullable String publicSummary,
            @Nullable String vitalReason,
            @Nullable Sensitivity sensitivity,
            @Nullable Boolean shieldedRaiser,
            @Nullable TimeLimitClass timeLimitClass)
            implements MatterCommand {}

    // Open

    /** 改变路线. */
    record Reroute(Route to, String reason) implements MatterCommand {}

    /** 急事会商. */
    record ConsultUrgently(String how, List<String> consulted, String opinions) implements MatterCommand {
        public ConsultUrgently {
            consulted = orEmpty(consulted);
        }
    }

    /** 上会. */
    record PlaceOnAgenda(
            String meeting, LocalDate heldOn, @Nullable String item, String purpose) implements MatterCommand {}

    /** 登记决议, with minutes or count sheet as evidence. */
    record RecordResolution(
            ResolutionBasis.Recorded basis,
            ResolutionOutcome outcome,
            String text,
            @Nullable ResolvedTask task) implements MatterCommand {}

    /** 公示; asked by the system when a notice about this matter is posted. */
    record PutUnderNotice(NoticeId notice, LocalDate from, LocalDate until, boolean holds) implements MatterCommand {}

    /** 延长公示; asked by the system. */
    record ExtendNotice(NoticeId notice, LocalDate until) implements MatterCommand {}

    /** 公示期满或撤回; asked by the system. */
    record EndNotice(NoticeId notice, boolean withdrawn) implements MatterCommand {}

    /**
     * 表决结束，记入议决; asked by the system.
     *
     * @param outcome what the motion came to for the matter
     * @param tied 平票: put off as often as the charter allows, before that outcome follows
     * @param reserving units whose seats reserved their opinion so far
     */
    record ResolveByMotion(
            ResolutionBasis.Voted basis,
            ResolutionOutcome outcome,
            boolean tied,
            String text,
            @Nullable ResolvedTask task,
            Set<OrganisationId> reserving)
            implements MatterCommand {
        public ResolveByMotion {
            reserving = Set.copyOf(reserving);
        }
    }

    /**
     * 按议决交办; asked by the system. To whom, and what, stands in the resolution.
     *
     * @param motion on which the resolution rests; null for the last that was adopted, also one recorded from paper
     * @param reserving units whose seats reserved their opinion so far, before it was resolved or since
     */
    record AssignAsResolved(@Nullable MotionId motion, Set<OrganisationId> reserving) implements MatterCommand {
        public AssignAsResolved {
            reserving = Set.copyOf(reserving);
        }
    }

    /** 议决作废, with the motion that it rests on; asked by the system. */
    record VoidResolution(MotionId motion, String reason) implements MatterCommand {}

    /** 交办. Left out: the class that follows from admission, co-handlers and resolution; the date that follows from the class. */
    record Assign(
            OrganisationId lead,
            List<OrganisationId> coHandlers,
            List<Part> parts,
            @Nullable String task,
            @Nullable TimeLimitClass timeLimitClass,
            @Nullable LocalDate due)
            implements MatterCommand {
        public Assign {
            coHandlers = orEmpty(coHandlers);
            parts = orEmpty(parts);
        }
    }

    /** 签收. */
    record Accept() implements MatterCommand {}

    /** 视同签收; asked by the system. */
    record DeemAccepted() implements MatterCommand {}

    /** 申请退办. */
    record RequestReturn(
            ReturnReason reason,
            String explanation,
            @Nullable OrganisationId suggested) implements MatterCommand {}

    /** 同意退办. */
    record ApproveReturn(@Nullable String remark) implements MatterCommand {}

    /** 不同意退办. */
    record RefuseReturn(String reason) implements MatterCommand {}

    /** 撤回交办. */
    record WithdrawAssignment(String reason) implements MatterCommand {}

    /** 首次联系、面商. */
    record MakeFirstContact(@Nullable PersonId with, DeliveryMethod how) implements MatterCommand {}

    /** 报进展. */
    record ReportProgress(String progress, List<Attachment> attachments) implements MatterCommand {
        public ReportProgress {
            attachments = orEmpty(attachments);
        }
    }

    /** 查看现场. */
    record Inspect(String finding, List<Attachment> attachments) implements MatterCommand {
        public Inspect {
            attachments = orEmpty(attachments);
        }
    }

    /** 暂停. */
    record Suspend(SuspensionReason reason, String explanation, LocalDate until) implements MatterCommand {}

    /** 恢复. */
    record Resume() implements MatterCommand {}

    /** 催办. */
    record UrgeHandling(String message) implements MatterCommand {}

    /** 逾期过久，报街道；由制度自动办理. */
    record ReportUp() implements MatterCommand {}

    /** 街道阅处. */
    record NoteReport(String measure) implements MatterCommand {}

    /** 督办. */
    record OpenSupervision(String reason, @Nullable String letterNo) implements MatterCommand {}

    /** 解除督办. */
    record LiftSupervision(String reason) implements MatterCommand {}

    /** 申请延期. */
    record RequestExtension(int workingDays, String reason) implements MatterCommand {}

    /** 同意延期. {@code workingDays} when fewer than asked. */
    record GrantExtension(
            @Nullable Integer workingDays, @Nullable DeliveryMethod raisersTold) implements MatterCommand {}

    /** 不同意延期. */
    record RefuseExtension(String reason) implements MatterCommand {}

    /** 协办意见. */
    record GiveCoHandlerOpinion(String opinion, List<Attachment> attachments) implements MatterCommand {
        public GiveCoHandlerOpinion {
            attachments = orEmpty(attachments);
        }
    }

    /** 免交协办意见. */
    record WaiveCoHandlerOpinion(OrganisationId organisation, String reason) implements MatterCommand {}

    /** 报结. {@code promisedFor}: for class B, by when it will be done. */
    record ReportCompletion(
            ResultClass result, String outcome, @Nullable LocalDate promisedFor, List<Attachment> attachments)
            implements MatterCommand {
        public ReportCompletion {
            attachments = orEmpty(attachments);
        }
    }

    /** 审核不通过. */
    record RejectCompletion(String reason) implements MatterCommand {}

    /** 审核通过. */
    record ConfirmCompletion(@Nullable String remark) implements MatterCommand {}

    /**
     * 答复. Without deliveries everybody who raised or signed was told by {@code told}. Without signatory the actor signs.
     *
     * @param withLetter a number is drawn; proposals always
     * @param promisedFor for class B, when the report of completion did not say it
     */
    record IssueAnswer(
            @Nullable ResultClass result,
            String answer,
            @Nullable PersonId signatory,
            DeliveryMethod told,
            List<Delivery> deliveries,
            boolean withLetter,
            @Nullable LocalDate promisedFor)
            implements MatterCommand {
        public IssueAnswer {
            deliveries = orEmpty(deliveries);
        }
    }

    /** 回访未成. */
    record AttemptFollowUp(boolean reached, DeliveryMethod how) implements MatterCommand {}

    /** 回访; with the rating, where the person asked gave one. */
    record FollowUp(
            @Nullable PersonId asked,
            DeliveryMethod how,
            boolean contacted,
            Solved solved,
            @Nullable String finding,
            @Nullable Satisfaction result,
            @Nullable Concealed comment)
            implements MatterCommand {}

    /** 评价. */
    record Evaluate(
            @Nullable PersonId rater,
            @Nullable Satisfaction process,
            Satisfaction result,
            @Nullable Concealed comment) implements MatterCommand {}

    /** 核实不满意. */
    record VerifyDissatisfaction(boolean justified, String finding) implements MatterCommand {}

    /** 重办. */
    record Reopen(String reason) implements MatterCommand {}

    /** B 类跟踪. */
    record TrackPromise(String what, LocalDate until) implements MatterCommand {}

    /** 兑现. */
    record FulfilPromise(String outcome, List<Attachment> attachments) implements MatterCommand {
        public FulfilPromise {
            attachments = orEmpty(attachments);
        }
    }

    /** 逾期未兑现. */
    record MissPromise(String reason) implements MatterCommand {}

    /** 终结. */
    record Conclude(String reason, DeliveryMethod told) implements MatterCommand {}

    /** 挂账. */
    record PutOnLongList(String reason, LocalDate reviewOn) implements MatterCommand {}

    /** 转出. */
    record Transfer(AreaId community, String reason) implements MatterCommand {}

    /** 结案. Without a reason the one that holds. */
    record Close(@Nullable ClosedReason reason, @Nullable String remark) implements MatterCommand {}

    /** 归档. */
    record Archive(Retention retention) implements MatterCommand {}

    // Always

    /** 归类、标识、公开摘要. What is left out stays. */
    record Classify(
            @Nullable String category,
            @Nullable String publicSummary,
            @Nullable Sensitivity sensitivity,
            @Nullable Boolean shieldedRaiser,
            List<String> tags)
            implements MatterCommand {
        public Classify {
            tags = orEmpty(tags);
        }
    }

    /** 更正 of the fact with this sequence. {@code old} values may be left out. */
    record Correct(long sequence, List<FieldChange> fields, String reason) implements MatterCommand {
        public Correct {
            fields = orEmpty(fields);
        }
    }

    /** 附件. */
    record AddAttachment(Attachment attachment) implements MatterCommand {}

    /**
     * 印发. What was printed is put in when the number is drawn; it is not asked by a step.
     *
     * @param printed null as long as nothing is printed
     */
    record IssuePaper(PaperKind paper, @Nullable Printed printed) implements MatterCommand {
        /** The two files, and what they were made with. */
        public record Printed(PaperTemplate template, Attachment word, Attachment pdf) {}
    }

    // On the public column

    /** 拟公开: title, what happened, and the answer as everybody may read them. Looked through for personal data first. */
    record DraftPublication(
            @Longest(value = 60, oneLine = true) String title,
            @Nullable String summary,
            @Nullable String answer) implements MatterCommand {}

    /** 公开: the draft that waits was read and may be shown. */
    record Publish() implements MatterCommand {}

    /** 公开稿退回. */
    record ReturnPublication(@Longest(500) String reason) implements MatterCommand {}

    /** 撤下. */
    record TakeDownPublication(@Longest(500) String reason) implements MatterCommand {}

    /** 批注. */
    record AddNote(Concealed note) implements MatterCommand {}

    /** 关联. */
    record Link(LinkTarget to, @Nullable Relation relation) implements MatterCommand {}

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
