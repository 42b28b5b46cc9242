package org.gongjian.matter;

import org.gongjian.commitment.PromisedItem;
import org.gongjian.matter.MatterFile.Origin;
import org.gongjian.matter.terms.DeliveryMethod;
import org.gongjian.record.Capacity;
import org.gongjian.record.Id.OrganisationId;
import org.gongjian.record.Id.PersonId;
import org.gongjian.record.Role;

/** What a fact that fits leaves in the file. */
final class Filed {

    private Filed() {}

    static MatterFile with(MatterFile file, Stage stage, MatterEvent event) {
        MatterFile left = renamed(left(file, event), stage, event);
        MatterFile after = left.with(left.publication().beside(event, left.filing()));
        return byTheStreet(event) ? after.with(after.marks().awaitsStreet(false)) : after;
    }

    /** The street has acted on the matter; a remark beside it is not yet an act. */
    private static boolean byTheStreet(MatterEvent event) {
        boolean beside = event instanceof MatterEvent.NoteAdded || event instanceof MatterEvent.AttachmentAdded;
        return !beside
                && event.happened().inCapacityOf() instanceof Capacity.InOffice office
                && office.role() == Role.STREET;
    }

    private static MatterFile left(MatterFile file, MatterEvent event) {
        Origin origin = file.origin();
        return switch (event) {
            case MatterEvent.OfCommitment e -> performed(file, e);
            case MatterEvent.OfNotice e -> file.with(file.notices().after(e));
            case MatterEvent.Resubmitted e ->
                file.with(origin.handedIn(e.signersAsWritten(), e.handedInAt(), e.sitting()));
            case MatterEvent.SignersVerified e -> file.with(origin.verified(e.signers()));
            case MatterEvent.ConvertedTo e ->
                file.with(e.kind(), origin.handedIn(e.signersAsWritten(), e.handedInAt(), e.sitting()));
            case MatterEvent.JoinedBy e -> file.with(origin.joined(e.raisers()));
            case MatterEvent.Referred e -> file.with(file.referrals().with(e));
            case MatterEvent.ReferralRefused e -> file.with(file.referrals().done(e.referral()));
            case MatterEvent.ReferralAnswered e -> file.with(file.referrals().done(e.referral()));
            case MatterEvent.ReviewAsked _ -> file.with(file.marks().underReview(true));
            case MatterEvent.Upheld _, MatterEvent.Overturned _ ->
                file.with(file.marks().underReview(false));
            case MatterEvent.Admitted e -> file.with(file.filing().admitted(e));
            case MatterEvent.Rerouted e -> file.with(file.filing().on(e.to()));
            case MatterEvent.ConsultedUrgently _ -> file.with(file.filing().afterConsultation());
            case MatterEvent.Resolved e -> file.with(file.filing().resolved(e));
            case MatterEvent.ResolutionVoided e -> file.with(file.filing().without(e.motion()));
            case MatterEvent.Accepted e -> handledBy(file, e, e.organisation());
            case MatterEvent.AcceptanceDeemed e -> handledBy(file, e, e.organisation());
            case MatterEvent.ReturnApproved _ -> file.with(file.marks().returnedOnceMore());
            case MatterEvent.FirstContactMade e -> met(file, e);
            case MatterEvent.ProgressReported e -> e.by() == null ? file : handledBy(file, e, e.by());
            case MatterEvent.CoHandlerOpinionGiven e -> handledBy(file, e, e.organisation());
            case MatterEvent.CompletionReported e -> handledBy(file, e, e.organisation());
            case MatterEvent.ReportedUp _ -> file.with(file.marks().awaitsStreet(true));
            case MatterEvent.ReportNoted _ -> file.with(file.marks().awaitsStreet(false));
            case MatterEvent.SupervisionOpened _ ->
                file.with(file.marks().supervised(true)).with(file.replies().sampled(null));
            case MatterEvent.SupervisionLifted _ -> file.with(file.marks().supervised(false));
            case MatterEvent.AnswerIssued e -> file.with(file.replies().answered(e));
            case MatterEvent.FollowUpSampled e -> file.with(file.replies().sampled(e));
            case MatterEvent.FollowUpAttempted e -> file.with(file.replies().attempted(e));
            case MatterEvent.FollowedUp e -> file.with(file.replies().followedUp(e));
            case MatterEvent.Evaluated e -> file.with(rated(file.replies().evaluated(e), e));
            case MatterEvent.Reopened e -> file.with(file.replies().reopenedFor(e.times()));
            case MatterEvent.Archived _ -> file.with(file.marks().archivedNow());
            case MatterEvent.Classified e -> file.with(file.filing().classified(e));
            case MatterEvent.PublicationDrafted e ->
                file.with(file.publication().drafted(e));
            case MatterEvent.PublicationReturned e ->
                file.with(file.publication().returned(e));
            case MatterEvent.Published _ -> file.with(file.publication().published());
            case MatterEvent.PublicationTakenDown _ ->
                file.with(file.publication().takenDown());
            case MatterEvent.IssueRaised _,
                    MatterEvent.ProposalReceived _,
                    MatterEvent.LedgerEntryTakenOver _,
                    MatterEvent.ProposalTakenOver _,
                    MatterEvent.AnsweredOnTheSpot _,
                    MatterEvent.ReturnedForCompletion _,
                    MatterEvent.Merged _,
                    MatterEvent.SplitFrom _,
                    MatterEvent.RepeatOf _,
                    MatterEvent.Withdrawn _,
                    MatterEvent.ReferralAccepted _,
                    MatterEvent.Declined _,
                    MatterEvent.PlacedOnAgenda _,
                    MatterEvent.Assigned _,
                    MatterEvent.ReturnRequested _,
                    MatterEvent.ReturnRefused _,
                    MatterEvent.AssignmentWithdrawn _,
                    MatterEvent.Inspected _,
                    MatterEvent.Suspended _,
                    MatterEvent.Resumed _,
                    MatterEvent.HandlingUrged _,
                    MatterEvent.ExtensionRequested _,
                    MatterEvent.ExtensionGranted _,
                    MatterEvent.ExtensionRefused _,
                    MatterEvent.CoHandlerOpinionWaived _,
                    MatterEvent.CompletionRejected _,
                    MatterEvent.CompletionConfirmed _,
                    MatterEvent.DissatisfactionVerified _,
                    MatterEvent.PromiseTracked _,
                    MatterEvent.PromiseFulfilled _,
                    MatterEvent.PromiseMissed _,
                    MatterEvent.Concluded _,
                    MatterEvent.PutOnLongList _,
                    MatterEvent.TransferredTo _,
                    MatterEvent.Closed _,
                    MatterEvent.Corrected _,
                    MatterEvent.AttachmentAdded _,
                    MatterEvent.NoteAdded _,
                    MatterEvent.PaperIssued _,
                    MatterEvent.LinkedTo _ -> file;
        };
    }

