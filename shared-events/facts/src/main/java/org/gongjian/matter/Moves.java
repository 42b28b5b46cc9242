package org.gongjian.matter;

import org.gongjian.matter.MatterEvent.AcceptanceDeemed;
import org.gongjian.matter.MatterEvent.Accepted;
import org.gongjian.matter.MatterEvent.Evaluated;
import org.gongjian.matter.MatterEvent.ExtensionGranted;
import org.gongjian.matter.MatterEvent.ReferralAnswered;
import org.gongjian.matter.MatterEvent.ReferralRefused;
import org.gongjian.matter.MatterEvent.Referred;
import org.gongjian.matter.MatterEvent.Reopened;
import org.gongjian.matter.MatterEvent.Resolved;
import org.gongjian.matter.MatterEvent.Resumed;
import org.gongjian.matter.Stage.AtTheCounter;
import org.gongjian.matter.Stage.Deliberable;
import org.gongjian.matter.Stage.Handled;
import org.gongjian.matter.Stage.Living;
import org.gongjian.matter.Stage.Open;
import org.gongjian.matter.Stage.Replied;
import org.gongjian.matter.Stage.Working;
import org.gongjian.matter.terms.ClosedReason;
import org.gongjian.matter.terms.Due;
import org.gongjian.matter.terms.MatterKind;
import org.gongjian.matter.terms.ReferralMode;
import org.gongjian.record.Id.OrganisationId;
import org.jspecify.annotations.Nullable;

/** To which stage a fact leads; null where it does not fit the stage. Every fact has its line. */
final class Moves {

    private Moves() {}

