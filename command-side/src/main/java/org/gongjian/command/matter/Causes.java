package org.gongjian.command.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.gongjian.command.decision.GeneralRefusal;
import org.gongjian.command.decision.Refused;
import org.gongjian.matter.CommitmentEvent;
import org.gongjian.matter.MatterEvent;
import org.gongjian.record.Happened;
import org.jspecify.annotations.Nullable;

/** Along a stream a step may not happen before the one it builds on; notes, files and labels may be late. */
final class Causes {

    private final List<MatterEvent> facts;
    private final ZoneId zone;

    /** @param facts in stream order, corrected */
    Causes(List<MatterEvent> facts, ZoneId zone) {
        this.facts = facts;
        this.zone = zone;
    }

    /** Every fact from this sequence on comes after its cause. */
    void requireFrom(int sequence) {
        for (int i = sequence; i < facts.size(); i++) {
            MatterEvent cause = causeOf(facts.get(i), i);
            if (cause != null && before(facts.get(i).happened(), cause.happened())) {
                throw new Refused(
                        GeneralRefusal.HAPPENED_BEFORE_ITS_CAUSE,
                        Map.of("cause", cause.happened().at(), "field", "happened.at"));
            }
        }
    }

    private boolean before(Happened step, Happened cause) {
        if (step.dateOnly() || cause.dateOnly()) {
            return day(step.at()).isBefore(day(cause.at()));
        }
        return step.at().isBefore(cause.at());
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    private @Nullable MatterEvent causeOf(MatterEvent event, int at) {
        return switch (event) {
            case MatterEvent.OfCommitment e -> commitment(e, at);
            case MatterEvent.IssueRaised _,
                    MatterEvent.ProposalReceived _,
                    MatterEvent.LedgerEntryTakenOver _,
                    MatterEvent.ProposalTakenOver _,
                    MatterEvent.Classified _,
                    MatterEvent.Corrected _,
                    MatterEvent.AttachmentAdded _,
                    MatterEvent.NoteAdded _,
                    MatterEvent.LinkedTo _ -> null;
            case MatterEvent.AnsweredOnTheSpot _,
                    MatterEvent.ReturnedForCompletion _,
                    MatterEvent.SignersVerified _,
                    MatterEvent.ConvertedTo _,
                    MatterEvent.Declined _,
                    MatterEvent.Admitted _ ->
                last(at, MatterEvent.Resubmitted.class, MatterEvent.ConvertedTo.class, MatterEvent.Overturned.class);
            case MatterEvent.Resubmitted _ -> last(at, MatterEvent.ReturnedForCompletion.class);
            case MatterEvent.Merged _,
                    MatterEvent.JoinedBy _,
                    MatterEvent.SplitFrom _,
                    MatterEvent.RepeatOf _,
                    MatterEvent.Withdrawn _,
                    MatterEvent.Referred _,
                    MatterEvent.ConsultedUrgently _,
                    MatterEvent.Inspected _,
                    MatterEvent.SupervisionOpened _,
                    MatterEvent.FollowUpSampled _ -> beginning();
            case MatterEvent.PublicationDrafted _ -> beginning();
            case MatterEvent.PublicationReturned _, MatterEvent.Published _, MatterEvent.PublicationTakenDown _ ->
                last(at, MatterEvent.PublicationDrafted.class, MatterEvent.Published.class);
            case MatterEvent.PaperIssued e -> facts.get((int) e.about());
            case MatterEvent.ReferralAccepted e -> referral(e.referral(), at);
            case MatterEvent.ReferralRefused e -> referral(e.referral(), at);
            case MatterEvent.ReferralAnswered e -> referral(e.referral(), at);
            case MatterEvent.ReviewAsked _ -> last(at, MatterEvent.Declined.class);
            case MatterEvent.Upheld _, MatterEvent.Overturned _ -> last(at, MatterEvent.ReviewAsked.class);
            case MatterEvent.Rerouted _,
                    MatterEvent.PlacedOnAgenda _,
                    MatterEvent.Concluded _,
                    MatterEvent.PutOnLongList _,
                    MatterEvent.TransferredTo _ -> last(at, MatterEvent.Admitted.class);
            case MatterEvent.Resolved _ -> last(at, MatterEvent.PlacedOnAgenda.class, MatterEvent.Admitted.class);
            case MatterEvent.Assigned _ ->
                last(
                        at,
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
                    MatterEvent.CompletionReported _ ->
                last(at, MatterEvent.Assigned.class, MatterEvent.Reopened.class);
            case MatterEvent.ReturnApproved _, MatterEvent.ReturnRefused _ ->
                last(at, MatterEvent.ReturnRequested.class);
            case MatterEvent.Resumed _ -> last(at, MatterEvent.Suspended.class);
            case MatterEvent.ReportNoted _ -> last(at, MatterEvent.ReportedUp.class);
            case MatterEvent.SupervisionLifted _ -> last(at, MatterEvent.SupervisionOpened.class);
            case MatterEvent.ExtensionGranted _, MatterEvent.ExtensionRefused _ ->
                last(at, MatterEvent.ExtensionRequested.class);
            case MatterEvent.CompletionRejected _, MatterEvent.CompletionConfirmed _ ->
                last(at, MatterEvent.CompletionReported.class);
            case MatterEvent.AnswerIssued _ ->
                last(
                        at,
                        MatterEvent.CompletionConfirmed.class,
                        MatterEvent.ReferralAnswered.class,
                        MatterEvent.Resolved.class,
                        MatterEvent.PromiseFulfilled.class,
                        MatterEvent.PromiseMissed.class);
            case MatterEvent.FollowUpAttempted _,
                    MatterEvent.FollowedUp _,
                    MatterEvent.Evaluated _,
                    MatterEvent.PromiseTracked _ ->
                last(at, MatterEvent.AnswerIssued.class, MatterEvent.AnsweredOnTheSpot.class);
            case MatterEvent.DissatisfactionVerified _ -> last(at, MatterEvent.Evaluated.class);
            case MatterEvent.Reopened _ -> last(at, MatterEvent.DissatisfactionVerified.class);
            case MatterEvent.PromiseFulfilled _, MatterEvent.PromiseMissed _ ->
                last(at, MatterEvent.PromiseTracked.class);
            case MatterEvent.Closed _ ->
                last(
                        at,
                        CommitmentEvent.Missed.class,
                        MatterEvent.AnswerIssued.class,
                        MatterEvent.FollowedUp.class,
                        MatterEvent.FollowUpAttempted.class,
                        MatterEvent.DissatisfactionVerified.class);
            case MatterEvent.Archived _ ->
                last(
                        at,
                        MatterEvent.Closed.class,
                        CommitmentEvent.Verified.class,
                        CommitmentEvent.YearSettled.class,
                        CommitmentEvent.Lapsed.class,
                        MatterEvent.AnsweredOnTheSpot.class,
                        MatterEvent.Declined.class,
                        MatterEvent.Merged.class,
                        MatterEvent.Withdrawn.class,
                        MatterEvent.TransferredTo.class,
                        MatterEvent.Concluded.class);
        };
    }

    private @Nullable MatterEvent commitment(MatterEvent.OfCommitment event, int at) {
        return switch (event) {
            case CommitmentEvent.ProjectFixed _, CommitmentEvent.Promised _, CommitmentEvent.OccurrenceFellDue _ ->
                null;
            // in time though missed before it was recorded: it builds on the window, not on the missing
            case CommitmentEvent.Performed _ -> last(at, CommitmentEvent.Disputed.class);
            case CommitmentEvent.PerformedLate _ ->
                last(at, CommitmentEvent.Missed.class, CommitmentEvent.Disputed.class);
            case CommitmentEvent.Verified _, CommitmentEvent.Disputed _ ->
                last(at, CommitmentEvent.Performed.class, CommitmentEvent.PerformedLate.class);
            case CommitmentEvent.Claimed _,
                    CommitmentEvent.CameIntoForce _,
                    CommitmentEvent.Missed _,
                    CommitmentEvent.Varied _,
                    CommitmentEvent.Lapsed _,
                    CommitmentEvent.YearSettled _ -> last(at, CommitmentEvent.Claimed.class);
        };
    }

    private @Nullable MatterEvent beginning() {
        return facts.isEmpty() ? null : facts.getFirst();
    }

    private @Nullable MatterEvent referral(int number, int at) {
        return facts.subList(0, at).stream()
                .filter(one -> one instanceof MatterEvent.Referred sent && sent.referral() == number)
                .findFirst()
                .orElse(null);
    }

    /** The last fact of one of these kinds before this one, or else the beginning. */
    @SafeVarargs
    private @Nullable MatterEvent last(int at, Class<? extends MatterEvent>... kinds) {
        for (int i = at - 1; i >= 0; i--) {
            if (List.of(kinds).contains(facts.get(i).getClass())) {
                return facts.get(i);
            }
        }
        return at == 0 ? null : beginning();
    }
}
