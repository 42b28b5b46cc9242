package org.gongjian.command.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.gongjian.command.decision.Given.OTHER_COMMUNITY;
import static org.gongjian.command.decision.Given.assertRefused;
import static org.gongjian.command.meeting.GivenMeeting.CALLED;
import static org.gongjian.command.meeting.GivenMeeting.HELD;
import static org.gongjian.command.meeting.GivenMeeting.assembly;
import static org.gongjian.command.meeting.GivenMeeting.call;
import static org.gongjian.command.meeting.GivenMeeting.called;
import static org.gongjian.command.meeting.GivenMeeting.committee;
import static org.gongjian.command.meeting.GivenMeeting.conference;
import static org.gongjian.command.meeting.GivenMeeting.inSession;
import static org.gongjian.command.meeting.GivenMeeting.none;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gongjian.charter.MeetingRuleKeys;
import org.gongjian.charter.RuleKeys;
import org.gongjian.charter.RuleUnit;
import org.gongjian.charter.RuleValue;
import org.gongjian.charter.Share;
import org.gongjian.command.decision.GeneralRefusal;
import org.gongjian.command.decision.Given;
import org.gongjian.command.decision.Refused;
import org.gongjian.matter.redaction.Passage;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.meeting.MeetingEvent;
import org.gongjian.meeting.MeetingState;
import org.gongjian.meeting.NoticePeriod;
import org.gongjian.meeting.Occasion;
import org.gongjian.meeting.Plan;
import org.gongjian.meeting.Roll;
import org.gongjian.record.Role;
import org.junit.jupiter.api.Test;

class CallingTest {

    @Test
    void a_meeting_is_called_with_the_roll_the_quorum_and_the_notice_of_its_day() {
        Plan plan = plan(none().decide(CALLED, call(Occasion.REGULAR, HELD, conference())));

        assertThat(plan.heldOn()).isEqualTo(LocalDate.parse("2026-04-24"));
        assertThat(plan.notice()).isEqualTo(new NoticePeriod("notice_days_joint_meeting", 7, false));
        assertThat(plan.rules().charterVersion()).isEqualTo(1);
        assertThat(plan.rolls()).singleElement().satisfies(roll -> {
            assertThat(roll.seats()).hasSize(13);
            assertThat(roll.quorum()).isEqualTo(Share.MORE_THAN_HALF);
            assertThat(roll.version()).isEqualTo(40);
        });
    }

    @Test
    void seven_days_from_friday_to_friday_are_enough_and_from_saturday_they_are_not() {
        none().decide(CALLED, call(Occasion.REGULAR, HELD, conference()));

        assertThat(refusedFacts(() -> none().decide("2026-04-18T09:00", call(Occasion.REGULAR, HELD, conference()))))
                .containsEntry("rule", "notice_days_joint_meeting")
                .containsEntry("earliest", LocalDate.parse("2026-04-25"))
                .containsEntry("line", "第31行");
    }

    @Test
    void an_extraordinary_meeting_may_be_called_at_short_notice_to_be_waived() {
        assertThat(plan(none().decide("2026-04-18T09:00", call(Occasion.EXTRAORDINARY, HELD, conference())))
                        .occasion())
                .isEqualTo(Occasion.EXTRAORDINARY);
    }

    @Test
    void days_are_counted_as_the_charter_says() {
        GivenMeeting working = none().under(GivenMeeting.with(
                MeetingRuleKeys.NOTICE_COUNTED_IN, new RuleValue.Text("WORKING_DAYS"), RuleUnit.TEXT));

        assertThat(plan(working.decide("2026-04-15T09:00", call(Occasion.REGULAR, HELD, conference())))
                        .notice()
                        .workingDays())
                .isTrue();
        assertRefused(
                MeetingRefusal.NOTICE_TOO_SHORT,
                () -> working.decide("2026-04-16T09:00", call(Occasion.REGULAR, HELD, conference())));
    }