    static @Nullable Stage next(MatterFile file, Stage stage, MatterEvent event) {
        return switch (event) {
            case MatterEvent.OfCommitment e -> CommitmentMoves.next(stage, e);
            case MatterEvent.OfNotice e -> when(file.notices().fits(e) && !(stage instanceof Stage.TakenOver), stage);

            // Receiving
            case MatterEvent.IssueRaised _,
                    MatterEvent.ProposalReceived _,
                    MatterEvent.LedgerEntryTakenOver _,
                    MatterEvent.ProposalTakenOver _ -> null;
            case MatterEvent.AnsweredOnTheSpot _ ->
                when(stage instanceof AtTheCounter, closed(ClosedReason.ANSWERED_ON_THE_SPOT));
            case MatterEvent.ReturnedForCompletion e ->
                when(stage instanceof Stage.Received, new Stage.Returned(e.completionDue()));
            case MatterEvent.Resubmitted e ->
                when(stage instanceof Stage.Returned, new Stage.Received(e.admissionDue()));
            case MatterEvent.SignersVerified _ ->
                when(stage instanceof AtTheCounter && file.kind() == MatterKind.PROPOSAL, stage);
            case MatterEvent.ConvertedTo e ->
                when(
                        stage instanceof AtTheCounter && file.kind() != e.kind() && e.kind() != MatterKind.COMMITMENT,
                        new Stage.Received(e.admissionDue()));
            case MatterEvent.Merged _ -> when(stage instanceof Living, closed(ClosedReason.MERGED));
            case MatterEvent.JoinedBy _, MatterEvent.SplitFrom _, MatterEvent.RepeatOf _ ->
                when(stage instanceof Living, stage);
            case MatterEvent.Withdrawn _ -> when(stage instanceof Living, closed(ClosedReason.WITHDRAWN));
            case Referred e -> referred(file, stage, e);
            case MatterEvent.ReferralAccepted e -> when(file.referrals().open().contains(e.referral()), stage);
            case ReferralRefused e ->
                when(file.referrals().open().contains(e.referral()), back(stage, e.referral(), false));
            case ReferralAnswered e ->
                when(file.referrals().open().contains(e.referral()), back(stage, e.referral(), e.settles()));
            case MatterEvent.Declined _ -> when(stage instanceof AtTheCounter, closed(ClosedReason.DECLINED));
            case MatterEvent.ReviewAsked _ ->
                when(declined(stage) && !file.marks().underReview(), stage);
            case MatterEvent.Upheld _ -> when(declined(stage) && file.marks().underReview(), stage);
            case MatterEvent.Overturned e ->
                when(declined(stage) && file.marks().underReview(), new Stage.Received(e.admissionDue()));
            case MatterEvent.Admitted e ->
                when(
                        stage instanceof Stage.Received || stage instanceof Stage.TakenOver,
                        new Stage.Admitted(e.provisionalDue()));

            // Open
            case MatterEvent.Rerouted _ -> when(stage instanceof Open, stage);
            case MatterEvent.ConsultedUrgently _ -> when(stage instanceof Living, stage);
            case MatterEvent.PlacedOnAgenda e ->
                stage instanceof Deliberable now ? new Stage.OnAgenda(e, beforeAgenda(now)) : null;
            case Resolved e -> stage instanceof Deliberable now ? resolved(e, now) : null;
            case MatterEvent.ResolutionVoided e -> when(file.filing().restsOn(e.motion()), stage);
            case MatterEvent.Assigned e ->
                when(
                        stage instanceof Stage.Admitted || stage instanceof Stage.LongList,
                        new Stage.Assigned(Handling.of(e)));
            case Accepted e -> accepted(stage, e.organisation());
            case AcceptanceDeemed e ->
                stage instanceof Stage.Assigned(var handling) && handling.lead().equals(e.organisation())
                        ? new Stage.InHand(handling)
                        : null;
            case MatterEvent.ReturnRequested e ->
                stage instanceof Working w && w.handling().clock().returnAsked() == null
                        ? clock(w, w.handling().clock().returnAsked(e))
                        : null;
            case MatterEvent.ReturnApproved _ -> when(returnAsked(stage), toBeAssigned(file, stage));
            case MatterEvent.ReturnRefused _ ->
                stage instanceof Working w && returnAsked(stage)
                        ? clock(w, w.handling().clock().returnRefused())
                        : null;
            case MatterEvent.AssignmentWithdrawn _ -> when(stage instanceof Working, toBeAssigned(file, stage));
            case MatterEvent.FirstContactMade _ ->
                stage instanceof Working w ? w.with(w.handling().withContact()) : when(stage instanceof Living, stage);
            case MatterEvent.ProgressReported _, MatterEvent.Inspected _ -> when(stage instanceof Stage.Running, stage);
            case MatterEvent.Suspended e ->
                stage instanceof Working w && w.handling().clock().suspended() == null
                        ? clock(w, w.handling().clock().suspended(e))
                        : null;
            case Resumed e -> resumed(stage, e);
            case MatterEvent.HandlingUrged _ -> urged(stage);
            case MatterEvent.ReportedUp _ ->
                stage instanceof Working w ? w.with(w.handling().withReport()) : when(stage instanceof Living, stage);
            case MatterEvent.ReportNoted _ -> when(file.marks().awaitsStreet(), stage);
            case MatterEvent.SupervisionOpened _ ->
                when(stage instanceof Living && !file.marks().supervised(), stage);
            case MatterEvent.SupervisionLifted _ -> when(file.marks().supervised(), stage);
            case MatterEvent.ExtensionRequested e ->
                stage instanceof Working w && w.handling().clock().extensionAsked() == null
                        ? clock(w, w.handling().clock().extensionAsked(e))
                        : null;
            case ExtensionGranted e -> extended(stage, e);
            case MatterEvent.ExtensionRefused _ ->
                stage instanceof Working w && w.handling().clock().extensionAsked() != null
                        ? clock(w, w.handling().clock().extensionDecided(false))
                        : null;
            case MatterEvent.CoHandlerOpinionGiven e -> opinion(stage, e.organisation());
            case MatterEvent.CoHandlerOpinionWaived e -> opinion(stage, e.organisation());
            case MatterEvent.CompletionReported e ->
                stage instanceof Working w && w.handling().clock().suspended() == null
                        ? new Stage.Reported(w.handling(), e)
                        : null;
            case MatterEvent.CompletionRejected _ ->
                stage instanceof Stage.Reported now ? new Stage.InHand(now.handling()) : null;
            case MatterEvent.CompletionConfirmed _ ->
                stage instanceof Stage.Reported(var handling, var report)
                        ? new Stage.Confirmed(handling, report)
                        : null;
            case MatterEvent.AnswerIssued e ->
                stage instanceof Stage.Confirmed now ? new Stage.Answered(e, now.handling()) : null;
            case MatterEvent.FollowUpSampled _ -> when(stage instanceof Replied, stage);
            case MatterEvent.FollowUpAttempted _, MatterEvent.FollowedUp _ -> when(answered(file, stage), stage);
            case Evaluated e -> evaluated(file, stage, e);
            case MatterEvent.DissatisfactionVerified e -> verified(stage, e.justified());
            case Reopened e -> reopened(stage, e);
            case MatterEvent.PromiseTracked e ->
                stage instanceof Stage.Answered(var answer, var handling)
                        ? new Stage.Promised(answer, e, handling)
                        : null;
            case MatterEvent.PromiseFulfilled _, MatterEvent.PromiseMissed _ ->
                stage instanceof Stage.Promised now ? new Stage.Confirmed(now.handling(), null) : null;
            case MatterEvent.Concluded _ -> when(stage instanceof Open, closed(ClosedReason.CONCLUDED));
            case MatterEvent.PutOnLongList e ->
                when(
                        stage instanceof Deliberable && !(stage instanceof Stage.LongList),
                        new Stage.LongList(e.reviewDue()));
            case MatterEvent.TransferredTo _ -> when(stage instanceof Living, closed(ClosedReason.TRANSFERRED));
            case MatterEvent.Closed e ->
                when(
                        stage instanceof Stage.Answered || stage instanceof CommitmentStage.OccurrenceMissed,
                        closed(e.reason()));
            case MatterEvent.Archived _ ->
                when(stage instanceof Stage.Closed && !file.marks().archived(), stage);

            // On the public column
            case MatterEvent.PublicationDrafted _ -> when(!(stage instanceof Stage.Receiving), stage);
            case MatterEvent.PublicationReturned _, MatterEvent.Published _ ->
                when(file.publication().waiting() != null, stage);
            case MatterEvent.PublicationTakenDown _ -> when(file.publication().entry() != null, stage);

            // Always. A correction is folded anew before it comes here.
            case MatterEvent.Classified _,
                    MatterEvent.Corrected _,
                    MatterEvent.AttachmentAdded _,
                    MatterEvent.NoteAdded _,
                    MatterEvent.PaperIssued _,
                    MatterEvent.LinkedTo _ -> stage;
        };
    }

