package org.gongjian.command.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.command.decision.Given.assertRefused;
import static org.gongjian.command.meeting.GivenMeeting.seat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.gongjian.body.SeatHolder;
import org.gongjian.charter.MeetingRuleKeys;
import org.gongjian.charter.RuleUnit;
import org.gongjian.charter.RuleValue;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.GeneralRefusal;
import org.gongjian.command.decision.Given;
import org.gongjian.command.decision.KnownOrganisation;
import org.gongjian.command.decision.Lookups;
import org.gongjian.matter.terms.Attachment;
import org.gongjian.meeting.Attendance;
import org.gongjian.meeting.MeetingEvent;
import org.gongjian.meeting.MeetingState;
import org.gongjian.meeting.NoticeWay;
import org.gongjian.meeting.Occasion;
import org.gongjian.meeting.Roll.RollSeat;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.junit.jupiter.api.Test;

/** The record that is signed, the resolutions that every unit is told, the receipts that come back. */
class PapersOfMeetingTest {
    private static final String ENDED = "2026-04-24T16:20";
    private static final String NEXT_WEEK = "2026-04-28T09:00";
    private static final Attachment SCAN =
            new Attachment(new Id.FileId(Given.uuid(500)), "会议记录.pdf", "application/pdf", 9, "ab".repeat(32));

    private static GivenMeeting over() {
        return GivenMeeting.inSession().does(ENDED, new MeetingCommand.Close());
    }

    private static Id.OrganisationId unit(int n) {
        return new Id.OrganisationId(Given.uuid(200 + n));
    }

    private static MeetingCommand sign(Attachment scan, int... seats) {
        return new MeetingCommand.SignRecord(
                IntStream.of(seats).mapToObj(GivenMeeting::seat).toList(), scan);
    }

    private static MeetingCommand serve(NoticeWay way, Id.OrganisationId... units) {
        return new MeetingCommand.ServeResolutions(List.of(units), false, way);
    }

    private static MeetingCommand receipt(Id.OrganisationId... units) {
        return new MeetingCommand.ReturnReceipt(List.of(units));
    }

    @Test
    void the_record_is_signed_on_the_spot_or_later_and_that_is_seen() {
        assertThat(over().decide("2026-04-24T16:30", sign(SCAN, 1, 2)))
                .isInstanceOfSatisfying(MeetingEvent.RecordSigned.class, signed -> {
                    assertThat(signed.onTheSpot()).isTrue();
                    assertThat(signed.seats()).hasSize(2);
                    assertThat(signed.scan()).isEqualTo(SCAN);
                });
        assertThat(over().withEvidence().decide(NEXT_WEEK, new MeetingCommand.SignRecord(List.of(seat(1)), null)))
                .isInstanceOfSatisfying(
                        MeetingEvent.RecordSigned.class,
                        signed -> assertThat(signed.onTheSpot()).isFalse());
    }

    @Test
    void the_record_is_signed_once_by_who_was_there_and_that_rests_on_something() {
        assertRefused(
                MeetingRefusal.RECORD_IS_SIGNED_BY_WHO_WAS_THERE, () -> over().decide(NEXT_WEEK, sign(SCAN, 1, 11)));
        assertRefused(
                MeetingRefusal.SIGNED_RECORD_NEEDS_EVIDENCE,
                () -> over().decide(NEXT_WEEK, new MeetingCommand.SignRecord(List.of(seat(1)), null)));
        assertRefused(
                MeetingRefusal.NO_SEAT_IS_NAMED,
                () -> over().decide(NEXT_WEEK, new MeetingCommand.SignRecord(List.of(), SCAN)));
        GivenMeeting signed = over().withEvidence().does(NEXT_WEEK, sign(SCAN, 1));
        assertRefused(MeetingRefusal.RECORD_IS_SIGNED_ALREADY, () -> signed.decide(NEXT_WEEK, sign(SCAN, 2)));
        assertRefused(
                MeetingRefusal.MEETING_IS_NOT_AT_THIS_STAGE,
                () -> GivenMeeting.inSession().decide(ENDED, sign(SCAN, 1)));
        assertRefused(GeneralRefusal.HAPPENED_BEFORE_ITS_CAUSE, () -> over().decide("2026-04-24T16:00", sign(SCAN, 1)));
    }

    @Test
    void where_it_is_signed_on_the_spot_one_that_is_signed_later_says_why() {
        assertRefused(MeetingRefusal.LATE_SIGNATURE_SAYS_WHY, () -> over().decide(NEXT_WEEK, sign(SCAN, 1)));
        over().withEvidence().decide(NEXT_WEEK, sign(SCAN, 1));
        over().under(GivenMeeting.with(
                        MeetingRuleKeys.RECORD_SIGNED_ON_THE_SPOT, new RuleValue.Flag(false), RuleUnit.FLAG))
                .decide(NEXT_WEEK, sign(SCAN, 1));
    }