    @Test
    void bodies_in_one_sitting_have_each_its_roll_and_the_longest_notice() {
        Plan plan = plan(none().decide(CALLED, call(Occasion.REGULAR, HELD, committee(), conference())));

        assertThat(plan.rolls()).extracting(Roll::kind).containsExactly(BodyKind.COMMITTEE, BodyKind.JOINT_CONFERENCE);
        assertThat(plan.seats()).hasSize(22);
        assertThat(plan.notice().days()).isEqualTo(7);
    }

    @Test
    void the_assembly_is_called_as_for_a_ballot() {
        assertThat(plan(none().decide("2026-04-20T09:00", call(Occasion.REGULAR, "2026-04-28T19:00", assembly())))
                        .notice()
                        .rule())
                .isEqualTo(RuleKeys.NOTICE_DAYS_BALLOT);
    }

    @Test
    void an_assembly_that_does_not_ballot_is_called_as_any_other_meeting() {
        Plan plan = plan(none().decide(
                        "2026-04-25T09:00",
                        GivenMeeting.callWithoutBallot(Occasion.REGULAR, "2026-04-28T19:00", assembly())));
        assertThat(plan.withoutBallot()).isTrue();
        assertThat(plan.notice()).isEqualTo(new NoticePeriod("notice_days_assembly", 3, false));
        assertRefused(
                MeetingRefusal.NOTICE_TOO_SHORT,
                () -> none().decide(
                                "2026-04-26T09:00",
                                GivenMeeting.callWithoutBallot(Occasion.REGULAR, "2026-04-28T19:00", assembly())));
        assertThat(plan(none().decide(CALLED, GivenMeeting.callWithoutBallot(Occasion.REGULAR, HELD, conference())))
                        .withoutBallot())
                .as("only the assembly decides by ballot anyway")
                .isFalse();
    }

    @Test
    void every_kind_of_body_has_its_quorum() {
        for (BodyKind kind : BodyKind.values()) {
            KnownBody body = GivenMeeting.body(GivenMeeting.CONFERENCE, kind, "议事机构", Given.COMMUNITY, null, 3, false);
            Plan plan = plan(none().decide("2026-04-01T09:00", call(Occasion.REGULAR, HELD, body)));
            assertThat(plan.rolls().getFirst().quorum()).as(kind.name()).isEqualTo(Share.MORE_THAN_HALF);
        }
    }

    @Test
    void a_quorum_that_nobody_can_count_with_is_refused() {
        assertRefused(
                MeetingRefusal.CHARTER_STATES_NO_READABLE_SHARE,
                () -> none().under(GivenMeeting.with(
                                MeetingRuleKeys.QUORUM_JOINT_MEETING, new RuleValue.Text("过半数"), RuleUnit.TEXT))
                        .decide(CALLED, call(Occasion.REGULAR, HELD, conference())));
    }

    @Test
    void somebody_must_sit_in_it_and_its_bodies_belong_together() {
        assertRefused(MeetingRefusal.MEETING_NEEDS_A_BODY, () -> none().decide(CALLED, call(Occasion.REGULAR, HELD)));
        KnownBody empty =
                GivenMeeting.body(GivenMeeting.COMMITTEE, BodyKind.COMMITTEE, "区域党委", Given.COMMUNITY, null, 0, false);
        assertRefused(
                MeetingRefusal.NOBODY_IS_SEATED_ON_THAT_DAY,
                () -> none().decide(CALLED, call(Occasion.REGULAR, HELD, empty)));
        KnownBody elsewhere =
                GivenMeeting.body(GivenMeeting.COMMITTEE, BodyKind.COMMITTEE, "大党委", OTHER_COMMUNITY, null, 9, false);
        assertRefused(
                MeetingRefusal.BODIES_OF_ONE_AREA_SIT_TOGETHER,
                () -> none().decide(CALLED, call(Occasion.REGULAR, HELD, conference(), elsewhere)));
    }

    @Test
    void it_begins_after_it_is_called() {
        assertRefused(
                MeetingRefusal.MEETING_BEGINS_BEFORE_IT_IS_CALLED,
                () -> none().decide(HELD, call(Occasion.URGENT, HELD, conference())));
    }