    private static @Nullable Stage when(boolean fits, @Nullable Stage next) {
        return fits ? next : null;
    }

    private static @Nullable Stage urged(Stage stage) {
        return switch (stage) {
            case Working w -> w.with(w.handling().withUrging());
            case CommitmentStage.OccurrenceMissed missed ->
                new CommitmentStage.OccurrenceMissed(missed.occurrence(), true);
            default -> when(stage instanceof Stage.Running, stage);
        };
    }

    private static Stage closed(ClosedReason reason) {
        return new Stage.Closed(reason);
    }

    private static boolean declined(Stage stage) {
        return stage instanceof Stage.Closed(var reason) && reason == ClosedReason.DECLINED;
    }

    private static boolean answered(MatterFile file, Stage stage) {
        return stage instanceof Replied
                || !file.replies().answers().isEmpty()
                || stage instanceof Stage.Closed(var reason) && reason == ClosedReason.ANSWERED_ON_THE_SPOT;
    }

    private static @Nullable Stage referred(MatterFile file, Stage stage, Referred e) {
        boolean fits = stage instanceof Living && file.referrals().numbered(e.referral()) == null;
        boolean waits = e.mode() != ReferralMode.WHISTLED;
        return when(
                fits,
                switch (stage) {
                    case Stage.Received received when waits -> new Stage.ReferredUnadmitted(e.referral(), received);
                    case Stage.Admitted admitted when waits -> new Stage.ReferredAdmitted(e.referral(), admitted);
                    case Stage other -> other;
                });
    }

