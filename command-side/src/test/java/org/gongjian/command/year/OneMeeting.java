package org.gongjian.command.year;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.gongjian.command.decision.Given;
import org.gongjian.command.decision.RefusalCode;
import org.gongjian.command.meeting.MeetingCommand;
import org.gongjian.command.motion.MotionCommand;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.meeting.Attendance;
import org.gongjian.meeting.Convening;
import org.gongjian.meeting.MeetingEvent;
import org.gongjian.meeting.MeetingState;
import org.gongjian.meeting.NoticeWay;
import org.gongjian.meeting.Occasion;
import org.gongjian.meeting.Purpose;
import org.gongjian.meeting.SeatId;
import org.gongjian.motion.Question;
import org.gongjian.motion.VotingWay;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** A meeting of one body, from the call to its end. */
record OneMeeting(Year year, Town town, BodyKind kind, Aggregate<MeetingState, MeetingCommand, MeetingEvent> meeting) {
    private static final String PLACE = "社区三楼会议室";

    OneMeeting(Year year, Town town, BodyKind kind) {
        this(year, town, kind, year.meeting());
    }

    // ------------------------------------------------------------------ before

    /** 召集 for a time, with the body as it stands on that day. */
    MeetingCommand.Call call(String title, Occasion occasion, LocalDateTime starts) {
        return new MeetingCommand.Call(
                title,
                occasion,
                starts.atZone(Given.ZONE).toInstant(),
                PLACE,
                List.of(town.on(starts.toLocalDate(), kind)));
    }

    OneMeeting called(String title, Occasion occasion, String starts) {
        return asks(call(title, occasion, LocalDateTime.parse(starts)));
    }

    /** 临时会议, asked for by somebody. */
    MeetingCommand.Call extraordinary(String title, String starts, Convening asked) {
        MeetingCommand.Call call = call(title, Occasion.EXTRAORDINARY, LocalDateTime.parse(starts));
        return new MeetingCommand.Call(
                call.title(), call.occasion(), call.startsAt(), call.place(), call.bodies(), asked, false);
    }

    OneMeeting postponed(String starts, String reason) {
        LocalDateTime to = LocalDateTime.parse(starts);
        return asks(new MeetingCommand.Postpone(
                to.atZone(Given.ZONE).toInstant(), PLACE, reason, List.of(town.on(to.toLocalDate(), kind))));
    }

    OneMeeting item(String title, Purpose purpose, @Nullable OneMatter matter) {
        return asks(new MeetingCommand.PlaceItem(title, purpose, List.of(), matter == null ? null : matter.known()));
    }

    /** Every seat has its notice now. */
    OneMeeting notified(NoticeWay way) {
        return asks(new MeetingCommand.ServeNotice(List.of(), true, way));
    }

    // ------------------------------------------------------------------ the day

    /** 点名: the first so many seats are there, the others sent word. */
    OneMeeting there(int present) {
        return here(IntStream.rangeClosed(1, present).toArray())
                .asks(new MeetingCommand.TakeAttendance(List.of(), true, Attendance.EXCUSED));
    }

    OneMeeting here(int... seats) {
        return asks(new MeetingCommand.TakeAttendance(
                IntStream.of(seats).mapToObj(this::seat).toList(), false, Attendance.PRESENT));
    }

    OneMeeting opened(int chair, @Nullable String acting) {
        return asks(open(chair, acting));
    }

    MeetingCommand.Open open(int chair, @Nullable String acting) {
        return new MeetingCommand.Open(seat(chair), acting);
    }

    OneMotion puts(int item, String text, VotingWay way) {
        return puts(item, text, way, MotionCommand.Aim.PLAIN);
    }

    OneMotion puts(int item, String text, VotingWay way, MotionCommand.Aim aim) {
        year.clerk();
        OneMotion put = new OneMotion(year, this, kind, year.motion());
        put.motion().asks(put(item, text, way, aim));
        return put;
    }

    /** 提付表决, as it is asked. */
    MotionCommand.Put put(int item, String text, VotingWay way, MotionCommand.Aim aim) {
        return new MotionCommand.Put(id(), held(), item, Town.id(kind), new Question.Approval(text), way, aim);
    }

    OneMeeting closed() {
        year.clerk();
        return asks(new MeetingCommand.Close());
    }

    // ------------------------------------------------------------------ asking

    OneMeeting asks(MeetingCommand command) {
        meeting.asks(command);
        return this;
    }

    Refusal isRefused(RefusalCode code, MeetingCommand command) {
        return meeting.isRefused(code, command);
    }

    String seat(int number) {
        return new SeatId(Town.id(kind), number).key();
    }

    Id.MeetingId id() {
        return (Id.MeetingId) meeting.id();
    }

    MeetingState.Known held() {
        return (MeetingState.Known) meeting.state();
    }
}