    @Test
    void secretaries_convene_and_the_clerk_does_not() {
        assertRefused(
                GeneralRefusal.NOT_YOUR_OFFICE,
                () -> none().decide(none().edge(Role.CLERK, CALLED), call(Occasion.REGULAR, HELD, conference())));
        none().decide(none().edge(Role.DEPUTY_SECRETARY, CALLED), call(Occasion.REGULAR, HELD, conference()));
    }

    @Test
    void a_meeting_that_is_not_there_takes_no_step_and_one_that_is_not_called_again() {
        assertRefused(MeetingRefusal.NO_SUCH_MEETING, () -> none().decide(CALLED, new MeetingCommand.Close()));
        assertRefused(
                MeetingRefusal.MEETING_IS_CALLED_ALREADY,
                () -> called().decide(CALLED, call(Occasion.REGULAR, HELD, conference())));
    }

    @Test
    void a_meeting_is_postponed_with_the_rolls_of_the_other_day_and_everybody_is_notified_anew() {
        GivenMeeting given = GivenMeeting.notified();
        given.does("2026-04-20T09:00", postpone("2026-04-29T14:30"));

        MeetingState.Known now = (MeetingState.Known) given.state;
        assertThat(now.sitting().plan().heldOn()).isEqualTo(LocalDate.parse("2026-04-29"));
        assertThat(now.sitting().unserved()).hasSize(13);
        assertThat(now.sitting().plan().title()).isEqualTo("二季度联席会");
        assertRefused(MeetingRefusal.NOTICE_TOO_SHORT, () -> given.decide("2026-04-23T09:00", postpone(HELD)));
    }

    @Test
    void a_meeting_is_cancelled_before_it_begins_only() {
        GivenMeeting given = called();
        given.does("2026-04-20T09:00", new MeetingCommand.Cancel("防汛"));

        assertThat(given.state).isInstanceOf(MeetingState.Cancelled.class);
        assertRefused(
                MeetingRefusal.MEETING_IS_NOT_AT_THIS_STAGE,
                () -> given.decide("2026-04-20T10:00", postpone("2026-04-29T14:30")));
        assertRefused(
                MeetingRefusal.MEETING_IS_NOT_AT_THIS_STAGE,
                () -> inSession().decide(HELD, new MeetingCommand.Cancel("防汛")));
    }

    @Test
    void nothing_happens_to_it_before_it_is_called() {
        assertRefused(
                GeneralRefusal.HAPPENED_BEFORE_ITS_CAUSE,
                () -> called().decide("2026-04-16T09:00", new MeetingCommand.Cancel("防汛")));
    }

    @Test
    void nobodys_number_stands_in_what_is_written_of_it() {
        GivenMeeting given = called();
        assertRefused(
                MeetingRefusal.MEETING_SHOWS_PERSONAL_DATA,
                () -> given.decide(
                        given.edge(
                                Role.SECRETARY,
                                "2026-04-18T09:00",
                                "2026-04-18T09:00",
                                new Passage(Passage.Part.SUMMARY, Passage.Kind.PHONE_NUMBER, 3, 13)),
                        new MeetingCommand.Cancel("13812345678")));
    }

    @Test
    void nothing_is_decided_on_a_record_that_is_amiss() {
        GivenMeeting given = called();
        given.state = given.state.evolve(
                new MeetingEvent.ItemTakenOff(given.edge(Role.SECRETARY, CALLED).happened(), 7, "没有这一项"));
        assertRefused(
                GeneralRefusal.RECORD_IS_AMISS,
                () -> given.decide("2026-04-18T09:00", new MeetingCommand.Cancel("防汛")));
    }

    private static MeetingCommand postpone(String startsAt) {
        return new MeetingCommand.Postpone(GivenMeeting.instant(startsAt), "社区三楼会议室", "区里开会", List.of(conference()));
    }

    private static Plan plan(MeetingEvent event) {
        return ((MeetingEvent.Called) event).plan();
    }

    private static Map<String, Object> refusedFacts(ThrowingCallable step) {
        Refused refused = catchThrowableOfType(Refused.class, step);
        assertThat(refused.code()).isEqualTo(MeetingRefusal.NOTICE_TOO_SHORT);
        return refused.facts();
    }
}
