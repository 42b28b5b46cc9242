package org.gongjian.meeting;

import java.util.List;
import org.gongjian.matter.terms.Attachment;
import org.gongjian.record.EventName;
import org.gongjian.record.Fact;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** The story of a meeting. */
public sealed interface MeetingEvent extends Fact {

    /** 召集. */
    @EventName(value = "meeting.Called", version = 2)
    record Called(Happened happened, Plan plan) implements MeetingEvent {}

    /**
     * 改期: another time, with the rolls of its day. Every seat is notified anew.
     *
     * @param plan what holds instead, in full
     */
    @EventName(value = "meeting.Postponed", version = 2)
    record Postponed(Happened happened, Plan plan, String reason) implements MeetingEvent {}

    /** 取消. */
    @EventName("meeting.Cancelled")
    record Cancelled(Happened happened, String reason) implements MeetingEvent {}

    /** 列入议题. */
    @EventName(value = "meeting.ItemPlaced", version = 2)
    record ItemPlaced(Happened happened, AgendaItem item) implements MeetingEvent {}

    /** 撤下议题. */
    @EventName("meeting.ItemTakenOff")
    record ItemTakenOff(Happened happened, int item, String reason) implements MeetingEvent {}

    /** 送达通知: to each of these seats, at the business time, by whoever acted. */
    @EventName("meeting.NoticeServed")
    record NoticeServed(Happened happened, List<SeatId> seats, NoticeWay way) implements MeetingEvent {
        public NoticeServed {
            seats = List.copyOf(seats);
        }
    }

    /** 通知回执: each of these seats has received its notice. */
    @EventName("meeting.NoticeAcknowledged")
    record NoticeAcknowledged(Happened happened, List<SeatId> seats) implements MeetingEvent {
        public NoticeAcknowledged {
            seats = List.copyOf(seats);
        }
    }

    /** 豁免通知期; the reason goes into the minutes. */
    @EventName("meeting.NoticeWaived")
    record NoticeWaived(Happened happened, String reason) implements MeetingEvent {}

    /** 点名、请假: the same of each of these seats. */
    @EventName("meeting.AttendanceTaken")
    record AttendanceTaken(Happened happened, List<SeatId> seats, Attendance attendance) implements MeetingEvent {
        public AttendanceTaken {
            seats = List.copyOf(seats);
        }
    }

    /**
     * 代为出席: somebody sits for the one whose seat it is, and the seat is there.
     *
     * @param person null for somebody without a record whom the evidence names
     */
    @EventName("meeting.Substituted")
    record Substituted(Happened happened, SeatId seat, Id.@Nullable PersonId person, SubstituteStanding standing)
            implements MeetingEvent {}

    /**
     * 开会.
     *
     * @param chair the seat that presides
     * @param acting why another presides than the one whose turn it is
     */
    @EventName("meeting.Opened")
    record Opened(Happened happened, SeatId chair, @Nullable String acting) implements MeetingEvent {}

    /** 代为主持: another seat presides from now on. */
    @EventName("meeting.ChairTaken")
    record ChairTaken(Happened happened, SeatId chair, String reason) implements MeetingEvent {}

    /** 会议记录: what was said to an item, in clear; nobody's number or door stands in it. */
    @EventName("meeting.Noted")
    record Noted(Happened happened, int item, @Nullable SeatId speaker, String text) implements MeetingEvent {}

    /** 回避: the seat takes no part in the item and does not count for it. */
    @EventName("meeting.Recused")
    record Recused(Happened happened, int item, SeatId seat, String reason) implements MeetingEvent {}

    /**
     * 流会.
     *
     * @param lacking the bodies of which too few seats were there
     */
    @EventName("meeting.AdjournedForLackOfQuorum")
    record AdjournedForLackOfQuorum(Happened happened, List<Id.BodyId> lacking) implements MeetingEvent {
        public AdjournedForLackOfQuorum {
            lacking = List.copyOf(lacking);
        }
    }

    /** 散会. */
    @EventName("meeting.Closed")
    record Closed(Happened happened) implements MeetingEvent {}

    /**
     * 会议记录签字.
     *
     * @param seats that signed
     * @param onTheSpot on the day of the meeting
     * @param scan of the signed record; null where the evidence says where it lies
     */
    @EventName("meeting.RecordSigned")
    record RecordSigned(
            Happened happened,
            List<SeatId> seats,
            boolean onTheSpot,
            @Nullable Attachment scan) implements MeetingEvent {
        public RecordSigned {
            seats = List.copyOf(seats);
        }
    }

    /** 决议通报: each of these units was told what the meeting resolved. */
    @EventName("meeting.ResolutionsServed")
    record ResolutionsServed(Happened happened, List<Id.OrganisationId> units, NoticeWay way) implements MeetingEvent {
        public ResolutionsServed {
            units = List.copyOf(units);
        }
    }

    /** 回执: each of these units returned its receipt. */
    @EventName("meeting.ReceiptReturned")
    record ReceiptReturned(Happened happened, List<Id.OrganisationId> units) implements MeetingEvent {
        public ReceiptReturned {
            units = List.copyOf(units);
        }
    }
}
