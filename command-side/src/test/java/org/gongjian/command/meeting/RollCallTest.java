package org.gongjian.command.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.command.decision.Given.assertRefused;
import static org.gongjian.command.meeting.GivenMeeting.HELD;
import static org.gongjian.command.meeting.GivenMeeting.call;
import static org.gongjian.command.meeting.GivenMeeting.committee;
import static org.gongjian.command.meeting.GivenMeeting.conference;
import static org.gongjian.command.meeting.GivenMeeting.inSession;
import static org.gongjian.command.meeting.GivenMeeting.none;
import static org.gongjian.command.meeting.GivenMeeting.notified;
import static org.gongjian.command.meeting.GivenMeeting.seat;
import static org.gongjian.command.meeting.GivenMeeting.taken;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.gongjian.charter.CharterRule;
import org.gongjian.charter.CharterVersion;
import org.gongjian.charter.Firmness;
import org.gongjian.charter.MeetingRuleKeys;
import org.gongjian.charter.Provenance;
import org.gongjian.charter.RuleUnit;
import org.gongjian.charter.RuleValue;
import org.gongjian.command.decision.GeneralRefusal;
import org.gongjian.command.decision.Given;
import org.gongjian.meeting.Attendance;
import org.gongjian.meeting.MeetingEvent;
import org.gongjian.meeting.MeetingState;
import org.gongjian.meeting.NoticeWay;
import org.gongjian.meeting.Occasion;
import org.gongjian.meeting.Purpose;
import org.gongjian.meeting.SeatId;
import org.gongjian.meeting.SubstituteStanding;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.junit.jupiter.api.Test;

class RollCallTest {
    private static final MeetingCommand OPEN = new MeetingCommand.Open(seat(1), null);
    private static final MeetingCommand REST_ABSENT =
            new MeetingCommand.TakeAttendance(List.of(), true, Attendance.ABSENT);

    @Test
    void ten_of_thirteen_are_more_than_half() {
        MeetingState.InSession now = (MeetingState.InSession) inSession().state;

        assertThat(now.sitting().present(now.sitting().plan().rolls().getFirst()))
                .isEqualTo(10);
        assertThat(now.presiding().chair()).isEqualTo(new SeatId(GivenMeeting.CONFERENCE, 1));
        assertThat(now.presiding().acting()).isNull();
    }

    @Test
    void six_of_thirteen_are_too_few_and_seven_are_enough() {
        GivenMeeting given = notified();
        given.does(HELD, taken(Attendance.PRESENT, 1, 2, 3, 4, 5, 6));
        assertRefused(MeetingRefusal.QUORUM_IS_MISSING, () -> given.decide(HELD, OPEN));

        given.does(HELD, taken(Attendance.PRESENT, 7));
        assertThat(given.does(HELD, OPEN).state).isInstanceOf(MeetingState.InSession.class);
    }

    @Test
    void where_every_item_is_for_some_seats_those_are_expected_notified_and_counted() {
        GivenMeeting given = none().under(GivenMeeting.preset("001c"))
                .does("2026-04-17T09:00", call(Occasion.REGULAR, HELD, committee()))
                .does("2026-04-17T09:10", forSeats("物业费", 1, 2, 3))
                .does("2026-04-17T09:20", forSeats("停车", 3, 4));
        MeetingState.Known called = (MeetingState.Known) given.state;
        assertThat(called.sitting().expected()).extracting(SeatId::number).containsExactly(1, 2, 3, 4);

        given.does("2026-04-17T10:00", new MeetingCommand.ServeNotice(List.of(), true, NoticeWay.PHONE));
        MeetingState.Known notified = (MeetingState.Known) given.state;
        assertThat(notified.sitting().served()).hasSize(4);
        given.does(HELD, ofCommittee(Attendance.PRESENT, 1, 2, 9));
        MeetingCommand open = new MeetingCommand.Open(new SeatId(GivenMeeting.COMMITTEE, 2).key(), null);
        assertRefused(MeetingRefusal.QUORUM_IS_MISSING, () -> given.decide(HELD, open));

        given.does(HELD, ofCommittee(Attendance.PRESENT, 3)).does(HELD, ofCommittee(Attendance.EXCUSED, 4));
        given.does(HELD, open).does("2026-04-24T15:00", new MeetingCommand.Close());
        assertThat(given.state)
                .as("three of four are enough, and nobody else is called")
                .isInstanceOf(MeetingState.Closed.class);
    }

