package org.gongjian.query.matter.steps;

import static org.gongjian.query.matter.steps.StepField.longText;
import static org.gongjian.query.matter.steps.StepField.text;
import static org.gongjian.query.matter.steps.StepForm.Group.PUBLISHING;
import static org.gongjian.query.matter.steps.StepForm.step;

import java.util.List;

/** From the desk to the public column and down again. */
final class PublishingSteps {

    private PublishingSteps() {}

    static List<StepForm> all() {
        return List.of(
                step("publish", PUBLISHING)
                        .ofEveryKind()
                        .when(StepForm.PUBLICATION_PENDING)
                        .by(Offices.LEAD),
                step("return-publication", PUBLISHING)
                        .ofEveryKind()
                        .given(StepForm.PUBLICATION_PENDING)
                        .by(Offices.LEAD)
                        .asks(longText("reason").must()),
                step("draft-publication", PUBLISHING)
                        .ofEveryKind()
                        .unless("SENSITIVE")
                        .at(Offices.DECIDED)
                        .by(Offices.DESK)
                        .asks(
                                text(PublicWords.TITLE).must(),
                                longText(PublicWords.SUMMARY),
                                longText(PublicWords.ANSWER)),
                step("take-down-publication", PUBLISHING)
                        .ofEveryKind()
                        .given(StepForm.PUBLISHED)
                        .by(Offices.TAKERS_DOWN)
                        .asks(longText("reason").must()));
    }
}
