package org.gongjian.command.matter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongjian.calendar.DayOutsideCalendar;
import org.gongjian.command.decision.Cited;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.GeneralRefusal;
import org.gongjian.command.decision.NumberDue;
import org.gongjian.command.decision.Refused;
import org.gongjian.community.NumberSeries;
import org.gongjian.matter.Corrections;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.MatterState;
import org.gongjian.matter.terms.LinkTarget;
import org.gongjian.matter.terms.MatterKind;
import org.gongjian.matter.terms.Relation;

/** What follows from a step asked for, or why it is refused. Pure: what it needs of the world stands in the edge. */
public final class MatterDecider {

    private MatterDecider() {}

    /** The facts that follow, at least one; or {@link Refused}. */
    public static List<MatterEvent> decide(MatterState state, MatterCommand command, Edge edge) {
        try {
            return command instanceof MatterCommand.Correct correct
                    ? corrected(correct, state, edge)
                    : decided(state, command, edge);
        } catch (DayOutsideCalendar outside) {
            throw new Refused(MatterRefusal.CALENDAR_DOES_NOT_REACH_THAT_FAR, Map.of("day", outside.day()));
        } catch (Refused refused) {
            throw Cited.from(edge.charter(), refused);
        }
    }

    /** Refuses a paper before it is printed, by the rules that decide on it afterwards. */
    public static void requirePaper(MatterState state, MatterCommand.IssuePaper command, Edge edge) {
        requireKnown(state, command);
        MatterRights.require(state, command, edge);
        requireNothingAmiss(state, command);
        if (state instanceof MatterState.Known known) {
            IssuingPapers.require(command.paper(), new Situation(known, edge));
        }
    }

    private static List<MatterEvent> decided(MatterState state, MatterCommand command, Edge edge) {
        requireKnown(state, command);
        MatterRights.requireOpen(state, edge);
        whatNobodyMay(state, command, edge);
        MatterRights.require(state, command, edge);
        requireNothingAmiss(state, command);
        List<MatterEvent> events = state instanceof MatterState.Known known
                ? known(command, new Situation(known, edge))
                : begin(command, edge);
        requireFits(state, events, edge);
        return events;
    }

    /** The number that this step uses up, if it is not refused. */
    public static Optional<NumberDue> numberDue(MatterState state, MatterCommand command, Edge edge) {
        LocalDate day = LocalDate.ofInstant(edge.happened().at(), edge.zone());
        MatterKind kind =
                state instanceof MatterState.Known known ? known.file().kind() : MatterKind.ISSUE;
        NumberSeries series = null;
        if (command instanceof MatterCommand.RaiseIssue
                || command instanceof MatterCommand.ReceiveProposal
                || CommitmentDecider.begins(command)) {
            series = NumberSeries.RECEIPT;
        } else if (command instanceof MatterCommand.Admit && kind == MatterKind.PROPOSAL) {
            series = NumberSeries.CASE;
        } else if (command instanceof MatterCommand.IssueAnswer answer && Answering.numbered(kind, answer)) {
            series = NumberSeries.ANSWER;
        } else if (command instanceof MatterCommand.Refer refer && Referring.numbered(refer)) {
            series = NumberSeries.REFERRAL;
        } else if (command instanceof MatterCommand.Archive) {
            series = NumberSeries.ARCHIVE;
        }
        return Optional.ofNullable(series).map(one -> new NumberDue(one, day));
    }

    private static void requireKnown(MatterState state, MatterCommand command) {
        boolean begins = command instanceof MatterCommand.RaiseIssue
                || command instanceof MatterCommand.ReceiveProposal
                || command instanceof MatterCommand.TakeOverLedgerEntry
                || command instanceof MatterCommand.TakeOverProposal
                || CommitmentDecider.begins(command);
        boolean known = state instanceof MatterState.Known;
        Situation.require(begins || known, MatterRefusal.NO_SUCH_MATTER);
        Situation.require(!begins || !known, MatterRefusal.MATTER_IS_ALREADY_KNOWN);
    }