    /** What is promised under another title goes by that title everywhere: what stood there was said of something else. */
    private static MatterFile renamed(MatterFile file, Stage stage, MatterEvent event) {
        if (!(stage instanceof CommitmentStage.Taken taken) || !(event instanceof CommitmentEvent said)) {
            return file;
        }
        PromisedItem item = CommitmentEvent.item(said);
        return item == null || item.title().equals(taken.undertaking().item().title())
                ? file
                : file.with(file.filing().called(item.title()));
    }

    /** Who claimed or performed may not verify, nor publish about himself. */
    private static MatterFile performed(MatterFile file, MatterEvent.OfCommitment event) {
        boolean hand = event instanceof CommitmentEvent.Performance || event instanceof CommitmentEvent.Claimed;
        OrganisationId organisation =
                event instanceof CommitmentEvent.Claimed claimed ? CommitmentEvent.unit(claimed.by()) : null;
        PersonId person = event.happened().actedBy();
        MatterFile after = hand && person != null ? file.with(file.handlers().and(person)) : file;
        return organisation == null ? after : after.with(after.handlers().and(organisation, person));
    }

    private static MatterFile handledBy(MatterFile file, MatterEvent event, OrganisationId organisation) {
        return file.with(file.handlers().and(organisation, event.happened().actedBy()));
    }

    /** Whoever is displeased is asked, drawn or not. */
    private static MatterFile.Replies rated(MatterFile.Replies replies, MatterEvent.Evaluated e) {
        return e.verificationDue() == null ? replies : replies.sampled(null);
    }

    /** 面商: the leading signer of a proposal was met, not just called. */
    private static MatterFile met(MatterFile file, MatterEvent.FirstContactMade e) {
        MatterFile after = e.by() == null ? file : handledBy(file, e, e.by());
        PersonId lead = file.leadSigner();
        return e.how() == DeliveryMethod.IN_PERSON && lead != null && lead.equals(e.with())
                ? after.with(after.marks().metOnceMore())
                : after;
    }
}
