package org.gongjian.query.meeting;

import java.util.List;
import org.gongjian.meeting.MeetingEvent;

/** Meetings for tests of what follows from them. */
public final class MeetingsTold {
    private MeetingsTold() {}

    /** The joint conference of 24 April, from its call to its end. */
    public static List<MeetingEvent> held() {
        return ToldMeeting.held("").events();
    }
}
