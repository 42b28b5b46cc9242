package org.gongjian.command.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.command.matter.Promises.DRAGON_BOAT;
import static org.gongjian.command.matter.Promises.HOUSEHOLDS;
import static org.gongjian.command.matter.Promises.MID_AUTUMN;
import static org.gongjian.command.matter.Promises.dispute;
import static org.gongjian.command.matter.Promises.perform;
import static org.gongjian.command.matter.Promises.verify;

import java.util.List;
import org.gongjian.commitment.Kept;
import org.gongjian.commitment.Measure;
import org.gongjian.matter.CommitmentEvent.Disputed;
import org.gongjian.matter.CommitmentEvent.Missed;
import org.gongjian.matter.CommitmentEvent.OccurrenceFellDue;
import org.gongjian.matter.CommitmentEvent.Performed;
import org.gongjian.matter.CommitmentEvent.PerformedLate;
import org.gongjian.matter.CommitmentEvent.Verified;
import org.gongjian.matter.CommitmentStage.ToBeVerified;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.Outstanding;
import org.gongjian.matter.Stage;
import org.gongjian.matter.StageCode;
import org.gongjian.matter.Task;
import org.gongjian.matter.terms.ClosedReason;
import org.gongjian.matter.terms.DueKind;
import org.gongjian.record.FieldChange;
import org.junit.jupiter.api.Test;

/** One occurrence of a promise (期次), as the story of practice 11.3 tells it: due, kept, verified, missed, kept late. */
class PerformingTest {

    private static Story dragonBoat() {
        return Story.under("001a")
                .bySystem("occurrence_window")
                .at("2026-06-15T00:00")
                .asks(Promises.call(DRAGON_BOAT, HOUSEHOLDS, "2026-03-10"));
    }

    private static Story midAutumnMissed() {
        return Story.under("001a")
                .bySystem("occurrence_window")
                .at("2026-09-18T00:00")
                .asks(Promises.call(MID_AUTUMN, HOUSEHOLDS, "2026-03-10"))
                .at("2026-09-26T00:00")
                .asks(new CommitmentCommand.Miss());
    }

