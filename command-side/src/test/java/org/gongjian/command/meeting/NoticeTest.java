package org.gongjian.command.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.gongjian.command.decision.Given.assertRefused;
import static org.gongjian.command.meeting.GivenMeeting.CALLED;
import static org.gongjian.command.meeting.GivenMeeting.HELD;
import static org.gongjian.command.meeting.GivenMeeting.assembly;
import static org.gongjian.command.meeting.GivenMeeting.call;
import static org.gongjian.command.meeting.GivenMeeting.called;
import static org.gongjian.command.meeting.GivenMeeting.conference;
import static org.gongjian.command.meeting.GivenMeeting.none;
import static org.gongjian.command.meeting.GivenMeeting.notified;
import static org.gongjian.command.meeting.GivenMeeting.seat;
import static org.gongjian.command.meeting.GivenMeeting.taken;
import static org.gongjian.command.meeting.GivenMeeting.withAnItem;

import java.util.List;
import java.util.stream.IntStream;
import org.gongjian.charter.MeetingRuleKeys;
import org.gongjian.charter.RuleKeys;
import org.gongjian.charter.RuleUnit;
import org.gongjian.charter.RuleValue;
import org.gongjian.command.decision.GeneralRefusal;
import org.gongjian.command.decision.Refused;
import org.gongjian.meeting.Attendance;
import org.gongjian.meeting.MeetingState;
import org.gongjian.meeting.NoticeWay;
import org.gongjian.meeting.Occasion;
import org.gongjian.record.Role;
import org.junit.jupiter.api.Test;

class NoticeTest {
    private static final MeetingCommand WAIVE = new MeetingCommand.WaiveNotice("管道抢修，等不得");
    private static final MeetingCommand OPEN = new MeetingCommand.Open(seat(1), null);

    @Test
    void notice_is_served_seat_by_seat_and_the_rest_in_one() {
        GivenMeeting given = withAnItem();
        given.does("2026-04-17T18:00", served(NoticeWay.PHONE, 3, 5));
        MeetingState.Known some = (MeetingState.Known) given.state;
        assertThat(some.sitting().unserved()).hasSize(11);

        given.does("2026-04-17T18:10", new MeetingCommand.ServeNotice(List.of(), true, NoticeWay.SYSTEM));
        MeetingState.Known all = (MeetingState.Known) given.state;
        assertThat(all.sitting().unserved()).isEmpty();
        assertThat(all.sitting().served().values())
                .filteredOn(service -> service.way() == NoticeWay.PHONE)
                .hasSize(2);
    }

