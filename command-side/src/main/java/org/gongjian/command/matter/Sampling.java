package org.gongjian.command.matter;

import java.util.Optional;
import org.gongjian.charter.RuleKeys;
import org.gongjian.command.decision.Lookups;
import org.gongjian.matter.Corrections;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.MatterEvent.FollowUpSampled;
import org.gongjian.record.Capacity;
import org.gongjian.record.Happened;
import org.gongjian.record.Via;

/**
 * 回访抽样. Up to so many issues a month everybody is asked; beyond that a sample, and whoever had reason to be displeased.
 * Signers of proposals are always asked.
 */
final class Sampling {

    private Sampling() {}

    /** The sample drawn with the answer; nothing where everybody is asked or this raiser must be. */
    static Optional<FollowUpSampled> of(Situation now) {
        Lookups.Draw draw = now.edge().lookups().draw();
        if (draw == null
                || now.isProposal()
                || draw.received() <= now.rule(RuleKeys.FOLLOW_UP_ALL_UP_TO)
                || Corrections.applied(now.matter().facts()).stream().anyMatch(Sampling::demandsFollowUp)) {
            return Optional.empty();
        }
        int percent = now.rule(RuleKeys.FOLLOW_UP_SAMPLE_PERCENT);
        return Optional.of(new FollowUpSampled(
                byRule(now.happened()),
                draw.received(),
                percent,
                draw.lot(),
                draw.lot() < percent,
                now.limits().rules()));
    }

    /** 退办、延期、重办、督办、不满意 */
    private static boolean demandsFollowUp(MatterEvent fact) {
        return fact instanceof MatterEvent.ReturnApproved
                || fact instanceof MatterEvent.ExtensionGranted
                || fact instanceof MatterEvent.Reopened
                || fact instanceof MatterEvent.SupervisionOpened
                || fact instanceof MatterEvent.Evaluated rating && FollowingUp.dissatisfied(rating.result());
    }

    /** Nobody chose: it follows from the charter in the moment of the answer. */
    private static Happened byRule(Happened answer) {
        return new Happened(
                answer.at(),
                answer.dateOnly(),
                null,
                new Capacity.Rule(RuleKeys.FOLLOW_UP_SAMPLE_PERCENT),
                null,
                Via.AUTOMATION,
                null);
    }
}
