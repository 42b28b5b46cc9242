package org.gongjian.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gongjian.matter.terms.Attachment;
import org.gongjian.matter.terms.Channel;
import org.gongjian.matter.terms.ClosedReason;
import org.gongjian.matter.terms.DeclineReason;
import org.gongjian.matter.terms.Delivery;
import org.gongjian.matter.terms.DeliveryMethod;
import org.gongjian.matter.terms.Due;
import org.gongjian.matter.terms.Escalation;
import org.gongjian.matter.terms.LinkTarget;
import org.gongjian.matter.terms.MatterKind;
import org.gongjian.matter.terms.PaperKind;
import org.gongjian.matter.terms.PaperTemplate;
import org.gongjian.matter.terms.Part;
import org.gongjian.matter.terms.Raiser;
import org.gongjian.matter.terms.ReferralMode;
import org.gongjian.matter.terms.Relation;
import org.gongjian.matter.terms.ReportGround;
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
import org.gongjian.matter.terms.Sitting;
import org.gongjian.matter.terms.Solved;
import org.gongjian.matter.terms.SuspensionReason;
import org.gongjian.matter.terms.TimeLimitClass;
import org.gongjian.matter.terms.UnderRules;
import org.gongjian.matter.terms.VerifiedSigner;
import org.gongjian.record.Concealed;
import org.gongjian.record.EventName;
import org.gongjian.record.Fact;
import org.gongjian.record.FieldChange;
import org.gongjian.record.Happened;
import org.gongjian.record.Id.AreaId;
import org.gongjian.record.Id.MatterId;
import org.gongjian.record.Id.MotionId;
import org.gongjian.record.Id.NoticeId;
import org.gongjian.record.Id.OrganisationId;
import org.gongjian.record.Id.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can happen to a matter: the whole story on one page, in the order of the corridor. Own words are concealed;
 * {@code publicSummary} and other plain text are written by the office and name nobody. Dates that a rule of the charter sets stand
 * as {@link Due} beside the version of the rules they were counted under.
 */
public sealed interface MatterEvent extends Fact {

    /** It follows what is told elsewhere, a public notice or a motion: here it is not corrected. */
    default boolean followsAnother() {
        return this instanceof OfNotice
                || this instanceof ResolutionVoided
                || (this instanceof Resolved resolved && resolved.basis() instanceof ResolutionBasis.Voted);
    }

    /** 承诺、领办: what only happens to commitments stands on a page of its own. */
    sealed interface OfCommitment extends MatterEvent permits CommitmentEvent {}

    /** 公示: what its public notices leave on the matter; the notices themselves are aggregates of their own (ADR 0030). */
    sealed interface OfNotice extends MatterEvent permits NoticePosted, NoticeExtended, NoticeEnded {
        NoticeId notice();
    }

    // ------------------------------------------------------------------ receiving (never refused)

    /**
     * 收件（诉求）. Who took it is {@code recordedBy}: the one first asked (首问).
     *
     * @param receiptNo 登记号
     * @param text the raiser's own words
     * @param place where it is, as precisely as told; may point to a household
     * @param grid code of the grid
     */
    @EventName("matter.IssueRaised")
    record IssueRaised(
            Happened happened,
            String receiptNo,
            Raiser raiser,
            Channel channel,
            Concealed text,
            @Nullable String publicSummary,
            @Nullable String category,
            @Nullable Concealed place,
            @Nullable String grid,
            Sensitivity sensitivity,
            List<Attachment> attachments,
            Due admissionDue,
            UnderRules rules)
            implements MatterEvent {
        public IssueRaised {
            attachments = List.copyOf(attachments);
        }
    }