    @Test
    void no_notice_goes_out_without_an_item_that_stands() {
        MeetingCommand rest = new MeetingCommand.ServeNotice(List.of(), true, NoticeWay.SYSTEM);
        assertThat(catchThrowableOfType(Refused.class, () -> called().decide("2026-04-17T18:00", rest)))
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo(MeetingRefusal.NOTICE_TELLS_WHAT_IS_DELIBERATED_ON);
                    assertThat(refused.facts())
                            .containsEntry("rule", RuleKeys.NOTICE_DAYS_JOINT_MEETING)
                            .containsEntry("line", "第31行");
                });
        GivenMeeting off = withAnItem()
                .does("2026-04-17T18:00", served(NoticeWay.PHONE, 3, 5))
                .does("2026-04-17T18:10", new MeetingCommand.TakeItemOff(1, "材料不全"));
        assertRefused(MeetingRefusal.NOTICE_TELLS_WHAT_IS_DELIBERATED_ON, () -> off.decide("2026-04-17T19:00", rest));
        GivenMeeting urgent = none().does("2026-04-23T17:00", call(Occasion.URGENT, HELD, conference()))
                .does("2026-04-23T17:10", WAIVE);
        assertRefused(
                MeetingRefusal.NOTICE_TELLS_WHAT_IS_DELIBERATED_ON, () -> urgent.decide("2026-04-23T18:00", rest));
        urgent.does("2026-04-23T17:30", GivenMeeting.item("管道抢修", null)).decide("2026-04-23T18:00", rest);
    }

    @Test
    void a_seat_is_notified_once_and_it_is_one_that_is_expected() {
        GivenMeeting given = withAnItem();
        given.does("2026-04-17T18:00", served(NoticeWay.PHONE, 3));
        assertRefused(
                MeetingRefusal.SEAT_IS_NOTIFIED_ALREADY,
                () -> given.decide("2026-04-17T19:00", served(NoticeWay.PAPER, 3)));
        assertRefused(
                MeetingRefusal.SEAT_IS_NOT_EXPECTED,
                () -> given.decide("2026-04-17T19:00", served(NoticeWay.PAPER, 14)));
        assertRefused(
                MeetingRefusal.SEAT_IS_NOT_EXPECTED,
                () -> given.decide(
                        "2026-04-17T19:00", new MeetingCommand.ServeNotice(List.of("三号"), false, NoticeWay.PAPER)));
        assertRefused(
                MeetingRefusal.NO_SEAT_IS_NAMED,
                () -> given.decide(
                        "2026-04-17T19:00", new MeetingCommand.ServeNotice(List.of(), false, NoticeWay.PAPER)));
    }

    @Test
    void service_entered_on_another_day_or_after_the_meeting_began_needs_evidence() {
        GivenMeeting given = withAnItem();
        assertRefused(
                MeetingRefusal.LATE_NOTICE_NEEDS_EVIDENCE,
                () -> given.decide(
                        given.edge(Role.CLERK, "2026-04-17T18:00", "2026-04-24T15:00"), served(NoticeWay.PAPER, 3)));
        assertRefused(
                MeetingRefusal.LATE_NOTICE_NEEDS_EVIDENCE,
                () -> given.decide(
                        given.edge(Role.CLERK, "2026-04-17T18:00", "2026-04-18T09:00"), served(NoticeWay.PAPER, 3)));
        given.decide(given.edge(Role.SECRETARY, "2026-04-17T18:00", "2026-04-17T20:00"), served(NoticeWay.PAPER, 3));
        GivenMeeting proven = given.withEvidence();
        proven.decide(proven.edge(Role.CLERK, "2026-04-17T18:00", "2026-04-24T15:00"), served(NoticeWay.PAPER, 3));
    }

    @Test
    void no_meeting_is_opened_while_a_seat_is_not_notified() {
        GivenMeeting given = withAnItem();
        given.does("2026-04-17T18:00", served(NoticeWay.PHONE, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12));
        given.does(HELD, taken(Attendance.PRESENT, 1, 2, 3, 4, 5, 6, 7));
        assertRefused(MeetingRefusal.SEAT_IS_NOT_NOTIFIED, () -> given.decide(HELD, OPEN));
    }

    @Test
    void the_last_seat_decides_whether_notice_was_in_time() {
        GivenMeeting given = withAnItem();
        given.does("2026-04-17T18:00", served(NoticeWay.PHONE, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12));
        given.does("2026-04-18T09:00", served(NoticeWay.PHONE, 13));
        given.does(HELD, new MeetingCommand.TakeAttendance(List.of(), true, Attendance.PRESENT));
        assertRefused(MeetingRefusal.NOTICE_TOO_SHORT, () -> given.decide(HELD, OPEN));
    }

    @Test
    void whoever_comes_without_notice_is_there_but_was_not_notified_in_time() {
        GivenMeeting given = withAnItem();
        given.does("2026-04-17T18:00", served(NoticeWay.PHONE, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12));
        given.does(HELD, new MeetingCommand.TakeAttendance(List.of(), true, Attendance.PRESENT));
        assertRefused(MeetingRefusal.NOTICE_TOO_SHORT, () -> given.decide(HELD, OPEN));
    }

    @Test
    void the_period_is_waived_for_an_urgent_meeting_with_a_reason() {
        GivenMeeting given = urgent();
        assertRefused(MeetingRefusal.NOTICE_TOO_SHORT, () -> given.decide(HELD, OPEN));

        given.does(HELD, WAIVE);
        assertThat(given.does(HELD, OPEN).state).isInstanceOf(MeetingState.InSession.class);
    }

    @Test
    void it_is_waived_once_and_by_the_secretary() {
        GivenMeeting given = urgent();
        assertRefused(
                MeetingRefusal.NOTICE_IS_WAIVED_BY_ANOTHER,
                () -> given.decide(given.edge(Role.DEPUTY_SECRETARY, HELD), WAIVE));
        assertRefused(
                MeetingRefusal.NOTICE_IS_WAIVED_BY_ANOTHER,
                () -> given.withEvidence().decide(given.withEvidence().edge(Role.DEPUTY_SECRETARY, HELD), WAIVE));
        assertRefused(GeneralRefusal.NOT_YOUR_OFFICE, () -> given.decide(given.edge(Role.CLERK, HELD), WAIVE));
        given.does(HELD, WAIVE);
        assertRefused(MeetingRefusal.NOTICE_IS_WAIVED_ALREADY, () -> given.decide(HELD, WAIVE));
    }

    @Test
    void what_several_waive_they_resolved_and_the_paper_is_named() {
        GivenMeeting given = urgent().under(GivenMeeting.with(
                MeetingRuleKeys.NOTICE_WAIVED_BY, new RuleValue.Text("COMMITTEE"), RuleUnit.TEXT));
        assertRefused(MeetingRefusal.NOTICE_IS_WAIVED_BY_ANOTHER, () -> given.decide(HELD, WAIVE));

        GivenMeeting resolved = given.withEvidence();
        resolved.decide(resolved.edge(Role.DEPUTY_SECRETARY, HELD), WAIVE);
        resolved.decide(HELD, WAIVE);
    }

    @Test
    void a_regular_meeting_is_never_called_at_short_notice() {
        assertRefused(
                MeetingRefusal.NOTICE_IS_WAIVED_ONLY_FOR_URGENT_MEETINGS,
                () -> called().decide("2026-04-18T09:00", WAIVE));
    }

    @Test
    void where_the_charter_forbids_it_no_period_is_waived() {
        GivenMeeting given = urgent().under(GivenMeeting.with(
                MeetingRuleKeys.NOTICE_WAIVABLE_FOR, new RuleValue.Words(List.of("NONE")), RuleUnit.LIST));
        assertRefused(MeetingRefusal.NOTICE_IS_WAIVED_ONLY_FOR_URGENT_MEETINGS, () -> given.decide(HELD, WAIVE));
    }

    @Test
    void the_notice_of_a_ballot_is_not_waived() {
        GivenMeeting given = none();
        given.does(CALLED, call(Occasion.EXTRAORDINARY, "2026-04-20T19:00", assembly()));
        assertRefused(MeetingRefusal.BALLOT_NOTICE_CANNOT_BE_WAIVED, () -> given.decide("2026-04-18T09:00", WAIVE));

        GivenMeeting together = none();
        together.does(CALLED, call(Occasion.EXTRAORDINARY, "2026-04-20T19:00", conference(), assembly()));
        assertRefused(MeetingRefusal.BALLOT_NOTICE_CANNOT_BE_WAIVED, () -> together.decide("2026-04-18T09:00", WAIVE));
    }

    @Test
    void the_notice_of_an_assembly_that_does_not_ballot_may_be_waived() {
        GivenMeeting given = none();
        given.does(CALLED, GivenMeeting.callWithoutBallot(Occasion.EXTRAORDINARY, "2026-04-20T19:00", assembly()));
        given.decide("2026-04-18T09:00", WAIVE);
    }

    @Test
    void notice_in_time_opens_the_meeting() {
        GivenMeeting given = notified();
        given.does(HELD, new MeetingCommand.TakeAttendance(List.of(), true, Attendance.PRESENT));
        assertThat(given.does(HELD, OPEN).state).isInstanceOf(MeetingState.InSession.class);
    }

    /** Called the day before, everybody notified, everybody there. */
    private static GivenMeeting urgent() {
        return none().does("2026-04-23T17:00", call(Occasion.URGENT, HELD, conference()))
                .does("2026-04-23T17:30", GivenMeeting.item("管道抢修", null))
                .does("2026-04-23T18:00", new MeetingCommand.ServeNotice(List.of(), true, NoticeWay.PHONE))
                .does(HELD, new MeetingCommand.TakeAttendance(List.of(), true, Attendance.PRESENT));
    }

    private static MeetingCommand served(NoticeWay way, int... numbers) {
        return new MeetingCommand.ServeNotice(
                IntStream.of(numbers).mapToObj(GivenMeeting::seat).toList(), false, way);
    }
}