    @Test
    void an_item_for_everybody_or_from_the_floor_leaves_the_roll_whole() {
        GivenMeeting given = none().under(GivenMeeting.preset("001c"))
                .does("2026-04-17T09:00", call(Occasion.REGULAR, HELD, committee()))
                .does("2026-04-17T09:10", forSeats("物业费", 1, 2, 3))
                .does("2026-04-17T09:20", new MeetingCommand.PlaceItem("通报", Purpose.INFORM, List.of(), null));
        assertThat(((MeetingState.Known) given.state).sitting().expected()).hasSize(9);
    }

    /** 物业费 for seats 1, 2 and 5, 停车 for 3 and 4; all five were notified. */
    private static GivenMeeting twoItems() {
        return none().under(GivenMeeting.preset("001c"))
                .does("2026-04-17T09:00", call(Occasion.REGULAR, HELD, committee()))
                .does("2026-04-17T09:10", forSeats("物业费", 1, 2, 5))
                .does("2026-04-17T09:20", forSeats("停车", 3, 4))
                .does("2026-04-17T10:00", new MeetingCommand.ServeNotice(List.of(), true, NoticeWay.PHONE));
    }

    private static MeetingCommand off(int item) {
        return new MeetingCommand.TakeItemOff(item, "材料不全");
    }

    private static List<Integer> expected(GivenMeeting given) {
        return ((MeetingState.Known) given.state)
                .sitting().expected().stream().map(SeatId::number).toList();
    }

    @Test
    void whoever_was_called_for_an_item_that_is_taken_off_before_the_meeting_opens_is_expected_no_more() {
        GivenMeeting given = twoItems().does("2026-04-20T09:00", off(1));
        assertThat(expected(given)).containsExactly(3, 4);
        assertThat(((MeetingState.Known) given.state).sitting().agenda().withdrawal(1))
                .as("that it was announced stays known")
                .hasValueSatisfying(off -> {
                    assertThat(off.announced()).isTrue();
                    assertThat(off.inSession()).isFalse();
                    assertThat(off.at()).isEqualTo(GivenMeeting.instant("2026-04-20T09:00"));
                });

        given.does(HELD, ofCommittee(Attendance.PRESENT, 3, 4))
                .does(HELD, new MeetingCommand.Open(new SeatId(GivenMeeting.COMMITTEE, 3).key(), "轮值委员出差"))
                .does("2026-04-24T15:00", new MeetingCommand.Close());
        assertThat(given.state).isInstanceOf(MeetingState.Closed.class);
    }

    @Test
    void whoever_was_expected_when_it_opened_stays_on_the_record_though_his_item_is_taken_off() {
        GivenMeeting given = twoItems()
                .does(HELD, ofCommittee(Attendance.PRESENT, 2, 3, 4))
                .does(HELD, new MeetingCommand.Open(new SeatId(GivenMeeting.COMMITTEE, 2).key(), null))
                .does("2026-04-24T15:00", off(1));
        assertThat(expected(given)).containsExactly(1, 2, 3, 4, 5);
        assertRefused(
                MeetingRefusal.ROLL_IS_NOT_CALLED, () -> given.decide("2026-04-24T15:30", new MeetingCommand.Close()));

        given.does("2026-04-24T15:10", REST_ABSENT).does("2026-04-24T15:30", new MeetingCommand.Close());
        assertThat(((MeetingState.Known) given.state).sitting().presences())
                .extractingByKeys(new SeatId(GivenMeeting.COMMITTEE, 1), new SeatId(GivenMeeting.COMMITTEE, 5))
                .allSatisfy(presence -> assertThat(presence.attendance()).isEqualTo(Attendance.ABSENT));
    }

    @Test
    void whoever_leaves_when_his_item_is_taken_off_takes_no_quorum_with_him() {
        GivenMeeting given = twoItems()
                .does(HELD, ofCommittee(Attendance.PRESENT, 1, 2, 3, 4, 5))
                .does(HELD, new MeetingCommand.Open(new SeatId(GivenMeeting.COMMITTEE, 2).key(), null))
                .does("2026-04-24T15:00", off(1))
                .does("2026-04-24T15:05", ofCommittee(Attendance.EXCUSED, 1, 2, 5));
        assertRefused(
                MeetingRefusal.QUORUM_IS_THERE, () -> given.decide("2026-04-24T15:10", new MeetingCommand.Adjourn()));
        given.does("2026-04-24T15:20", ofCommittee(Attendance.EXCUSED, 3));
        assertThat(given.decide("2026-04-24T15:30", new MeetingCommand.Adjourn()))
                .as("one of two is not more than half")
                .isInstanceOf(MeetingEvent.AdjournedForLackOfQuorum.class);
    }

