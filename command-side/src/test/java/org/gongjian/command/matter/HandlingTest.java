package org.gongjian.command.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.command.matter.Steps.*;
import static org.gongjian.matter.terms.DeliveryMethod.PHONE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongjian.command.decision.GeneralRefusal;
import org.gongjian.matter.MatterEvent.Assigned;
import org.gongjian.matter.MatterEvent.ExtensionRequested;
import org.gongjian.matter.MatterEvent.Referred;
import org.gongjian.matter.MatterEvent.ReportedUp;
import org.gongjian.matter.MatterEvent.Resumed;
import org.gongjian.matter.StageCode;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.matter.terms.DueKind;
import org.gongjian.matter.terms.Part;
import org.gongjian.matter.terms.ReferralMode;
import org.gongjian.matter.terms.ReportGround;
import org.gongjian.matter.terms.ResolutionOutcome;
import org.gongjian.matter.terms.ResultClass;
import org.gongjian.matter.terms.ReturnReason;
import org.gongjian.matter.terms.Route;
import org.gongjian.matter.terms.SuspensionReason;
import org.gongjian.matter.terms.TimeLimitClass;
import org.gongjian.matter.terms.VoteManner;
import org.junit.jupiter.api.Test;

/** From the assignment to the report: the detours of the real world. */
class HandlingTest {

    private final Story story = Story.under("004");

    private Story assigned() {
        story.asks(raise(), admit(Route.ROUTINE, TimeLimitClass.REPAIR));
        return story.by(Who.SECRETARY).asks(assign(Who.PROPERTY));
    }

    @Test
    void lead_and_co_handlers_must_exist_and_differ() {
        story.asks(raise(), admit(Route.ROUTINE, null));
        story.by(Who.SECRETARY)
                .isRefused(MatterRefusal.ORGANISATION_IS_NOT_KNOWN, assign(Who.organisation(1)))
                .isRefused(MatterRefusal.LEAD_CANNOT_BE_CO_HANDLER, assign(Who.PROPERTY, Who.PROPERTY));
    }

    @Test
    void a_shorter_date_may_be_set_a_longer_one_not() {
        story.asks(raise(), admit(Route.ROUTINE, TimeLimitClass.REPAIR));
        story.by(Who.SECRETARY)
                .isRefused(MatterRefusal.DATE_IS_BEYOND_THE_LIMIT, dated("2026-04-23"))
                .isRefused(MatterRefusal.DATE_LIES_BEFORE_THE_STEP, dated("2026-04-12"))
                .asks(dated("2026-04-20"))
                .dueOn("2026-04-20");
    }

    private static MatterCommand dated(String day) {
        return new MatterCommand.Assign(Who.PROPERTY, List.of(), List.of(), null, null, LocalDate.parse(day));
    }

    @Test
    void an_urgent_matter_is_counted_in_hours_and_consulted_first() {
        story.asks(raise(), admit(Route.URGENT_CONSULTATION, TimeLimitClass.URGENT));
        story.by(Who.SECRETARY)
                .isRefused(MatterRefusal.URGENT_MATTER_MUST_BE_CONSULTED_FIRST, assign(Who.PROPERTY))
                .asks(new MatterCommand.ConsultUrgently("电话", List.of("副书记", "物业经理"), "立即抢修"))
                .asks(assign(Who.PROPERTY));
        assertThat(story.handling().due().until()).isEqualTo(Story.local("2026-04-14T09:10"));
        assertThat(story.known().dues().get(DueKind.ACCEPTANCE)).isEqualTo(Story.local("2026-04-13T11:10"));
        story.bySystem("limit_urgent_response_hours")
                .isRefused(
                        MatterRefusal.ACCEPTANCE_TIME_STILL_RUNS,
                        Map.of("rule", "limit_urgent_response_hours"),
                        new MatterCommand.DeemAccepted());
    }

    @Test
    void a_route_is_changed_to_another_one_only() {
        story.asks(raise(), admit(Route.ROUTINE, null));
        story.by(Who.SECRETARY)
                .isRefused(MatterRefusal.ROUTE_IS_THE_SAME, new MatterCommand.Reroute(Route.ROUTINE, "x"));
    }

