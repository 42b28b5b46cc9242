package org.gongjian.query.matter.timeline;

import static org.gongjian.query.matter.timeline.Fragment.Arg.area;
import static org.gongjian.query.matter.timeline.Fragment.Arg.choice;
import static org.gongjian.query.matter.timeline.Fragment.Arg.day;
import static org.gongjian.query.matter.timeline.Fragment.Arg.matter;
import static org.gongjian.query.matter.timeline.Fragment.Arg.motion;
import static org.gongjian.query.matter.timeline.Fragment.Arg.number;
import static org.gongjian.query.matter.timeline.Fragment.Arg.organisation;
import static org.gongjian.query.matter.timeline.Fragment.Arg.organisations;
import static org.gongjian.query.matter.timeline.Fragment.Arg.person;
import static org.gongjian.query.matter.timeline.Fragment.Arg.text;
import static org.gongjian.query.matter.timeline.Told.say;

import java.util.List;
import java.util.stream.Collectors;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.terms.LinkTarget;
import org.gongjian.matter.terms.Part;
import org.gongjian.matter.terms.ResolutionBasis;
import org.gongjian.matter.terms.ResolvedTask;
import org.gongjian.matter.terms.Sensitivity;
import org.gongjian.record.FieldChange;
import org.jspecify.annotations.Nullable;

/** How each fact of a matter is told. */
final class Telling {

    private Telling() {}