    @Test
    void nobody_who_was_not_called_becomes_expected_by_the_last_item_being_taken_off() {
        GivenMeeting given = twoItems().does("2026-04-20T09:00", off(1)).does("2026-04-20T09:10", off(2));
        assertThat(expected(given)).containsExactly(3, 4);

        MeetingCommand postpone = new MeetingCommand.Postpone(
                GivenMeeting.instant("2026-05-08T14:30"), "社区三楼会议室", "另议", List.of(committee()));
        assertThat(expected(given.does("2026-04-20T10:00", postpone)))
                .as("called anew, with no item yet")
                .hasSize(9);
    }

    @Test
    void an_item_that_nobody_was_called_for_yet_leaves_no_trace_in_the_roll() {
        GivenMeeting given = none().under(GivenMeeting.preset("001c"))
                .does("2026-04-17T09:00", call(Occasion.REGULAR, HELD, committee()))
                .does("2026-04-17T09:10", forSeats("物业费", 1, 2, 5))
                .does("2026-04-17T09:20", off(1));
        assertThat(expected(given)).hasSize(9);
    }

    /** An item for the committee and one for the conference; all seats of both were notified. */
    private static GivenMeeting joint() {
        return none().under(GivenMeeting.preset("001c"))
                .does("2026-04-17T09:00", call(Occasion.REGULAR, HELD, committee(), GivenMeeting.conference()))
                .does("2026-04-17T09:10", GivenMeeting.item("年度项目", null, GivenMeeting.COMMITTEE))
                .does("2026-04-17T09:20", GivenMeeting.item("化粪池改造", null, GivenMeeting.CONFERENCE))
                .does("2026-04-17T10:00", new MeetingCommand.ServeNotice(List.of(), true, NoticeWay.PHONE));
    }

    private static List<Id.BodyId> bodiesExpected(GivenMeeting given) {
        return ((MeetingState.Known) given.state)
                .sitting().expected().stream().map(SeatId::body).distinct().toList();
    }

    @Test
    void a_body_whose_only_item_is_taken_off_is_released_and_holds_up_no_other() {
        GivenMeeting given = joint().does("2026-04-20T09:00", off(2));
        assertThat(bodiesExpected(given)).containsExactly(GivenMeeting.COMMITTEE);

        MeetingCommand open = new MeetingCommand.Open(new SeatId(GivenMeeting.COMMITTEE, 2).key(), null);
        given.does(HELD, ofCommittee(Attendance.PRESENT, 1, 2, 3, 4));
        assertRefused(MeetingRefusal.QUORUM_IS_MISSING, () -> given.decide(HELD, open));
        given.does(HELD, ofCommittee(Attendance.PRESENT, 5)).does(HELD, open);
        given.does(HELD, REST_ABSENT).does("2026-04-24T15:00", new MeetingCommand.Close());
        assertThat(((MeetingState.Closed) given.state).sitting().presences().keySet())
                .as("nobody of the conference was absent")
                .allMatch(seat -> seat.body().equals(GivenMeeting.COMMITTEE));
    }

    @Test
    void a_body_whose_only_item_is_taken_off_in_the_meeting_may_leave_and_stays_on_the_record() {
        GivenMeeting given = joint().does(HELD, new MeetingCommand.TakeAttendance(List.of(), true, Attendance.PRESENT))
                .does(HELD, new MeetingCommand.Open(new SeatId(GivenMeeting.COMMITTEE, 2).key(), null))
                .does("2026-04-24T15:00", off(2))
                .does(
                        "2026-04-24T15:05",
                        taken(Attendance.EXCUSED, IntStream.rangeClosed(1, 13).toArray()));
        assertThat(bodiesExpected(given)).containsExactly(GivenMeeting.COMMITTEE, GivenMeeting.CONFERENCE);
        assertRefused(
                MeetingRefusal.QUORUM_IS_THERE, () -> given.decide("2026-04-24T15:10", new MeetingCommand.Adjourn()));
    }

