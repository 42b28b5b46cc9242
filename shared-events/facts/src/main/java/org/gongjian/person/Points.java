package org.gongjian.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Points and stars of a volunteer, each point with the fact that brought it. Every deed counts by the scheme in force on its own day, so
 * that a new scheme does not change what was earned under the old one.
 *
 * @param entries by day, then by sequence
 */
public record Points(List<Entry> entries, int total, int stars) {
    public Points {
        entries = List.copyOf(entries);
    }

    /** What one deed brought; nothing where the day was full already, or for enrolling again. */
    public record Entry(Deed deed, int points) {}

    /**
     * Adds up.
     *
     * @param schemes the scheme in force on a day
     * @param until the last day that counts; stars are those of the scheme of that day
     */
    public static Points of(List<Deed> deeds, Function<LocalDate, PointsScheme> schemes, LocalDate until) {
        List<Entry> entries = new ArrayList<>();
        Map<LocalDate, Integer> ofDay = new HashMap<>();
        boolean enrolled = false;
        List<Deed> inOrder = deeds.stream()
                .filter(deed -> !deed.on().isAfter(until))
                .sorted(Comparator.comparing(Deed::on).thenComparingLong(Deed::sequence))
                .toList();
        for (Deed deed : inOrder) {
            PointsScheme scheme = schemes.apply(deed.on());
            int earned = switch (deed) {
                case Deed.Enrolled _ -> enrolled ? 0 : scheme.forEnrolling();
                case Deed.Served served -> {
                    int before = ofDay.getOrDefault(served.on(), 0);
                    int more = Math.clamp(
                            (long) served.hours() * scheme.perHour(), 0, Math.max(0, scheme.aDayAtMost() - before));
                    ofDay.put(served.on(), before + more);
                    yield more;
                }
            };
            enrolled |= deed instanceof Deed.Enrolled;
            entries.add(new Entry(deed, earned));
        }
        int total = entries.stream().mapToInt(Entry::points).sum();
        return new Points(entries, total, schemes.apply(until).starsFor(total));
    }
}