    /** The sentence of a fact, without who and when. */
    static Told of(MatterEvent fact) {
        return switch (fact) {
            case MatterEvent.OfCommitment it -> TellingCommitment.of(it);
            case MatterEvent.NoticePosted it ->
                say(it.holds() ? "NoticePosted.holds" : "NoticePosted", day(it.from()), day(it.until()));
            case MatterEvent.NoticeExtended it -> say("NoticeExtended", day(it.until()));
            case MatterEvent.NoticeEnded it -> say(it.withdrawn() ? "NoticeEnded.withdrawn" : "NoticeEnded");
            case MatterEvent.IssueRaised it ->
                say("IssueRaised", choice(it.channel()), text(it.receiptNo()))
                        .due(it.admissionDue())
                        .words(it.text(), "text")
                        .files(it.attachments());
            case MatterEvent.ProposalReceived it ->
                say("ProposalReceived", number(it.signersAsWritten().size()), text(it.receiptNo()))
                        .due(it.admissionDue())
                        .words(it.title(), "title")
                        .files(it.attachments());
            case MatterEvent.LedgerEntryTakenOver it -> takenOver("LedgerEntryTakenOver", it);
            case MatterEvent.ProposalTakenOver it -> takenOver("ProposalTakenOver", it);
            case MatterEvent.AnsweredOnTheSpot it ->
                say("AnsweredOnTheSpot", text(it.answer()), choice(it.result())).told(it.told());
            case MatterEvent.ReturnedForCompletion it ->
                say("ReturnedForCompletion", text(String.join("、", it.missing())))
                        .told(it.told())
                        .due(it.completionDue());
            case MatterEvent.Resubmitted it ->
                say("Resubmitted")
                        .due(it.admissionDue())
                        .words(it.text(), "text")
                        .files(it.attachments());
            case MatterEvent.SignersVerified it ->
                say("SignersVerified", number(it.signers().size()));
            case MatterEvent.ConvertedTo it ->
                say("ConvertedTo", choice(it.kind())).reason(it.reason()).due(it.admissionDue());
            case MatterEvent.Merged it -> say("Merged", matter(it.into())).reason(it.reason());
            case MatterEvent.JoinedBy it -> say("JoinedBy", matter(it.matter()));
            case MatterEvent.SplitFrom it -> say("SplitFrom", matter(it.matter()));
            case MatterEvent.RepeatOf it -> say("RepeatOf", matter(it.matter()));
            case MatterEvent.Withdrawn it -> say("Withdrawn").reason(it.reason());
            case MatterEvent.Referred it ->
                say("Referred", choice(it.mode()), organisation(it.to()), text(it.request()))
                        .letter(it.letterNo())
                        .due(it.respondBy());
            case MatterEvent.ReferralAccepted _ -> say("ReferralAccepted");
            case MatterEvent.ReferralRefused it -> say("ReferralRefused").reason(it.reason());
            case MatterEvent.ReferralAnswered it ->
                say(it.settles() ? "ReferralAnswered.settled" : "ReferralAnswered", text(it.answer()))
                        .letter(it.letterNo());
            case MatterEvent.Declined it -> declined(it);
            case MatterEvent.ReviewAsked it -> say("ReviewAsked").reason(it.grounds());
            case MatterEvent.Upheld it -> say("Upheld").reason(it.reason());
            case MatterEvent.Overturned it ->
                say("Overturned").reason(it.reason()).due(it.admissionDue());
            case MatterEvent.Admitted it -> admitted(it);
            case MatterEvent.Rerouted it ->
                say("Rerouted", choice(it.from()), choice(it.to())).reason(it.reason());
            case MatterEvent.ConsultedUrgently it ->
                say("ConsultedUrgently", text(String.join("、", it.consulted())), text(it.how()), text(it.opinions()));
            case MatterEvent.PlacedOnAgenda it ->
                say("PlacedOnAgenda", text(it.meeting()), day(it.heldOn()), text(it.purpose()));
            case MatterEvent.Resolved it -> resolved(it);
            case MatterEvent.ResolutionVoided it -> say("ResolutionVoided", motion(it.motion(), it.reason()));
            case MatterEvent.Assigned it -> assigned(it);
            case MatterEvent.Accepted it -> say("Accepted", organisation(it.organisation()));
            case MatterEvent.AcceptanceDeemed it -> say("AcceptanceDeemed", organisation(it.organisation()));
            case MatterEvent.ReturnRequested it -> returnRequested(it);
            case MatterEvent.ReturnApproved it -> say("ReturnApproved").reason(it.remark());
            case MatterEvent.ReturnRefused it -> say("ReturnRefused").reason(it.reason());
            case MatterEvent.AssignmentWithdrawn it ->
                say("AssignmentWithdrawn").reason(it.reason());
            case MatterEvent.FirstContactMade it -> {
                Told told = say("FirstContactMade", choice(it.how()));
                yield it.with() == null ? told : told.and("with", person(it.with()));
            }
            case MatterEvent.ProgressReported it ->
                say("ProgressReported", text(it.progress())).files(it.attachments());
            case MatterEvent.Inspected it ->
                say("Inspected", text(it.finding())).files(it.attachments());
            case MatterEvent.Suspended it ->
                say("Suspended", choice(it.reason()), day(it.until().on())).reason(it.explanation());
            case MatterEvent.Resumed it ->
                say("Resumed", number(it.workingDaysStood())).due(it.due());
            case MatterEvent.HandlingUrged it -> say("HandlingUrged", text(it.message()));
            case MatterEvent.ReportedUp it -> say("ReportedUp." + it.ground());
            case MatterEvent.ReportNoted it -> say("ReportNoted", text(it.measure()));
            case MatterEvent.SupervisionOpened it ->
                say("SupervisionOpened").letter(it.letterNo()).reason(it.reason());
            case MatterEvent.SupervisionLifted it -> say("SupervisionLifted").reason(it.reason());
            case MatterEvent.ExtensionRequested it ->
                say(it.recordedAfterDue() ? "ExtensionRequested.late" : "ExtensionRequested", number(it.workingDays()))
                        .reason(it.reason());
            case MatterEvent.ExtensionGranted it ->
                say("ExtensionGranted", number(it.workingDays())).due(it.due()).told(it.raisersTold());
            case MatterEvent.ExtensionRefused it -> say("ExtensionRefused").reason(it.reason());
            case MatterEvent.CoHandlerOpinionGiven it ->
                say("CoHandlerOpinionGiven", organisation(it.organisation()), text(it.opinion()))
                        .files(it.attachments());
            case MatterEvent.CoHandlerOpinionWaived it ->
                say("CoHandlerOpinionWaived", organisation(it.organisation())).reason(it.reason());
            case MatterEvent.CompletionReported it -> completionReported(it);
            case MatterEvent.CompletionRejected it -> say("CompletionRejected").reason(it.reason());
            case MatterEvent.CompletionConfirmed it ->
                say("CompletionConfirmed").reason(it.remark());
            case MatterEvent.AnswerIssued it ->
                say(
                                it.supplement() ? "AnswerIssued.supplement" : "AnswerIssued",
                                choice(it.result()),
                                text(it.answer()))
                        .letter(it.letterNo())
                        .and("signatory", person(it.signatory()))
                        .and("deliveries", number(it.deliveries().size()));
            case MatterEvent.FollowUpSampled it ->
                say(
                        it.chosen() ? "FollowUpSampled.chosen" : "FollowUpSampled",
                        number(it.received()),
                        number(it.percent()));
            case MatterEvent.FollowUpAttempted it ->
                say(it.reached() ? "FollowUpAttempted.reached" : "FollowUpAttempted", choice(it.how()));
            case MatterEvent.FollowedUp it ->
                say(it.contacted() ? "FollowedUp.contacted" : "FollowedUp", choice(it.how()), choice(it.solved()))
                        .reason(it.finding());
            case MatterEvent.Evaluated it -> evaluated(it);
            case MatterEvent.DissatisfactionVerified it ->
                say(
                        it.justified() ? "DissatisfactionVerified.justified" : "DissatisfactionVerified",
                        text(it.finding()));
            case MatterEvent.Reopened it ->
                say("Reopened", number(it.times())).reason(it.reason()).due(it.due());
            case MatterEvent.PromiseTracked it ->
                say("PromiseTracked", text(it.what())).due(it.until());
            case MatterEvent.PromiseFulfilled it ->
                say("PromiseFulfilled", text(it.outcome())).files(it.attachments());
            case MatterEvent.PromiseMissed it -> say("PromiseMissed").reason(it.reason());
            case MatterEvent.Concluded it ->
                say("Concluded").reason(it.reason()).told(it.told());
            case MatterEvent.PutOnLongList it ->
                say("PutOnLongList").reason(it.reason()).due(it.reviewDue());
            case MatterEvent.TransferredTo it ->
                say("TransferredTo", area(it.community())).reason(it.reason());
            case MatterEvent.Closed it -> say("Closed", choice(it.reason())).reason(it.remark());
            case MatterEvent.Archived it -> say("Archived", text(it.fileNo()), choice(it.retention()));
            case MatterEvent.Classified it -> classified(it);
            case MatterEvent.Corrected it -> corrected(it);
            case MatterEvent.AttachmentAdded it -> say("AttachmentAdded").files(List.of(it.attachment()));
            case MatterEvent.PaperIssued it ->
                say("PaperIssued", choice(it.paper())).letter(it.number());
            case MatterEvent.PublicationDrafted it -> say("PublicationDrafted", text(it.title()));
            case MatterEvent.PublicationReturned it ->
                say("PublicationReturned").reason(it.reason());
            case MatterEvent.Published _ -> say("Published");
            case MatterEvent.PublicationTakenDown it ->
                say("PublicationTakenDown").reason(it.reason());
            case MatterEvent.NoteAdded it -> say("NoteAdded").words(it.note(), "note");
            case MatterEvent.LinkedTo it ->
                switch (it.to()) {
                    case LinkTarget.OtherMatter(var other) -> say("LinkedTo", choice(it.relation()), matter(other));
                    case LinkTarget.ListEntry(var list, var entry) ->
                        say("LinkedTo", choice(it.relation()), text(list + " " + entry));
                };
        };
    }