    @Test
    void when_the_last_item_of_all_is_taken_off_whoever_was_released_before_stays_released() {
        GivenMeeting given = joint().does("2026-04-20T09:00", off(2)).does("2026-04-20T09:10", off(1));
        assertThat(bodiesExpected(given)).containsExactly(GivenMeeting.COMMITTEE);
        given.does(HELD, ofCommittee(Attendance.ABSENT, 1, 2, 3, 4, 5, 6, 7, 8, 9));
        assertThat(given.decide(HELD, new MeetingCommand.Adjourn()))
                .isInstanceOfSatisfying(
                        MeetingEvent.AdjournedForLackOfQuorum.class,
                        it -> assertThat(it.lacking()).containsExactly(GivenMeeting.COMMITTEE));
    }

    @Test
    void a_body_that_was_called_to_hear_what_another_decides_on_is_expected() {
        GivenMeeting given = none().under(GivenMeeting.preset("001c"))
                .does("2026-04-17T09:00", call(Occasion.REGULAR, HELD, committee(), GivenMeeting.conference()))
                .does("2026-04-17T09:10", GivenMeeting.item("年度项目", null, GivenMeeting.COMMITTEE));
        assertThat(bodiesExpected(given)).containsExactly(GivenMeeting.COMMITTEE, GivenMeeting.CONFERENCE);
    }

    @Test
    void an_item_was_announced_when_a_seat_that_it_is_for_was_notified() {
        GivenMeeting given = none().under(GivenMeeting.preset("001c"))
                .does("2026-04-17T09:00", call(Occasion.REGULAR, HELD, committee()))
                .does("2026-04-17T09:10", forSeats("物业费", 1, 2, 5))
                .does("2026-04-17T09:20", forSeats("停车", 3, 4))
                .does("2026-04-17T10:00", new MeetingCommand.ServeNotice(committeeSeats(3), false, NoticeWay.PHONE))
                .does("2026-04-20T09:00", off(2))
                .does("2026-04-20T09:10", off(1));
        assertThat(expected(given)).as("nobody was called for the other").containsExactly(3, 4);
    }

    private static MeetingCommand forSeats(String title, int... numbers) {
        return new MeetingCommand.PlaceItem(title, Purpose.VOTE, List.of(), null, committeeSeats(numbers));
    }

    private static MeetingCommand ofCommittee(Attendance attendance, int... numbers) {
        return new MeetingCommand.TakeAttendance(committeeSeats(numbers), false, attendance);
    }

    private static List<String> committeeSeats(int... numbers) {
        return IntStream.of(numbers)
                .mapToObj(n -> new SeatId(GivenMeeting.COMMITTEE, n).key())
                .toList();
    }

    @Test
    void whoever_leaves_is_not_counted_any_more() {
        GivenMeeting given = notified();
        given.does(HELD, taken(Attendance.PRESENT, 1, 2, 3, 4, 5, 6, 7));
        given.does(HELD, taken(Attendance.EXCUSED, 7));
        assertRefused(MeetingRefusal.QUORUM_IS_MISSING, () -> given.decide(HELD, OPEN));
    }

    @Test
    void excuses_come_before_the_day_and_nobody_is_there_before_it() {
        GivenMeeting given = notified();
        given.does("2026-04-20T09:00", taken(Attendance.EXCUSED, 11));
        assertRefused(
                MeetingRefusal.ATTENDANCE_IS_TAKEN_ON_THE_DAY,
                () -> given.decide("2026-04-23T09:00", taken(Attendance.PRESENT, 1)));
        assertRefused(
                MeetingRefusal.ATTENDANCE_IS_TAKEN_ON_THE_DAY,
                () -> given.decide(
                        "2026-04-23T09:00", new MeetingCommand.Substitute(seat(2), null, SubstituteStanding.LIAISON)));
    }

    @Test
    void the_liaison_sits_for_the_unit() {
        GivenMeeting given = notified();
        MeetingEvent event = given.decide(
                HELD, new MeetingCommand.Substitute(seat(2), Given.person(500), SubstituteStanding.LIAISON));

        assertThat(event)
                .isInstanceOfSatisfying(
                        MeetingEvent.Substituted.class,
                        it -> assertThat(it.person()).isEqualTo(Given.person(500)));
        MeetingState.Known after = (MeetingState.Known) given.state.evolve(event);
        assertThat(after.sitting().isPresent(new SeatId(GivenMeeting.CONFERENCE, 2)))
                .isTrue();
    }