    private static Stage back(Stage stage, int referral, boolean settled) {
        return switch (stage) {
            case Stage.ReferredUnadmitted(int awaited, var before) when awaited == referral -> before;
            case Stage.ReferredAdmitted(int awaited, var before)
            when awaited == referral -> settled ? new Stage.Confirmed(null, null) : before;
            case Stage other -> other;
        };
    }

    private static Deliberable beforeAgenda(Deliberable stage) {
        return stage instanceof Stage.OnAgenda on ? on.before() : stage;
    }

    private static Stage resolved(Resolved e, Deliberable stage) {
        Deliberable before = beforeAgenda(stage);
        return switch (e.outcome()) {
            case ADOPTED, ADOPTED_AMENDED ->
                before instanceof Working ? before : new Stage.Admitted(provisional(before));
            case REJECTED -> new Stage.Confirmed(before instanceof Working working ? working.handling() : null, null);
            case POSTPONED, TO_HIGHER_MEETING -> stage;
        };
    }

    private static Due provisional(Deliberable before) {
        return switch (before) {
            case Stage.Admitted admitted -> admitted.provisionalDue();
            case Stage.OnAgenda on -> provisional(on.before());
            case Working working -> working.handling().due();
            case Stage.Answered answered -> answered.answer().followUpDue();
            case Stage.ToVerify verify -> verify.verificationDue();
            case Stage.LongList list -> list.reviewDue();
        };
    }

    private static @Nullable Stage accepted(Stage stage, OrganisationId organisation) {
        if (!(stage instanceof Working working) || !working.handling().involves(organisation)) {
            return null;
        }
        return working.handling().lead().equals(organisation) ? new Stage.InHand(working.handling()) : stage;
    }

    private static boolean returnAsked(Stage stage) {
        return stage instanceof Working working && working.handling().clock().returnAsked() != null;
    }

    private static @Nullable Stage toBeAssigned(MatterFile file, Stage stage) {
        return stage instanceof Working working
                ? new Stage.Admitted(working.handling().due())
                : null;
    }

    private static Stage clock(Working stage, Handling.Clock clock) {
        return stage.with(stage.handling().with(clock));
    }

    private static @Nullable Stage resumed(Stage stage, Resumed e) {
        if (!(stage instanceof Working working) || working.handling().clock().suspended() == null) {
            return null;
        }
        Handling.Clock clock = working.handling().clock().resumed(e.workingDaysStood());
        return working.with(working.handling().dueOn(e.due(), e.opinionsDue(), e.escalation(), clock));
    }

    private static @Nullable Stage extended(Stage stage, ExtensionGranted e) {
        if (!(stage instanceof Working working) || working.handling().clock().extensionAsked() == null) {
            return null;
        }
        Handling.Clock clock = working.handling().clock().extensionDecided(true);
        return working.with(working.handling().dueOn(e.due(), e.opinionsDue(), e.escalation(), clock));
    }

    private static @Nullable Stage opinion(Stage stage, OrganisationId organisation) {
        if (!(stage instanceof Handled handled)
                || !handled.handling().coHandlers().contains(organisation)) {
            return null;
        }
        Handling now = handled.handling().withOpinionOf(organisation);
        return switch (handled) {
            case Working working -> working.with(now);
            case Stage.Reported reported -> new Stage.Reported(now, reported.report());
        };
    }

    private static @Nullable Stage evaluated(MatterFile file, Stage stage, Evaluated e) {
        if (stage instanceof Replied replied && e.verificationDue() != null) {
            return new Stage.ToVerify(replied, e.verificationDue(), false);
        }
        return when(answered(file, stage), stage);
    }

    private static @Nullable Stage verified(Stage stage, boolean justified) {
        if (!(stage instanceof Stage.ToVerify open)) {
            return null;
        }
        return justified ? new Stage.ToVerify(open.before(), open.verificationDue(), true) : open.before();
    }

    private static @Nullable Stage reopened(Stage stage, Reopened e) {
        if (!(stage instanceof Stage.ToVerify open) || !open.justified()) {
            return null;
        }
        Handling handling = open.before().handling();
        return handling == null
                ? new Stage.Admitted(e.due())
                : new Stage.InHand(handling.reopened(e.due(), e.escalation()));
    }
}
