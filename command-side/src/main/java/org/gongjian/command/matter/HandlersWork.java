package org.gongjian.command.matter;

import static org.gongjian.command.matter.Situation.require;

import java.util.List;
import java.util.Map;
import org.gongjian.charter.RuleKeys;
import org.gongjian.command.matter.MatterCommand.RequestReturn;
import org.gongjian.matter.Handling;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.MatterEvent.AcceptanceDeemed;
import org.gongjian.matter.MatterEvent.Accepted;
import org.gongjian.matter.MatterEvent.FirstContactMade;
import org.gongjian.matter.MatterEvent.ProgressReported;
import org.gongjian.matter.MatterEvent.ReportedUp;
import org.gongjian.matter.MatterEvent.ReturnApproved;
import org.gongjian.matter.MatterEvent.ReturnRequested;
import org.gongjian.matter.Stage;
import org.gongjian.matter.terms.ReportGround;
import org.gongjian.matter.terms.TimeLimitClass;
import org.gongjian.record.Id.OrganisationId;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;

/** 签收、退办、联系、进展: what those do who handle it. */
final class HandlersWork {

    private HandlersWork() {}

    static Accepted accept(Situation now) {
        OrganisationId organisation = now.organisation();
        if (organisation == null || !now.working().handling().involves(organisation)) {
            throw Situation.refused(MatterRefusal.ONLY_A_HANDLER_DOES_THIS, Map.of());
        }
        return new Accepted(now.happened(), organisation);
    }

    static AcceptanceDeemed deemAccepted(Situation now) {
        if (!(now.stage() instanceof Stage.Assigned(var handling))) {
            return now.notAtThisStage();
        }
        require(
                !handling.assigned().acceptanceDue().metAt(now.happened().at()),
                MatterRefusal.ACCEPTANCE_TIME_STILL_RUNS,
                () -> Map.of(
                        "rule",
                        handling.assigned().timeLimitClass() == TimeLimitClass.URGENT
                                ? RuleKeys.LIMIT_URGENT_RESPONSE_HOURS
                                : RuleKeys.ACCEPTANCE_DAYS,
                        "until",
                        handling.assigned().acceptanceDue().on()));
        return new AcceptanceDeemed(now.happened(), handling.lead());
    }

    /** 逾期过久，报街道. */
    static ReportedUp reportUp(Situation now) {
        Handling handling = now.working().handling();
        require(
                !handling.escalation().reportUp().metAt(now.happened().at()),
                MatterRefusal.NOT_OVERDUE_LONG_ENOUGH_TO_REPORT,
                () -> Map.of(
                        "rule",
                        RuleKeys.REPORT_AFTER_DAYS,
                        "until",
                        handling.escalation().reportUp().on()));
        return new ReportedUp(now.happened(), ReportGround.OVERDUE);
    }

    /** A matter that nobody will have, as often as the charter says, is the street's to look after. */
    static List<MatterEvent> approveReturn(MatterCommand.ApproveReturn c, Situation now) {
        ReturnApproved approved = new ReturnApproved(now.happened(), c.remark());
        boolean again = now.file().marks().returnsApproved() + 1 >= now.rule(RuleKeys.REPORT_AFTER_RETURNS);
        return again
                ? List.of(approved, new ReportedUp(now.happened(), ReportGround.RETURNED_AGAIN))
                : List.of(approved);
    }

    static ReturnRequested requestReturn(RequestReturn c, Situation now) {
        Handling handling = now.ofTheLead();
        require(
                handling.assigned().returnUntil().metAt(now.happened().at()),
                MatterRefusal.RETURN_ASKED_TOO_LATE,
                () -> Map.of(
                        "rule",
                        now.isProposal() ? RuleKeys.RETURN_WINDOW_DAYS_PROPOSAL : RuleKeys.RETURN_WINDOW_DAYS_ISSUE,
                        "until",
                        handling.assigned().returnUntil().on()));
        require(
                handling.clock().returnsAsked() < now.rule(RuleKeys.RETURN_MAX),
                MatterRefusal.RETURN_ASKED_TOO_OFTEN,
                () -> Map.of("rule", RuleKeys.RETURN_MAX, "most", now.rule(RuleKeys.RETURN_MAX)));
        Assigning.requireKnown(c.suggested(), "suggested", now);
        return new ReturnRequested(
                now.happened(),
                handling.lead(),
                c.reason(),
                c.explanation(),
                c.suggested(),
                now.limits().days(RuleKeys.RETURN_DECISION_DAYS),
                now.limits().rules());
    }

    static FirstContactMade firstContact(MatterCommand.MakeFirstContact c, Situation now) {
        return new FirstContactMade(now.happened(), c.with(), c.how(), handlingOrganisation(now));
    }

    static ProgressReported progress(MatterCommand.ReportProgress c, Situation now) {
        return new ProgressReported(now.happened(), handlingOrganisation(now), c.progress(), c.attachments());
    }

    /** The actor's organisation where it handles the matter; liaisons and handlers of others are refused. */
    private static @Nullable OrganisationId handlingOrganisation(Situation now) {
        OrganisationId organisation = now.organisation();
        boolean atWork = organisation != null
                && now.stage() instanceof Stage.Handled handled
                && handled.handling().involves(organisation);
        boolean handles = atWork
                || organisation != null && now.file().handlers().organisations().contains(organisation);
        Role role = now.edge().acting().role();
        boolean mustHandle = role == Role.LIAISON || role == Role.HANDLER;
        require(handles || !mustHandle, MatterRefusal.ONLY_A_HANDLER_DOES_THIS);
        return handles ? organisation : null;
    }
}