    @Test
    void a_proxy_in_writing_is_shown() {
        GivenMeeting given = notified();
        MeetingCommand proxy = new MeetingCommand.Substitute(seat(2), null, SubstituteStanding.AUTHORISED_IN_WRITING);
        assertRefused(MeetingRefusal.WRITTEN_PROXY_NEEDS_EVIDENCE, () -> given.decide(HELD, proxy));
        given.withEvidence().decide(HELD, proxy);
    }

    @Test
    void only_whom_the_charter_names_sits_for_a_unit() {
        GivenMeeting given = notified()
                .under(GivenMeeting.with(
                        MeetingRuleKeys.UNIT_SEAT_SUBSTITUTION,
                        new RuleValue.Words(List.of("CONCURRENT_MEMBER")),
                        RuleUnit.LIST));
        assertRefused(
                MeetingRefusal.CHARTER_KNOWS_NO_SUCH_SUBSTITUTE,
                () -> given.decide(HELD, new MeetingCommand.Substitute(seat(2), null, SubstituteStanding.LIAISON)));
    }

    @Test
    void a_liaison_who_sits_in_has_no_vote_unless_the_charter_itself_names_him_a_substitute() {
        MeetingCommand liaison = new MeetingCommand.Substitute(seat(2), null, SubstituteStanding.LIAISON);
        GivenMeeting sitsIn = notified().under(GivenMeeting.preset("001c"));
        assertRefused(MeetingRefusal.LIAISON_SITS_IN_WITHOUT_A_VOTE, () -> sitsIn.decide(HELD, liaison));
        sitsIn.withEvidence()
                .decide(HELD, new MeetingCommand.Substitute(seat(2), null, SubstituteStanding.AUTHORISED_IN_WRITING));
        notified().under(GivenMeeting.preset("004")).decide(HELD, liaison);

        TreeMap<String, CharterRule> rules =
                new TreeMap<>(GivenMeeting.preset("001c").rules());
        rules.put(
                MeetingRuleKeys.UNIT_SEAT_SUBSTITUTION,
                new CharterRule(
                        MeetingRuleKeys.UNIT_SEAT_SUBSTITUTION,
                        new RuleValue.Words(List.of("LIAISON")),
                        RuleUnit.LIST,
                        Firmness.DEFAULT,
                        "站北社区议事规则",
                        null,
                        "第三条",
                        Provenance.QUOTED));
        CharterVersion base = GivenMeeting.preset("001c");
        assertThat(base.rule(MeetingRuleKeys.UNIT_SEAT_SUBSTITUTION).fillsSilence())
                .isTrue();
        notified()
                .under(new CharterVersion(base.charter(), 2, base.name(), base.inForceFrom(), rules))
                .decide(HELD, liaison);

        rules.put(
                MeetingRuleKeys.UNIT_SEAT_SUBSTITUTION,
                new CharterRule(
                        MeetingRuleKeys.UNIT_SEAT_SUBSTITUTION,
                        new RuleValue.Words(List.of("LIAISON")),
                        RuleUnit.LIST,
                        Firmness.DEFAULT,
                        "站北社区工作制度",
                        null,
                        "自定",
                        Provenance.OURS));
        notified()
                .under(new CharterVersion(base.charter(), 3, base.name(), base.inForceFrom(), rules))
                .decide(HELD, liaison);
    }

    @Test
    void nobody_sits_in_a_seat_that_is_somebodys_own() {
        GivenMeeting given = none().does("2026-04-17T09:00", call(Occasion.REGULAR, HELD, committee()));
        String theirs = new SeatId(GivenMeeting.COMMITTEE, 1).key();
        assertRefused(
                MeetingRefusal.PERSONAL_SEAT_TAKES_NO_SUBSTITUTE,
                () -> given.decide(HELD, new MeetingCommand.Substitute(theirs, null, SubstituteStanding.LIAISON)));
    }

