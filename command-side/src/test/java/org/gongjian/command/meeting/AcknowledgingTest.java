package org.gongjian.command.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.gongjian.command.decision.Given.assertRefused;
import static org.gongjian.command.meeting.GivenMeeting.CALLED;
import static org.gongjian.command.meeting.GivenMeeting.CONFERENCE;
import static org.gongjian.command.meeting.GivenMeeting.HELD;
import static org.gongjian.command.meeting.GivenMeeting.call;
import static org.gongjian.command.meeting.GivenMeeting.conference;
import static org.gongjian.command.meeting.GivenMeeting.seat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gongjian.body.SeatHolder;
import org.gongjian.charter.MeetingRuleKeys;
import org.gongjian.charter.RuleUnit;
import org.gongjian.charter.RuleValue;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.GeneralRefusal;
import org.gongjian.command.decision.Given;
import org.gongjian.command.decision.Refused;
import org.gongjian.meeting.Attendance;
import org.gongjian.meeting.MeetingEvent;
import org.gongjian.meeting.MeetingState;
import org.gongjian.meeting.NoticeWay;
import org.gongjian.meeting.Occasion;
import org.gongjian.meeting.Roll.RollSeat;
import org.gongjian.meeting.SeatId;
import org.gongjian.record.Acting;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Notice that is counted from when it was received. */
class AcknowledgingTest {
    private static final String SENT = "2026-04-17T18:00";
    private static final MeetingCommand MINE = new MeetingCommand.AcknowledgeNotice(List.of(), false);
    private static final MeetingCommand EVERYBODY = new MeetingCommand.AcknowledgeNotice(List.of(), true);
    private static final MeetingCommand OPEN = new MeetingCommand.Open(seat(1), null);

    /** Called with whoever is at the keyboard in seat 5; twelve on paper, seat 13 by telephone. */
    private static GivenMeeting sent() {
        GivenMeeting given = GivenMeeting.none()
                .under(GivenMeeting.with(
                        MeetingRuleKeys.NOTICE_COUNTED_FROM, new RuleValue.Text("LAST_SEAT_RECEIVED"), RuleUnit.TEXT));
        KnownBody units = conference();
        List<RollSeat> seats = new ArrayList<>(units.seats());
        SeatHolder.Organisational fifth =
                (SeatHolder.Organisational) seats.get(4).holder();
        seats.set(
                4,
                new RollSeat(
                        5,
                        new SeatHolder.Organisational(
                                fifth.organisation(),
                                given.edge(Role.MEMBER, CALLED).acting().person()),
                        null));
        KnownBody body = new KnownBody(
                units.id(), units.kind(), units.name(), units.area(), units.version(), units.chair(), seats);
        return given.does(CALLED, call(Occasion.REGULAR, HELD, body))
                .does(CALLED, GivenMeeting.item("下一步工作安排", null))
                .does(SENT, new MeetingCommand.ServeNotice(List.of(seat(13)), false, NoticeWay.PHONE))
                .does(SENT, new MeetingCommand.ServeNotice(List.of(), true, NoticeWay.PAPER));
    }

    private static MeetingCommand receipts(int... numbers) {
        return new MeetingCommand.AcknowledgeNotice(
                IntStream.of(numbers).mapToObj(GivenMeeting::seat).toList(), false);
    }

    private static MeetingState.Known known(GivenMeeting given) {
        return (MeetingState.Known) given.state;
    }

    @Test
    void who_sits_there_says_himself_that_he_has_his_notice() {
        GivenMeeting given = sent();
        Edge member = given.edge(Role.MEMBER, "2026-04-18T08:00");
        assertThat(given.decide(member, MINE))
                .isInstanceOfSatisfying(
                        MeetingEvent.NoticeAcknowledged.class,
                        it -> assertThat(it.seats()).containsExactly(new SeatId(CONFERENCE, 5)));
        given.decide(member, receipts(5));
        assertRefused(MeetingRefusal.SEAT_IS_NOT_YOURS, () -> given.decide(member, receipts(6)));
        assertRefused(MeetingRefusal.SEAT_IS_NOT_YOURS, () -> given.decide(member, EVERYBODY));
        assertRefused(
                MeetingRefusal.SEAT_IS_NOT_YOURS,
                () -> GivenMeeting.notified()
                        .decide(GivenMeeting.notified().edge(Role.MEMBER, "2026-04-18T08:00"), MINE));
        assertRefused(
                GeneralRefusal.NOT_YOUR_OFFICE, () -> given.decide(given.edge(Role.AUDITOR, "2026-04-18T08:00"), MINE));
    }

