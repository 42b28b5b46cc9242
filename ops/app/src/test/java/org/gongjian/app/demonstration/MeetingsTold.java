package org.gongjian.app.demonstration;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.app.start.ProductUnderTest;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.meeting.MeetingEvent;
import org.gongjian.meeting.MeetingState;
import org.gongjian.motion.MotionEvent;
import org.gongjian.motion.MotionState;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The meetings and motions of the demonstration as their own events tell them. */
record MeetingsTold(List<MeetingState> meetings, List<MotionState> motions) {

    static MeetingsTold in(ProductUnderTest product, JdbcClient jdbc) {
        Streams streams = product.bean(Streams.class);
        return new MeetingsTold(
                all("meeting", streams, jdbc)
                        .map(stream -> stream.folded(MeetingEvent.class, MeetingState.UNKNOWN, MeetingState::evolve))
                        .toList(),
                all("motion", streams, jdbc)
                        .map(stream -> stream.folded(MotionEvent.class, MotionState.UNKNOWN, MotionState::evolve))
                        .toList());
    }

    private static Stream<Streams.Stream> all(String type, Streams streams, JdbcClient jdbc) {
        return jdbc
                .sql("select distinct aggregateidentifier from store.event where type = ? order by 1")
                .param(type)
                .query(String.class)
                .list()
                .stream()
                .map(id -> streams.open(id).orElseThrow());
    }

    private static String body(MeetingState.Known meeting) {
        return meeting.sitting().plan().rolls().getFirst().name();
    }

    private List<MeetingState.Closed> held() {
        return meetings.stream()
                .filter(MeetingState.Closed.class::isInstance)
                .map(MeetingState.Closed.class::cast)
                .toList();
    }

    /** How often each body met in the days from the first to the one before the last. */
    Map<String, Long> heldBetween(LocalDate first, LocalDate last) {
        return held().stream()
                .filter(meeting -> !day(meeting).isBefore(first) && day(meeting).isBefore(last))
                .collect(Collectors.groupingBy(MeetingsTold::body, TreeMap::new, Collectors.counting()));
    }

    /** The day on which each body met last. */
    Map<String, LocalDate> lastHeld() {
        return held().stream()
                .collect(Collectors.toMap(
                        MeetingsTold::body,
                        MeetingsTold::day,
                        (one, other) -> one.isAfter(other) ? one : other,
                        TreeMap::new));
    }

    private static LocalDate day(MeetingState.Known meeting) {
        return meeting.sitting().plan().heldOn();
    }

    long meetings(Predicate<MeetingState.Known> like) {
        return meetings.stream()
                .map(MeetingState.Known.class::cast)
                .filter(like)
                .count();
    }

    List<MotionState.Decided> decided() {
        return motions.stream()
                .filter(MotionState.Decided.class::isInstance)
                .map(MotionState.Decided.class::cast)
                .sorted(Comparator.comparing(MotionState.Decided::closedAt))
                .toList();
    }

    List<MotionState.Void> voided() {
        return motions.stream()
                .filter(MotionState.Void.class::isInstance)
                .map(MotionState.Void.class::cast)
                .toList();
    }
}