    @Test
    void an_occurrence_falls_due_with_its_window() {
        Story story = dragonBoat().recordedEvents(OccurrenceFellDue.class).stands(StageCode.DUE);

        OccurrenceFellDue due = story.last(OccurrenceFellDue.class);
        assertThat(due.until().on()).isEqualTo("2026-06-18");
        assertThat(story.known().file().filing().publicSummary()).isEqualTo("节日慰问 · 端午");
        assertThat(Outstanding.of(story.known()))
                .extracting(Outstanding::task, Outstanding::of)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Task.PERFORM, Who.PROPERTY));
        assertThat(story.known().dues())
                .containsEntry(DueKind.PERFORMANCE, Story.local("2026-06-19T00:00"))
                .containsEntry(DueKind.PERFORMANCE_REMINDER, Story.local("2026-06-16T00:00"));
    }

    @Test
    void the_unit_performs_and_somebody_else_verifies_by_a_sample() {
        Story story = dragonBoat()
                .by(Who.PROPERTY_LIAISON)
                .at("2026-06-17T15:00")
                .asks(perform(14))
                .recordedEvents(Performed.class)
                .stands(StageCode.PERFORMED);

        assertThat(story.last(Performed.class).sample()).isEqualTo(3);
        // 3 working days, the Dragon Boat holiday of 19 to 21 June not counted
        assertThat(story.last(Performed.class).verificationDue().on()).isEqualTo("2026-06-23");
        story.by(Who.GRID_WORKER)
                .at("2026-06-18T09:00")
                .isRefused(MatterRefusal.SAMPLE_IS_TOO_SMALL, verify(2))
                .asks(verify(3))
                .recordedEvents(Verified.class);
        assertThat(story.known().stage()).isEqualTo(new Stage.Closed(ClosedReason.PERFORMED));
    }

    @Test
    void who_corrects_when_it_was_performed_moves_the_day_of_the_verification() {
        Story story = dragonBoat()
                .by(Who.PROPERTY_LIAISON)
                .at("2026-06-17T15:00")
                .asks(perform(14))
                .by(Who.CLERK)
                .at("2026-06-18T09:00")
                .asks(new MatterCommand.Correct(
                        1, List.of(new FieldChange("happened.at", null, "2026-06-16T15:00", null)), "记错日期"));

        assertThat(((ToBeVerified) story.known().stage())
                        .done()
                        .verificationDue()
                        .on())
                .isEqualTo("2026-06-22");
    }

    @Test
    void a_large_number_is_sampled_by_the_tenth() {
        assertThat(sampleOf(2)).isEqualTo(2);
        assertThat(sampleOf(31)).isEqualTo(4);
        assertThat(sampleOf(200)).isEqualTo(20);
    }

    private static int sampleOf(int count) {
        return dragonBoat()
                .by(Who.PROPERTY_LIAISON)
                .at("2026-06-17T15:00")
                .asks(perform(count))
                .last(Performed.class)
                .sample();
    }

    @Test
    void who_performed_does_not_verify_in_whatever_office() {
        Story story =
                dragonBoat().by(Who.PROPERTY_LIAISON).at("2026-06-17T15:00").asks(perform(14));

        story.at("2026-06-18T09:00")
                .isRefused(MatterRefusal.WHO_PERFORMED_CANNOT_VERIFY, verify(3))
                .by(Who.GRID_WORKER)
                .standingIn(org.gongjian.record.Role.OVERSEER, Who.PROPERTY)
                .isRefused(MatterRefusal.WHO_PERFORMED_CANNOT_VERIFY, verify(3));
    }

    @Test
    void fewer_than_promised_is_kept_in_part() {
        Story story = Story.under("001a")
                .bySystem("occurrence_window")
                .at("2026-09-01T00:00")
                .asks(Promises.call(
                        Promises.occurrence("2", "党员奉献日", "2026-09-01", "2026-09-30"),
                        new Measure(10, "人"),
                        "2026-03-10"))
                .by(Who.CLERK)
                .forOrganisation(Who.PROPERTY)
                .on("签到表")
                .at("2026-09-12T17:00")
                .asks(perform(8));

        assertThat(kept(story)).isEqualTo(Kept.IN_PART);
        story.by(Who.CLERK)
                .at("2026-09-13T09:00")
                .asks(new MatterCommand.Correct(1, List.of(new FieldChange("count", "8", "10", null)), "签到表漏数两人"));
        assertThat(kept(story)).isEqualTo(Kept.IN_FULL);
    }

    private static Kept kept(Story story) {
        ToBeVerified now = (ToBeVerified) story.known().stage();
        return Kept.of(now.occurrence().measure(), now.done().count());
    }

    @Test
    void what_is_counted_must_be_said() {
        dragonBoat()
                .by(Who.PROPERTY_LIAISON)
                .at("2026-06-17T15:00")
                .isRefused(MatterRefusal.COUNT_IS_MISSING, perform(null))
                .isRefused(MatterRefusal.COUNT_IS_MISSING, perform(0));
        Story.under("001a")
                .bySystem("occurrence_window")
                .at("2026-06-15T00:00")
                .asks(Promises.call(DRAGON_BOAT, null, "2026-03-10"))
                .by(Who.PROPERTY_LIAISON)
                .at("2026-06-17T15:00")
                .isRefused(MatterRefusal.COUNT_IS_MISSING, perform(-5))
                .asks(perform(null))
                .stands(StageCode.PERFORMED);
    }

    @Test
    void nothing_is_performed_before_it_binds_or_before_its_window() {
        Story story = Story.under("001a")
                .bySystem("occurrence_window")
                .at("2026-03-10T00:00")
                .asks(Promises.call(
                        Promises.occurrence("1", "夜间错时停车", "2026-01-01", "2026-12-31"), null, "2026-03-10"));

        assertThat(story.last(OccurrenceFellDue.class).urging().on())
                .as("2027 is not published")
                .isEqualTo("2027-01-01");
        story.by(Who.PROPERTY_LIAISON)
                .at("2026-03-09T10:00")
                .isRefused(MatterRefusal.AGREEMENT_NOT_IN_FORCE, perform(null));
        dragonBoat()
                .by(Who.PROPERTY_LIAISON)
                .at("2026-06-14T10:00")
                .isRefused(MatterRefusal.WINDOW_IS_NOT_OPEN_YET, perform(14));
    }

    @Test
    void only_who_promised_performs() {
        dragonBoat()
                .by(Who.SPINNERS_LIAISON)
                .at("2026-06-17T15:00")
                .isRefused(MatterRefusal.ONLY_WHO_PROMISED_PERFORMS, perform(14));
    }

    @Test
    void a_window_that_closes_is_missed_urged_and_may_be_made_good_late() {
        Story story = midAutumnMissed().recordedEvents(Missed.class).stands(StageCode.MISSED);

        // 25 to 27 September are the Mid-Autumn holiday; the next working day is the 28th
        assertThat(story.known().dues())
                .containsExactly(java.util.Map.entry(DueKind.PERFORMANCE_URGING, Story.local("2026-09-28T00:00")));
        story.at("2026-09-28T00:00").asks(new MatterCommand.UrgeHandling("请尽快补做"));
        assertThat(story.known().dues()).isEmpty();
        story.by(Who.PROPERTY_LIAISON)
                .at("2026-09-29T16:00")
                .asks(perform(14))
                .recordedEvents(PerformedLate.class)
                .stands(StageCode.PERFORMED);
    }

    @Test
    void the_business_time_decides_though_it_is_recorded_after_the_window() {
        midAutumnMissed()
                .by(Who.PROPERTY_LIAISON)
                .at("2026-09-24T16:00")
                .recorded("2026-09-28T10:00")
                .asks(perform(14))
                .recordedEvents(Performed.class);
    }

    @Test
    void nothing_is_missed_while_the_window_is_open() {
        dragonBoat().at("2026-06-18T12:00").isRefused(MatterRefusal.WINDOW_IS_STILL_OPEN, new CommitmentCommand.Miss());
    }

    @Test
    void what_is_disputed_is_owed_again() {
        Story inTime = dragonBoat()
                .by(Who.PROPERTY_LIAISON)
                .at("2026-06-15T15:00")
                .asks(perform(14))
                .by(Who.GRID_WORKER)
                .at("2026-06-16T09:00")
                .asks(dispute(3))
                .recordedEvents(Disputed.class)
                .stands(StageCode.DUE);
        inTime.by(Who.PROPERTY_LIAISON).at("2026-06-17T15:00").asks(perform(14)).stands(StageCode.PERFORMED);

        dragonBoat()
                .by(Who.PROPERTY_LIAISON)
                .at("2026-06-18T15:00")
                .asks(perform(14))
                .by(Who.GRID_WORKER)
                .at("2026-06-22T09:00")
                .asks(dispute(3))
                .stands(StageCode.MISSED);
    }

    @Test
    void what_was_missed_already_is_missed_again_though_both_are_entered_late() {
        midAutumnMissed()
                .by(Who.PROPERTY_LIAISON)
                .at("2026-09-23T16:00")
                .recorded("2026-09-28T10:00")
                .asks(perform(14))
                .recordedEvents(Performed.class)
                .by(Who.GRID_WORKER)
                .at("2026-09-24T09:00")
                .recorded("2026-09-28T11:00")
                .asks(dispute(3))
                .stands(StageCode.MISSED);
    }

    @Test
    void what_was_not_kept_is_closed_as_missed() {
        Story story = midAutumnMissed().by(Who.SECRETARY).at("2026-12-20T09:00").asks(Steps.close());

        story.recordedEvents(MatterEvent.Closed.class);
        assertThat(story.known().stage()).isEqualTo(new Stage.Closed(ClosedReason.NOT_PERFORMED));
        dragonBoat().by(Who.SECRETARY).isRefused(MatterRefusal.STEP_NOT_POSSIBLE_AT_THIS_STAGE, Steps.close());
    }
}
