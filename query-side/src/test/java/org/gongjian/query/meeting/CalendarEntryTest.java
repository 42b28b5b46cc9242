package org.gongjian.query.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.query.meeting.ToldMeeting.at;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.gongjian.meeting.MeetingEvent;
import org.gongjian.meeting.NoticeWay;
import org.gongjian.record.Id;
import org.junit.jupiter.api.Test;

class CalendarEntryTest {
    private static final UUID ID = new UUID(0, 81);

    @Test
    void a_calendar_reads_when_where_and_what() {
        assertThat(of(ToldMeeting.called().row(ID)))
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .contains(
                        "UID:" + ID + "\r\n",
                        "DTSTART:20260424T063000Z\r\n",
                        "DTEND:20260424T083000Z\r\n",
                        "SUMMARY:二季度联席会\r\n",
                        "LOCATION:社区三楼会议室\r\n",
                        "SEQUENCE:0\r\n",
                        "STATUS:CONFIRMED\r\n")
                .doesNotContain("METHOD:")
                .endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n");
    }

    @Test
    void several_stand_in_one_calendar() {
        String both = CalendarEntry.of(
                List.of(ToldMeeting.called().row(ID), ToldMeeting.called().row(new UUID(0, 82))),
                new Id.PersonId(new UUID(0, 101)));
        assertThat(both.split("BEGIN:VEVENT")).hasSize(3);
        assertThat(both.split("BEGIN:VCALENDAR")).hasSize(2);
        assertThat(both).endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n");
    }

    @Test
    void a_meeting_that_is_over_ends_when_it_ended() {
        assertThat(of(ToldMeeting.held("").row(ID))).contains("DTEND:20260424T080000Z\r\n");
    }

    @Test
    void one_that_was_postponed_or_cancelled_replaces_what_the_calendar_knew() {
        ToldMeeting told = ToldMeeting.called()
                .then(new MeetingEvent.Postponed(
                        at(ToldMeeting.CALLED), ToldMeeting.plan("二季度联席会", ToldMeeting.HELD.plusSeconds(86_400)), "防汛"))
                .then(new MeetingEvent.Cancelled(at(ToldMeeting.CALLED), "防汛"));
        assertThat(of(told.row(ID))).contains("SEQUENCE:2\r\n", "DTSTART:20260425T063000Z\r\n", "STATUS:CANCELLED\r\n");
    }

    @Test
    void whoever_was_called_for_what_was_taken_off_since_finds_it_cancelled_for_him() {
        MeetingRow off = ToldMeeting.called()
                .then(new MeetingEvent.ItemPlaced(at(ToldMeeting.CALLED), ToldMeeting.forSeats(1, ToldMeeting.seat(1))))
                .then(new MeetingEvent.ItemPlaced(at(ToldMeeting.CALLED), ToldMeeting.forSeats(2, ToldMeeting.seat(2))))
                .then(new MeetingEvent.NoticeServed(
                        at(ToldMeeting.CALLED), List.of(ToldMeeting.seat(1), ToldMeeting.seat(2)), NoticeWay.PHONE))
                .then(new MeetingEvent.ItemTakenOff(at(ToldMeeting.CALLED), 1, "材料不全"))
                .row(ID);
        assertThat(CalendarEntry.of(List.of(off), new Id.PersonId(new UUID(0, 101))))
                .as("a calendar takes over what has a higher number")
                .contains("SEQUENCE:1\r\n", "STATUS:CANCELLED\r\n");
        assertThat(CalendarEntry.of(List.of(off), new Id.PersonId(new UUID(0, 102))))
                .contains("STATUS:CONFIRMED\r\n");
    }

    @Test
    void an_item_for_which_nobody_had_been_called_changes_no_calendar() {
        ToldMeeting told = ToldMeeting.called()
                .then(new MeetingEvent.ItemPlaced(at(ToldMeeting.CALLED), ToldMeeting.forSeats(1, ToldMeeting.seat(1))))
                .then(new MeetingEvent.ItemTakenOff(at(ToldMeeting.CALLED), 1, "材料不全"));
        assertThat(of(told.row(ID))).contains("SEQUENCE:0\r\n");
    }

    private static String of(MeetingRow row) {
        return CalendarEntry.of(List.of(row), new Id.PersonId(new UUID(0, 999)));
    }

    @Test
    void no_line_is_too_long_and_no_character_is_torn() {
        String entry = of(ToldMeeting.held("很长的议题；要折行, 要转义\\".repeat(8)).row(ID));

        assertThat(entry.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(entry.replace("\r\n ", "")).contains("折行\\, 要转义\\\\");
    }
}
