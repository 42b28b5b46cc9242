package org.gongjian.query.meeting;

import static org.gongjian.query.registry.RegistryTold.HERE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gongjian.body.SeatHolder;
import org.gongjian.charter.Share;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.matter.terms.UnderRules;
import org.gongjian.meeting.AgendaItem;
import org.gongjian.meeting.Attendance;
import org.gongjian.meeting.Authority;
import org.gongjian.meeting.Convening;
import org.gongjian.meeting.MeetingEvent;
import org.gongjian.meeting.NoticePeriod;
import org.gongjian.meeting.NoticeWay;
import org.gongjian.meeting.Occasion;
import org.gongjian.meeting.Plan;
import org.gongjian.meeting.Proposer;
import org.gongjian.meeting.Purpose;
import org.gongjian.meeting.Roll;
import org.gongjian.meeting.SeatId;
import org.gongjian.meeting.SubstituteStanding;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.query.registry.RegistryTold;
import org.gongjian.record.Evidence;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;

/** The meeting of the joint conference on 24 April: three units, of which two are there, one by its liaison. */
final class ToldMeeting {
    static final Id.BodyId CONFERENCE = new Id.BodyId(new UUID(0, 60));
    static final Id.BodyId COMMITTEE = new Id.BodyId(new UUID(0, 61));
    static final UUID FACTORY = new UUID(0, 51);
    static final UUID LIAISON = new UUID(0, 7);
    static final Instant CALLED = Instant.parse("2026-04-17T09:30:00Z");
    static final Instant HELD = Instant.parse("2026-04-24T06:30:00Z");

    private final List<MeetingEvent> events = new ArrayList<>();

    private ToldMeeting() {}

    static ToldMeeting called() {
        ToldMeeting told = new ToldMeeting();
        told.events.add(new MeetingEvent.Called(at(CALLED), plan("二季度联席会", HELD)));
        return told;
    }

    /** Asked for by the factory; its notice is counted from receipt. */
    static ToldMeeting countedFromReceipt() {
        Plan plan = plan("临时联席会", HELD);
        ToldMeeting told = new ToldMeeting();
        told.events.add(new MeetingEvent.Called(
                at(CALLED),
                new Plan(
                        plan.title(),
                        Occasion.EXTRAORDINARY,
                        plan.startsAt(),
                        plan.heldOn(),
                        plan.place(),
                        plan.rolls(),
                        new NoticePeriod("notice_days_joint_meeting", 7, false, true),
                        plan.rules(),
                        new Convening(Authority.COMMITTEE, Proposer.UNIT, new Id.OrganisationId(FACTORY)),
                        true)));
        return told;
    }

    /** An item for some seats only. */
    static AgendaItem forSeats(int number, SeatId... seats) {
        return new AgendaItem(number, "物业费", Purpose.VOTE, null, false, List.of(CONFERENCE), false, List.of(seats));
    }

    /** Notified, opened with two of three seats, an item from the floor with a note, closed. */
    static ToldMeeting held(String words) {
        ToldMeeting told = called();
        told.events.add(new MeetingEvent.ItemPlaced(
                at(CALLED), item(1, "化粪池改造 " + words, new Id.MatterId(new UUID(0, 30)), true)));
        told.events.add(new MeetingEvent.NoticeServed(at(CALLED), List.of(seat(1), seat(2)), NoticeWay.PHONE));
        told.events.add(new MeetingEvent.NoticeServed(at(CALLED), List.of(seat(3)), NoticeWay.PAPER));
        told.events.add(new MeetingEvent.AttendanceTaken(at(HELD), List.of(seat(1)), Attendance.PRESENT));
        told.events.add(
                new MeetingEvent.Substituted(at(HELD), seat(2), new Id.PersonId(LIAISON), SubstituteStanding.LIAISON));
        told.events.add(new MeetingEvent.AttendanceTaken(at(HELD), List.of(seat(3)), Attendance.ABSENT));
        told.events.add(new MeetingEvent.Opened(at(HELD), seat(1), "轮值书记出差 " + words));
        told.events.add(new MeetingEvent.ItemPlaced(at(HELD), item(2, "加装路灯", null, false)));
        told.events.add(new MeetingEvent.Noted(at(HELD), 1, seat(2), "同意，尽快 " + words));
        told.events.add(new MeetingEvent.Recused(at(HELD), 1, seat(3), "所议单位 " + words));
        told.events.add(new MeetingEvent.ItemTakenOff(at(HELD), 2, "材料不全"));
        told.events.add(new MeetingEvent.Closed(at(HELD.plusSeconds(5400))));
        return told;
    }

    /** Held by two units and somebody with a seat of his own who comes from another. */
    static ToldMeeting personal(UUID home) {
        ToldMeeting told = new ToldMeeting();
        Roll.RollSeat own = new Roll.RollSeat(
                3, new SeatHolder.Personal(new Id.PersonId(new UUID(0, 109)), new Id.OrganisationId(home)), "委员");
        told.events.add(new MeetingEvent.Called(at(CALLED), plan("六月联席会", HELD, List.of(unit(1), unit(2), own))));
        told.events.add(
                new MeetingEvent.AttendanceTaken(at(HELD), List.of(seat(1), seat(2), seat(3)), Attendance.PRESENT));
        told.events.add(new MeetingEvent.Opened(at(HELD), seat(1), null));
        told.events.add(new MeetingEvent.Closed(at(HELD.plusSeconds(5400))));
        return told;
    }