    @Test
    void every_unit_with_a_seat_is_told_and_another_that_is_known() {
        MeetingEvent.ResolutionsServed all = (MeetingEvent.ResolutionsServed)
                over().decide(NEXT_WEEK, new MeetingCommand.ServeResolutions(List.of(), true, NoticeWay.PAPER));
        assertThat(all.units()).hasSize(13).contains(unit(1), unit(13));

        Id.OrganisationId other = new Id.OrganisationId(Given.uuid(299));
        assertRefused(
                MeetingRefusal.UNIT_IS_NOT_KNOWN_HERE, () -> over().decide(NEXT_WEEK, serve(NoticeWay.PAPER, other)));
        GivenMeeting given = over();
        Edge edge = Given.a(Role.CLERK)
                .at(NEXT_WEEK)
                .under(GivenMeeting.preset("004"))
                .knowing(new Lookups(
                        null,
                        Map.of(),
                        Map.of(other, new KnownOrganisation(other, "PROPERTY", Given.COMMUNITY)),
                        Map.of(),
                        null,
                        Map.of(),
                        Set.of(),
                        null))
                .edge();
        assertThat(given.decide(edge, serve(NoticeWay.PAPER, other)))
                .isInstanceOf(MeetingEvent.ResolutionsServed.class);
    }

    @Test
    void the_unit_from_which_somebody_with_a_seat_of_his_own_comes_is_not_told_for_his_seat() {
        KnownBody units = GivenMeeting.conference();
        List<RollSeat> seats = new ArrayList<>(units.seats());
        seats.set(12, new RollSeat(13, new SeatHolder.Personal(Given.person(113), unit(13)), null));
        KnownBody mixed = new KnownBody(
                units.id(), units.kind(), units.name(), units.area(), units.version(), units.chair(), seats);
        GivenMeeting given = GivenMeeting.none();
        given.does(GivenMeeting.CALLED, GivenMeeting.call(Occasion.REGULAR, GivenMeeting.HELD, mixed))
                .does(GivenMeeting.CALLED, GivenMeeting.item("下一步工作安排", null))
                .does("2026-04-17T18:00", new MeetingCommand.ServeNotice(List.of(), true, NoticeWay.SYSTEM))
                .does(GivenMeeting.HELD, new MeetingCommand.TakeAttendance(List.of(), true, Attendance.PRESENT))
                .does(GivenMeeting.HELD, new MeetingCommand.Open(seat(1), null))
                .does(ENDED, new MeetingCommand.Close());
        MeetingEvent.ResolutionsServed all = (MeetingEvent.ResolutionsServed)
                given.decide(NEXT_WEEK, new MeetingCommand.ServeResolutions(List.of(), true, NoticeWay.PAPER));
        assertThat(all.units()).hasSize(12).doesNotContain(unit(13));
    }

    @Test
    void a_unit_is_told_once_and_in_writing() {
        GivenMeeting given = over().does(NEXT_WEEK, serve(NoticeWay.PAPER, unit(1)));
        assertRefused(
                MeetingRefusal.UNIT_IS_SERVED_ALREADY,
                () -> given.decide(NEXT_WEEK, serve(NoticeWay.PAPER, unit(1), unit(2))));
        assertRefused(
                MeetingRefusal.RESOLUTIONS_ARE_SERVED_IN_WRITING,
                () -> given.decide(NEXT_WEEK, serve(NoticeWay.PHONE, unit(2))));
        assertRefused(MeetingRefusal.NO_UNIT_IS_NAMED, () -> given.decide(NEXT_WEEK, serve(NoticeWay.PAPER)));
        assertThat(((MeetingEvent.ResolutionsServed) given.decide(
                                NEXT_WEEK, new MeetingCommand.ServeResolutions(List.of(), true, NoticeWay.SYSTEM)))
                        .units())
                .hasSize(12)
                .doesNotContain(unit(1));
    }

    @Test
    void a_receipt_answers_what_was_served_once_and_is_a_paper() {
        GivenMeeting given =
                over().does(NEXT_WEEK, serve(NoticeWay.PAPER, unit(1), unit(2))).withEvidence();
        assertRefused(MeetingRefusal.UNIT_IS_NOT_SERVED_YET, () -> given.decide(NEXT_WEEK, receipt(unit(3))));
        assertRefused(MeetingRefusal.NO_UNIT_IS_NAMED, () -> given.decide(NEXT_WEEK, receipt()));
        assertRefused(
                GeneralRefusal.HAPPENED_BEFORE_ITS_CAUSE, () -> given.decide("2026-04-27T09:00", receipt(unit(1))));
        given.does("2026-04-29T09:00", receipt(unit(1)));
        assertRefused(
                MeetingRefusal.RECEIPT_IS_RETURNED_ALREADY, () -> given.decide("2026-04-29T09:00", receipt(unit(1))));
        assertThat(((MeetingState.Closed) given.state).papers().receipts()).containsOnlyKeys(unit(1));
        GivenMeeting without = over().does(NEXT_WEEK, serve(NoticeWay.PAPER, unit(1)));
        assertRefused(MeetingRefusal.RECEIPT_NEEDS_EVIDENCE, () -> without.decide(NEXT_WEEK, receipt(unit(1))));
    }
}
