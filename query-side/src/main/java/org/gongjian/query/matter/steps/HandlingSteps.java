package org.gongjian.query.matter.steps;

import static org.gongjian.matter.StageCode.ANSWERED;
import static org.gongjian.matter.StageCode.ASSIGNED;
import static org.gongjian.matter.StageCode.CLOSED;
import static org.gongjian.matter.StageCode.CONFIRMED;
import static org.gongjian.matter.StageCode.DUE;
import static org.gongjian.matter.StageCode.IN_FORCE;
import static org.gongjian.matter.StageCode.IN_HAND;
import static org.gongjian.matter.StageCode.LONG_LIST;
import static org.gongjian.matter.StageCode.MISSED;
import static org.gongjian.matter.StageCode.PROMISED;
import static org.gongjian.matter.StageCode.REPORTED;
import static org.gongjian.matter.StageCode.TAKEN_OVER;
import static org.gongjian.matter.StageCode.TO_VERIFY;
import static org.gongjian.query.matter.steps.StepField.check;
import static org.gongjian.query.matter.steps.StepField.date;
import static org.gongjian.query.matter.steps.StepField.files;
import static org.gongjian.query.matter.steps.StepField.longText;
import static org.gongjian.query.matter.steps.StepField.number;
import static org.gongjian.query.matter.steps.StepField.pick;
import static org.gongjian.query.matter.steps.StepField.text;
import static org.gongjian.query.matter.steps.StepField.yesNo;
import static org.gongjian.query.matter.steps.StepForm.Group.ANSWERING;
import static org.gongjian.query.matter.steps.StepForm.Group.HANDLING;
import static org.gongjian.query.matter.steps.StepForm.step;

import java.util.List;
import org.gongjian.matter.terms.ClosedReason;
import org.gongjian.matter.terms.DeliveryMethod;
import org.gongjian.matter.terms.ResultClass;
import org.gongjian.matter.terms.Retention;
import org.gongjian.matter.terms.ReturnReason;
import org.gongjian.matter.terms.Satisfaction;
import org.gongjian.matter.terms.Solved;
import org.gongjian.matter.terms.SuspensionReason;

/** From accepting an assignment to the archive. */
final class HandlingSteps {

    private HandlingSteps() {}

    static List<StepForm> handling() {
        return List.of(
                step("accept", HANDLING)
                        .of(StepForm.LEAD)
                        .forward(ASSIGNED)
                        .at(ASSIGNED)
                        .by(Offices.WORKERS),
                step("make-first-contact", HANDLING)
                        .of(StepForm.LEAD)
                        .forward(IN_HAND)
                        .at(Offices.BEING_HANDLED)
                        .by(Offices.FIELD)
                        .asks(
                                pick("with", "raisers"),
                                pick("how", DeliveryMethod.class).must()),
                step("report-progress", HANDLING)
                        .ofEveryKind()
                        .forward(IN_HAND)
                        .at(ASSIGNED, IN_HAND, LONG_LIST, PROMISED, IN_FORCE, DUE, MISSED)
                        .by(Offices.FIELD)
                        .asks(longText("progress").must(), files("attachments")),
                step("inspect", HANDLING)
                        .ofEveryKind()
                        .at(Offices.NOT_CLOSED)
                        .by(Offices.EVERY_WRITER)
                        .asks(longText("finding").must(), files("attachments")),
                step("report-completion", HANDLING)
                        .of(StepForm.LEAD)
                        .forward(IN_HAND)
                        .at(IN_HAND)
                        .by(Offices.WORKERS)
                        .asks(
                                pick("result", ResultClass.class).must(),
                                longText("outcome").must(),
                                date("promisedFor"),
                                files("attachments")),
                step("give-co-handler-opinion", HANDLING)
                        .of(StepForm.CO_HANDLER)
                        .forward(IN_HAND)
                        .at(Offices.BEING_HANDLED)
                        .by(Offices.WORKERS)
                        .asks(longText("opinion").must(), files("attachments")),
                step("request-return", HANDLING)
                        .of(StepForm.LEAD)
                        .at(Offices.BEING_HANDLED)
                        .by(Offices.WORKERS)
                        .asks(
                                pick("reason", ReturnReason.class).must(),
                                longText("explanation").must(),
                                pick("suggested", "organisations")),
                step("request-extension", HANDLING)
                        .of(StepForm.LEAD)
                        .at(Offices.BEING_HANDLED)
                        .by(Offices.WORKERS)
                        .asks(number("workingDays").must(), longText("reason").must()),
                step("suspend", HANDLING)
                        .at(Offices.BEING_HANDLED)
                        .by(Offices.LEAD)
                        .asks(
                                pick("reason", SuspensionReason.class).must(),
                                longText("explanation").must(),
                                date("until").must()),
                step("resume", HANDLING)
                        .when("SUSPENDED")
                        .at(Offices.BEING_HANDLED)
                        .by(Offices.LEAD));
    }