    private static Told takenOver(String sentence, MatterEvent.TakenOver it) {
        Told told = say(sentence, text(it.source()), text(it.sourceNo()));
        if (it.answeredBy() != null) {
            told = told.and("LedgerEntryTakenOver.answeredBy", text(it.answeredBy()));
        }
        return told.words(it.answer(), "answer");
    }

    private static Told declined(MatterEvent.Declined it) {
        Told told = say("Declined", choice(it.reason())).reason(it.explanation());
        if (it.channelTold() != null) {
            told = told.and("channel", text(it.channelTold()));
        }
        return told.told(it.told());
    }

    private static Told admitted(MatterEvent.Admitted it) {
        Told told = it.caseNo() == null
                ? say("Admitted", choice(it.route()))
                : say("Admitted.case", choice(it.route()), text(it.caseNo()));
        if (it.vitalReason() != null) {
            told = told.and("vital", text(it.vitalReason()));
        }
        return told.and(
                "limit", choice(it.timeLimitClass()), day(it.provisionalDue().on()));
    }

    private static Told resolved(MatterEvent.Resolved it) {
        return switch (it.basis()) {
            case ResolutionBasis.Recorded basis -> {
                Told told = say("Resolved", text(basis.meeting()), choice(it.outcome()), choice(basis.manner()));
                if (basis.entitled() != null && basis.present() != null) {
                    told = told.and("Resolved.present", number(basis.entitled()), number(basis.present()));
                }
                if (basis.inFavour() != null && basis.against() != null && basis.abstained() != null) {
                    told = told.and(
                            "Resolved.votes",
                            number(basis.inFavour()),
                            number(basis.against()),
                            number(basis.abstained()));
                }
                yield told.reason(it.text());
            }
            case ResolutionBasis.Voted basis ->
                toDo(
                        say(
                                        "Resolved.voted",
                                        motion(basis.motion(), basis.meeting()),
                                        day(basis.heldOn()),
                                        choice(it.outcome()),
                                        choice(basis.manner()))
                                .and("Resolved.present", number(basis.entitled()), number(basis.present()))
                                .and(
                                        "Resolved.votes",
                                        number(basis.inFavour()),
                                        number(basis.against()),
                                        number(basis.abstained()))
                                .reason(it.text()),
                        it.task());
        };
    }

