package org.gongjian.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gongjian.commitment.Promisor;
import org.gongjian.matter.CommitmentEvent.OccurrenceFellDue;
import org.gongjian.matter.CommitmentEvent.ProjectFixed;
import org.gongjian.matter.CommitmentEvent.Promised;
import org.gongjian.matter.MatterEvent.IssueRaised;
import org.gongjian.matter.MatterEvent.LedgerEntryTakenOver;
import org.gongjian.matter.MatterEvent.ProposalReceived;
import org.gongjian.matter.MatterEvent.ProposalTakenOver;
import org.gongjian.matter.MatterFile.Origin;
import org.gongjian.matter.terms.MatterKind;
import org.gongjian.matter.terms.Raiser;
import org.gongjian.matter.terms.Sensitivity;
import org.gongjian.matter.terms.SignerAsWritten;
import org.jspecify.annotations.Nullable;

/** How a matter begins: a few facts can, any other is an anomaly. */
final class Beginning {

    private Beginning() {}

    static MatterState of(MatterEvent event, List<MatterEvent> facts, List<Anomaly> before) {
        MatterFile file = fileOf(event);
        if (file == null) {
            List<Anomaly> anomalies = new ArrayList<>(before);
            anomalies.add(new Anomaly(facts.size() - 1L, event, null));
            return new MatterState.NotYetKnown(facts, anomalies);
        }
        return new MatterState.Known(file, stageOf(event), facts, before);
    }

    private static @Nullable MatterFile fileOf(MatterEvent event) {
        if (event instanceof IssueRaised raised) {
            return MatterFile.opened(
                    MatterKind.ISSUE,
                    new Origin(raised.receiptNo(), List.of(raised.raiser()), List.of(), List.of(), null, null),
                    raised.category(),
                    raised.publicSummary(),
                    raised.sensitivity());
        }
        if (event instanceof ProposalReceived received) {
            return MatterFile.opened(
                    MatterKind.PROPOSAL,
                    new Origin(
                            received.receiptNo(),
                            raisersOf(received.signersAsWritten()),
                            received.signersAsWritten(),
                            List.of(),
                            received.handedInAt(),
                            received.sitting()),
                    received.category(),
                    received.publicSummary(),
                    received.sensitivity());
        }
        if (event instanceof LedgerEntryTakenOver taken) {
            return MatterFile.opened(
                    MatterKind.ISSUE,
                    new Origin(null, List.of(new Raiser.Resident(taken.writer())), List.of(), List.of(), null, null),
                    taken.category(),
                    null,
                    Sensitivity.ORDINARY);
        }
        if (event instanceof ProposalTakenOver taken) {
            return MatterFile.opened(
                    MatterKind.PROPOSAL,
                    new Origin(
                            null,
                            raisersOf(taken.signersAsWritten()),
                            taken.signersAsWritten(),
                            List.of(),
                            taken.raisedAt(),
                            null),
                    taken.category(),
                    null,
                    Sensitivity.ORDINARY);
        }
        return event instanceof MatterEvent.OfCommitment commitment ? commitment(commitment) : null;
    }

    /** Summary and title of a commitment are one: the office writes it, and it names no resident. */
    private static @Nullable MatterFile commitment(MatterEvent.OfCommitment event) {
        if (event instanceof ProjectFixed fixed) {
            Raiser meeting = new Raiser.OfMeeting(fixed.basis().meeting(), null);
            return opened(fixed.receiptNo(), List.of(meeting), fixed.title());
        }
        if (event instanceof Promised promised) {
            return handled(
                    opened(
                            promised.receiptNo(),
                            raisers(promised.by()),
                            promised.item().title()),
                    promised.by());
        }
        return event instanceof OccurrenceFellDue due
                ? handled(
                        opened(
                                due.receiptNo(),
                                raisers(due.by()),
                                due.title() + " · " + due.occurrence().label()),
                        due.by())
                : null;
    }

    private static MatterFile opened(String receiptNo, List<Raiser> raisers, String title) {
        return MatterFile.opened(
                MatterKind.COMMITMENT,
                new Origin(receiptNo, raisers, List.of(), List.of(), null, null),
                null,
                title,
                Sensitivity.ORDINARY);
    }

    /** Who promised is who handles. */
    private static MatterFile handled(MatterFile file, Promisor by) {
        return switch (by) {
            case Promisor.Unit(var unit) -> file.handledBy(Set.of(unit), Set.of());
            case Promisor.Member(var person) -> file.handledBy(Set.of(), Set.of(person));
            case Promisor.Community _ -> file;
        };
    }

    /** What the community promises of itself nobody brought to it. */
    private static List<Raiser> raisers(Promisor by) {
        return switch (by) {
            case Promisor.Unit(var unit) -> List.of(new Raiser.OfOrganisation(unit, null));
            case Promisor.Member(var person) -> List.of(new Raiser.Resident(person));
            case Promisor.Community _ -> List.of();
        };
    }

    private static Stage stageOf(MatterEvent beginning) {
        if (beginning instanceof ProjectFixed fixed) {
            return new CommitmentStage.Unclaimed(fixed);
        }
        if (beginning instanceof Promised made) {
            return CommitmentMoves.taken(
                    new CommitmentStage.Undertaking(made.by(), made.item(), made.inForce(), null), made.happened());
        }
        if (beginning instanceof OccurrenceFellDue due) {
            return new CommitmentStage.OccurrenceDue(due);
        }
        if (beginning instanceof IssueRaised raised) {
            return new Stage.Received(raised.admissionDue());
        }
        return beginning instanceof ProposalReceived received
                ? new Stage.Received(received.admissionDue())
                : new Stage.TakenOver();
    }

    /** The leading signer stands for a proposal; the others are signers only. */
    static List<Raiser> raisersOf(List<SignerAsWritten> signers) {
        return signers.stream()
                .limit(1)
                .<Raiser>map(first -> new Raiser.Resident(first.person()))
                .toList();
    }
}