    static List<StepForm> answering() {
        return List.of(
                step("confirm-completion", ANSWERING)
                        .forward(REPORTED)
                        .at(REPORTED)
                        .by(Offices.LEAD)
                        .asks(longText("remark")),
                step("reject-completion", ANSWERING)
                        .forward(REPORTED)
                        .at(REPORTED)
                        .by(Offices.ASSIGNERS)
                        .asks(longText("reason").must()),
                step("issue-answer", ANSWERING)
                        .forward(CONFIRMED)
                        .at(CONFIRMED, PROMISED)
                        .by(Offices.DESK)
                        .asks(
                                longText("answer").must(),
                                pick("result", ResultClass.class),
                                pick("told", DeliveryMethod.class).must(),
                                pick("signatory", "signatories"),
                                check("withLetter"),
                                date("promisedFor")),
                step("attempt-follow-up", ANSWERING)
                        .forward(ANSWERED)
                        .at(ANSWERED)
                        .by(Offices.CALLERS)
                        .asks(
                                yesNo("reached").must(),
                                pick("how", DeliveryMethod.class).must()),
                step("follow-up", ANSWERING)
                        .forward(ANSWERED)
                        .at(ANSWERED)
                        .by(Offices.CALLERS)
                        .asks(
                                pick("asked", "raisers"),
                                pick("how", DeliveryMethod.class).must(),
                                yesNo("contacted").must(),
                                pick("solved", Solved.class).must(),
                                pick("result", Satisfaction.class),
                                longText("finding"),
                                longText("comment")),
                step("evaluate", ANSWERING)
                        .forward(ANSWERED)
                        .at(ANSWERED, PROMISED)
                        .by(Offices.EVERY_WRITER)
                        .asks(
                                pick("rater", "raisers"),
                                pick("process", Satisfaction.class),
                                pick("result", Satisfaction.class).must(),
                                longText("comment")),
                step("verify-dissatisfaction", ANSWERING)
                        .forward(TO_VERIFY)
                        .at(TO_VERIFY)
                        .by(Offices.WATCHERS)
                        .asks(yesNo("justified").must(), longText("finding").must()),
                step("track-promise", ANSWERING)
                        .at(ANSWERED, CONFIRMED)
                        .by(Offices.DESK)
                        .asks(text("what").must(), date("until").must()),
                step("fulfil-promise", ANSWERING)
                        .forward(PROMISED)
                        .at(PROMISED)
                        .by(Offices.WORKERS)
                        .asks(longText("outcome").must(), files("attachments")),
                step("miss-promise", ANSWERING)
                        .at(PROMISED)
                        .by(Offices.DESK)
                        .asks(longText("reason").must()),
                step("close", ANSWERING)
                        .ofEveryKind()
                        .forward(ANSWERED)
                        .at(ANSWERED, LONG_LIST, PROMISED, TAKEN_OVER, MISSED)
                        .by(Offices.DESK)
                        .asks(pick("reason", ClosedReason.class), longText("remark")),
                step("archive", ANSWERING)
                        .ofEveryKind()
                        .unless(StepForm.ARCHIVED)
                        .forward(CLOSED)
                        .at(CLOSED)
                        .by(Offices.DESK)
                        .asks(pick("retention", Retention.class).must()));
    }
}