    /** Items 1 and 2 for seats of that number; the first was taken off in the meeting, and seat 1 left. */
    static ToldMeeting changedInSession() {
        return called().then(new MeetingEvent.ItemPlaced(at(CALLED), forSeats(1, seat(1))))
                .then(new MeetingEvent.ItemPlaced(at(CALLED), forSeats(2, seat(2))))
                .then(new MeetingEvent.NoticeServed(at(CALLED), List.of(seat(1), seat(2)), NoticeWay.PHONE))
                .then(new MeetingEvent.AttendanceTaken(at(HELD), List.of(seat(1), seat(2)), Attendance.PRESENT))
                .then(new MeetingEvent.Opened(at(HELD), seat(2), null))
                .then(new MeetingEvent.ItemTakenOff(at(HELD.plusSeconds(600)), 1, "材料不全"))
                .then(new MeetingEvent.AttendanceTaken(
                        at(HELD.plusSeconds(700)), List.of(seat(1)), Attendance.EXCUSED));
    }

    /** With the committee, whose only item was taken off after its notice; nobody of the conference is there. */
    static ToldMeeting jointReleased() {
        Plan plan = plan("二季度联席会", HELD);
        Roll committee = new Roll(
                COMMITTEE, BodyKind.COMMITTEE, "区域党委", 41, null, Share.MORE_THAN_HALF, List.of(unit(1), unit(2)));
        List<SeatId> all = List.of(seat(1), seat(2), seat(3), committee.id(unit(1)), committee.id(unit(2)));
        ToldMeeting told = new ToldMeeting();
        told.events.add(new MeetingEvent.Called(
                at(CALLED),
                new Plan(
                        plan.title(),
                        plan.occasion(),
                        plan.startsAt(),
                        plan.heldOn(),
                        plan.place(),
                        List.of(plan.rolls().getFirst(), committee),
                        plan.notice(),
                        plan.rules())));
        return told.then(new MeetingEvent.ItemPlaced(at(CALLED), announced(1, "化粪池改造", CONFERENCE)))
                .then(new MeetingEvent.ItemPlaced(at(CALLED), announced(2, "年度项目", COMMITTEE)))
                .then(new MeetingEvent.NoticeServed(at(CALLED), all, NoticeWay.PHONE))
                .then(new MeetingEvent.ItemTakenOff(at(CALLED), 2, "另议"));
    }

    ToldMeeting then(MeetingEvent event) {
        events.add(event);
        return this;
    }

    List<MeetingEvent> events() {
        return events;
    }

    /** As the read model folds it. */
    MeetingRow row(UUID id) {
        List<Recorded> stream = new ArrayList<>();
        for (MeetingEvent event : events) {
            stream.add(new Recorded(
                    event,
                    "meeting",
                    id.toString(),
                    stream.size(),
                    stream.size() + 1L,
                    new UUID(1, stream.size()),
                    RegistryTold.NOW,
                    HERE,
                    "zhanggp"));
        }
        return MeetingFold.of(stream).orElseThrow();
    }

    static SeatId seat(int number) {
        return new SeatId(CONFERENCE, number);
    }

    static Happened at(Instant at) {
        Happened by = RegistryTold.by(Role.SECRETARY);
        return new Happened(
                at, false, by.actedBy(), by.inCapacityOf(), by.recordedBy(), by.via(), new Evidence("签收单", List.of()));
    }

    static Plan plan(String title, Instant startsAt) {
        return plan(title, startsAt, List.of(unit(1), unit(2), unit(3)));
    }

    private static Plan plan(String title, Instant startsAt, List<Roll.RollSeat> seats) {
        return new Plan(
                title,
                Occasion.REGULAR,
                startsAt,
                LocalDate.ofInstant(startsAt, ZoneId.of("Asia/Shanghai")),
                "社区三楼会议室",
                List.of(new Roll(
                        CONFERENCE, BodyKind.JOINT_CONFERENCE, "柳荫社区党建联席会", 40, null, Share.MORE_THAN_HALF, seats)),
                new NoticePeriod("notice_days_joint_meeting", 7, false),
                new UnderRules(new Id.CharterId(new UUID(0, 99)), 1, "2026"));
    }

    private static Roll.RollSeat unit(int number) {
        return new Roll.RollSeat(
                number,
                new SeatHolder.Organisational(
                        new Id.OrganisationId(new UUID(0, 50 + number)), new Id.PersonId(new UUID(0, 100 + number))),
                "委员");
    }

    private static AgendaItem item(int number, String title, Id.@Nullable MatterId matter, boolean sensitive) {
        return new AgendaItem(number, title, Purpose.VOTE, matter, sensitive, List.of(CONFERENCE), matter == null);
    }

    private static AgendaItem announced(int number, String title, Id.BodyId body) {
        return new AgendaItem(number, title, Purpose.VOTE, null, false, List.of(body), false);
    }
}
