package org.gongjian.command.matter;

import java.util.Set;
import org.gongjian.matter.CommitmentEvent;
import org.gongjian.matter.MatterEvent;

/** Which earlier fact of its matter a fact builds on: it cannot have happened before it. */
sealed interface BuildsOn {
    /** It begins the matter, or may be told late: notes, files, labels, corrections. */
    record Nothing() implements BuildsOn {}

    /** The first fact. */
    record Beginning() implements BuildsOn {}

    /** The last fact of one of these kinds, or else the first of all. */
    record Last(Set<Class<? extends MatterEvent>> kinds) implements BuildsOn {}

    /** The fact at this place. */
    record Fact(long sequence) implements BuildsOn {}

    /** The referral of this number. */
    record Referral(int number) implements BuildsOn {}

    /** What this one builds on. */
    static BuildsOn of(MatterEvent event) {
        return switch (event) {
            case MatterEvent.OfCommitment e -> of(e);
            case MatterEvent.NoticePosted _ -> new Beginning();
            case MatterEvent.NoticeExtended _, MatterEvent.NoticeEnded _ -> last(MatterEvent.NoticePosted.class);
            case MatterEvent.IssueRaised _,
                    MatterEvent.ProposalReceived _,
                    MatterEvent.LedgerEntryTakenOver _,
                    MatterEvent.ProposalTakenOver _,
                    MatterEvent.Classified _,
                    MatterEvent.Corrected _,
                    MatterEvent.AttachmentAdded _,
                    MatterEvent.NoteAdded _,
                    MatterEvent.LinkedTo _ -> new Nothing();
            case MatterEvent.AnsweredOnTheSpot _,
                    MatterEvent.ReturnedForCompletion _,
                    MatterEvent.SignersVerified _,
                    MatterEvent.ConvertedTo _,
                    MatterEvent.Declined _,
                    MatterEvent.Admitted _ ->
                last(MatterEvent.Resubmitted.class, MatterEvent.ConvertedTo.class, MatterEvent.Overturned.class);
            case MatterEvent.Resubmitted _ -> last(MatterEvent.ReturnedForCompletion.class);
            case MatterEvent.Merged _,
                    MatterEvent.JoinedBy _,
                    MatterEvent.SplitFrom _,
                    MatterEvent.RepeatOf _,
                    MatterEvent.Withdrawn _,
                    MatterEvent.Referred _,
                    MatterEvent.ConsultedUrgently _,
                    MatterEvent.Inspected _,
                    MatterEvent.SupervisionOpened _,
                    MatterEvent.FollowUpSampled _ -> new Beginning();
            case MatterEvent.PublicationDrafted _ -> new Beginning();
            case MatterEvent.PublicationReturned _, MatterEvent.Published _, MatterEvent.PublicationTakenDown _ ->
                last(MatterEvent.PublicationDrafted.class, MatterEvent.Published.class);
            case MatterEvent.PaperIssued e -> new Fact(e.about());
            case MatterEvent.ReferralAccepted e -> new Referral(e.referral());
            case MatterEvent.ReferralRefused e -> new Referral(e.referral());
            case MatterEvent.ReferralAnswered e -> new Referral(e.referral());
            case MatterEvent.ReviewAsked _ -> last(MatterEvent.Declined.class);
            case MatterEvent.Upheld _, MatterEvent.Overturned _ -> last(MatterEvent.ReviewAsked.class);
            case MatterEvent.Rerouted _,
                    MatterEvent.PlacedOnAgenda _,
                    MatterEvent.Concluded _,
                    MatterEvent.PutOnLongList _,
                    MatterEvent.TransferredTo _ -> last(MatterEvent.Admitted.class);
            case MatterEvent.Resolved _ -> last(MatterEvent.PlacedOnAgenda.class, MatterEvent.Admitted.class);
            case MatterEvent.ResolutionVoided _ -> last(MatterEvent.Resolved.class);
            case MatterEvent.Assigned _ ->
                last(
                        MatterEvent.Admitted.class,
                        MatterEvent.ReturnApproved.class,
                        MatterEvent.AssignmentWithdrawn.class,
                        MatterEvent.Resolved.class,
                        MatterEvent.PutOnLongList.class,
                        MatterEvent.Reopened.class);
            case MatterEvent.Accepted _,
                    MatterEvent.AcceptanceDeemed _,
                    MatterEvent.ReturnRequested _,
                    MatterEvent.AssignmentWithdrawn _,
                    MatterEvent.FirstContactMade _,
                    MatterEvent.ProgressReported _,
                    MatterEvent.Suspended _,
                    MatterEvent.HandlingUrged _,
                    MatterEvent.ReportedUp _,
                    MatterEvent.ExtensionRequested _,
                    MatterEvent.CoHandlerOpinionGiven _,
                    MatterEvent.CoHandlerOpinionWaived _,
                    MatterEvent.CompletionReported _ -> last(MatterEvent.Assigned.class, MatterEvent.Reopened.class);
            case MatterEvent.ReturnApproved _, MatterEvent.ReturnRefused _ -> last(MatterEvent.ReturnRequested.class);
            case MatterEvent.Resumed _ -> last(MatterEvent.Suspended.class);
            case MatterEvent.ReportNoted _ -> last(MatterEvent.ReportedUp.class);
            case MatterEvent.SupervisionLifted _ -> last(MatterEvent.SupervisionOpened.class);
            case MatterEvent.ExtensionGranted _, MatterEvent.ExtensionRefused _ ->
                last(MatterEvent.ExtensionRequested.class);
            case MatterEvent.CompletionRejected _, MatterEvent.CompletionConfirmed _ ->
                last(MatterEvent.CompletionReported.class);
            case MatterEvent.AnswerIssued _ ->
                last(
                        MatterEvent.CompletionConfirmed.class,
                        MatterEvent.ReferralAnswered.class,
                        MatterEvent.Resolved.class,
                        MatterEvent.PromiseFulfilled.class,
                        MatterEvent.PromiseMissed.class);
            case MatterEvent.FollowUpAttempted _,
                    MatterEvent.FollowedUp _,
                    MatterEvent.Evaluated _,
                    MatterEvent.PromiseTracked _ ->
                last(MatterEvent.AnswerIssued.class, MatterEvent.AnsweredOnTheSpot.class);
            case MatterEvent.DissatisfactionVerified _ -> last(MatterEvent.Evaluated.class);
            case MatterEvent.Reopened _ -> last(MatterEvent.DissatisfactionVerified.class);
            case MatterEvent.PromiseFulfilled _, MatterEvent.PromiseMissed _ -> last(MatterEvent.PromiseTracked.class);
            case MatterEvent.Closed _ ->
                last(
                        CommitmentEvent.Missed.class,
                        MatterEvent.AnswerIssued.class,
                        MatterEvent.FollowedUp.class,
                        MatterEvent.FollowUpAttempted.class,
                        MatterEvent.DissatisfactionVerified.class);
            case MatterEvent.Archived _ ->
                last(
                        MatterEvent.Closed.class,
                        CommitmentEvent.Verified.class,
                        CommitmentEvent.YearSettled.class,
                        CommitmentEvent.Lapsed.class,
                        CommitmentEvent.EndedByAgreement.class,
                        MatterEvent.AnsweredOnTheSpot.class,
                        MatterEvent.Declined.class,
                        MatterEvent.Merged.class,
                        MatterEvent.Withdrawn.class,
                        MatterEvent.TransferredTo.class,
                        MatterEvent.Concluded.class);
        };
    }

