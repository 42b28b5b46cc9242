package org.gongjian.matter;

import org.gongjian.commitment.InForce;
import org.gongjian.matter.CommitmentEvent.Claimed;
import org.gongjian.matter.CommitmentEvent.Disputed;
import org.gongjian.matter.CommitmentEvent.OccurrenceFellDue;
import org.gongjian.matter.CommitmentEvent.YearSettled;
import org.gongjian.matter.CommitmentStage.BeingKept;
import org.gongjian.matter.CommitmentStage.NotYetInForce;
import org.gongjian.matter.CommitmentStage.OccurrenceDue;
import org.gongjian.matter.CommitmentStage.OccurrenceMissed;
import org.gongjian.matter.CommitmentStage.Owed;
import org.gongjian.matter.CommitmentStage.Taken;
import org.gongjian.matter.CommitmentStage.ToBeVerified;
import org.gongjian.matter.CommitmentStage.Unclaimed;
import org.gongjian.matter.CommitmentStage.Undertaking;
import org.gongjian.matter.terms.ClosedReason;
import org.gongjian.record.Happened;
import org.jspecify.annotations.Nullable;

/** To which stage a fact leads a commitment; null where it does not fit the stage. */
final class CommitmentMoves {

    private CommitmentMoves() {}

    static @Nullable Stage next(Stage stage, MatterEvent.OfCommitment event) {
        return switch (event) {
            case CommitmentEvent.ProjectFixed _, CommitmentEvent.Promised _, OccurrenceFellDue _ -> null;
            case Claimed e ->
                stage instanceof Unclaimed
                        ? taken(new Undertaking(e.by(), e.item(), e.inForce(), e.promise()), e.happened())
                        : null;
            case CommitmentEvent.CameIntoForce _ ->
                stage instanceof NotYetInForce now ? new BeingKept(now.undertaking()) : null;
            case CommitmentEvent.Performed e ->
                stage instanceof Owed owed && inTime(owed, e) ? performed(owed, e) : null;
            case CommitmentEvent.PerformedLate e ->
                stage instanceof Owed owed && !inTime(owed, e) ? performed(owed, e) : null;
            case CommitmentEvent.Verified _ ->
                stage instanceof ToBeVerified ? new Stage.Closed(ClosedReason.PERFORMED) : null;
            case Disputed e -> stage instanceof ToBeVerified now ? disputed(now, e) : null;
            case CommitmentEvent.Missed _ ->
                stage instanceof OccurrenceDue now ? new OccurrenceMissed(now.occurrence(), false) : null;
            case CommitmentEvent.Varied e ->
                stage instanceof Taken now ? now.with(now.undertaking().varied(e.item())) : null;
            case CommitmentEvent.VariedByAgreement e ->
                stage instanceof Taken now ? now.with(now.undertaking().varied(e.item())) : null;
            case CommitmentEvent.EndedByAgreement e -> stage instanceof Taken now ? ended(now, e) : null;
            case CommitmentEvent.Lapsed _ -> lapses(stage) ? new Stage.Closed(ClosedReason.NO_LONGER_OWED) : null;
            case YearSettled e -> stage instanceof BeingKept ? settled(stage, e) : null;
        };
    }

    /** Where a promise stands that was made then. */
    static Taken taken(Undertaking undertaking, Happened made) {
        InForce inForce = undertaking.inForce();
        return inForce.holdsAt(made.at()) ? new BeingKept(undertaking) : new NotYetInForce(undertaking);
    }

    private static boolean inTime(Owed owed, CommitmentEvent.Performance done) {
        return owed.occurrence().until().metAt(done.happened().at());
    }

    private static Stage performed(Owed owed, CommitmentEvent.Performance done) {
        return new ToBeVerified(owed.occurrence(), done, owed instanceof OccurrenceMissed);
    }

    /** The end of a window comes once: what had been missed before is missed again. */
    private static Stage disputed(ToBeVerified now, Disputed e) {
        OccurrenceFellDue occurrence = now.occurrence();
        return !now.missed() && occurrence.until().metAt(e.happened().at())
                ? new OccurrenceDue(occurrence)
                : new OccurrenceMissed(occurrence, false);
    }

    /** What fell due is waited for, and its year settled. */
    private static Stage ended(Taken now, CommitmentEvent.EndedByAgreement e) {
        return e.item().occurrences().isEmpty()
                ? new Stage.Closed(ClosedReason.NO_LONGER_OWED)
                : now.with(now.undertaking().varied(e.item()));
    }

    /** What was kept is verified, not given up. */
    private static boolean lapses(Stage stage) {
        return stage instanceof Unclaimed || stage instanceof Taken || stage instanceof OccurrenceDue;
    }

    private static Stage settled(Stage stage, YearSettled e) {
        return e.settled() ? new Stage.Closed(ClosedReason.SETTLED) : stage;
    }
}