    @Test
    void in_a_body_of_the_street_the_seat_gives_the_right_and_the_office_in_a_community_none() {
        GivenMeeting given = sent().withEvidence();
        Edge there = given.in(Given.STREET, reachingTheCommunity(given.edge(Role.CLERK, "2026-04-18T08:00"), null));
        assertThat(((MeetingEvent.NoticeAcknowledged) given.decide(there, MINE)).seats())
                .containsExactly(new SeatId(CONFERENCE, 5));
        assertRefused(MeetingRefusal.SEAT_IS_NOT_YOURS, () -> given.decide(there, receipts(6)));
        assertRefused(
                GeneralRefusal.OUTSIDE_YOUR_AREA,
                () -> given.decide(there, new MeetingCommand.TakeAttendance(List.of(), true, Attendance.EXCUSED)));
        Edge stranger = given.in(
                Given.STREET, reachingTheCommunity(given.edge(Role.CLERK, "2026-04-18T08:00"), Given.person(900)));
        assertRefused(GeneralRefusal.OUTSIDE_YOUR_AREA, () -> given.decide(stranger, MINE));
    }

    @Test
    void in_a_body_of_the_street_the_office_of_a_unit_in_a_community_says_it_for_the_seat_of_its_unit() {
        GivenMeeting given = sent();
        Edge edge = given.in(Given.STREET, given.edge(Role.LIAISON, "2026-04-18T08:00"));
        Edge eighth = reachingTheCommunity(edge, Given.person(900), new Id.OrganisationId(Given.uuid(208)));
        assertThat(((MeetingEvent.NoticeAcknowledged) given.decide(eighth, MINE)).seats())
                .containsExactly(new SeatId(CONFERENCE, 8));
        Edge another = reachingTheCommunity(edge, Given.person(900), new Id.OrganisationId(Given.uuid(299)));
        assertRefused(GeneralRefusal.OUTSIDE_YOUR_AREA, () -> given.decide(another, MINE));
    }

    private static Edge reachingTheCommunity(Edge edge, Id.@Nullable PersonId person) {
        return reachingTheCommunity(edge, person, null);
    }

    private static Edge reachingTheCommunity(
            Edge edge, Id.@Nullable PersonId person, Id.@Nullable OrganisationId unit) {
        Acting by = edge.acting();
        return new Edge(
                edge.happened(),
                edge.recordedAt(),
                edge.area(),
                new Acting(
                        person == null ? by.person() : person,
                        by.office(),
                        by.role(),
                        Given.COMMUNITY,
                        unit,
                        by.login()),
                edge.charter(),
                edge.calendar(),
                edge.zone(),
                null,
                edge.lookups());
    }

    @Test
    void the_office_of_a_unit_says_it_for_the_seat_of_its_unit() {
        GivenMeeting given = sent();
        Edge edge = given.edge(Role.LIAISON, "2026-04-18T08:00");
        Acting by = edge.acting();
        Edge liaison = new Edge(
                edge.happened(),
                edge.recordedAt(),
                edge.area(),
                new Acting(
                        Given.person(900),
                        by.office(),
                        by.role(),
                        by.scope(),
                        new Id.OrganisationId(Given.uuid(208)),
                        by.login()),
                edge.charter(),
                edge.calendar(),
                edge.zone(),
                null,
                edge.lookups());
        assertThat(((MeetingEvent.NoticeAcknowledged) given.decide(liaison, MINE)).seats())
                .containsExactly(new SeatId(CONFERENCE, 8));
        assertRefused(MeetingRefusal.SEAT_IS_NOT_YOURS, () -> given.decide(liaison, receipts(5)));
    }

    @Test
    void receipts_that_came_back_are_entered_with_evidence() {
        GivenMeeting given = sent();
        Edge clerk = given.edge(Role.CLERK, "2026-04-18T08:00");
        assertRefused(MeetingRefusal.RECEIPT_NEEDS_EVIDENCE, () -> given.decide(clerk, receipts(6)));
        GivenMeeting shown = given.withEvidence();
        Edge withReceipts = shown.edge(Role.CLERK, "2026-04-18T08:00");
        shown.decide(withReceipts, receipts(6, 7));
        assertThat(((MeetingEvent.NoticeAcknowledged) shown.decide(withReceipts, EVERYBODY)).seats())
                .as("by telephone it is received at once")
                .hasSize(12)
                .doesNotContain(new SeatId(CONFERENCE, 13));
    }

