package org.gongjian.query.matter.steps;

import static org.gongjian.matter.StageCode.DUE;
import static org.gongjian.matter.StageCode.IN_FORCE;
import static org.gongjian.matter.StageCode.MISSED;
import static org.gongjian.matter.StageCode.NOT_YET_IN_FORCE;
import static org.gongjian.matter.StageCode.PERFORMED;
import static org.gongjian.matter.StageCode.UNCLAIMED;
import static org.gongjian.query.matter.steps.StepField.date;
import static org.gongjian.query.matter.steps.StepField.files;
import static org.gongjian.query.matter.steps.StepField.fixed;
import static org.gongjian.query.matter.steps.StepField.longText;
import static org.gongjian.query.matter.steps.StepField.number;
import static org.gongjian.query.matter.steps.StepField.pick;
import static org.gongjian.query.matter.steps.StepField.rows;
import static org.gongjian.query.matter.steps.StepField.text;
import static org.gongjian.query.matter.steps.StepForm.Group.COMMITMENT;
import static org.gongjian.query.matter.steps.StepForm.step;

import java.util.List;
import org.gongjian.commitment.ProjectKind;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.matter.terms.MatterKind;
import org.gongjian.matter.terms.VoteManner;

/** From the claim of a project to the settling of its year. */
final class CommitmentSteps {

    private CommitmentSteps() {}

    static List<StepForm> all() {
        return List.of(
                step("claim", COMMITMENT)
                        .only(MatterKind.COMMITMENT)
                        .forward(UNCLAIMED)
                        .at(UNCLAIMED)
                        .by(Offices.PROMISORS)
                        .asks(date("inForceOn"), occurrences()),
                step("perform", COMMITMENT)
                        .only(MatterKind.COMMITMENT)
                        .of(StepForm.LEAD)
                        .forward(DUE, MISSED)
                        .at(DUE, MISSED)
                        .by(Offices.PROMISORS)
                        .asks(longText("what").must(), number("count"), files("attachments")),
                step("verify", COMMITMENT)
                        .only(MatterKind.COMMITMENT)
                        .forward(PERFORMED)
                        .at(PERFORMED)
                        .by(Offices.VERIFIERS)
                        .asks(number("sampled").must(), longText("finding").must(), files("attachments")),
                step("dispute", COMMITMENT)
                        .only(MatterKind.COMMITMENT)
                        .forward(PERFORMED)
                        .at(PERFORMED)
                        .by(Offices.VERIFIERS)
                        .asks(number("sampled").must(), longText("finding").must(), files("attachments")),
                step("vary", COMMITMENT)
                        .only(MatterKind.COMMITMENT)
                        .at(NOT_YET_IN_FORCE, IN_FORCE)
                        .unless(StepForm.AGREED)
                        .by(Offices.LEAD)
                        .asks(
                                text("title"),
                                number("measure.atLeast"),
                                text("measure.unit"),
                                occurrences(),
                                longText("reason").must()),
                step("settle-year", COMMITMENT)
                        .only(MatterKind.COMMITMENT)
                        .at(IN_FORCE)
                        .by(Offices.LEAD)
                        .asks(number("year").must()),
                step("lapse", COMMITMENT)
                        .only(MatterKind.COMMITMENT)
                        .at(UNCLAIMED, NOT_YET_IN_FORCE, IN_FORCE, DUE)
                        .by(Offices.LEAD)
                        .asks(longText("reason").must()));
    }

    /** 确定服务项目、岗位. */
    static StepForm fixProject() {
        return step("fix-project", COMMITMENT)
                .by(Offices.LEAD)
                .asks(
                        pick("kind", ProjectKind.class).must().usually(ProjectKind.PROJECT),
                        text("title").must(),
                        longText("about"),
                        number("measure.atLeast"),
                        text("measure.unit"),
                        occurrences(),
                        fixed("basis.is", "recorded"),
                        pick("basis.body", BodyKind.class).must(),
                        text("basis.meeting").must(),
                        date("basis.heldOn").must(),
                        pick("basis.manner", VoteManner.class).must(),
                        number("basis.entitled"),
                        number("basis.present"),
                        number("basis.inFavour"),
                        number("basis.against"),
                        number("basis.abstained"));
    }

    /** 承诺: in a paper, or offered of one's own accord. */
    static StepForm promise() {
        return step("promise", COMMITMENT)
                .by(Offices.PROMISORS)
                .asks(
                        fixed("item.key", "1"),
                        text("item.title").must(),
                        pick("basis.is", "PromiseBasis").must(),
                        text("basis.paper"),
                        number("item.measure.atLeast"),
                        text("item.measure.unit"),
                        date("inForceOn"),
                        occurrences("item.occurrences"));
    }

    /** 期次: from which day to which day. */
    static StepField occurrences() {
        return occurrences("occurrences");
    }

    private static StepField occurrences(String name) {
        return rows(
                name,
                text("key").must(),
                text("label").must(),
                date("from").must(),
                date("to").must());
    }
}
