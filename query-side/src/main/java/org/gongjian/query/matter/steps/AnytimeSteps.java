package org.gongjian.query.matter.steps;

import static org.gongjian.query.matter.steps.StepField.changes;
import static org.gongjian.query.matter.steps.StepField.check;
import static org.gongjian.query.matter.steps.StepField.files;
import static org.gongjian.query.matter.steps.StepField.fixed;
import static org.gongjian.query.matter.steps.StepField.lines;
import static org.gongjian.query.matter.steps.StepField.longText;
import static org.gongjian.query.matter.steps.StepField.pick;
import static org.gongjian.query.matter.steps.StepField.text;
import static org.gongjian.query.matter.steps.StepForm.Group.ALWAYS;
import static org.gongjian.query.matter.steps.StepForm.step;

import java.util.List;
import org.gongjian.matter.terms.Relation;
import org.gongjian.matter.terms.Sensitivity;

/** What may be done at every stage, late entries among it. */
final class AnytimeSteps {

    private AnytimeSteps() {}

    static List<StepForm> all() {
        return List.of(
                step("add-note", ALWAYS)
                        .ofEveryKind()
                        .by(Offices.EVERY_WRITER)
                        .asks(longText("note").must()),
                step("add-attachment", ALWAYS)
                        .ofEveryKind()
                        .by(Offices.EVERY_WRITER)
                        .asks(files("attachment").must()),
                step("classify", ALWAYS)
                        .ofEveryKind()
                        .by(Offices.DESK)
                        .asks(
                                text("publicSummary"),
                                pick("category", "categories"),
                                pick("sensitivity", Sensitivity.class),
                                check("shieldedRaiser"),
                                lines("tags")),
                step("link", ALWAYS)
                        .ofEveryKind()
                        .by(Offices.DESK)
                        .asks(
                                fixed("to.is", "matter"),
                                pick("to.matter", "matters").must(),
                                pick("relation", Relation.class).usually(Relation.RELATED)),
                step("correct", ALWAYS)
                        .ofEveryKind()
                        .by(Offices.DESK)
                        .asks(changes("fields", "entries"), longText("reason").must()));
    }
}