    @Test
    void nobody_sits_in_two_seats_of_a_body() {
        GivenMeeting given = notified();
        assertRefused(
                MeetingRefusal.SUBSTITUTE_HAS_A_SEAT_ALREADY,
                () -> given.decide(
                        HELD, new MeetingCommand.Substitute(seat(2), Given.person(103), SubstituteStanding.LIAISON)));

        given.does(HELD, new MeetingCommand.Substitute(seat(2), Given.person(500), SubstituteStanding.LIAISON));
        assertRefused(
                MeetingRefusal.SUBSTITUTE_HAS_A_SEAT_ALREADY,
                () -> given.decide(
                        HELD, new MeetingCommand.Substitute(seat(3), Given.person(500), SubstituteStanding.LIAISON)));

        given.does(HELD, new MeetingCommand.Substitute(seat(4), Given.person(501), SubstituteStanding.LIAISON))
                .does(HELD, new MeetingCommand.Substitute(seat(5), Given.person(104), SubstituteStanding.LIAISON));
        assertRefused(
                MeetingRefusal.SUBSTITUTE_HAS_A_SEAT_ALREADY, () -> given.decide(HELD, taken(Attendance.PRESENT, 4)));
    }

    @Test
    void a_meeting_is_opened_on_its_day() {
        GivenMeeting given = notified();
        given.does(HELD, taken(Attendance.PRESENT, 1, 2, 3, 4, 5, 6, 7));
        assertRefused(MeetingRefusal.MEETING_IS_HELD_ON_ITS_DAY, () -> given.decide("2026-04-25T09:00", OPEN));
        assertRefused(
                MeetingRefusal.MEETING_IS_HELD_ON_ITS_DAY,
                () -> given.decide("2026-04-25T09:00", new MeetingCommand.Adjourn()));
    }

    @Test
    void every_body_that_sits_has_its_quorum() {
        GivenMeeting given = none().does("2026-04-17T09:00", call(Occasion.REGULAR, HELD, committee(), conference()))
                .does("2026-04-17T09:10", GivenMeeting.item("下一步工作安排", null))
                .does("2026-04-17T10:00", new MeetingCommand.ServeNotice(List.of(), true, NoticeWay.PAPER))
                .does(HELD, taken(Attendance.PRESENT, 1, 2, 3, 4, 5, 6, 7));
        assertRefused(MeetingRefusal.QUORUM_IS_MISSING, () -> given.decide(HELD, OPEN));
    }

    @Test
    void whose_turn_it_is_presides_or_it_is_said_why_another_does() {
        GivenMeeting given = none().does("2026-04-17T09:00", call(Occasion.REGULAR, HELD, committee()))
                .does("2026-04-17T09:10", GivenMeeting.item("下一步工作安排", null))
                .does("2026-04-17T10:00", new MeetingCommand.ServeNotice(List.of(), true, NoticeWay.PAPER))
                .does(HELD, new MeetingCommand.TakeAttendance(List.of(), true, Attendance.PRESENT));
        String first = new SeatId(GivenMeeting.COMMITTEE, 1).key();
        String turn = new SeatId(GivenMeeting.COMMITTEE, 2).key();

        assertRefused(
                MeetingRefusal.ACTING_CHAIR_NEEDS_A_REASON,
                () -> given.decide(HELD, new MeetingCommand.Open(first, null)));
        given.decide(HELD, new MeetingCommand.Open(turn, null));
        MeetingState.InSession now =
                (MeetingState.InSession) given.does(HELD, new MeetingCommand.Open(first, "轮值书记出差")).state;
        assertThat(now.presiding().acting()).isEqualTo("轮值书记出差");
    }

    @Test
    void who_presides_is_there() {
        GivenMeeting given = notified();
        given.does(HELD, taken(Attendance.PRESENT, 2, 3, 4, 5, 6, 7, 8));
        assertRefused(MeetingRefusal.CHAIR_IS_NOT_PRESENT, () -> given.decide(HELD, OPEN));
    }

    @Test
    void the_chair_is_taken_over_in_session() {
        GivenMeeting given = inSession();
        MeetingCommand takes = new MeetingCommand.TakeChair(seat(2), "书记接待来访");
        MeetingState.InSession now = (MeetingState.InSession) given.does("2026-04-24T15:00", takes).state;
        assertThat(now.presiding().chair().number()).isEqualTo(2);
        assertThat(now.presiding().openedAt()).isEqualTo(GivenMeeting.instant(HELD));
        assertRefused(
                MeetingRefusal.CHAIR_IS_NOT_PRESENT,
                () -> given.decide("2026-04-24T15:00", new MeetingCommand.TakeChair(seat(13), "代为主持")));
        assertRefused(GeneralRefusal.HAPPENED_BEFORE_ITS_CAUSE, () -> given.decide("2026-04-24T14:00", takes));
        assertRefused(
                MeetingRefusal.MEETING_IS_NOT_AT_THIS_STAGE, () -> notified().decide(HELD, takes));
    }