    /**
     * 收件（建议案）: the paper as it is, whoever signed.
     *
     * @param handedInAt the moment at which the right to propose is judged
     * @param signersAsWritten in the order of the paper; the first leads
     * @param sitting the session of the congress that sat at that moment
     */
    @EventName("matter.ProposalReceived")
    record ProposalReceived(
            Happened happened,
            String receiptNo,
            Channel channel,
            Concealed title,
            Concealed text,
            @Nullable String publicSummary,
            @Nullable String category,
            Instant handedInAt,
            List<SignerAsWritten> signersAsWritten,
            @Nullable Sitting sitting,
            Sensitivity sensitivity,
            List<Attachment> attachments,
            Due admissionDue,
            UnderRules rules)
            implements MatterEvent {
        public ProposalReceived {
            signersAsWritten = List.copyOf(signersAsWritten);
            attachments = List.copyOf(attachments);
        }
    }

    /**
     * 台账补录: handled before us. What the ledger says and nothing else.
     *
     * @param source the ledger's name; with {@code sourceNo} the identity within the community
     * @param writer the one who wrote, as far as the ledger tells them apart
     */
    @EventName("matter.LedgerEntryTakenOver")
    record LedgerEntryTakenOver(
            Happened happened,
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
            implements MatterEvent, TakenOver {
        @Override
        public PersonId by() {
            return writer;
        }
    }

    /**
     * 建议案旧件: a proposal handled before us. What the book says and nothing else: signers as written, nobody verified.
     *
     * @param source the book's name; with {@code sourceNo} the identity within the community
     */
    @EventName("matter.ProposalTakenOver")
    record ProposalTakenOver(
            Happened happened,
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
            implements MatterEvent, TakenOver {
        public ProposalTakenOver {
            signersAsWritten = List.copyOf(signersAsWritten);
        }

        @Override
        public @Nullable PersonId by() {
            return signersAsWritten.isEmpty()
                    ? null
                    : signersAsWritten.getFirst().person();
        }
    }

    /** What was handled before us, of either kind, as the book says. */
    sealed interface TakenOver permits LedgerEntryTakenOver, ProposalTakenOver {
        String source();

        String sourceNo();

        /** Who wrote it; of a proposal who leads. */
        @Nullable
        PersonId by();

        Concealed title();

        Concealed text();

        Instant raisedAt();

        boolean raisedDateOnly();

        @Nullable
        String answeredBy();

        @Nullable
        Concealed answer();

        @Nullable
        Instant answeredAt();
    }

    /** 当场答复. */
    @EventName("matter.AnsweredOnTheSpot")
    record AnsweredOnTheSpot(Happened happened, String answer, ResultClass result, DeliveryMethod told)
            implements MatterEvent {}

    /** 退回补正. */
    @EventName("matter.ReturnedForCompletion")
    record ReturnedForCompletion(
            Happened happened,
            List<String> missing,
            DeliveryMethod told,
            @Nullable Due completionDue,
            UnderRules rules) implements MatterEvent {
        public ReturnedForCompletion {
            missing = List.copyOf(missing);
        }
    }

    /**
     * 补正后再交. For proposals the right to propose is judged anew at this moment.
     *
     * @param signersAsWritten the whole list as it now stands; empty for issues
     */
    @EventName("matter.Resubmitted")
    record Resubmitted(
            Happened happened,
            @Nullable Concealed text,
            @Nullable Instant handedInAt,
            List<SignerAsWritten> signersAsWritten,
            @Nullable Sitting sitting,
            List<Attachment> attachments,
            Due admissionDue,
            UnderRules rules)
            implements MatterEvent {
        public Resubmitted {
            signersAsWritten = List.copyOf(signersAsWritten);
            attachments = List.copyOf(attachments);
        }
    }

    /** 资格核验. */
    @EventName("matter.SignersVerified")
    record SignersVerified(Happened happened, List<VerifiedSigner> signers) implements MatterEvent {
        public SignersVerified {
            signers = List.copyOf(signers);
        }
    }

    /**
     * 转类. The receipt number stays.
     *
     * @param signersAsWritten when an issue becomes a proposal; otherwise empty
     */
    @EventName("matter.ConvertedTo")
    record ConvertedTo(
            Happened happened,
            MatterKind kind,
            String reason,
            List<SignerAsWritten> signersAsWritten,
            @Nullable Instant handedInAt,
            @Nullable Sitting sitting,
            Due admissionDue,
            UnderRules rules)
            implements MatterEvent {
        public ConvertedTo {
            signersAsWritten = List.copyOf(signersAsWritten);
        }
    }

    /** 并入他案. */
    @EventName("matter.Merged")
    record Merged(
            Happened happened, MatterId into, @Nullable String reason) implements MatterEvent {}

    /** 他案并入, with those who raised it. */
    @EventName("matter.JoinedBy")
    record JoinedBy(Happened happened, MatterId matter, List<Raiser> raisers) implements MatterEvent {
        public JoinedBy {
            raisers = List.copyOf(raisers);
        }
    }

    /** 分案: this matter was taken out of another. */
    @EventName("matter.SplitFrom")
    record SplitFrom(Happened happened, MatterId matter) implements MatterEvent {}

    /** 重复诉求. */
    @EventName("matter.RepeatOf")
    record RepeatOf(Happened happened, MatterId matter) implements MatterEvent {}

    /** 撤回, by the one who raised it. */
    @EventName("matter.Withdrawn")
    record Withdrawn(Happened happened, @Nullable String reason) implements MatterEvent {}

    /**
     * 转送、上报、吹哨. The community still owes the answer.
     *
     * @param referral counts the referrals of this matter from 1
     */
    @EventName("matter.Referred")
    record Referred(
            Happened happened,
            int referral,
            OrganisationId to,
            ReferralMode mode,
            @Nullable String letterNo,
            String request,
            Due respondBy,
            UnderRules rules)
            implements MatterEvent {}

    /** 接收转送、接哨. */
    @EventName("matter.ReferralAccepted")
    record ReferralAccepted(Happened happened, int referral) implements MatterEvent {}

    /** 不接收. */
    @EventName("matter.ReferralRefused")
    record ReferralRefused(Happened happened, int referral, String reason) implements MatterEvent {}

    /**
     * 回函、报到.
     *
     * @param settles what was asked is thereby done, only the answer is owed
     */
    @EventName("matter.ReferralAnswered")
    record ReferralAnswered(
            Happened happened,
            int referral,
            String answer,
            @Nullable String letterNo,
            boolean settles) implements MatterEvent {}

    /**
     * 不予受理、不予立案.
     *
     * @param channelTold the way shown to the raiser, when the community is not the one
     */
    @EventName("matter.Declined")
    record Declined(
            Happened happened,
            DeclineReason reason,
            String explanation,
            @Nullable String channelTold,
            DeliveryMethod told,
            UnderRules rules)
            implements MatterEvent {}

    /** 申请复议. */
    @EventName("matter.ReviewAsked")
    record ReviewAsked(Happened happened, String grounds) implements MatterEvent {}

    /** 维持. */
    @EventName("matter.Upheld")
    record Upheld(Happened happened, String reason) implements MatterEvent {}

    /** 撤销不予受理: back to the counter. */
    @EventName("matter.Overturned")
    record Overturned(Happened happened, String reason, Due admissionDue, UnderRules rules) implements MatterEvent {}

    /**
     * 受理、立案. Signers are frozen from here on.
     *
     * @param caseNo 案号, proposals only
     * @param vitalReason why it touches vital interests (切身利益); null when it does not
     * @param shieldedRaiser who raised it is hidden from the handlers
     * @param provisionalDue counted from admission; the date that binds comes with the assignment
     */
    @EventName("matter.Admitted")
    record Admitted(
            Happened happened,
            @Nullable String caseNo,
            Route route,
            @Nullable String category,
            String publicSummary,
            @Nullable String vitalReason,
            Sensitivity sensitivity,
            boolean shieldedRaiser,
            TimeLimitClass timeLimitClass,
            Due provisionalDue,
            UnderRules rules)
            implements MatterEvent {}

    // ------------------------------------------------------------------ open (any order the real world needs)

    /** 改变路线. */
    @EventName("matter.Rerouted")
    record Rerouted(Happened happened, Route from, Route to, String reason) implements MatterEvent {}

    /** 急事会商. */
    @EventName("matter.ConsultedUrgently")
    record ConsultedUrgently(Happened happened, String how, List<String> consulted, String opinions)
            implements MatterEvent {
        public ConsultedUrgently {
            consulted = List.copyOf(consulted);
        }
    }

    /** 上会. */
    @EventName("matter.PlacedOnAgenda")
    record PlacedOnAgenda(
            Happened happened,
            String meeting,
            LocalDate heldOn,
            @Nullable String item,
            String purpose) implements MatterEvent {}

    /**
     * 议决. What the resolution says in {@code text} is public.
     *
     * @param task who carries it out; null where nobody was named, or nothing adopted
     */
    @EventName(value = "matter.Resolved", version = 2)
    record Resolved(
            Happened happened,
            ResolutionBasis basis,
            ResolutionOutcome outcome,
            String text,
            @Nullable ResolvedTask task)
            implements MatterEvent {}

    /**
     * 公示.
     *
     * @param until the last day
     * @param holds it is not assigned before the notice ends
     */
    @EventName("matter.NoticePosted")
    record NoticePosted(Happened happened, NoticeId notice, LocalDate from, LocalDate until, boolean holds)
            implements OfNotice {}

    /** 延长公示. */
    @EventName("matter.NoticeExtended")
    record NoticeExtended(Happened happened, NoticeId notice, LocalDate until) implements OfNotice {}

    /**
     * 公示期满.
     *
     * @param withdrawn it was taken back instead
     */
    @EventName("matter.NoticeEnded")
    record NoticeEnded(Happened happened, NoticeId notice, boolean withdrawn) implements OfNotice {}

    /**
     * 议决作废: the motion that a resolution rests on was voided, by two persons. The resolution counts no more; where the matter stands, and
     * what was done since, is for whoever leads to decide anew.
     *
     * @param reason for which the motion was voided
     */
    @EventName("matter.ResolutionVoided")
    record ResolutionVoided(Happened happened, MotionId motion, String reason) implements MatterEvent {}

    /**
     * 交办. Fixes the dates.
     *
     * @param coHandlers each owes an opinion
     * @param parts work divided; each of these organisations owes an opinion too
     * @param limitInWorkingDays the limit that the dates were counted with; null for limits in hours
     */
    @EventName("matter.Assigned")
    record Assigned(
            Happened happened,
            OrganisationId lead,
            List<OrganisationId> coHandlers,
            List<Part> parts,
            @Nullable String task,
            TimeLimitClass timeLimitClass,
            @Nullable Integer limitInWorkingDays,
            Due due,
            Due acceptanceDue,
            Due firstContactDue,
            Due returnUntil,
            @Nullable Due opinionsDue,
            Escalation escalation,
            UnderRules rules)
            implements MatterEvent {
        public Assigned {
            coHandlers = List.copyOf(coHandlers);
            parts = List.copyOf(parts);
        }
    }

    /** 签收. */
    @EventName("matter.Accepted")
    record Accepted(Happened happened, OrganisationId organisation) implements MatterEvent {}

    /** 视同签收: the time for accepting ran out. */
    @EventName("matter.AcceptanceDeemed")
    record AcceptanceDeemed(Happened happened, OrganisationId organisation) implements MatterEvent {}

    /** 申请退办. The clock goes on. */
    @EventName("matter.ReturnRequested")
    record ReturnRequested(
            Happened happened,
            OrganisationId organisation,
            ReturnReason reason,
            String explanation,
            @Nullable OrganisationId suggested,
            Due decisionDue,
            UnderRules rules)
            implements MatterEvent {}

    /** 同意退办: to be assigned anew. */
    @EventName("matter.ReturnApproved")
    record ReturnApproved(Happened happened, @Nullable String remark) implements MatterEvent {}

    /** 不同意退办. */
    @EventName("matter.ReturnRefused")
    record ReturnRefused(Happened happened, String reason) implements MatterEvent {}

    /** 撤回交办: the assignment was a mistake of ours, or its lead is released by the charter because it reserved its opinion. */
    @EventName("matter.AssignmentWithdrawn")
    record AssignmentWithdrawn(Happened happened, String reason) implements MatterEvent {}

    /** 联系居民、面商. The first one counts for the rate of response. */
    @EventName("matter.FirstContactMade")
    record FirstContactMade(
            Happened happened,
            @Nullable PersonId with,
            DeliveryMethod how,
            @Nullable OrganisationId by) implements MatterEvent {}

    /** 进展. */
    @EventName("matter.ProgressReported")
    record ProgressReported(
            Happened happened, @Nullable OrganisationId by, String progress, List<Attachment> attachments)
            implements MatterEvent {
        public ProgressReported {
            attachments = List.copyOf(attachments);
        }
    }

    /** 查看现场. */
    @EventName("matter.Inspected")
    record Inspected(Happened happened, String finding, List<Attachment> attachments) implements MatterEvent {
        public Inspected {
            attachments = List.copyOf(attachments);
        }
    }

    /** 暂停. */
    @EventName("matter.Suspended")
    record Suspended(Happened happened, SuspensionReason reason, String explanation, Due until, UnderRules rules)
            implements MatterEvent {}

    /**
     * 恢复: the date moves by the working days that the clock stood.
     *
     * @param workingDaysStood how many
     */
    @EventName("matter.Resumed")
    record Resumed(
            Happened happened,
            int workingDaysStood,
            Due due,
            @Nullable Due opinionsDue,
            Escalation escalation,
            UnderRules rules)
            implements MatterEvent {}

    /** 催办. */
    @EventName("matter.HandlingUrged")
    record HandlingUrged(Happened happened, String message) implements MatterEvent {}

    /** It was reported to the street, which has to look after it from now on. */
    @EventName("matter.ReportedUp")
    record ReportedUp(Happened happened, ReportGround ground) implements MatterEvent {}

    /** 街道阅处: the street has seen what was reported to it. */
    @EventName("matter.ReportNoted")
    record ReportNoted(Happened happened, String measure) implements MatterEvent {}

    /** 督办. */
    @EventName("matter.SupervisionOpened")
    record SupervisionOpened(
            Happened happened, String reason, @Nullable String letterNo) implements MatterEvent {}

    /** 解除督办. */
    @EventName("matter.SupervisionLifted")
    record SupervisionLifted(Happened happened, String reason) implements MatterEvent {}

    /**
     * 申请延期.
     *
     * @param recordedAfterDue asked in time, entered later: the secretary must confirm it
     */
    @EventName("matter.ExtensionRequested")
    record ExtensionRequested(
            Happened happened, OrganisationId organisation, int workingDays, String reason, boolean recordedAfterDue)
            implements MatterEvent {}

    /** 同意延期. */
    @EventName("matter.ExtensionGranted")
    record ExtensionGranted(
            Happened happened,
            int workingDays,
            Due due,
            @Nullable Due opinionsDue,
            Escalation escalation,
            @Nullable DeliveryMethod raisersTold,
            UnderRules rules)
            implements MatterEvent {}

    /** 不同意延期. */
    @EventName("matter.ExtensionRefused")
    record ExtensionRefused(Happened happened, String reason) implements MatterEvent {}

    /** 协办意见. */
    @EventName("matter.CoHandlerOpinionGiven")
    record CoHandlerOpinionGiven(
            Happened happened, OrganisationId organisation, String opinion, List<Attachment> attachments)
            implements MatterEvent {
        public CoHandlerOpinionGiven {
            attachments = List.copyOf(attachments);
        }
    }

    /** 免交协办意见; also where the charter releases a unit that reserved its opinion. */
    @EventName("matter.CoHandlerOpinionWaived")
    record CoHandlerOpinionWaived(Happened happened, OrganisationId organisation, String reason)
            implements MatterEvent {}

    /** 报结. */
    @EventName("matter.CompletionReported")
    record CompletionReported(
            Happened happened,
            OrganisationId organisation,
            ResultClass result,
            String outcome,
            @Nullable LocalDate promisedFor,
            List<Attachment> attachments,
            Due checkDue,
            UnderRules rules)
            implements MatterEvent {
        public CompletionReported {
            attachments = List.copyOf(attachments);
        }
    }

    /** 审核不通过. */
    @EventName("matter.CompletionRejected")
    record CompletionRejected(Happened happened, String reason) implements MatterEvent {}

    /** 审核通过. */
    @EventName("matter.CompletionConfirmed")
    record CompletionConfirmed(Happened happened, @Nullable String remark) implements MatterEvent {}

    /**
     * 答复.
     *
     * @param letterNo 文号; null when answered by word of mouth
     * @param supplement it completes an earlier answer (B 类兑现后的补充答复)
     * @param feedbackUntil until when signers may rate (proposals)
     * @param lapse when it may be closed without feedback
     */
    @EventName("matter.AnswerIssued")
    record AnswerIssued(
            Happened happened,
            @Nullable String letterNo,
            ResultClass result,
            String answer,
            PersonId signatory,
            List<Delivery> deliveries,
            boolean supplement,
            Due followUpDue,
            @Nullable Due feedbackUntil,
            Due lapse,
            UnderRules rules)
            implements MatterEvent {
        public AnswerIssued {
            deliveries = List.copyOf(deliveries);
        }
    }

    /**
     * 回访抽样: recorded where a community receives too much for everybody to be asked, and nothing on the matter says that its
     * raiser must be.
     *
     * @param received issues that the community received in the month before
     * @param percent of how many in a hundred the raisers are asked
     * @param lot drawn by the edge, from 0 to 99
     * @param chosen its raiser is to be asked; otherwise it may be closed without
     */
    @EventName("matter.FollowUpSampled")
    record FollowUpSampled(Happened happened, int received, int percent, int lot, boolean chosen, UnderRules rules)
            implements MatterEvent {}

    /** 回访（未成）: whether anybody answered. */
    @EventName("matter.FollowUpAttempted")
    record FollowUpAttempted(Happened happened, boolean reached, DeliveryMethod how) implements MatterEvent {}

    /**
     * 回访.
     *
     * @param contacted whether the handler had contacted the person asked
     */
    @EventName("matter.FollowedUp")
    record FollowedUp(
            Happened happened,
            @Nullable PersonId asked,
            DeliveryMethod how,
            boolean contacted,
            Solved solved,
            @Nullable String finding)
            implements MatterEvent {}

    /**
     * 评价.
     *
     * @param rater who raised or signed; null when whoever raised it stands without a person
     * @param process 办理过程, proposals only
     * @param late came after the date for feedback
     * @param verificationDue when it is to be verified; only for dissatisfaction
     */
    @EventName("matter.Evaluated")
    record Evaluated(
            Happened happened,
            @Nullable PersonId rater,
            @Nullable Satisfaction process,
            Satisfaction result,
            @Nullable Concealed comment,
            boolean late,
            @Nullable Due verificationDue)
            implements MatterEvent {}

    /** 核实不满意. */
    @EventName("matter.DissatisfactionVerified")
    record DissatisfactionVerified(Happened happened, boolean justified, String finding) implements MatterEvent {}

    /**
     * 重办. The same handlers go on under a new date; where nobody handled it, it is to be assigned.
     *
     * @param times 1 for the first
     */
    @EventName("matter.Reopened")
    record Reopened(Happened happened, int times, String reason, Due due, Escalation escalation, UnderRules rules)
            implements MatterEvent {}

    /** B 类跟踪. */
    @EventName("matter.PromiseTracked")
    record PromiseTracked(
            Happened happened,
            String what,
            Due until,
            @Nullable Due reminder,
            UnderRules rules) implements MatterEvent {}

    /** 兑现. A supplementary answer is owed. */
    @EventName("matter.PromiseFulfilled")
    record PromiseFulfilled(Happened happened, String outcome, List<Attachment> attachments) implements MatterEvent {
        public PromiseFulfilled {
            attachments = List.copyOf(attachments);
        }
    }

    /** 逾期未兑现（失信项）. A supplementary answer is owed. */
    @EventName("matter.PromiseMissed")
    record PromiseMissed(Happened happened, String reason) implements MatterEvent {}

    /** 终结. */
    @EventName("matter.Concluded")
    record Concluded(Happened happened, String reason, DeliveryMethod told) implements MatterEvent {}

    /** 挂账. */
    @EventName("matter.PutOnLongList")
    record PutOnLongList(Happened happened, String reason, Due reviewDue) implements MatterEvent {}

    /** 转出. */
    @EventName("matter.TransferredTo")
    record TransferredTo(Happened happened, AreaId community, String reason) implements MatterEvent {}

    /** 结案、销号. */
    @EventName("matter.Closed")
    record Closed(
            Happened happened,
            ClosedReason reason,
            @Nullable String remark) implements MatterEvent {}

    /** 归档. */
    @EventName("matter.Archived")
    record Archived(Happened happened, String fileNo, Retention retention) implements MatterEvent {}

    // ------------------------------------------------------------------ always

    /** 归类、标识、公开摘要. What is null stays as it is. */
    @EventName("matter.Classified")
    record Classified(
            Happened happened,
            @Nullable String category,
            @Nullable String publicSummary,
            @Nullable Sensitivity sensitivity,
            @Nullable Boolean shieldedRaiser,
            List<String> tags)
            implements MatterEvent {
        public Classified {
            tags = List.copyOf(tags);
        }
    }

    /**
     * 更正: replaces fields of an earlier fact of this matter. The fact itself stays.
     *
     * @param sequence of the fact in the stream, from 0
     * @param touched later decisions that rested on it; they stay
     */
    @EventName("matter.Corrected")
    record Corrected(Happened happened, long sequence, List<FieldChange> fields, String reason, List<Long> touched)
            implements MatterEvent {
        public Corrected {
            fields = List.copyOf(fields);
            touched = List.copyOf(touched);
        }
    }

    /** 附件. */
    @EventName("matter.AttachmentAdded")
    record AttachmentAdded(Happened happened, Attachment attachment) implements MatterEvent {}

    /**
     * 印发: a paper went out, these bytes and no others.
     *
     * @param about the sequence of the fact that the paper puts on paper
     * @param number 文号; null for papers that go by the number of the matter
     */
    @EventName("matter.PaperIssued")
    record PaperIssued(
            Happened happened,
            PaperKind paper,
            long about,
            @Nullable String number,
            PaperTemplate template,
            Attachment word,
            Attachment pdf)
            implements MatterEvent {}

    // ------------------------------------------------------------------ on the public column (公开)

    /**
     * 拟公开: what is to stand on the public column, word for word. It stands in clear because nothing personal may be in it: it was
     * looked through before, and somebody else reads it before it is shown.
     *
     * @param entry its address in the column, drawn with the first draft and kept; says nothing of the matter
     * @param answer null while there is none, or none to be shown
     */
    @EventName("matter.PublicationDrafted")
    record PublicationDrafted(
            Happened happened,
            UUID entry,
            String title,
            @Nullable String summary,
            @Nullable String answer) implements MatterEvent {}

    /** 公开稿退回: the checker did not let it pass. */
    @EventName("matter.PublicationReturned")
    record PublicationReturned(Happened happened, String reason) implements MatterEvent {}

    /** 公开: the draft that waited was checked by somebody else and stands on the column from now on. */
    @EventName("matter.Published")
    record Published(Happened happened) implements MatterEvent {}

    /** 撤下: nothing of it stands on the column any more. */
    @EventName("matter.PublicationTakenDown")
    record PublicationTakenDown(Happened happened, String reason) implements MatterEvent {}

    /** 批注. */
    @EventName("matter.NoteAdded")
    record NoteAdded(Happened happened, Concealed note) implements MatterEvent {}

    /** 关联. */
    @EventName("matter.LinkedTo")
    record LinkedTo(Happened happened, LinkTarget to, Relation relation) implements MatterEvent {}
}
