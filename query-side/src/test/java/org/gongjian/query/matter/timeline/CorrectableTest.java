package org.gongjian.query.matter.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.terms.ResultClass;
import org.gongjian.matter.terms.Satisfaction;
import org.gongjian.query.matter.steps.StepField.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CorrectableTest {

    private final ResourceBundle labels = ResourceBundle.getBundle("messages/pages", Locale.ROOT);

    @ParameterizedTest
    @MethodSource("facts")
    void every_field_that_may_be_corrected_has_a_label(Class<?> fact) {
        assertThat(Correctable.of(fact))
                .isNotEmpty()
                .allSatisfy(field -> assertThat(labels.containsKey("choice.Correctable." + field.path()))
                        .as(field.path())
                        .isTrue());
    }

    @Test
    void what_follows_a_public_notice_is_corrected_there() {
        assertThat(leaves(MatterEvent.OfNotice.class))
                .isNotEmpty()
                .allSatisfy(type -> assertThat(Correctable.of(type)).isEmpty());
    }

    static Stream<Class<?>> facts() {
        return leaves(MatterEvent.class).filter(type -> !MatterEvent.OfNotice.class.isAssignableFrom(type));
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(CorrectableTest::leaves)
                : Stream.of(type);
    }

    @Test
    void a_class_of_result_is_chosen_and_a_time_is_a_time() {
        assertThat(Correctable.of(MatterEvent.CompletionReported.class))
                .contains(
                        new Correctable("result", Type.SELECT, "ResultClass"),
                        new Correctable("happened.at", Type.DATE_TIME, null),
                        new Correctable("promisedFor", Type.DATE, null),
                        new Correctable("organisation", Type.SELECT, "organisations"));
        assertThat(Correctable.of(MatterEvent.Admitted.class))
                .contains(
                        new Correctable("route", Type.SELECT, "Route"),
                        new Correctable("category", Type.SELECT, "categories"));
    }

    @Test
    void a_corrected_value_is_told_in_words() {
        assertThat(Correctable.told("result", "B")).isEqualTo(Fragment.Arg.choice(ResultClass.B));
        assertThat(Correctable.told("result", "SATISFIED")).isEqualTo(Fragment.Arg.choice(Satisfaction.SATISFIED));
        assertThat(Correctable.told("category", "01")).isEqualTo(Fragment.Arg.category("01"));
        assertThat(Correctable.told("happened.at", "2026-04-13T01:10:00Z"))
                .isEqualTo(Fragment.Arg.time(Instant.parse("2026-04-13T01:10:00Z")));
        assertThat(Correctable.told("outcome", "已清掏")).isEqualTo(Fragment.Arg.text("已清掏"));
        assertThat(Correctable.told("promisedFor", null)).isEqualTo(Fragment.Arg.text("—"));
    }

    @Test
    void numbers_once_given_are_not_offered() {
        assertThat(Correctable.of(MatterEvent.AnswerIssued.class))
                .extracting(Correctable::path)
                .contains("answer")
                .doesNotContain("letterNo", "supplement");
    }
}
