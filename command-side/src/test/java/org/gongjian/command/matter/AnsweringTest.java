package org.gongjian.command.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.command.matter.Steps.*;
import static org.gongjian.matter.terms.DeliveryMethod.PHONE;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.gongjian.matter.MatterEvent.AnswerIssued;
import org.gongjian.matter.MatterEvent.Closed;
import org.gongjian.matter.MatterEvent.FollowUpSampled;
import org.gongjian.matter.StageCode;
import org.gongjian.matter.terms.ClosedReason;
import org.gongjian.matter.terms.Delivery;
import org.gongjian.matter.terms.DueKind;
import org.gongjian.matter.terms.Raiser;
import org.gongjian.matter.terms.ResultClass;
import org.gongjian.matter.terms.Route;
import org.gongjian.matter.terms.Satisfaction;
import org.gongjian.matter.terms.Solved;
import org.gongjian.matter.terms.TimeLimitClass;
import org.gongjian.record.Capacity;
import org.gongjian.record.Id.MatterId;
import org.gongjian.record.Role;
import org.junit.jupiter.api.Test;

/** From the answer to the end. */
class AnsweringTest {

    private final Story story = Story.under("004");

    private Story confirmed() {
        story.asks(raise(), admit(Route.ROUTINE, TimeLimitClass.REPAIR));
        story.by(Who.SECRETARY).asks(assign(Who.PROPERTY));
        story.by(Who.PROPERTY_LIAISON).asks(report(ResultClass.A));
        return story.by(Who.SECRETARY).asks(confirm());
    }

    private Story answered() {
        return confirmed().asks(answer());
    }

    @Test
    void everybody_who_raised_it_is_answered() {
        story.asks(
                raise(),
                new MatterCommand.Join(new MatterId(Who.uuid(80)), List.of(new Raiser.Resident(Who.person(32)))));
        story.asks(admit(Route.ROUTINE, TimeLimitClass.REPAIR));
        story.by(Who.SECRETARY).asks(assign(Who.PROPERTY));
        story.by(Who.PROPERTY_LIAISON).asks(report(ResultClass.A));
        story.by(Who.SECRETARY)
                .asks(confirm())
                .isRefused(
                        MatterRefusal.EVERYBODY_MUST_BE_ANSWERED,
                        new MatterCommand.IssueAnswer(
                                null,
                                "已办结",
                                null,
                                PHONE,
                                List.of(new Delivery(new Raiser.Resident(RESIDENT), PHONE)),
                                false,
                                null));
    }

    @Test
    void an_answer_of_class_b_needs_the_date_of_its_promise() {
        confirmed()
                .isRefused(
                        MatterRefusal.PROMISE_NEEDS_A_DATE,
                        new MatterCommand.IssueAnswer(ResultClass.B, "列入计划", null, PHONE, List.of(), false, null))
                .asks(new MatterCommand.IssueAnswer(
                        ResultClass.B, "列入计划", null, PHONE, List.of(), true, LocalDate.parse("2026-07-31")))
                .stands(StageCode.PROMISED)
                .isRefused(MatterRefusal.PROMISE_STILL_RUNS, new MatterCommand.MissPromise("未建成"));
        story.by(Who.SPINNERS_LIAISON)
                .isRefused(MatterRefusal.ONLY_A_HANDLER_DOES_THIS, new MatterCommand.FulfilPromise("x", List.of()));
        story.bySystem("promise")
                .at("2026-08-01T00:00")
                .asks(new MatterCommand.MissPromise("到期未兑现"))
                .stands(StageCode.CONFIRMED);
    }

    @Test
    void nobody_of_the_handlers_asks_how_it_went() {
        answered();
        Who insider = new Who(Who.person(66), Role.FOLLOW_UP, Who.PROPERTY);
        story.by(insider)
                .isRefused(MatterRefusal.HANDLER_CANNOT_FOLLOW_UP, notReached())
                .isRefused(MatterRefusal.HANDLER_CANNOT_FOLLOW_UP, followUp(Solved.YES, null))
                .isRefused(MatterRefusal.HANDLER_CANNOT_RECORD_RATING, rate(RESIDENT, null, Satisfaction.SATISFIED));
        story.by(Who.CALLER).asks(followUp(Solved.NO, Satisfaction.VERY_DISSATISFIED));
        Who overseer = new Who(Who.person(67), Role.OVERSEER, Who.PROPERTY);
        story.by(overseer)
                .isRefused(MatterRefusal.HANDLER_CANNOT_VERIFY, new MatterCommand.VerifyDissatisfaction(true, "属实"));
    }

