package org.gongjian.command.meeting;

import java.time.Instant;
import java.util.List;
import org.gongjian.command.decision.Longest;
import org.gongjian.matter.terms.Attachment;
import org.gongjian.meeting.Attendance;
import org.gongjian.meeting.Convening;
import org.gongjian.meeting.NoticeWay;
import org.gongjian.meeting.Occasion;
import org.gongjian.meeting.Purpose;
import org.gongjian.meeting.SubstituteStanding;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** What can be asked of a meeting. Seats are named by their keys: the body, a colon, the number. */
public sealed interface MeetingCommand {

    /**
     * 召集, of these bodies, the first of which calls.
     *
     * @param convening in whose name; what is not said of the convener is what the charter says
     * @param withoutBallot the community assembly does not ballot in it
     */
    record Call(
            @Longest(value = 100, oneLine = true) String title,
            Occasion occasion,
            Instant startsAt,
            @Longest(value = 100, oneLine = true) String place,
            List<KnownBody> bodies,
            Convening convening,
            boolean withoutBallot)
            implements MeetingCommand {

        /** In the name of whom the charter lets convene, asked for by nobody else. */
        public Call(String title, Occasion occasion, Instant startsAt, String place, List<KnownBody> bodies) {
            this(title, occasion, startsAt, place, bodies, Convening.UNSAID, false);
        }
    }

    /** 改期, with the same bodies as they stand on the other day. */
    record Postpone(
            Instant startsAt,
            @Longest(value = 100, oneLine = true) String place,
            @Longest(200) String reason,
            List<KnownBody> bodies)
            implements MeetingCommand {}

    /** 取消. */
    record Cancel(@Longest(200) String reason) implements MeetingCommand {}

    /**
     * A matter of which an item is to be.
     *
     * @param waiting whether it is 待上会
     * @param consulted whether it was consulted on urgently: it is reported to a meeting
     * @param elsewhere on whose agenda it waits already; null where on none
     */
    record KnownMatter(
            Id.MatterId id,
            AreaPath area,
            boolean waiting,
            boolean sensitive,
            boolean consulted,
            AgendaBook.@Nullable Waiting elsewhere) {
        /** One that waits on no other agenda. */
        public KnownMatter(Id.MatterId id, AreaPath area, boolean waiting, boolean sensitive, boolean consulted) {
            this(id, area, waiting, sensitive, consulted, null);
        }

        /** One that nobody consulted on urgently. */
        public KnownMatter(Id.MatterId id, AreaPath area, boolean waiting, boolean sensitive) {
            this(id, area, waiting, sensitive, false);
        }
    }

    /**
     * 列入议题; in session it is a motion from the floor.
     *
     * @param entitled the bodies whose seats decide on it; none named: the one that calls
     * @param seats keys of those that the item is for, where the charter fixes who attends item by item; empty for the whole roll
     */
    record PlaceItem(
            @Longest(value = 100, oneLine = true) String title,
            Purpose purpose,
            List<Id.BodyId> entitled,
            @Nullable KnownMatter matter,
            @Longest(value = 50, oneLine = true) List<String> seats)
            implements MeetingCommand {

        /** For the whole roll. */
        public PlaceItem(String title, Purpose purpose, List<Id.BodyId> entitled, @Nullable KnownMatter matter) {
            this(title, purpose, entitled, matter, List.of());
        }
    }

    /** 撤下议题. */
    record TakeItemOff(int item, @Longest(200) String reason) implements MeetingCommand {}

    /**
     * 送达通知.
     *
     * @param everybodyElse every seat that has none yet
     */
    record ServeNotice(@Longest(value = 50, oneLine = true) List<String> seats, boolean everybodyElse, NoticeWay way)
            implements MeetingCommand {}

    /**
     * 通知回执: one's own seats, or those of others on their receipts.
     *
     * @param seats none named: those in which one sits oneself
     * @param everybodyElse every seat that was notified and of which nobody knows yet that it received it
     */
    record AcknowledgeNotice(
            @Longest(value = 50, oneLine = true) List<String> seats, boolean everybodyElse) implements MeetingCommand {}

    /** 豁免通知期. */
    record WaiveNotice(@Longest(200) String reason) implements MeetingCommand {}

    /**
     * 点名、请假.
     *
     * @param everybodyElse every seat of which nothing was said yet
     */
    record TakeAttendance(
            @Longest(value = 50, oneLine = true) List<String> seats, boolean everybodyElse, Attendance attendance)
            implements MeetingCommand {}

    /** 代为出席. */
    record Substitute(
            @Longest(value = 50, oneLine = true) String seat, Id.@Nullable PersonId person, SubstituteStanding standing)
            implements MeetingCommand {}

    /** 开会. */
    record Open(
            @Longest(value = 50, oneLine = true) String chair,
            @Longest(200) @Nullable String acting) implements MeetingCommand {}

    /** 代为主持. */
    record TakeChair(
            @Longest(value = 50, oneLine = true) String chair,
            @Longest(200) String reason) implements MeetingCommand {}

    /** 会议记录. */
    record Note(
            int item,
            @Longest(value = 50, oneLine = true) @Nullable String speaker,
            @Longest(2000) String text) implements MeetingCommand {}

    /** 回避. */
    record Recuse(
            int item,
            @Longest(value = 50, oneLine = true) String seat,
            @Longest(200) String reason) implements MeetingCommand {}

    /** 流会. */
    record Adjourn() implements MeetingCommand {}

    /** 散会. */
    record Close() implements MeetingCommand {}

    /**
     * 会议记录签字, by seats that were there.
     *
     * @param scan of the signed record; null where the evidence says where it lies
     */
    record SignRecord(
            @Longest(value = 50, oneLine = true) List<String> seats,
            @Nullable Attachment scan) implements MeetingCommand {}

    /**
     * 决议通报.
     *
     * @param everybodyElse every unit with a seat that was not told yet
     */
    record ServeResolutions(List<Id.OrganisationId> units, boolean everybodyElse, NoticeWay way)
            implements MeetingCommand {}

    /** 回执. */
    record ReturnReceipt(List<Id.OrganisationId> units) implements MeetingCommand {}
}
