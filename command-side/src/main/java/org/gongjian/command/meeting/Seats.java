package org.gongjian.command.meeting;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.command.decision.Refused;
import org.gongjian.meeting.Plan;
import org.gongjian.meeting.Roll;
import org.gongjian.meeting.SeatId;

/** Seats as a command names them. */
final class Seats {
    private static final int MOST_SHOWN = 20;

    private Seats() {}

    /** A seat that is expected. */
    static SeatId expected(String key, Plan plan) {
        return SeatId.read(key)
                .filter(seat -> plan.seat(seat).isPresent())
                .orElseThrow(() -> new Refused(MeetingRefusal.SEAT_IS_NOT_EXPECTED));
    }

    /** Each once; with all others where that is asked. At least one. */
    static List<SeatId> named(List<String> keys, boolean everybodyElse, List<SeatId> others, Plan plan) {
        List<SeatId> seats = Stream.concat(
                        keys.stream().map(key -> expected(key, plan)), everybodyElse ? others.stream() : Stream.empty())
                .distinct()
                .toList();
        if (seats.isEmpty()) {
            throw new Refused(MeetingRefusal.NO_SEAT_IS_NAMED);
        }
        return seats;
    }

    /** As a refusal shows them: by body and number, the first twenty. */
    static String shown(List<SeatId> seats, Plan plan) {
        Map<String, List<SeatId>> byBody = seats.stream()
                .limit(MOST_SHOWN)
                .collect(Collectors.groupingBy(
                        seat -> plan.roll(seat.body()).map(Roll::name).orElse("")));
        return byBody.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> each.getKey() + " "
                        + each.getValue().stream()
                                .map(seat -> Integer.toString(seat.number()))
                                .collect(Collectors.joining("、")))
                .collect(Collectors.joining("；"));
    }
}
