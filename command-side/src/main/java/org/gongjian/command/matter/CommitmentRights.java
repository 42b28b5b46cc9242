package org.gongjian.command.matter;

import static org.gongjian.record.Role.CLERK;
import static org.gongjian.record.Role.DELEGATE;
import static org.gongjian.record.Role.DEPUTY_SECRETARY;
import static org.gongjian.record.Role.FOLLOW_UP;
import static org.gongjian.record.Role.GRID_WORKER;
import static org.gongjian.record.Role.HANDLER;
import static org.gongjian.record.Role.LIAISON;
import static org.gongjian.record.Role.MEMBER;
import static org.gongjian.record.Role.OVERSEER;
import static org.gongjian.record.Role.SECRETARY;
import static org.gongjian.record.Role.STREET;

import java.util.EnumSet;
import java.util.Set;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.matter.MatterRights.Right;
import org.gongjian.record.Role;

/** Which office may ask for which step of a commitment. One line per kind of step. */
final class CommitmentRights {

    private static final Set<Role> LEADERS = EnumSet.of(SECRETARY, DEPUTY_SECRETARY);
    private static final Set<Role> PROMISORS = EnumSet.of(LIAISON, HANDLER, MEMBER, DELEGATE);
    private static final Set<Role> RECORDERS = EnumSet.of(CLERK, SECRETARY, DEPUTY_SECRETARY, GRID_WORKER);
    private static final Set<Role> VERIFIERS =
            EnumSet.of(CLERK, SECRETARY, DEPUTY_SECRETARY, GRID_WORKER, FOLLOW_UP, OVERSEER, STREET);

    /** The desk too, for what the community itself promised. */
    private static final Set<Role> PERFORMERS = union(PROMISORS, RECORDERS);

    private CommitmentRights() {}

    /** The desk of the community acts for itself. */
    static boolean ofTheCommunity(Edge edge) {
        return RECORDERS.contains(edge.acting().role()) && !MatterRights.recordedForAnother(edge);
    }

    private static Set<Role> union(Set<Role> some, Set<Role> others) {
        Set<Role> all = EnumSet.copyOf(some);
        all.addAll(others);
        return all;
    }

    static Right of(MatterCommand.OfCommitment command) {
        return switch (command) {
            case CommitmentCommand.FixProject _ -> new Right(LEADERS, Set.of(), false);
            case CommitmentCommand.Claim _ -> new Right(PROMISORS, RECORDERS, false);
            case CommitmentCommand.Perform _ -> new Right(PERFORMERS, RECORDERS, false);
            case CommitmentCommand.Promise _ -> new Right(PROMISORS, RECORDERS, true);
            case CommitmentCommand.ClaimByPromise _,
                    CommitmentCommand.BringIntoForce _,
                    CommitmentCommand.CallOccurrence _,
                    CommitmentCommand.VaryByAgreement _,
                    CommitmentCommand.EndByAgreement _,
                    CommitmentCommand.Miss _ -> new Right(Set.of(), Set.of(), true);
            case CommitmentCommand.Verify _, CommitmentCommand.Dispute _ -> new Right(VERIFIERS, Set.of(), false);
            case CommitmentCommand.Vary _, CommitmentCommand.Lapse _, CommitmentCommand.SettleYear _ ->
                new Right(LEADERS, Set.of(), false);
        };
    }
}
