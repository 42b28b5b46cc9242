package org.gongjian.command.matter;

import static org.gongjian.command.matter.Situation.drawn;
import static org.gongjian.command.matter.Situation.require;

import java.util.ArrayList;
import java.util.List;
import org.gongjian.charter.RuleKeys;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.matter.MatterCommand.ConvertTo;
import org.gongjian.command.matter.MatterCommand.RaiseIssue;
import org.gongjian.command.matter.MatterCommand.ReceiveProposal;
import org.gongjian.command.matter.MatterCommand.Resubmit;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.terms.MatterKind;
import org.gongjian.matter.terms.ResultClass;
import org.gongjian.matter.terms.Sensitivity;
import org.gongjian.record.Id.MatterId;
import org.jspecify.annotations.Nullable;

/** At the counter. Receiving never fails, save for what is secret: rules are checked at admission. */
final class Receiving {

    private Receiving() {}

    static List<MatterEvent> raise(RaiseIssue c, Edge edge) {
        requireNotSecret(c.sensitivity());
        TimeLimits limits = new TimeLimits(edge);
        MatterEvent raised = new MatterEvent.IssueRaised(
                edge.happened(),
                drawn(edge),
                c.raiser(),
                c.channel(),
                c.text(),
                c.publicSummary(),
                c.category(),
                c.place(),
                c.grid(),
                ordinaryUnlessSaid(c.sensitivity()),
                c.attachments(),
                limits.admission(MatterKind.ISSUE),
                limits.rules());
        return withOrigin(raised, c.splitFrom(), edge);
    }

    static List<MatterEvent> receive(ReceiveProposal c, Edge edge) {
        requireNotSecret(c.sensitivity());
        HandedIn handedIn = HandedIn.of(c.handedInAt(), edge);
        TimeLimits limits = new TimeLimits(edge);
        MatterEvent received = new MatterEvent.ProposalReceived(
                edge.happened(),
                drawn(edge),
                c.channel(),
                c.title(),
                c.text(),
                c.publicSummary(),
                c.category(),
                handedIn.at(),
                c.signersAsWritten(),
                handedIn.sitting(),
                ordinaryUnlessSaid(c.sensitivity()),
                c.attachments(),
                limits.admission(MatterKind.PROPOSAL),
                limits.rules());
        return withOrigin(received, c.splitFrom(), edge);
    }

    static List<MatterEvent> takeOver(MatterCommand.TakeOverLedgerEntry c, Edge edge) {
        return List.of(new MatterEvent.LedgerEntryTakenOver(
                edge.happened(),
                c.source(),
                c.sourceNo(),
                c.writer(),
                c.title(),
                c.text(),
                c.category(),
                c.channel(),
                c.raisedAt(),
                c.raisedDateOnly(),
                c.answeredBy(),
                c.answer(),
                c.answeredAt(),
                c.answeredDateOnly()));
    }

    static List<MatterEvent> takeOver(MatterCommand.TakeOverProposal c, Edge edge) {
        require(!c.signersAsWritten().isEmpty(), MatterRefusal.PROPOSAL_NEEDS_A_SIGNER);
        return List.of(new MatterEvent.ProposalTakenOver(
                edge.happened(),
                c.source(),
                c.sourceNo(),
                c.signersAsWritten(),
                c.title(),
                c.text(),
                c.category(),
                c.raisedAt(),
                c.raisedDateOnly(),
                c.answeredBy(),
                c.answer(),
                c.answeredAt(),
                c.answeredDateOnly()));
    }

    static MatterEvent answerOnTheSpot(MatterCommand.AnswerOnTheSpot c, Situation now) {
        ResultClass result = c.result() == null ? ResultClass.A : c.result();
        return new MatterEvent.AnsweredOnTheSpot(now.happened(), c.answer(), result, c.told());
    }

    static MatterEvent returnForCompletion(MatterCommand.ReturnForCompletion c, Situation now) {
        require(!c.missing().isEmpty(), MatterRefusal.SOMETHING_MUST_BE_MISSING);
        return new MatterEvent.ReturnedForCompletion(
                now.happened(),
                c.missing(),
                c.told(),
                now.isProposal() ? now.limits().days(RuleKeys.COMPLETION_DAYS_PROPOSAL) : null,
                now.limits().rules());
    }

    static MatterEvent resubmit(Resubmit c, Situation now) {
        HandedIn handedIn = now.isProposal() ? HandedIn.of(c.handedInAt(), now.edge()) : null;
        return new MatterEvent.Resubmitted(
                now.happened(),
                c.text(),
                handedIn == null ? null : handedIn.at(),
                c.signersAsWritten(),
                handedIn == null ? null : handedIn.sitting(),
                c.attachments(),
                now.limits().admission(now.file().kind()),
                now.limits().rules());
    }

    static MatterEvent convert(ConvertTo c, Situation now) {
        boolean toProposal = c.kind() == MatterKind.PROPOSAL;
        require(c.kind() != MatterKind.COMMITMENT, MatterRefusal.COMMITMENT_BEGINS_BY_ITSELF);
        require(!toProposal || !c.signersAsWritten().isEmpty(), MatterRefusal.PROPOSAL_NEEDS_A_SIGNER);
        HandedIn handedIn = toProposal ? HandedIn.of(c.handedInAt(), now.edge()) : null;
        return new MatterEvent.ConvertedTo(
                now.happened(),
                c.kind(),
                c.reason(),
                toProposal ? c.signersAsWritten() : List.of(),
                handedIn == null ? null : handedIn.at(),
                handedIn == null ? null : handedIn.sitting(),
                now.limits().admission(c.kind()),
                now.limits().rules());
    }

    static void requireNotSecret(@Nullable Sensitivity said) {
        require(said != Sensitivity.SECRET, MatterRefusal.SECRET_MATTER_MUST_NOT_BE_ENTERED);
    }

    private static Sensitivity ordinaryUnlessSaid(@Nullable Sensitivity said) {
        return said == null ? Sensitivity.ORDINARY : said;
    }

    private static List<MatterEvent> withOrigin(MatterEvent beginning, @Nullable MatterId splitFrom, Edge edge) {
        List<MatterEvent> events = new ArrayList<>(List.of(beginning));
        if (splitFrom != null) {
            events.add(new MatterEvent.SplitFrom(edge.happened(), splitFrom));
        }
        return events;
    }
}