    @Test
    void a_meeting_without_a_quorum_is_adjourned_when_the_roll_was_called() {
        GivenMeeting given = notified();
        given.does(HELD, taken(Attendance.PRESENT, 1, 2, 3));
        assertRefused(MeetingRefusal.ROLL_IS_NOT_CALLED, () -> given.decide(HELD, new MeetingCommand.Adjourn()));
        given.does(HELD, REST_ABSENT);

        MeetingEvent event = given.decide(HELD, new MeetingCommand.Adjourn());
        assertThat(event)
                .isInstanceOfSatisfying(
                        MeetingEvent.AdjournedForLackOfQuorum.class,
                        it -> assertThat(it.lacking()).containsExactly(GivenMeeting.CONFERENCE));
        assertThat(given.state.evolve(event)).isInstanceOf(MeetingState.Adjourned.class);
    }

    @Test
    void a_meeting_with_a_quorum_is_not_adjourned_for_lack_of_one() {
        assertRefused(MeetingRefusal.QUORUM_IS_THERE, () -> inSession().decide(HELD, new MeetingCommand.Adjourn()));
    }

    @Test
    void a_meeting_is_closed_when_of_every_seat_something_was_said() {
        GivenMeeting given = notified();
        given.does(HELD, taken(Attendance.PRESENT, 1, 2, 3, 4, 5, 6, 7)).does(HELD, OPEN);
        assertRefused(
                MeetingRefusal.ROLL_IS_NOT_CALLED, () -> given.decide("2026-04-24T16:00", new MeetingCommand.Close()));
        given.does("2026-04-24T15:50", REST_ABSENT);
        assertThat(given.does("2026-04-24T16:00", new MeetingCommand.Close()).state)
                .isInstanceOf(MeetingState.Closed.class);
    }

    @Test
    void an_absence_is_excused_afterwards_with_evidence_and_nothing_else_is_changed() {
        GivenMeeting given = inSession().does("2026-04-24T16:00", new MeetingCommand.Close());
        MeetingCommand excuse = taken(Attendance.EXCUSED, 13);
        assertRefused(MeetingRefusal.LATE_EXCUSE_NEEDS_EVIDENCE, () -> given.decide("2026-04-23T17:40", excuse));
        assertRefused(
                MeetingRefusal.EXCUSE_COMES_BEFORE_THE_END,
                () -> given.withEvidence().decide("2026-04-25T09:00", excuse));
        assertRefused(
                MeetingRefusal.MEETING_IS_NOT_AT_THIS_STAGE,
                () -> given.withEvidence().decide(HELD, taken(Attendance.PRESENT, 13)));
        assertRefused(
                MeetingRefusal.SEAT_WAS_NOT_ABSENT,
                () -> given.withEvidence().decide(HELD, taken(Attendance.EXCUSED, 1)));

        MeetingState.Closed after = (MeetingState.Closed) given.withEvidence().does("2026-04-23T17:40", excuse).state;
        assertThat(after.sitting().presences().get(new SeatId(GivenMeeting.CONFERENCE, 13)))
                .extracting(presence -> presence.attendance())
                .isEqualTo(Attendance.EXCUSED);
    }

    @Test
    void of_a_cancelled_meeting_no_roll_is_called() {
        GivenMeeting given = notified().does("2026-04-20T09:00", new MeetingCommand.Cancel("防汛"));
        assertRefused(
                MeetingRefusal.MEETING_IS_NOT_AT_THIS_STAGE,
                () -> given.withEvidence().decide(HELD, taken(Attendance.EXCUSED, 1)));
    }

    @Test
    void the_clerk_calls_the_roll_and_a_member_does_not() {
        GivenMeeting given = notified();
        given.decide(given.edge(Role.CLERK, HELD), taken(Attendance.PRESENT, 1));
        assertRefused(
                GeneralRefusal.NOT_YOUR_OFFICE,
                () -> given.decide(given.edge(Role.MEMBER, HELD), taken(Attendance.PRESENT, 1)));
    }
}
