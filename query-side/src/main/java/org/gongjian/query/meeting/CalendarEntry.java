package org.gongjian.query.meeting;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.meeting.MeetingStage;
import org.gongjian.record.Id;

/** A meeting as a calendar reads it (RFC 5545). */
final class CalendarEntry {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int OCTETS = 75;
    private static final long TWO_HOURS = 7_200;

    private CalendarEntry() {}

    /**
     * For somebody: one is cancelled for him, too, where what he was called for was taken off its agenda. Agenda items that are withheld from the
     * reader are left out. How long a meeting lasts is not known before: two hours.
     */
    static String of(List<MeetingRow> meetings, Id.PersonId person) {
        return calendar(meetings.stream()
                .flatMap(meeting -> event(
                        meeting,
                        meeting.stage() == MeetingStage.CANCELLED
                                || meeting.told().releases(person))));
    }

    private static String calendar(Stream<String> events) {
        return Stream.of(
                        Stream.of("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//gongjian//meetings//ZH"),
                        events,
                        Stream.of("END:VCALENDAR"))
                .flatMap(lines -> lines)
                .map(CalendarEntry::folded)
                .collect(Collectors.joining());
    }

    private static Stream<String> event(MeetingRow meeting, boolean cancelled) {
        MeetingRow.Told told = meeting.told();
        Instant ended = told.endedAt();
        Instant end = ended != null && ended.isAfter(meeting.startsAt())
                ? ended
                : meeting.startsAt().plusSeconds(TWO_HOURS);
        String agenda = told.standing().stream()
                .filter(item -> !item.item().title().isEmpty())
                .map(item -> item.item().number() + ". " + item.item().title())
                .collect(Collectors.joining("\n"));
        return Stream.of(
                "BEGIN:VEVENT",
                "UID:" + meeting.id(),
                "DTSTAMP:" + UTC.format(told.story().getLast().recordedAt()),
                "SEQUENCE:" + told.changes(),
                "DTSTART:" + UTC.format(meeting.startsAt()),
                "DTEND:" + UTC.format(end),
                "SUMMARY:" + escaped(told.plan().title()),
                "LOCATION:" + escaped(told.plan().place()),
                "DESCRIPTION:" + escaped(agenda),
                "STATUS:" + (cancelled ? "CANCELLED" : "CONFIRMED"),
                "END:VEVENT");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n");
    }

    /** No line is longer than 75 octets; what follows begins with a space. No character is torn apart. */
    private static String folded(String line) {
        StringBuilder all = new StringBuilder();
        int used = 0;
        for (int at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
            String next = Character.toString(line.codePointAt(at));
            int octets = next.getBytes(StandardCharsets.UTF_8).length;
            if (used + octets > OCTETS) {
                all.append("\r\n ");
                used = 1;
            }
            all.append(next);
            used += octets;
        }
        return all.append("\r\n").toString();
    }
}