    /** Rules that bind every office are said before asking for the office. */
    private static void whatNobodyMay(MatterState state, MatterCommand command, Edge edge) {
        if (!(state instanceof MatterState.Known known)) {
            return;
        }
        Situation now = new Situation(known, edge);
        if (command instanceof MatterCommand.Admit) {
            Admission.requireSigners(now);
        } else if (command instanceof MatterCommand.Assign || command instanceof MatterCommand.AssignAsResolved) {
            Deliberating.requireBallot(now);
        } else if (command instanceof MatterCommand.VerifySigners || addsSigners(command)) {
            Qualification.requireNotFrozen(now);
        } else {
            Separation.require(command, now);
        }
    }

    private static boolean addsSigners(MatterCommand command) {
        return command instanceof MatterCommand.Resubmit asked
                && !asked.signersAsWritten().isEmpty();
    }

    private static void requireNothingAmiss(MatterState state, MatterCommand command) {
        boolean beside = command instanceof MatterCommand.AddNote || command instanceof MatterCommand.AddAttachment;
        if (!beside && !state.anomalies().isEmpty()) {
            throw new Refused(
                    GeneralRefusal.RECORD_IS_AMISS,
                    Map.of("facts", state.anomalies().size()));
        }
    }

    private static List<MatterEvent> begin(MatterCommand command, Edge edge) {
        if (command instanceof MatterCommand.RaiseIssue asked) {
            return Receiving.raise(asked, edge);
        }
        if (command instanceof MatterCommand.ReceiveProposal asked) {
            return Receiving.receive(asked, edge);
        }
        if (command instanceof MatterCommand.TakeOverLedgerEntry asked) {
            return Receiving.takeOver(asked, edge);
        }
        if (command instanceof MatterCommand.TakeOverProposal asked) {
            return Receiving.takeOver(asked, edge);
        }
        return List.of(CommitmentDecider.begin(command, edge));
    }

    private static List<MatterEvent> known(MatterCommand command, Situation now) {
        if (command instanceof MatterCommand.Admit asked) {
            return Admission.admit(asked, now);
        }
        if (command instanceof MatterCommand.IssueAnswer asked) {
            return Answering.issue(asked, now);
        }
        if (command instanceof MatterCommand.ApproveReturn asked) {
            return HandlersWork.approveReturn(asked, now);
        }
        return command instanceof MatterCommand.FollowUp asked
                ? FollowingUp.followUp(asked, now)
                : List.of(one(command, now));
    }