    @Test
    void who_did_not_raise_it_does_not_rate_it() {
        answered();
        story.by(Who.CALLER)
                .forPerson(Who.person(77))
                .on("电话")
                .isRefused(MatterRefusal.RATER_DID_NOT_RAISE_IT, rate(Who.person(77), null, Satisfaction.SATISFIED));
    }

    @Test
    void not_reached_takes_several_attempts_on_several_days() {
        answered();
        MatterCommand notReached = new MatterCommand.Close(ClosedReason.NOT_REACHED, null);
        story.by(Who.CALLER).at("2026-04-14T09:00").asks(notReached(), notReached(), notReached());
        story.by(Who.SECRETARY).isRefused(MatterRefusal.NOT_REACHED_NEEDS_MORE_ATTEMPTS, notReached);
        story.by(Who.CALLER).at("2026-04-15T09:00").asks(notReached());
        story.by(Who.SECRETARY).asks(notReached).stands(StageCode.CLOSED);
    }

    @Test
    void it_lapses_after_the_charters_days_when_a_call_was_tried() {
        answered();
        MatterCommand lapsed = new MatterCommand.Close(ClosedReason.LAPSED, null);
        story.isRefused(MatterRefusal.TIME_FOR_FEEDBACK_STILL_RUNS, lapsed)
                .isRefused(
                        MatterRefusal.REASON_CLOSES_BY_ITS_OWN_STEP,
                        new MatterCommand.Close(ClosedReason.MERGED, null));
        story.by(Who.CALLER).at("2026-04-15T09:00").asks(notReached());
        story.bySystem("auto_close_days").at("2026-05-08T00:00").asks(close());
        assertThat(story.last(Closed.class).reason()).isEqualTo(ClosedReason.LAPSED);
    }

    @Test
    void up_to_so_many_issues_a_month_everybody_is_asked() {
        story.drawing(200, 99);
        answered();
        story.recordedEvents(AnswerIssued.class);
        assertThat(story.known().dues()).containsKey(DueKind.FOLLOW_UP);
    }

    @Test
    void beyond_that_who_is_not_drawn_is_closed_without_a_call() {
        story.drawing(201, 30);
        answered();
        story.recordedEvents(AnswerIssued.class, FollowUpSampled.class);
        assertThat(story.last(FollowUpSampled.class).happened().inCapacityOf())
                .isEqualTo(new Capacity.Rule("follow_up_sample_percent"));
        assertThat(story.known().dues()).doesNotContainKey(DueKind.FOLLOW_UP).containsKey(DueKind.LAPSE);
        story.bySystem("auto_close_days").at("2026-05-08T00:00").asks(close());
        assertThat(story.last(Closed.class).reason()).isEqualTo(ClosedReason.LAPSED);
    }

    @Test
    void who_is_drawn_is_asked() {
        story.drawing(201, 29);
        answered();
        assertThat(story.last(FollowUpSampled.class).chosen()).isTrue();
        assertThat(story.known().dues()).containsKey(DueKind.FOLLOW_UP);
        story.bySystem("auto_close_days")
                .at("2026-05-08T00:00")
                .isRefused(MatterRefusal.ANSWER_NEEDS_FOLLOW_UP, new MatterCommand.Close(ClosedReason.LAPSED, null));
    }

    @Test
    void supervision_and_dissatisfaction_end_the_sparing() {
        story.drawing(201, 99);
        answered();
        story.by(Who.OVERSEER).asks(new MatterCommand.OpenSupervision("来访反映", null));
        assertThat(story.known().file().replies().spared()).isFalse();
    }

