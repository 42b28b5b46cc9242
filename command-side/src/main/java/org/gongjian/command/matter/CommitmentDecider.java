package org.gongjian.command.matter;

import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Refused;
import org.gongjian.matter.MatterEvent;

/** What follows from a step asked of a commitment; the rights and what must fit are looked at for every matter alike. */
final class CommitmentDecider {

    private CommitmentDecider() {}

    /** Whether a commitment begins with it. */
    static boolean begins(MatterCommand command) {
        return command instanceof CommitmentCommand.FixProject
                || command instanceof CommitmentCommand.Promise
                || command instanceof CommitmentCommand.CallOccurrence;
    }

    static MatterEvent begin(MatterCommand command, Edge edge) {
        if (command instanceof CommitmentCommand.FixProject asked) {
            return Committing.fix(asked, edge);
        }
        if (command instanceof CommitmentCommand.Promise asked) {
            return Committing.promise(asked, edge);
        }
        if (command instanceof CommitmentCommand.CallOccurrence asked) {
            return Performing.call(asked, edge);
        }
        throw new Refused(MatterRefusal.NO_SUCH_MATTER);
    }

    static MatterEvent decide(MatterCommand.OfCommitment command, Situation now) {
        return switch (command) {
            case CommitmentCommand.FixProject _, CommitmentCommand.Promise _, CommitmentCommand.CallOccurrence _ ->
                now.notAtThisStage();
            case CommitmentCommand.Claim c -> Committing.claim(c, now);
            case CommitmentCommand.ClaimByPromise c -> Committing.claimByPromise(c, now);
            case CommitmentCommand.BringIntoForce _ -> Committing.bringIntoForce(now);
            case CommitmentCommand.Perform c -> Performing.perform(c, now);
            case CommitmentCommand.Verify c -> Performing.verify(c, now);
            case CommitmentCommand.Dispute c -> Performing.dispute(c, now);
            case CommitmentCommand.Miss _ -> Performing.windowClosed(now);
            case CommitmentCommand.Vary c -> Committing.vary(c, now);
            case CommitmentCommand.VaryByAgreement c -> Agreed.vary(c, now);
            case CommitmentCommand.EndByAgreement c -> Agreed.end(c, now);
            case CommitmentCommand.Lapse c -> Committing.lapse(c, now);
            case CommitmentCommand.SettleYear c -> Committing.settle(c, now);
        };
    }
}