    private static Told toDo(Told told, @Nullable ResolvedTask task) {
        if (task == null) {
            return told;
        }
        Told lead = told.and("Resolved.lead", organisation(task.lead()));
        return task.coHandlers().isEmpty() ? lead : lead.and("coHandlers", organisations(task.coHandlers()));
    }

    private static Told assigned(MatterEvent.Assigned it) {
        Told told = say("Assigned", organisation(it.lead()));
        if (!it.coHandlers().isEmpty()) {
            told = told.and("coHandlers", organisations(it.coHandlers()));
        }
        for (Part part : it.parts()) {
            told = told.and("part", organisation(part.organisation()), text(part.task()));
        }
        if (it.task() != null) {
            told = told.and("task", text(it.task()));
        }
        return told.due(it.due());
    }

    private static Told returnRequested(MatterEvent.ReturnRequested it) {
        Told told = say("ReturnRequested", choice(it.reason())).reason(it.explanation());
        return it.suggested() == null ? told : told.and("suggested", organisation(it.suggested()));
    }

    private static Told completionReported(MatterEvent.CompletionReported it) {
        Told told = say("CompletionReported", choice(it.result()), text(it.outcome()))
                .files(it.attachments());
        return it.promisedFor() == null ? told : told.and("promised", day(it.promisedFor()));
    }

    private static Told evaluated(MatterEvent.Evaluated it) {
        Told told = it.process() == null
                ? say("Evaluated", choice(it.result()))
                : say("Evaluated.both", choice(it.process()), choice(it.result()));
        if (it.rater() != null) {
            told = told.and("rater", person(it.rater()));
        }
        return (it.late() ? told.and("Evaluated.late") : told).words(it.comment(), "comment");
    }

    private static Told classified(MatterEvent.Classified it) {
        Told told = say("Classified");
        if (it.category() != null) {
            told = told.and("Classified.category", Fragment.Arg.category(it.category()));
        }
        if (it.publicSummary() != null) {
            told = told.and("Classified.summary", text(it.publicSummary()));
        }
        if (it.sensitivity() != null) {
            told = told.and(it.sensitivity() == Sensitivity.ORDINARY ? "Classified.ordinary" : "Classified.sensitive");
        }
        return it.tags().isEmpty() ? told : told.and("Classified.tags", text(String.join("、", it.tags())));
    }

    private static Told corrected(MatterEvent.Corrected it) {
        Told told = say("Corrected", number(it.sequence() + 1));
        for (FieldChange change : it.fields()) {
            told = change.concealedNow() != null
                    ? told.and("Corrected.words", Fragment.Arg.field(change.field()))
                    : told.and(
                            "Corrected.field",
                            Fragment.Arg.field(change.field()),
                            Correctable.told(change.field(), change.old()),
                            Correctable.told(change.field(), change.now()));
        }
        if (!it.touched().isEmpty()) {
            told = told.and(
                    "Corrected.touched",
                    text(it.touched().stream()
                            .map(sequence -> String.valueOf(sequence + 1))
                            .collect(Collectors.joining("、"))));
        }
        return told.reason(it.reason());
    }
}
