package org.gongjian.command.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.gongjian.command.decision.Given.assertRefused;
import static org.gongjian.command.meeting.GivenMeeting.CESSPIT;
import static org.gongjian.command.meeting.GivenMeeting.COMMITTEE;
import static org.gongjian.command.meeting.GivenMeeting.CONFERENCE;
import static org.gongjian.command.meeting.GivenMeeting.HELD;
import static org.gongjian.command.meeting.GivenMeeting.call;
import static org.gongjian.command.meeting.GivenMeeting.called;
import static org.gongjian.command.meeting.GivenMeeting.cesspit;
import static org.gongjian.command.meeting.GivenMeeting.committee;
import static org.gongjian.command.meeting.GivenMeeting.conference;
import static org.gongjian.command.meeting.GivenMeeting.inSession;
import static org.gongjian.command.meeting.GivenMeeting.item;
import static org.gongjian.command.meeting.GivenMeeting.none;
import static org.gongjian.command.meeting.GivenMeeting.seat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.gongjian.charter.MeetingRuleKeys;
import org.gongjian.charter.RuleKeys;
import org.gongjian.command.decision.GeneralRefusal;
import org.gongjian.command.decision.Given;
import org.gongjian.command.decision.Refused;
import org.gongjian.meeting.AgendaItem;
import org.gongjian.meeting.Attendance;
import org.gongjian.meeting.MeetingEvent;
import org.gongjian.meeting.MeetingState;
import org.gongjian.meeting.NoticeWay;
import org.gongjian.meeting.Occasion;
import org.gongjian.meeting.Purpose;
import org.gongjian.meeting.SeatId;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.junit.jupiter.api.Test;

class AgendaTest {
    private static final String BEFORE = "2026-04-18T09:00";

    @Test
    void a_matter_that_waits_becomes_an_item_of_the_body_that_calls() {
        assertThat(placed(called().decide(BEFORE, item("化粪池改造", cesspit(true)))))
                .satisfies(item -> {
                    assertThat(item.number()).isEqualTo(1);
                    assertThat(item.matter()).isEqualTo(CESSPIT);
                    assertThat(item.entitled()).containsExactly(CONFERENCE);
                    assertThat(item.fromTheFloor()).isFalse();
                });
    }

    @Test
    void an_item_of_a_sensitive_matter_is_one_that_is_withheld() {
        for (boolean sensitive : new boolean[] {true, false}) {
            assertThat(placed(called().decide(
                                    BEFORE,
                                    item(
                                            "家庭纠纷",
                                            new MeetingCommand.KnownMatter(
                                                    CESSPIT, Given.COMMUNITY, true, sensitive)))))
                    .satisfies(item -> assertThat(item.sensitive()).isEqualTo(sensitive));
        }
    }

    @Test
    void a_matter_that_does_not_wait_stays_off_the_agenda() {
        assertRefused(
                MeetingRefusal.MATTER_DOES_NOT_WAIT_FOR_A_MEETING,
                () -> called().decide(BEFORE, item("化粪池改造", cesspit(false))));
    }

    @Test
    void a_matter_waits_on_one_agenda_at_a_time_and_is_reported_on_any() {
        MeetingCommand.KnownMatter elsewhere = new MeetingCommand.KnownMatter(
                CESSPIT,
                Given.COMMUNITY,
                true,
                false,
                true,
                new AgendaBook.Waiting(new Id.MeetingId(Given.uuid(77)), "临时联席会", LocalDate.parse("2026-04-22")));
        assertRefused(
                MeetingRefusal.MATTER_WAITS_ON_ANOTHER_AGENDA, () -> called().decide(BEFORE, item("化粪池改造", elsewhere)));
        assertThat(placed(called().decide(
                                BEFORE, new MeetingCommand.PlaceItem("急事共商通报", Purpose.INFORM, List.of(), elsewhere))))
                .isNotNull();
    }

    @Test
    void what_was_consulted_on_urgently_is_reported_to_a_meeting_and_not_decided_on_there() {
        MeetingCommand.KnownMatter consulted =
                new MeetingCommand.KnownMatter(CESSPIT, Given.COMMUNITY, false, false, true);
        for (Purpose reporting : List.of(Purpose.INFORM, Purpose.RATIFY)) {
            assertThat(placed(called().decide(
                                            BEFORE,
                                            new MeetingCommand.PlaceItem("急事共商通报", reporting, List.of(), consulted)))
                            .matter())
                    .isEqualTo(CESSPIT);
            assertRefused(
                    MeetingRefusal.MATTER_DOES_NOT_WAIT_FOR_A_MEETING,
                    () -> called().decide(
                                    BEFORE,
                                    new MeetingCommand.PlaceItem("急事共商通报", reporting, List.of(), cesspit(false))));
        }
        assertRefused(
                MeetingRefusal.MATTER_DOES_NOT_WAIT_FOR_A_MEETING,
                () -> called().decide(BEFORE, item("急事共商", consulted)));
    }