    @Test
    void who_rates_the_answer_badly_is_asked_though_not_drawn() {
        story.drawing(201, 99);
        answered();
        story.by(Who.CLERK)
                .forPerson(RESIDENT)
                .on("来电")
                .asks(new MatterCommand.Evaluate(RESIDENT, null, Satisfaction.DISSATISFIED, null));
        assertThat(story.known().file().replies().spared()).isFalse();
    }

    @Test
    void what_was_extended_is_followed_up_without_a_lot() {
        story.drawing(201, 99);
        story.asks(raise(), admit(Route.ROUTINE, TimeLimitClass.REPAIR));
        story.by(Who.SECRETARY).asks(assign(Who.PROPERTY));
        story.by(Who.PROPERTY_LIAISON).asks(new MatterCommand.RequestExtension(2, "待料"));
        story.by(Who.SECRETARY).asks(new MatterCommand.GrantExtension(null, PHONE));
        story.by(Who.PROPERTY_LIAISON).asks(report(ResultClass.A));
        story.by(Who.SECRETARY).asks(confirm(), answer()).recordedEvents(AnswerIssued.class);
    }

    @Test
    void it_does_not_lapse_when_nobody_ever_called() {
        answered();
        story.bySystem("auto_close_days")
                .at("2026-05-08T00:00")
                .isRefused(MatterRefusal.ANSWER_NEEDS_FOLLOW_UP, new MatterCommand.Close(ClosedReason.LAPSED, null));
    }

    @Test
    void unjustified_dissatisfaction_leaves_the_answer_standing() {
        answered();
        story.by(Who.CALLER).asks(followUp(Solved.NO, Satisfaction.DISSATISFIED));
        story.by(Who.OVERSEER)
                .isRefused(MatterRefusal.STEP_NOT_POSSIBLE_AT_THIS_STAGE, new MatterCommand.Reopen("x"))
                .asks(new MatterCommand.VerifyDissatisfaction(false, "已按约定完成"))
                .stands(StageCode.ANSWERED);
        story.by(Who.SECRETARY).asks(close()).stands(StageCode.CLOSED);
    }

    @Test
    void it_is_reopened_as_often_as_the_charter_says_and_then_goes_before_a_meeting() {
        answered();
        for (int round = 0; round < 2; round++) {
            story.by(Who.CALLER).asks(followUp(Solved.NO, Satisfaction.DISSATISFIED));
            story.by(Who.OVERSEER).asks(new MatterCommand.VerifyDissatisfaction(true, "属实"));
            if (round == 0) {
                story.asks(new MatterCommand.Reopen("返工"));
                story.by(Who.PROPERTY_LIAISON).asks(report(ResultClass.A));
                story.by(Who.SECRETARY).asks(confirm(), answer());
            }
        }
        story.isRefused(MatterRefusal.REOPENED_TOO_OFTEN, new MatterCommand.Reopen("再返工"));
        story.by(Who.SECRETARY)
                .asks(new MatterCommand.PlaceOnAgenda("联席会", LocalDate.parse("2026-04-24"), null, "复核"))
                .stands(StageCode.ON_AGENDA);
    }

    @Test
    void an_anonymous_matter_closes_without_a_call() {
        story.asks(raise(new Raiser.Anonymous()), admit(Route.ROUTINE, null));
        story.by(Who.SECRETARY).asks(assign(Who.PROPERTY));
        story.by(Who.PROPERTY_LIAISON).asks(report(ResultClass.D));
        story.by(Who.SECRETARY).asks(confirm(), answer(), close());
        assertThat(story.last(Closed.class).reason()).isEqualTo(ClosedReason.NOT_REACHED);
        assertThat(Objects.requireNonNull(story.last(Closed.class).happened().actedBy()))
                .isEqualTo(Who.SECRETARY.person());
    }

    @Test
    void concluded_and_transferred_matters_are_closed() {
        story.asks(raise(), admit(Route.ROUTINE, null));
        story.by(Who.SECRETARY)
                .asks(new MatterCommand.Conclude("反复提出，无新情况", PHONE))
                .stands(StageCode.CLOSED);
    }
}
