package org.gongjian.command.matter;

import static org.gongjian.command.matter.Situation.require;

import java.time.LocalDate;
import java.util.Map;
import org.gongjian.charter.RuleKeys;
import org.gongjian.command.matter.MatterCommand.Decline;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.MatterEvent.Declined;
import org.gongjian.matter.Stage;
import org.gongjian.matter.terms.DeclineReason;
import org.gongjian.matter.terms.Due;
import org.jspecify.annotations.Nullable;

/** 不予受理、不予立案, and what a review makes of it. */
final class Declining {

    private Declining() {}

    static Declined decline(Decline c, Situation now) {
        boolean ofProposals = c.reason() == DeclineReason.NOT_A_PROPOSAL || c.reason() == DeclineReason.TOO_FEW_SIGNERS;
        require(!ofProposals || now.isProposal(), MatterRefusal.REASON_IS_FOR_PROPOSALS_ONLY);
        require(
                c.reason() != DeclineReason.NOT_OURS
                        || c.channelTold() != null && !c.channelTold().isBlank(),
                MatterRefusal.CHANNEL_MUST_BE_TOLD,
                () -> Map.of("field", "channelTold"));
        if (c.reason() == DeclineReason.TOO_FEW_SIGNERS) {
            requireTooFewInTime(now);
        }
        return new Declined(
                now.happened(),
                c.reason(),
                c.explanation(),
                c.channelTold(),
                c.told(),
                now.limits().rules());
    }

    /** 联名不足且逾期未补正: both must be so. */
    private static void requireTooFewInTime(Situation now) {
        require(
                !Qualification.enough(now, Qualification.standing(now)),
                MatterRefusal.SIGNERS_ARE_ENOUGH,
                () -> Map.of("rule", RuleKeys.REASONABLE_PROPOSAL_MUST_BE_ADMITTED));
        Due due = now.stage() instanceof Stage.Returned(var completion) ? completion : null;
        require(
                due != null && !due.metAt(now.happened().at()),
                MatterRefusal.TIME_FOR_COMPLETION_STILL_RUNS,
                () -> Map.of("rule", RuleKeys.COMPLETION_DAYS_PROPOSAL, "until", until(due, now)));
    }

    /** Where it was not yet returned for completion, until when the time would run from now on. */
    private static LocalDate until(@Nullable Due due, Situation now) {
        return (due == null ? now.limits().days(RuleKeys.COMPLETION_DAYS_PROPOSAL) : due).on();
    }

    static MatterEvent overturn(MatterCommand.Overturn c, Situation now) {
        return new MatterEvent.Overturned(
                now.happened(),
                c.reason(),
                now.limits().admission(now.file().kind()),
                now.limits().rules());
    }
}
