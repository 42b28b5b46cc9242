package org.gongjian.command.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongjian.command.decision.Given;
import org.gongjian.meeting.MeetingEvent;
import org.gongjian.minutes.PublicPlace;
import org.gongjian.record.AreaPath;
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

    @Test
    void what_is_made_public_is_looked_through_as_it_was_signed() {
        GivenMinutes issued = GivenMinutes.issued();
        MinutesCommand.Told voided = new MinutesCommand.Told(issued.told.meeting(), List.of());
        AreaPath area = GivenMinutes.edge(Role.CLERK, 1, GivenMinutes.PUBLISHED).area();
        MinutesFacts.Held held = new MinutesFacts.Held(GivenMinutes.MEETING, voided, List.of(), null, area);
        MinutesCommand publish = new MinutesCommand.Publish(List.of(PublicPlace.UNITS));
        assertThat(MinutesFacts.words(issued.state, publish, held)).contains("居委会实施，三纺承担管材费", "街道党建办");
        MinutesCommand issue = new MinutesCommand.Issue(voided, null);
        assertThat(MinutesFacts.words(issued.state, issue, held)).doesNotContain("居委会实施，三纺承担管材费");
    }
}