    private static MatterEvent one(MatterCommand command, Situation now) {
        return switch (command) {
            case MatterCommand.OfCommitment c -> CommitmentDecider.decide(c, now);
            case MatterCommand.RaiseIssue _,
                    MatterCommand.ReceiveProposal _,
                    MatterCommand.TakeOverLedgerEntry _,
                    MatterCommand.TakeOverProposal _,
                    MatterCommand.Admit _,
                    MatterCommand.IssueAnswer _,
                    MatterCommand.FollowUp _,
                    MatterCommand.ApproveReturn _,
                    MatterCommand.Correct _ -> now.notAtThisStage();
            case MatterCommand.AnswerOnTheSpot c -> Receiving.answerOnTheSpot(c, now);
            case MatterCommand.ReturnForCompletion c -> Receiving.returnForCompletion(c, now);
            case MatterCommand.Resubmit c -> Receiving.resubmit(c, now);
            case MatterCommand.VerifySigners c -> Qualification.verify(c.signers(), now);
            case MatterCommand.ConvertTo c -> Receiving.convert(c, now);
            case MatterCommand.Merge c -> new MatterEvent.Merged(now.happened(), c.into(), c.reason());
            case MatterCommand.Join c -> new MatterEvent.JoinedBy(now.happened(), c.matter(), c.raisers());
            case MatterCommand.Split c ->
                new MatterEvent.LinkedTo(now.happened(), new LinkTarget.OtherMatter(c.into()), Relation.SPLIT_INTO);
            case MatterCommand.MarkRepeatOf c -> new MatterEvent.RepeatOf(now.happened(), c.matter());
            case MatterCommand.Withdraw c -> new MatterEvent.Withdrawn(now.happened(), c.reason());
            case MatterCommand.Refer c -> Referring.refer(c, now);
            case MatterCommand.AcceptReferral c -> Referring.accept(c.referral(), now);
            case MatterCommand.RefuseReferral c -> Referring.refuse(c, now);
            case MatterCommand.AnswerReferral c -> Referring.answer(c, now);
            case MatterCommand.Decline c -> Declining.decline(c, now);
            case MatterCommand.AskReview c -> new MatterEvent.ReviewAsked(now.happened(), c.grounds());
            case MatterCommand.Uphold c -> new MatterEvent.Upheld(now.happened(), c.reason());
            case MatterCommand.Overturn c -> Declining.overturn(c, now);
            case MatterCommand.Reroute c -> Deliberating.reroute(c, now);
            case MatterCommand.ConsultUrgently c ->
                new MatterEvent.ConsultedUrgently(now.happened(), c.how(), c.consulted(), c.opinions());
            case MatterCommand.PlaceOnAgenda c ->
                new MatterEvent.PlacedOnAgenda(now.happened(), c.meeting(), c.heldOn(), c.item(), c.purpose());
            case MatterCommand.RecordResolution c -> Deliberating.resolution(c, now);
            case MatterCommand.PutUnderNotice c ->
                new MatterEvent.NoticePosted(now.happened(), c.notice(), c.from(), c.until(), c.holds());
            case MatterCommand.ExtendNotice c -> new MatterEvent.NoticeExtended(now.happened(), c.notice(), c.until());
            case MatterCommand.EndNotice c -> new MatterEvent.NoticeEnded(now.happened(), c.notice(), c.withdrawn());
            case MatterCommand.ResolveByMotion c -> Deliberating.byMotion(c, now);
            case MatterCommand.VoidResolution c ->
                new MatterEvent.ResolutionVoided(now.happened(), c.motion(), c.reason());
            case MatterCommand.AssignAsResolved c -> Assigning.asResolved(c, now);
            case MatterCommand.Assign c -> Assigning.assign(c, now);
            case MatterCommand.Accept _ -> HandlersWork.accept(now);
            case MatterCommand.DeemAccepted _ -> HandlersWork.deemAccepted(now);
            case MatterCommand.RequestReturn c -> HandlersWork.requestReturn(c, now);
            case MatterCommand.RefuseReturn c -> new MatterEvent.ReturnRefused(now.happened(), c.reason());
            case MatterCommand.WithdrawAssignment c -> new MatterEvent.AssignmentWithdrawn(now.happened(), c.reason());
            case MatterCommand.MakeFirstContact c -> HandlersWork.firstContact(c, now);
            case MatterCommand.ReportProgress c -> HandlersWork.progress(c, now);
            case MatterCommand.Inspect c -> new MatterEvent.Inspected(now.happened(), c.finding(), c.attachments());
            case MatterCommand.Suspend c -> Suspending.suspend(c, now);
            case MatterCommand.Resume _ -> Suspending.resume(now);
            case MatterCommand.ReportUp _ -> HandlersWork.reportUp(now);
            case MatterCommand.UrgeHandling c -> new MatterEvent.HandlingUrged(now.happened(), c.message());
            case MatterCommand.NoteReport c -> new MatterEvent.ReportNoted(now.happened(), c.measure());
            case MatterCommand.OpenSupervision c ->
                new MatterEvent.SupervisionOpened(now.happened(), c.reason(), c.letterNo());
            case MatterCommand.LiftSupervision c -> new MatterEvent.SupervisionLifted(now.happened(), c.reason());
            case MatterCommand.RequestExtension c -> Extending.request(c, now);
            case MatterCommand.GrantExtension c -> Extending.grant(c, now);
            case MatterCommand.RefuseExtension c -> new MatterEvent.ExtensionRefused(now.happened(), c.reason());
            case MatterCommand.GiveCoHandlerOpinion c -> Reporting.opinion(c, now);
            case MatterCommand.WaiveCoHandlerOpinion c -> Reporting.waive(c, now);
            case MatterCommand.ReportCompletion c -> Reporting.report(c, now);
            case MatterCommand.RejectCompletion c -> Reporting.reject(c, now);
            case MatterCommand.ConfirmCompletion c -> Reporting.confirm(c, now);
            case MatterCommand.AttemptFollowUp c ->
                new MatterEvent.FollowUpAttempted(now.happened(), c.reached(), c.how());
            case MatterCommand.Evaluate c -> FollowingUp.evaluate(c, now);
            case MatterCommand.VerifyDissatisfaction c -> FollowingUp.verify(c, now);
            case MatterCommand.Reopen c -> FollowingUp.reopen(c, now);
            case MatterCommand.TrackPromise c -> Promising.track(c.what(), c.until(), now);
            case MatterCommand.FulfilPromise c -> Promising.fulfil(c, now);
            case MatterCommand.MissPromise c -> Promising.miss(c, now);
            case MatterCommand.Conclude c -> new MatterEvent.Concluded(now.happened(), c.reason(), c.told());
            case MatterCommand.PutOnLongList c -> Closing.longList(c, now);
            case MatterCommand.Transfer c -> new MatterEvent.TransferredTo(now.happened(), c.community(), c.reason());
            case MatterCommand.Close c -> Performing.missed(now) ? Committing.close(c, now) : Closing.close(c, now);
            case MatterCommand.Archive c -> Closing.archive(c, now);
            case MatterCommand.Classify c -> classified(c, now);
            case MatterCommand.AddAttachment c -> new MatterEvent.AttachmentAdded(now.happened(), c.attachment());
            case MatterCommand.IssuePaper c -> IssuingPapers.issue(c, now);
            case MatterCommand.DraftPublication c -> Publishing.draft(c, now);
            case MatterCommand.Publish _ -> Publishing.publish(now);
            case MatterCommand.ReturnPublication c -> Publishing.giveBack(c, now);
            case MatterCommand.TakeDownPublication c -> Publishing.takeDown(c, now);
            case MatterCommand.AddNote c -> new MatterEvent.NoteAdded(now.happened(), c.note());
            case MatterCommand.Link c ->
                new MatterEvent.LinkedTo(
                        now.happened(), c.to(), c.relation() == null ? Relation.RELATED : c.relation());
        };
    }

