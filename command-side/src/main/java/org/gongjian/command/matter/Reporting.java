package org.gongjian.command.matter;

import static org.gongjian.command.matter.Situation.require;

import java.util.Map;
import org.gongjian.charter.RuleKeys;
import org.gongjian.command.matter.MatterCommand.ReportCompletion;
import org.gongjian.matter.Handling;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.MatterEvent.CoHandlerOpinionGiven;
import org.gongjian.matter.MatterEvent.CoHandlerOpinionWaived;
import org.gongjian.matter.MatterEvent.CompletionReported;
import org.gongjian.matter.Stage;
import org.gongjian.matter.terms.ResultClass;
import org.gongjian.record.Id.OrganisationId;

/** 协办意见、报结、审核. */
final class Reporting {

    private Reporting() {}

    static CoHandlerOpinionGiven opinion(MatterCommand.GiveCoHandlerOpinion c, Situation now) {
        OrganisationId organisation = now.organisation();
        if (organisation == null || !handled(now).coHandlers().contains(organisation)) {
            throw Situation.refused(MatterRefusal.NOT_A_CO_HANDLER, Map.of());
        }
        return new CoHandlerOpinionGiven(now.happened(), organisation, c.opinion(), c.attachments());
    }

    static CoHandlerOpinionWaived waive(MatterCommand.WaiveCoHandlerOpinion c, Situation now) {
        require(handled(now).opinionsMissing().contains(c.organisation()), MatterRefusal.NOT_A_CO_HANDLER);
        return new CoHandlerOpinionWaived(now.happened(), c.organisation(), c.reason());
    }

    private static Handling handled(Situation now) {
        return now.stage() instanceof Stage.Handled handled ? handled.handling() : now.notAtThisStage();
    }

    static CompletionReported report(ReportCompletion c, Situation now) {
        Handling handling = now.ofTheLead();
        require(handling.clock().suspended() == null, MatterRefusal.MATTER_IS_SUSPENDED);
        require(handling.clock().returnAsked() == null, MatterRefusal.RETURN_IS_STILL_OPEN);
        require(
                handling.opinionsMissing().isEmpty(),
                MatterRefusal.CO_HANDLER_OPINION_MISSING,
                () -> Map.of(
                        "organisations",
                        handling.opinionsMissing().stream()
                                .map(OrganisationId::toString)
                                .toList()));
        require(
                c.result() != ResultClass.B || c.promisedFor() != null,
                MatterRefusal.PROMISE_NEEDS_A_DATE,
                () -> Map.of("field", "promisedFor"));
        return new CompletionReported(
                now.happened(),
                handling.lead(),
                c.result(),
                c.outcome(),
                c.promisedFor(),
                c.attachments(),
                now.limits().days(RuleKeys.CONFIRM_DAYS),
                now.limits().rules());
    }

    static MatterEvent confirm(MatterCommand.ConfirmCompletion c, Situation now) {
        return new MatterEvent.CompletionConfirmed(now.happened(), c.remark());
    }

    static MatterEvent reject(MatterCommand.RejectCompletion c, Situation now) {
        return new MatterEvent.CompletionRejected(now.happened(), c.reason());
    }
}
