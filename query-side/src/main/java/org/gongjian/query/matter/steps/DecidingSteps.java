package org.gongjian.query.matter.steps;

import static org.gongjian.matter.StageCode.ADMITTED;
import static org.gongjian.matter.StageCode.ANSWERED;
import static org.gongjian.matter.StageCode.ON_AGENDA;
import static org.gongjian.matter.StageCode.TO_VERIFY;
import static org.gongjian.query.matter.steps.StepField.date;
import static org.gongjian.query.matter.steps.StepField.fixed;
import static org.gongjian.query.matter.steps.StepField.lines;
import static org.gongjian.query.matter.steps.StepField.longText;
import static org.gongjian.query.matter.steps.StepField.number;
import static org.gongjian.query.matter.steps.StepField.pick;
import static org.gongjian.query.matter.steps.StepField.rows;
import static org.gongjian.query.matter.steps.StepField.several;
import static org.gongjian.query.matter.steps.StepField.text;
import static org.gongjian.query.matter.steps.StepForm.Group.DECIDING;
import static org.gongjian.query.matter.steps.StepForm.step;

import java.util.List;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.matter.terms.DeliveryMethod;
import org.gongjian.matter.terms.ResolutionOutcome;
import org.gongjian.matter.terms.Route;
import org.gongjian.matter.terms.TimeLimitClass;
import org.gongjian.matter.terms.VoteManner;

/** What those who lead decide about an open matter. */
final class DecidingSteps {

    private DecidingSteps() {}

    static List<StepForm> all() {
        return List.of(
                step("assign", DECIDING)
                        .forward(ADMITTED, ON_AGENDA)
                        .at(ADMITTED, ON_AGENDA)
                        .by(Offices.ASSIGNERS)
                        .asks(
                                pick("lead", "organisations").must(),
                                several("coHandlers", "organisations"),
                                rows("parts", pick("organisation", "organisations"), text("task")),
                                longText("task"),
                                pick("timeLimitClass", TimeLimitClass.class),
                                date("due")),
                step("reroute", DECIDING)
                        .at(Offices.OPEN)
                        .by(Offices.LEAD)
                        .asks(pick("to", Route.class).must(), longText("reason").must()),
                step("consult-urgently", DECIDING)
                        .at(Offices.OPEN)
                        .by(Offices.LEAD)
                        .asks(
                                text("how").must(),
                                lines("consulted"),
                                longText("opinions").must()),
                step("place-on-agenda", DECIDING)
                        .forward(ADMITTED)
                        .at(Offices.OPEN)
                        .by(Offices.LEAD)
                        .asks(
                                text("meeting").must(),
                                date("heldOn").must(),
                                text("item"),
                                text("purpose").must()),
                step("record-resolution", DECIDING)
                        .forward(ON_AGENDA)
                        .at(Offices.OPEN)
                        .by(Offices.DESK)
                        .asks(
                                fixed("basis.is", "recorded"),
                                pick("basis.body", BodyKind.class).must(),
                                text("basis.meeting").must(),
                                date("basis.heldOn").must(),
                                pick("basis.manner", VoteManner.class).must(),
                                number("basis.entitled"),
                                number("basis.present"),
                                number("basis.inFavour"),
                                number("basis.against"),
                                number("basis.abstained"),
                                pick("outcome", ResolutionOutcome.class).must(),
                                longText("text").must(),
                                pick("task.lead", "organisations"),
                                several("task.coHandlers", "organisations"),
                                longText("task.task")),
                step("approve-return", DECIDING)
                        .when("RETURN_PENDING")
                        .at(Offices.BEING_HANDLED)
                        .by(Offices.LEAD)
                        .asks(longText("remark")),
                step("refuse-return", DECIDING)
                        .when("RETURN_PENDING")
                        .at(Offices.BEING_HANDLED)
                        .by(Offices.LEAD)
                        .asks(longText("reason").must()),
                step("withdraw-assignment", DECIDING)
                        .at(Offices.BEING_HANDLED)
                        .by(Offices.ASSIGNERS)
                        .asks(longText("reason").must()),
                step("grant-extension", DECIDING)
                        .when("EXTENSION_PENDING")
                        .at(Offices.BEING_HANDLED)
                        .by(Offices.LEAD)
                        .asks(number("workingDays"), pick("raisersTold", DeliveryMethod.class)),
                step("refuse-extension", DECIDING)
                        .when("EXTENSION_PENDING")
                        .at(Offices.BEING_HANDLED)
                        .by(Offices.LEAD)
                        .asks(longText("reason").must()),
                step("waive-co-handler-opinion", DECIDING)
                        .at(Offices.BEING_HANDLED)
                        .by(Offices.LEAD)
                        .asks(
                                pick("organisation", "organisations").must(),
                                longText("reason").must()),
                step("urge-handling", DECIDING)
                        .ofEveryKind()
                        .at(Offices.URGED)
                        .by(Offices.ASSIGNERS)
                        .asks(longText("message").must()),
                step("note-report", DECIDING)
                        .when("REPORTED_UP")
                        .at(Offices.NOT_CLOSED)
                        .by(Offices.STREET_ALONE)
                        .asks(longText("measure").must()),
                step("open-supervision", DECIDING)
                        .at(Offices.OPEN)
                        .by(Offices.WATCHERS)
                        .asks(longText("reason").must(), text("letterNo")),
                step("lift-supervision", DECIDING)
                        .when("SUPERVISED")
                        .at(Offices.OPEN)
                        .by(Offices.WATCHERS)
                        .asks(longText("reason").must()),
                step("reopen", DECIDING)
                        .forward(TO_VERIFY)
                        .at(ANSWERED, TO_VERIFY)
                        .by(Offices.LEAD)
                        .asks(longText("reason").must()),
                step("conclude", DECIDING)
                        .at(Offices.NOT_CLOSED)
                        .by(Offices.LEAD)
                        .asks(
                                longText("reason").must(),
                                pick("told", DeliveryMethod.class).must()),
                step("put-on-long-list", DECIDING)
                        .at(Offices.OPEN)
                        .by(Offices.LEAD)
                        .asks(longText("reason").must(), date("reviewOn").must()),
                step("transfer", DECIDING)
                        .at(Offices.NOT_CLOSED)
                        .by(Offices.ASSIGNERS)
                        .asks(
                                pick("community", "communities").must(),
                                longText("reason").must()));
    }
}