    @Test
    void what_was_not_adopted_is_to_be_answered_not_forgotten() {
        story.asks(raise(), admit(Route.JOINT_DELIBERATION, null));
        story.by(Who.SECRETARY)
                .asks(new MatterCommand.PlaceOnAgenda("二季度联席会", LocalDate.parse("2026-04-24"), "3", "共议"))
                .stands(StageCode.ON_AGENDA)
                .isRefused(MatterRefusal.ROUTE_NEEDS_A_RESOLUTION, assign(Who.PROPERTY))
                .on("纪要")
                .asks(resolve(BodyKind.JOINT_CONFERENCE, VoteManner.SHOW_OF_HANDS, ResolutionOutcome.POSTPONED))
                .stands(StageCode.ON_AGENDA)
                .asks(resolve(BodyKind.JOINT_CONFERENCE, VoteManner.SHOW_OF_HANDS, ResolutionOutcome.REJECTED))
                .stands(StageCode.CONFIRMED);
    }

    @Test
    void only_those_who_handle_it_accept_and_only_the_lead_reports() {
        assigned();
        story.by(Who.SPINNERS_LIAISON)
                .isRefused(MatterRefusal.ONLY_A_HANDLER_DOES_THIS, new MatterCommand.Accept())
                .isRefused(MatterRefusal.ONLY_A_HANDLER_DOES_THIS, new MatterCommand.ReportProgress("x", List.of()))
                .isRefused(MatterRefusal.ONLY_THE_LEAD_DOES_THIS, report(ResultClass.A))
                .isRefused(MatterRefusal.NOT_A_CO_HANDLER, opinion());
        story.by(Who.PROPERTY_LIAISON)
                .at("2026-04-13T15:00")
                .asks(new MatterCommand.Accept(), new MatterCommand.ReportProgress("已到场", List.of()))
                .stands(StageCode.IN_HAND);
    }

    @Test
    void a_return_is_asked_once_and_in_time() {
        assigned();
        story.by(Who.PROPERTY_LIAISON)
                .at("2026-04-16T10:00")
                .isRefused(MatterRefusal.RETURN_ASKED_TOO_LATE, requestReturn())
                .at("2026-04-14T10:00")
                .asks(requestReturn())
                .isRefused(MatterRefusal.RETURN_IS_STILL_OPEN, report(ResultClass.A));
        story.by(Who.SECRETARY).asks(new MatterCommand.RefuseReturn("属物业职责"));
        story.by(Who.PROPERTY_LIAISON).isRefused(MatterRefusal.RETURN_ASKED_TOO_OFTEN, requestReturn());
    }

    @Test
    void a_return_to_somebody_unknown_is_not_suggested() {
        assigned();
        story.by(Who.PROPERTY_LIAISON)
                .isRefused(
                        MatterRefusal.ORGANISATION_IS_NOT_KNOWN,
                        new MatterCommand.RequestReturn(ReturnReason.WRONG_DUTY, "x", Who.organisation(1)));
    }

    @Test
    void the_clock_stands_while_suspended_and_goes_on_from_there() {
        assigned();
        story.by(Who.DEPUTY)
                .at("2026-04-14T10:00")
                .isRefused(MatterRefusal.DATE_LIES_BEFORE_THE_STEP, suspend("2026-04-14"))
                .isRefused(MatterRefusal.SUSPENSION_TOO_LONG, suspend("2026-05-08"))
                .asks(suspend("2026-04-17"));
        assertThat(story.known().dues()).containsKey(DueKind.RESUMPTION).doesNotContainKey(DueKind.COMPLETION);
        story.by(Who.PROPERTY_LIAISON).isRefused(MatterRefusal.MATTER_IS_SUSPENDED, report(ResultClass.A));
        story.bySystem("suspension").at("2026-04-17T10:00").asks(new MatterCommand.Resume());
        assertThat(story.last(Resumed.class).workingDaysStood()).isEqualTo(3);
        story.dueOn("2026-04-27");
    }

    @Test
    void the_secretary_may_suspend_for_longer() {
        assigned();
        story.by(Who.SECRETARY).at("2026-04-14T10:00").asks(suspend("2026-05-08"));
    }

    private static MatterCommand suspend(String until) {
        return new MatterCommand.Suspend(SuspensionReason.AWAITING_REPLY, "等待回函", LocalDate.parse(until));
    }