    @Test
    void a_matter_of_another_community_is_not_deliberated_on_here() {
        MeetingCommand.KnownMatter elsewhere =
                new MeetingCommand.KnownMatter(CESSPIT, Given.OTHER_COMMUNITY, true, false);
        assertRefused(MeetingRefusal.MATTER_BELONGS_ELSEWHERE, () -> called().decide(BEFORE, item("化粪池改造", elsewhere)));
    }

    @Test
    void a_matter_stands_on_an_agenda_once_until_it_is_taken_off() {
        GivenMeeting given = called().does(BEFORE, item("化粪池改造", cesspit(true)));
        assertRefused(
                MeetingRefusal.MATTER_IS_ON_THE_AGENDA_ALREADY, () -> given.decide(BEFORE, item("化粪池", cesspit(true))));

        given.does(BEFORE, new MeetingCommand.TakeItemOff(1, "材料不全"));
        assertThat(placed(given.decide(BEFORE, item("化粪池", cesspit(true)))).number())
                .as("a number is not given twice")
                .isEqualTo(2);
        assertRefused(
                MeetingRefusal.NO_SUCH_AGENDA_ITEM,
                () -> given.decide(BEFORE, new MeetingCommand.TakeItemOff(1, "材料不全")));
    }

    @Test
    void an_item_moved_in_session_comes_from_the_floor() {
        assertThat(placed(inSession().decide(HELD, item("加装路灯", null))).fromTheFloor())
                .isTrue();
    }

