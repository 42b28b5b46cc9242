package org.gongjian.command.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongjian.command.decision.Given;
import org.gongjian.meeting.MeetingEvent;
import org.gongjian.record.Happened;
import org.gongjian.record.Role;
import org.junit.jupiter.api.Test;

class MinutesFactsTest {
    private static Happened by(int person, String at) {
        return Given.a(Role.CLERK).byPerson(person).at(at).happened();
    }

    @Test
    void who_wrote_the_meeting_down_stays_the_same_when_another_records_a_receipt() {
        MeetingEvent closed = new MeetingEvent.Closed(by(1, "2026-04-24T16:20"));
        MeetingEvent answered = new MeetingEvent.ReceiptReturned(by(2, "2026-04-28T09:00"), List.of());
        assertThat(MinutesFacts.clerk(List.of(closed, answered))).isEqualTo(Given.person(1));
        assertThat(MinutesFacts.clerk(List.of(answered))).isNull();
    }
}
