package org.gongjian.query.matter.steps;

import static org.gongjian.matter.StageCode.CLOSED;
import static org.gongjian.matter.StageCode.RECEIVED;
import static org.gongjian.matter.StageCode.REFERRED;
import static org.gongjian.matter.StageCode.RETURNED;
import static org.gongjian.matter.terms.MatterKind.ISSUE;
import static org.gongjian.matter.terms.MatterKind.PROPOSAL;
import static org.gongjian.query.matter.steps.StepField.check;
import static org.gongjian.query.matter.steps.StepField.date;
import static org.gongjian.query.matter.steps.StepField.dateTime;
import static org.gongjian.query.matter.steps.StepField.files;
import static org.gongjian.query.matter.steps.StepField.lines;
import static org.gongjian.query.matter.steps.StepField.longText;
import static org.gongjian.query.matter.steps.StepField.number;
import static org.gongjian.query.matter.steps.StepField.pick;
import static org.gongjian.query.matter.steps.StepField.rows;
import static org.gongjian.query.matter.steps.StepField.text;
import static org.gongjian.query.matter.steps.StepForm.Group.DECIDING;
import static org.gongjian.query.matter.steps.StepForm.Group.RECEIVING;
import static org.gongjian.query.matter.steps.StepForm.step;

import java.util.List;
import org.gongjian.matter.terms.DeclineReason;
import org.gongjian.matter.terms.DeliveryMethod;
import org.gongjian.matter.terms.MatterKind;
import org.gongjian.matter.terms.ReferralMode;
import org.gongjian.matter.terms.ResultClass;
import org.gongjian.matter.terms.Route;
import org.gongjian.matter.terms.Sensitivity;
import org.gongjian.matter.terms.SignerStanding;
import org.gongjian.matter.terms.TimeLimitClass;

/** From the counter to admission. */
final class ReceivingSteps {

    private ReceivingSteps() {}

    static List<StepForm> all() {
        return List.of(
                step("admit", RECEIVING)
                        .forward(RECEIVED)
                        .at(RECEIVED, REFERRED)
                        .by(Offices.DESK)
                        .asks(
                                pick("route", Route.class).must().usually(Route.ROUTINE),
                                pick("category", "categories"),
                                text("publicSummary"),
                                pick("timeLimitClass", TimeLimitClass.class),
                                pick("sensitivity", Sensitivity.class).usually(Sensitivity.ORDINARY),
                                check("shieldedRaiser"),
                                text("vitalReason")),
                step("answer-on-the-spot", RECEIVING)
                        .forward(RECEIVED)
                        .at(RECEIVED)
                        .by(Offices.DESK)
                        .asks(
                                longText("answer").must(),
                                pick("result", ResultClass.class),
                                pick("told", DeliveryMethod.class).must()),
                step("return-for-completion", RECEIVING)
                        .forward(RECEIVED)
                        .at(RECEIVED)
                        .by(Offices.DESK)
                        .asks(
                                lines("missing").must(),
                                pick("told", DeliveryMethod.class).must()),
                step("resubmit", RECEIVING)
                        .forward(RETURNED)
                        .at(RETURNED)
                        .by(Offices.DESK)
                        .asks(
                                longText("text"),
                                dateTime("handedInAt"),
                                rows("signersAsWritten", text("name").must(), text("branch"), date("signedOn")),
                                files("attachments")),
                step("verify-signers", RECEIVING)
                        .forward(RECEIVED)
                        .only(PROPOSAL)
                        .at(RECEIVED, RETURNED)
                        .by(Offices.DESK)
                        .asks(rows(
                                "signers",
                                pick("person", "signers").must(),
                                pick("standing", SignerStanding.class).must(),
                                check("elsewhere"),
                                text("by"))),
                step("decline", RECEIVING)
                        .forward(RECEIVED)
                        .at(RECEIVED, RETURNED, REFERRED)
                        .by(Offices.DESK)
                        .asks(
                                pick("reason", DeclineReason.class).must(),
                                longText("explanation").must(),
                                text("channelTold"),
                                pick("told", DeliveryMethod.class).must()),
                step("convert-to", RECEIVING)
                        .at(RECEIVED, RETURNED)
                        .by(Offices.DESK)
                        .asks(
                                pick("kind", MatterKind.class).must(),
                                longText("reason").must(),
                                dateTime("handedInAt"),
                                rows("signersAsWritten", text("name").must(), text("branch"), date("signedOn"))),
                step("refer", DECIDING)
                        .at(Offices.NOT_CLOSED)
                        .by(Offices.LEAD)
                        .asks(
                                pick("to", "organisations").must(),
                                pick("mode", ReferralMode.class).must(),
                                text("letterNo"),
                                longText("request").must(),
                                date("respondBy")),
                step("accept-referral", DECIDING)
                        .given(StepForm.REFERRAL_OPEN)
                        .forward(REFERRED)
                        .at(Offices.NOT_CLOSED)
                        .by(Offices.EVERY_WRITER)
                        .asks(number("referral")),
                step("refuse-referral", DECIDING)
                        .given(StepForm.REFERRAL_OPEN)
                        .at(Offices.NOT_CLOSED)
                        .by(Offices.EVERY_WRITER)
                        .asks(number("referral"), longText("reason").must()),
                step("answer-referral", DECIDING)
                        .given(StepForm.REFERRAL_OPEN)
                        .forward(REFERRED)
                        .at(Offices.NOT_CLOSED)
                        .by(Offices.EVERY_WRITER)
                        .asks(number("referral"), longText("answer").must(), text("letterNo"), check("settles")),
                step("merge", RECEIVING)
                        .at(Offices.NOT_CLOSED)
                        .by(Offices.LEAD)
                        .asks(pick("into", "matters").must(), longText("reason")),
                step("mark-repeat-of", RECEIVING)
                        .only(ISSUE)
                        .at(RECEIVED)
                        .by(Offices.DESK)
                        .asks(pick("matter", "matters").must()),
                step("withdraw", RECEIVING)
                        .at(Offices.NOT_CLOSED)
                        .by(Offices.DESK)
                        .asks(longText("reason")),
                step("ask-review", RECEIVING)
                        .at(CLOSED)
                        .by(Offices.DESK)
                        .asks(longText("grounds").must()),
                step("uphold", DECIDING)
                        .at(CLOSED)
                        .by(Offices.WATCHERS)
                        .asks(longText("reason").must()),
                step("overturn", DECIDING)
                        .at(CLOSED)
                        .by(Offices.WATCHERS)
                        .asks(longText("reason").must()));
    }
}