    @Test
    void an_extension_is_asked_before_the_date_and_a_late_record_of_it_is_the_secretarys() {
        assigned();
        story.by(Who.PROPERTY_LIAISON)
                .at("2026-04-23T00:00")
                .isRefused(MatterRefusal.EXTENSION_ASKED_TOO_LATE, new MatterCommand.RequestExtension(2, "配件"));
        story.by(Who.CLERK)
                .at("2026-04-22T16:00")
                .recorded("2026-04-24T09:00")
                .forOrganisation(Who.PROPERTY)
                .on("值班电话记录")
                .asks(new MatterCommand.RequestExtension(2, "配件"));
        assertThat(story.last(ExtensionRequested.class).recordedAfterDue()).isTrue();
        story.by(Who.DEPUTY)
                .at("2026-04-24T10:00")
                .isRefused(
                        MatterRefusal.LATE_RECORD_NEEDS_THE_SECRETARY, new MatterCommand.GrantExtension(null, PHONE));
        story.by(Who.SECRETARY)
                .isRefused(MatterRefusal.EXTENSION_TOO_LONG, new MatterCommand.GrantExtension(3, PHONE))
                .asks(new MatterCommand.GrantExtension(1, PHONE))
                .dueOn("2026-04-23");
    }

    @Test
    void a_silent_co_handler_is_waived_once() {
        story.asks(raise(), admit(Route.ROUTINE, null));
        story.by(Who.SECRETARY)
                .asks(assign(Who.PROPERTY, Who.SPINNERS))
                .asks(new MatterCommand.WaiveCoHandlerOpinion(Who.SPINNERS, "两次催告未复"))
                .isRefused(MatterRefusal.NOT_A_CO_HANDLER, new MatterCommand.WaiveCoHandlerOpinion(Who.SPINNERS, "再次"));
        story.by(Who.PROPERTY_LIAISON).asks(report(ResultClass.A)).stands(StageCode.REPORTED);
    }

    @Test
    void a_promise_without_a_date_is_none() {
        assigned();
        story.by(Who.PROPERTY_LIAISON)
                .isRefused(
                        MatterRefusal.PROMISE_NEEDS_A_DATE,
                        new MatterCommand.ReportCompletion(ResultClass.B, "列入计划", null, List.of()));
    }

    @Test
    void a_false_report_is_rejected_from_above_and_goes_on() {
        assigned();
        story.by(Who.PROPERTY_LIAISON).asks(report(ResultClass.A));
        story.by(Who.STREET).asks(new MatterCommand.RejectCompletion("现场未疏通")).stands(StageCode.IN_HAND);
    }

    @Test
    void forwarded_before_admission_it_waits_and_comes_back() {
        story.asks(raise());
        story.by(Who.SECRETARY).asks(forward(Who.CITY_OFFICE)).stands(StageCode.REFERRED);
        assertThat(story.last(Referred.class).letterNo()).isEqualTo("REFERRAL-1");
        story.isRefused(MatterRefusal.STEP_NOT_POSSIBLE_AT_THIS_STAGE, admit(Route.ROUTINE, null));
        story.by(Who.CITY_LIAISON)
                .asks(new MatterCommand.RefuseReferral(null, "不属本部门"))
                .stands(StageCode.RECEIVED);
    }

    @Test
    void forwarded_after_admission_an_answer_that_settles_it_is_to_be_passed_on() {
        story.asks(raise(), admit(Route.ROUTINE, null));
        story.by(Who.SECRETARY)
                .isRefused(
                        MatterRefusal.DATE_LIES_BEFORE_THE_STEP,
                        new MatterCommand.Refer(
                                Who.CITY_OFFICE, ReferralMode.REPORTED_UP, null, "x", LocalDate.parse("2026-04-01")))
                .asks(forward(Who.CITY_OFFICE));
        story.by(Who.STREET).asks(answerReferral(true)).stands(StageCode.CONFIRMED);
    }

    @Test
    void of_two_open_referrals_one_must_be_named() {
        assigned();
        story.asks(whistle(Who.CITY_OFFICE), whistle(Who.DRAINAGE));
        story.by(Who.DRAINAGE_LIAISON)
                .isRefused(MatterRefusal.REFERRAL_MUST_BE_NAMED, answerReferral(false))
                .asks(new MatterCommand.AnswerReferral(2, "已抽排", null, false))
                .isRefused(
                        MatterRefusal.STEP_NOT_POSSIBLE_AT_THIS_STAGE,
                        new MatterCommand.AnswerReferral(2, "再答", null, false));
    }

    @Test
    void work_divided_into_parts_is_complex_and_each_part_owes_its_word() {
        story.asks(raise(), admit(Route.ROUTINE, TimeLimitClass.REPAIR));
        story.by(Who.SECRETARY)
                .asks(new MatterCommand.Assign(
                        Who.PROPERTY, List.of(), List.of(new Part(Who.SPINNERS, "管材")), null, null, null));
        assertThat(story.last(Assigned.class).timeLimitClass()).isEqualTo(TimeLimitClass.COMPLEX);
        assertThat(story.handling().opinionsMissing()).containsExactly(Who.SPINNERS);
    }

