package org.gongjian.command.minutes.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.meeting.Attendance;
import org.gongjian.minutes.MinutesSheet;
import org.gongjian.minutes.MinutesSheet.Seated;

/** Who was there, in words. */
final class Present {
    private final MinutesSheet sheet;
    private final SeatNames seats;

    Present(MinutesSheet sheet, SeatNames seats) {
        this.sheet = sheet;
        this.seats = seats;
    }

    static boolean isThere(Seated seat) {
        return seat.attendance() == Attendance.PRESENT;
    }

    String name(Seated seat) {
        return seats.of(seat.seat().number(), seat.holder(), seat.substitute());
    }

    /** 应到、实到, body by body. */
    String heads() {
        return bodies().map(body -> {
                    List<Seated> all = sheet.seats(seat -> seat.body().equals(body));
                    long there = all.stream().filter(Present::isThere).count();
                    return body + "应到 " + all.size() + " 席，实到 " + there + " 席";
                })
                .collect(Collectors.joining("；"));
    }

    private Stream<String> bodies() {
        return sheet.seats().stream().map(Seated::body).distinct();
    }

    /** Units and offices one by one; of assemblies how many. */
    String listed(Predicate<Seated> which) {
        List<Seated> all = sheet.seats(which);
        List<String> names = new ArrayList<>();
        all.stream().filter(seat -> !isAssembly(seat.kind())).map(this::name).forEach(names::add);
        all.stream()
                .filter(seat -> isAssembly(seat.kind()))
                .collect(Collectors.groupingBy(Seated::body, LinkedHashMap::new, Collectors.counting()))
                .forEach((body, count) -> names.add(body + "代表 " + count + " 名"));
        return String.join("、", names);
    }

    private static boolean isAssembly(BodyKind kind) {
        return kind == BodyKind.COMMUNITY_ASSEMBLY
                || kind == BodyKind.PARTY_CONGRESS
                || kind == BodyKind.RESIDENTS_COUNCIL;
    }
}
