package org.gongjian.query.meeting;

import java.util.List;
import org.gongjian.meeting.MeetingEvent;
import org.gongjian.meeting.NoticeWay;

/** Meetings for tests of what follows from them. */
public final class MeetingsTold {
    private MeetingsTold() {}

    /** Called with an item; seat 1 was told by telephone, seats 2 and 3 were sent their notice. */
    public static List<MeetingEvent> notified() {
        return ToldMeeting.called()
                .then(new MeetingEvent.ItemPlaced(
                        ToldMeeting.at(ToldMeeting.CALLED),
                        ToldMeeting.forSeats(1, ToldMeeting.seat(1), ToldMeeting.seat(2), ToldMeeting.seat(3))))
                .then(new MeetingEvent.NoticeServed(
                        ToldMeeting.at(ToldMeeting.CALLED), List.of(ToldMeeting.seat(1)), NoticeWay.PHONE))
                .then(new MeetingEvent.NoticeServed(
                        ToldMeeting.at(ToldMeeting.CALLED),
                        List.of(ToldMeeting.seat(2), ToldMeeting.seat(3)),
                        NoticeWay.SYSTEM))
                .events();
    }

    /** The notice of seat 2 is acknowledged. */
    public static MeetingEvent acknowledged() {
        return new MeetingEvent.NoticeAcknowledged(
                ToldMeeting.at(ToldMeeting.CALLED.plusSeconds(3600)), List.of(ToldMeeting.seat(2)));
    }

    /** Of two bodies one was released before, and too few of the other came. */
    public static List<MeetingEvent> adjournedBesideAReleasedBody() {
        return ToldMeeting.jointReleased()
                .then(new MeetingEvent.AdjournedForLackOfQuorum(
                        ToldMeeting.at(ToldMeeting.HELD), List.of(ToldMeeting.CONFERENCE)))
                .events();
    }

    /** The joint conference of 24 April, from its call to its end. */
    public static List<MeetingEvent> held() {
        return ToldMeeting.held("").events();
    }
}
