package org.gongjian.query.motion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.gongjian.motion.Question;
import org.gongjian.motion.VotingWay;
import org.gongjian.query.matter.steps.StepField;
import org.gongjian.record.Role;
import org.junit.jupiter.api.Test;

class MotionStepsTest {
    private static final Question APPROVAL = new Question.Approval("票决");

    @Test
    void what_the_chair_decides_of_a_tie_is_asked_at_the_end_and_of_a_secret_vote_in_any_case() {
        assertThat(closing(APPROVAL, VotingWay.NAMED))
                .as("its own vote says it")
                .isEmpty();
        assertThat(closing(APPROVAL, VotingWay.SHOW_OF_HANDS))
                .extracting(StepField::required)
                .containsExactly(false);
        assertThat(closing(APPROVAL, VotingWay.SECRET_BALLOT))
                .extracting(StepField::required)
                .containsExactly(true);
        assertThat(closing(new Question.Selection("评优", List.of("甲", "乙"), 1), VotingWay.SECRET_BALLOT))
                .isEmpty();
    }

    @Test
    void written_opinions_are_asked_for_only_where_they_count() {
        assertThat(MotionSteps.offered(ToldMotion.row(new UUID(0, 90), ToldMotion.written()), Role.CLERK))
                .containsExactly("written-opinion", "count-hands", "close", "reserve-opinion");
        assertThat(MotionSteps.offered(ToldMotion.row(new UUID(0, 90), ToldMotion.counted()), Role.CLERK))
                .containsExactly("count-hands", "close", "reserve-opinion");
    }

    private static List<StepField> closing(Question question, VotingWay way) {
        return MotionSteps.closing(ToldMotion.row(new UUID(0, 90), ToldMotion.leftToTheChair(question, way)));
    }
}