    @Test
    void an_item_travels_with_the_notice() {
        GivenMeeting given = called().does(BEFORE, item("化粪池改造", cesspit(true)))
                .does(BEFORE, new MeetingCommand.ServeNotice(List.of(seat(1)), false, NoticeWay.PHONE));
        assertThat(catchThrowableOfType(Refused.class, () -> given.decide(BEFORE, item("加装路灯", null))))
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo(MeetingRefusal.NOTICE_WENT_OUT_WITHOUT_THIS_ITEM);
                    assertThat(refused.facts())
                            .containsEntry("rule", RuleKeys.NOTICE_DAYS_JOINT_MEETING)
                            .containsEntry("line", "第31行");
                });

        given.does(
                BEFORE,
                new MeetingCommand.Postpone(
                        GivenMeeting.instant("2026-04-25T14:30"), "社区三楼会议室", "补充议题", List.of(conference())));
        assertThat(placed(given.decide(BEFORE, item("加装路灯", null))).number())
                .as("the agenda stays, and notice is served anew")
                .isEqualTo(2);
    }

    @Test
    void the_assembly_ballots_on_what_was_announced_for_a_ballot() {
        GivenMeeting hears = none().does(
                        "2026-04-17T09:00",
                        GivenMeeting.callWithoutBallot(Occasion.REGULAR, HELD, GivenMeeting.assembly()));
        assertRefused(MeetingRefusal.BALLOT_IS_NOT_ANNOUNCED, () -> hears.decide(BEFORE, item("居民公约", null)));
        hears.decide(BEFORE, new MeetingCommand.PlaceItem("居民公约", Purpose.DELIBERATE, List.of(), null));

        GivenMeeting ballots = none().does("2026-04-17T09:00", call(Occasion.REGULAR, HELD, GivenMeeting.assembly()))
                .does(BEFORE, item("居民公约", null))
                .does("2026-04-17T10:00", new MeetingCommand.ServeNotice(List.of(), true, NoticeWay.PAPER));
        ballots.does(HELD, new MeetingCommand.TakeAttendance(List.of(), true, Attendance.PRESENT))
                .does(HELD, new MeetingCommand.Open(new SeatId(GivenMeeting.ASSEMBLY, 1).key(), null));
        for (Purpose decides : List.of(Purpose.VOTE, Purpose.RATIFY)) {
            assertRefused(
                    MeetingRefusal.BALLOT_IS_NOT_ANNOUNCED,
                    () -> ballots.decide(HELD, new MeetingCommand.PlaceItem("物业费", decides, List.of(), null)));
        }
        ballots.decide(HELD, new MeetingCommand.PlaceItem("物业费", Purpose.DELIBERATE, List.of(), null));
    }

    @Test
    void the_first_notice_fixes_the_agenda_and_who_fixes_it_sends_it_or_signed_it() {
        MeetingCommand serve = new MeetingCommand.ServeNotice(List.of(seat(1)), false, NoticeWay.PHONE);
        MeetingCommand rest = new MeetingCommand.ServeNotice(List.of(), true, NoticeWay.PHONE);
        GivenMeeting given = called().does(BEFORE, item("化粪池改造", cesspit(true)));
        assertThat(catchThrowableOfType(Refused.class, () -> given.decide(given.edge(Role.CLERK, BEFORE), serve)))
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo(MeetingRefusal.AGENDA_IS_FIXED_BY_ANOTHER);
                    assertThat(refused.facts())
                            .containsEntry("rule", MeetingRuleKeys.JOINT_MEETING_AGENDA_FIXED_BY)
                            .containsEntry("line", "第31行");
                });
        given.withEvidence().decide(given.withEvidence().edge(Role.CLERK, BEFORE), serve);
        given.decide(given.edge(Role.DEPUTY_SECRETARY, BEFORE), serve);
        given.does(BEFORE, serve);
        given.decide(given.edge(Role.CLERK, BEFORE), rest);
    }

    @Test
    void where_the_secretary_fixes_the_agenda_the_deputy_shows_on_what() {
        GivenMeeting given = none().does("2026-04-17T09:00", call(Occasion.REGULAR, HELD, committee()))
                .does(BEFORE, item("年度项目", null));
        MeetingCommand serve = new MeetingCommand.ServeNotice(List.of(), true, NoticeWay.PHONE);
        assertRefused(
                MeetingRefusal.AGENDA_IS_FIXED_BY_ANOTHER,
                () -> given.decide(given.edge(Role.DEPUTY_SECRETARY, BEFORE), serve));
        given.withEvidence().decide(given.withEvidence().edge(Role.DEPUTY_SECRETARY, BEFORE), serve);
    }

    @Test
    void an_item_is_for_some_seats_only_where_the_charter_says_so() {
        MeetingCommand three = forSeats("物业费", GivenMeeting.COMMITTEE, 1, 2, 3);
        MeetingCommand call = call(Occasion.REGULAR, HELD, committee(), conference());
        GivenMeeting otherwise = none().does("2026-04-17T09:00", call);
        assertRefused(MeetingRefusal.ITEM_IS_FOR_THE_WHOLE_ROLL, () -> otherwise.decide(BEFORE, three));

        GivenMeeting given = none().under(GivenMeeting.preset("001c")).does("2026-04-17T09:00", call);
        assertThat(placed(given.decide(BEFORE, three)).seats()).hasSize(3);
        assertRefused(MeetingRefusal.BODY_DOES_NOT_SIT, () -> given.decide(BEFORE, forSeats("物业费", CONFERENCE, 1)));
        assertRefused(
                MeetingRefusal.SEAT_IS_NOT_EXPECTED,
                () -> given.decide(BEFORE, forSeats("物业费", GivenMeeting.COMMITTEE, 10)));
    }

    @Test
    void in_a_body_that_is_no_committee_every_seat_is_meant() {
        GivenMeeting given = none().under(GivenMeeting.preset("001c"))
                .does("2026-04-17T09:00", call(Occasion.REGULAR, HELD, conference()));
        assertThat(catchThrowableOfType(Refused.class, () -> given.decide(BEFORE, forSeats("物业费", CONFERENCE, 1, 2))))
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo(GeneralRefusal.ROLL_OF_THIS_BODY_IS_WHOLE);
                    assertThat(refused.facts())
                            .containsEntry("rule", MeetingRuleKeys.ROLL_FOLLOWS_THE_ITEM)
                            .containsEntry("line", "第219行")
                            .containsEntry("body", "柳荫社区党建联席会")
                            .containsEntry("field", "attending");
                });
    }

    @Test
    void who_decides_on_an_item_sits_in_the_meeting() {
        GivenMeeting both = none().does("2026-04-17T09:00", call(Occasion.REGULAR, HELD, conference(), committee()));
        assertThat(placed(both.decide(BEFORE, item("年度项目", null, COMMITTEE))).entitled())
                .containsExactly(COMMITTEE);
        assertRefused(MeetingRefusal.BODY_DOES_NOT_SIT, () -> called().decide(BEFORE, item("年度项目", null, COMMITTEE)));
    }

    @Test
    void what_was_said_to_an_item_is_written_down_even_after_the_meeting() {
        GivenMeeting given = inSession().does(HELD, item("加装路灯", null));
        assertThat(given.decide("2026-04-24T15:00", new MeetingCommand.Note(2, seat(4), "同意，尽快")))
                .isInstanceOfSatisfying(
                        MeetingEvent.Noted.class, it -> assertThat(it.speaker()).isEqualTo(new SeatId(CONFERENCE, 4)));

        given.does("2026-04-24T16:00", new MeetingCommand.Close());
        given.decide("2026-04-24T17:00", new MeetingCommand.Note(2, null, "会后整理"));
        assertRefused(
                MeetingRefusal.SPEAKER_IS_NOT_PRESENT,
                () -> given.decide("2026-04-24T17:00", new MeetingCommand.Note(2, seat(13), "同意")));
        assertRefused(
                MeetingRefusal.NO_SUCH_AGENDA_ITEM,
                () -> given.decide("2026-04-24T17:00", new MeetingCommand.Note(3, null, "会后整理")));
        assertRefused(
                MeetingRefusal.MEETING_IS_NOT_AT_THIS_STAGE, () -> given.decide("2026-04-24T17:00", item("补一项", null)));
    }

    @Test
    void what_was_said_before_an_item_was_taken_off_in_the_meeting_is_written_down_too() {
        GivenMeeting given = inSession()
                .does(HELD, item("加装路灯", null))
                .does("2026-04-24T15:00", new MeetingCommand.TakeItemOff(2, "另议"))
                .does("2026-04-24T15:10", new MeetingCommand.Note(2, seat(4), "同意，尽快"));
        assertThat(given.state).isInstanceOf(MeetingState.InSession.class);

        String early = "2026-04-17T17:40";
        GivenMeeting before = GivenMeeting.withAnItem()
                .does(early, item("加装路灯", null))
                .does(early, new MeetingCommand.TakeItemOff(2, "材料不全"))
                .does(early, new MeetingCommand.ServeNotice(List.of(), true, NoticeWay.PHONE))
                .does(HELD, new MeetingCommand.TakeAttendance(List.of(), true, Attendance.PRESENT))
                .does(HELD, new MeetingCommand.Open(seat(1), null));
        assertRefused(
                MeetingRefusal.NO_SUCH_AGENDA_ITEM,
                () -> before.decide("2026-04-24T15:10", new MeetingCommand.Note(2, seat(4), "同意，尽快")));
    }

    @Test
    void a_seat_with_an_interest_takes_no_part_and_does_not_count_for_the_item() {
        GivenMeeting given = inSession().does(HELD, item("公司评先", null));
        given.does("2026-04-24T15:00", new MeetingCommand.Recuse(2, seat(4), "所议单位的兼职委员"));

        MeetingState.Known now = (MeetingState.Known) given.state;
        assertThat(now.sitting().deciding(now.sitting().item(2).orElseThrow()))
                .hasSize(12)
                .doesNotContain(new SeatId(CONFERENCE, 4));
        assertRefused(
                MeetingRefusal.SEAT_IS_RECUSED_ALREADY,
                () -> given.decide("2026-04-24T15:00", new MeetingCommand.Recuse(2, seat(4), "再说一遍")));
        assertRefused(
                MeetingRefusal.NO_SUCH_AGENDA_ITEM,
                () -> given.decide("2026-04-24T15:00", new MeetingCommand.Recuse(3, seat(4), "没有这项")));
    }

    @Test
    void who_does_not_decide_needs_not_recuse_himself() {
        GivenMeeting both = none().does("2026-04-17T09:00", call(Occasion.REGULAR, HELD, conference(), committee()))
                .does(BEFORE, item("年度项目", null, COMMITTEE));
        assertRefused(
                MeetingRefusal.SEAT_DOES_NOT_DECIDE_ON_THIS_ITEM,
                () -> both.decide(BEFORE, new MeetingCommand.Recuse(1, seat(4), "利害关系")));
    }

    private static MeetingCommand forSeats(String title, Id.BodyId body, int... numbers) {
        return new MeetingCommand.PlaceItem(
                title,
                Purpose.VOTE,
                List.of(),
                null,
                IntStream.of(numbers).mapToObj(n -> new SeatId(body, n).key()).toList());
    }

    private static AgendaItem placed(MeetingEvent event) {
        return ((MeetingEvent.ItemPlaced) event).item();
    }
}