    @Test
    void a_matter_on_the_long_list_is_taken_up_again() {
        assigned();
        story.isRefused(
                        MatterRefusal.DATE_LIES_BEFORE_THE_STEP,
                        new MatterCommand.PutOnLongList("待改造", LocalDate.parse("2026-04-13")))
                .asks(new MatterCommand.PutOnLongList("待改造", LocalDate.parse("2026-10-08")))
                .stands(StageCode.LONG_LIST)
                .at("2026-10-08T09:00")
                .asks(assign(Who.PROPERTY))
                .stands(StageCode.ASSIGNED);
    }

    @Test
    void what_is_overdue_for_long_is_reported_to_the_street_once() {
        assigned();
        story.bySystem("report_after_days")
                .at("2026-05-09T23:59")
                .isRefused(MatterRefusal.NOT_OVERDUE_LONG_ENOUGH_TO_REPORT, new MatterCommand.ReportUp())
                .at("2026-05-10T00:00")
                .asks(new MatterCommand.ReportUp());
        assertThat(story.last(ReportedUp.class).ground()).isEqualTo(ReportGround.OVERDUE);
        assertThat(story.known().dues()).doesNotContainKey(DueKind.REPORT_UP).containsKey(DueKind.COMPLETION);
        story.by(Who.SECRETARY).isRefused(MatterRefusal.ONLY_THE_SYSTEM_DOES_THIS, new MatterCommand.ReportUp());
    }

    @Test
    void what_was_given_back_twice_is_reported_to_the_street() {
        assigned();
        givenBack(Who.PROPERTY_LIAISON);
        assertThat(story.known().facts()).noneMatch(ReportedUp.class::isInstance);
        story.by(Who.SECRETARY).asks(assign(Who.PROPERTY));
        givenBack(Who.PROPERTY_LIAISON);
        assertThat(story.last(ReportedUp.class).ground()).isEqualTo(ReportGround.RETURNED_AGAIN);
        story.stands(StageCode.ADMITTED);
    }

    @Test
    void what_was_reported_awaits_the_street_until_it_acts() {
        overdueForLong();
        assertThat(awaitsStreet()).isTrue();
        story.by(Who.STREET).asks(new MatterCommand.AddNote(Story.words()));
        assertThat(awaitsStreet()).isTrue();
        story.by(Who.OVERSEER).asks(new MatterCommand.OpenSupervision("督办", null));
        assertThat(awaitsStreet()).isTrue();
        story.by(Who.SECRETARY).isRefused(GeneralRefusal.NOT_YOUR_OFFICE, new MatterCommand.NoteReport("x"));
        story.by(Who.STREET).asks(new MatterCommand.NoteReport("请物业三日内到场"));
        assertThat(awaitsStreet()).isFalse();
        story.isRefused(MatterRefusal.STEP_NOT_POSSIBLE_AT_THIS_STAGE, new MatterCommand.NoteReport("再阅"));
    }

    @Test
    void whatever_the_street_does_on_the_matter_answers_the_report() {
        overdueForLong();
        story.by(Who.STREET).asks(new MatterCommand.OpenSupervision("街道督办", null));
        assertThat(awaitsStreet()).isFalse();
    }

    private void overdueForLong() {
        assigned();
        story.bySystem("report_after_days").at("2026-05-10T00:00").asks(new MatterCommand.ReportUp());
        story.at("2026-05-11T09:00");
    }

    private boolean awaitsStreet() {
        return story.known().file().marks().awaitsStreet();
    }

    private void givenBack(Who handler) {
        story.by(handler)
                .asks(new MatterCommand.RequestReturn(ReturnReason.WRONG_DUTY, "职责不符", null))
                .by(Who.SECRETARY)
                .asks(new MatterCommand.ApproveReturn(null));
    }

    @Test
    void urging_and_supervision_are_marks_that_end_what_was_due() {
        assigned();
        story.bySystem("urge_after_due_days").at("2026-04-23T00:00").asks(new MatterCommand.UrgeHandling("已逾期"));
        story.bySystem("supervise_after_days")
                .at("2026-04-29T00:00")
                .asks(new MatterCommand.OpenSupervision("逾期5日", null));
        assertThat(story.known().dues()).doesNotContainKeys(DueKind.URGING, DueKind.SUPERVISION);
        story.by(Who.OVERSEER).asks(new MatterCommand.LiftSupervision("已到场"));
        assertThat(story.known().file().marks().supervised()).isFalse();
    }
}
