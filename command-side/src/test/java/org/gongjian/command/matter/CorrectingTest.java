package org.gongjian.command.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.command.matter.Steps.*;

import java.time.LocalDate;
import java.util.List;
import org.gongjian.command.decision.GeneralRefusal;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.MatterEvent.Corrected;
import org.gongjian.matter.StageCode;
import org.gongjian.matter.terms.ResultClass;
import org.gongjian.matter.terms.Retention;
import org.gongjian.matter.terms.Route;
import org.gongjian.matter.terms.TimeLimitClass;
import org.gongjian.record.FieldChange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A correction is a fact; what it would break is refused. */
class CorrectingTest {

    private final Story story = Story.under("004");

    @BeforeEach
    void assigned() {
        story.asks(raise(), admit(Route.ROUTINE, TimeLimitClass.REPAIR));
        story.by(Who.SECRETARY)
                .at("2026-04-13T10:00")
                .asks(assign(Who.PROPERTY))
                .by(Who.CLERK);
        story.at("2026-04-20T10:00");
    }

    private static MatterCommand.Correct correct(long sequence, String field, @Nullable String old, String now) {
        return new MatterCommand.Correct(sequence, List.of(new FieldChange(field, old, now, null)), "录入有误");
    }

    @Test
    void a_corrected_day_of_assignment_moves_every_date_counted_from_it() {
        story.asks(correct(2, "happened.at", null, "2026-04-14T02:00:00Z")).dueOn("2026-04-23");
        assertThat(story.handling().escalation().urging().on()).isEqualTo(LocalDate.parse("2026-04-24"));
        assertThat(story.handling().assigned().acceptanceDue().on()).isEqualTo(LocalDate.parse("2026-04-15"));
        assertThat(story.known().facts().get(2).happened().at()).isEqualTo(Story.local("2026-04-13T10:00"));
    }

    @Test
    void a_time_may_be_given_by_the_clock_on_the_wall() {
        story.asks(correct(2, "happened.at", null, "2026-04-14 10:00")).dueOn("2026-04-23");
        assertThat(story.last(Corrected.class).fields().getFirst().now()).isEqualTo("2026-04-14T02:00:00Z");
    }

    @Test
    void the_old_value_is_recorded_and_later_decisions_are_listed() {
        story.asks(correct(1, "timeLimitClass", "REPAIR", "HELP"));
        Corrected correction = story.last(Corrected.class);
        assertThat(correction.fields()).containsExactly(new FieldChange("timeLimitClass", "REPAIR", "HELP", null));
        assertThat(correction.touched()).containsExactly(2L);
    }

    @Test
    void it_must_name_a_fact_and_a_field_and_fit_both() {
        story.isRefused(MatterRefusal.CORRECTION_NAMES_NO_FACT, correct(9, "category", null, "X"))
                .isRefused(MatterRefusal.CORRECTION_NAMES_NO_FACT, new MatterCommand.Correct(0, List.of(), "x"))
                .isRefused(MatterRefusal.CORRECTION_DOES_NOT_FIT_THE_FIELD, correct(0, "colour", null, "red"))
                .isRefused(MatterRefusal.CORRECTION_DOES_NOT_FIT_THE_FIELD, correct(0, "channel", null, "PIGEON"))
                .isRefused(
                        MatterRefusal.CORRECTION_IS_BASED_ON_ANOTHER_VALUE, correct(0, "channel", "LETTER", "WECHAT"));
    }

    @Test
    void numbers_once_given_stay() {
        story.isRefused(MatterRefusal.FIELD_CANNOT_BE_CORRECTED, correct(0, "receiptNo", null, "LY-1"))
                .isRefused(MatterRefusal.FIELD_CANNOT_BE_CORRECTED, correct(0, "rules.charterVersion", null, "9"));
    }

    @Test
    void it_may_not_put_a_step_before_its_cause() {
        story.isRefused(
                GeneralRefusal.HAPPENED_BEFORE_ITS_CAUSE, correct(2, "happened.at", null, "2026-04-12T02:00:00Z"));
    }

    @Test
    void it_may_not_break_what_followed() {
        story.by(Who.PROPERTY_LIAISON).asks(new MatterCommand.Accept(), report(ResultClass.A));
        story.by(Who.CLERK)
                .isRefused(
                        MatterRefusal.CORRECTION_BREAKS_THE_STORY,
                        correct(3, "organisation", null, Who.SPINNERS.toString()));
    }

    @Test
    void it_heals_a_record_that_is_amiss() {
        story.given(new MatterEvent.Accepted(story.edge().happened(), Who.SPINNERS))
                .isRefused(GeneralRefusal.RECORD_IS_AMISS, new MatterCommand.Archive(Retention.PERMANENT))
                .asks(correct(3, "organisation", null, Who.PROPERTY.toString()))
                .stands(StageCode.IN_HAND);
    }
}