    private static BuildsOn of(MatterEvent.OfCommitment event) {
        return switch (event) {
            case CommitmentEvent.ProjectFixed _, CommitmentEvent.Promised _, CommitmentEvent.OccurrenceFellDue _ ->
                new Nothing();
            // in time though missed before it was recorded: it builds on the window, not on the missing
            case CommitmentEvent.Performed _ -> last(CommitmentEvent.Disputed.class);
            case CommitmentEvent.PerformedLate _ -> last(CommitmentEvent.Missed.class, CommitmentEvent.Disputed.class);
            case CommitmentEvent.Verified _, CommitmentEvent.Disputed _ ->
                last(CommitmentEvent.Performed.class, CommitmentEvent.PerformedLate.class);
            case CommitmentEvent.Claimed _,
                    CommitmentEvent.CameIntoForce _,
                    CommitmentEvent.Missed _,
                    CommitmentEvent.Varied _,
                    CommitmentEvent.VariedByAgreement _,
                    CommitmentEvent.EndedByAgreement _,
                    CommitmentEvent.Lapsed _,
                    CommitmentEvent.YearSettled _ -> last(CommitmentEvent.Claimed.class);
        };
    }

    @SafeVarargs
    private static BuildsOn last(Class<? extends MatterEvent>... kinds) {
        return new Last(Set.of(kinds));
    }
}