    @Test
    void a_seat_acknowledges_once_what_it_was_sent() {
        GivenMeeting given = sent().withEvidence();
        assertRefused(
                MeetingRefusal.NOTICE_IS_ACKNOWLEDGED_ALREADY, () -> given.decide("2026-04-18T08:00", receipts(13)));
        assertRefused(GeneralRefusal.HAPPENED_BEFORE_ITS_CAUSE, () -> given.decide("2026-04-17T17:45", receipts(6)));
        given.does("2026-04-18T08:00", receipts(6));
        assertRefused(
                MeetingRefusal.NOTICE_IS_ACKNOWLEDGED_ALREADY, () -> given.decide("2026-04-18T09:00", receipts(6)));
        GivenMeeting unsent = GivenMeeting.called().withEvidence();
        assertRefused(MeetingRefusal.SEAT_HAS_NO_NOTICE_YET, () -> unsent.decide("2026-04-18T08:00", receipts(6)));
    }

    @Test
    void the_period_is_counted_from_the_last_receipt() {
        GivenMeeting silent = sent();
        silent.does(HELD, new MeetingCommand.TakeAttendance(seats(1, 12), false, Attendance.EXCUSED))
                .does(HELD, new MeetingCommand.TakeAttendance(List.of(), true, Attendance.PRESENT));
        assertThat(catchThrowableOfType(Refused.class, () -> silent.decide(HELD, OPEN)))
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo(MeetingRefusal.SEAT_HAS_NOT_ACKNOWLEDGED);
                    assertThat(refused.facts())
                            .containsEntry("count", 12)
                            .containsEntry("rule", MeetingRuleKeys.NOTICE_COUNTED_FROM);
                });

        assertThat(opening("2026-04-17T20:00").state).isInstanceOf(MeetingState.InSession.class);
        assertRefused(MeetingRefusal.NOTICE_TOO_SHORT, () -> opening("2026-04-18T08:00"));
    }

    /** Every receipt back at this time, everybody there, opened. */
    private static GivenMeeting opening(String back) {
        return sent().withEvidence()
                .does(back, EVERYBODY)
                .does(HELD, new MeetingCommand.TakeAttendance(List.of(), true, Attendance.PRESENT))
                .does(HELD, OPEN);
    }

    @Test
    void whoever_comes_without_a_receipt_is_named_as_long_as_it_can_show_that_the_period_was_kept() {
        GivenMeeting given = sent().withEvidence();
        given.does("2026-04-17T20:00", receipts(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11))
                .does(HELD, new MeetingCommand.TakeAttendance(List.of(), true, Attendance.PRESENT));
        assertThat(catchThrowableOfType(Refused.class, () -> given.decide(HELD, OPEN)))
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo(MeetingRefusal.SEAT_HAS_NOT_ACKNOWLEDGED);
                    assertThat(refused.facts())
                            .containsEntry("count", 1)
                            .containsEntry("rule", MeetingRuleKeys.NOTICE_COUNTED_FROM);
                    assertThat(refused.facts().get("seats")).asString().contains("12");
                });
    }

    @Test
    void no_receipt_helps_where_another_came_too_late() {
        GivenMeeting given = sent().withEvidence();
        given.does("2026-04-18T08:00", receipts(1))
                .does(HELD, new MeetingCommand.TakeAttendance(List.of(), true, Attendance.PRESENT));
        assertRefused(MeetingRefusal.NOTICE_TOO_SHORT, () -> given.decide(HELD, OPEN));
    }

    @Test
    void where_it_is_counted_from_sending_a_receipt_is_kept_and_changes_nothing() {
        GivenMeeting given = GivenMeeting.notified().withEvidence();
        given.does("2026-04-20T08:00", EVERYBODY);
        assertThat(known(given).sitting().unacknowledged()).isEmpty();
        given.does(HELD, new MeetingCommand.TakeAttendance(List.of(), true, Attendance.PRESENT))
                .does(HELD, OPEN);
        assertThat(given.state).isInstanceOf(MeetingState.InSession.class);
    }

    private static List<String> seats(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(GivenMeeting::seat).toList();
    }
}