    private static MatterEvent classified(MatterCommand.Classify c, Situation now) {
        Receiving.requireNotSecret(c.sensitivity());
        Admission.requireRegistered(c.category(), now);
        return new MatterEvent.Classified(
                now.happened(), c.category(), c.publicSummary(), c.sensitivity(), c.shieldedRaiser(), c.tags());
    }

    private static List<MatterEvent> corrected(MatterCommand.Correct command, MatterState state, Edge edge) {
        Situation.require(!state.facts().isEmpty(), MatterRefusal.NO_SUCH_MATTER);
        MatterRights.requireOpen(state, edge);
        MatterRights.require(state, command, edge);
        MatterEvent correction = Correcting.correct(command, state, new TimeLimits(edge));
        MatterState after = state.evolve(correction);
        Correcting.requireFits(state, after);
        new Causes(Corrections.applied(after.facts()), edge.zone()).requireFrom(0);
        return List.of(correction);
    }

    /** Nothing is recorded that does not fit where the matter stands, or that happened before what it builds on. */
    private static void requireFits(MatterState state, List<MatterEvent> events, Edge edge) {
        MatterState after = state;
        for (MatterEvent event : events) {
            after = after.evolve(event);
        }
        if (after.anomalies().size() > state.anomalies().size()) {
            Object stage = state instanceof MatterState.Known known ? known.code() : "";
            throw Situation.refused(MatterRefusal.STEP_NOT_POSSIBLE_AT_THIS_STAGE, Map.of("stage", stage));
        }
        List<MatterEvent> effective = new ArrayList<>(Corrections.applied(after.facts()));
        new Causes(effective, edge.zone()).requireFrom(state.facts().size());
    }
}
