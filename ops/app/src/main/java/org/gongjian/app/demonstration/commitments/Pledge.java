package org.gongjian.app.demonstration.commitments;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gongjian.app.demonstration.telling.Place;
import org.gongjian.commitment.Measure;
import org.jspecify.annotations.Nullable;

/**
 * A project, a post or a promise to be told.
 *
 * @param entry of the list of projects of the year
 * @param who the organisation, or {@code @} and a log-in; null while nobody has taken it
 * @param begun when it was fixed or promised
 * @param taken when it was claimed; for a promise the day it was made; null while nobody has
 */
record Pledge(
        String key,
        Kind kind,
        Place place,
        @Nullable String entry,
        @Nullable String who,
        String title,
        @Nullable Measure measure,
        LocalDate begun,
        @Nullable LocalDate taken,
        List<Window> windows) {

    /** The projects of the year's list are fixed then. */
    static final MonthDay LISTED = MonthDay.of(2, 26);

    private static final String NONE = "-";
    /** From the meeting over the notice to the first claim. */
    private static final int NOTICE = 8;

    enum Kind {
        PROJECT,
        POST,
        PROMISE,
        /** A post that is told only as far as it takes to make up the number. */
        MORE
    }

    /** One time it is due. */
    record Window(String key, String label, LocalDate from, LocalDate to, Outcome outcome) {

        /** The day before the last, or the first on which it can be kept where that comes later. */
        LocalDate inTime() {
            LocalDate eve = to.minusDays(1);
            return eve.isBefore(from) ? from : eve;
        }

        private Window from(LocalDate day) {
            return new Window(key, label, day, to, outcome);
        }
    }

    /** What became of an occurrence, as far as its days have come. */
    enum Outcome {
        KEPT,
        LATE,
        PART,
        MISSED,
        GIVEN_UP,
        WAITS,
        DISPUTED,
        DUE
    }

    static Pledge of(List<String> row, LocalDate today, LocalDate listed) {
        String[] days = row.get(6).split(" ");
        LocalDate begun = days[0].equals("list") ? listed : today.minusDays(Long.parseLong(days[0]));
        Kind kind = Kind.valueOf(row.get(0).toUpperCase(Locale.ROOT));
        return new Pledge(
                row.get(1) + "/" + row.get(4),
                kind,
                Place.valueOf(row.get(1).toUpperCase(Locale.ROOT)),
                given(row.get(2)),
                given(row.get(3)),
                row.get(4),
                measure(row.get(5)),
                begun,
                kind == Kind.PROMISE ? begun : taken(days[1], begun, today),
                windows(row.get(7), today));
    }

    private static @Nullable LocalDate taken(String days, LocalDate begun, LocalDate today) {
        if (days.equals(NONE)) {
            return null;
        }
        LocalDate said = today.minusDays(Long.parseLong(days));
        LocalDate earliest = begun.plusDays(NOTICE);
        return said.isBefore(earliest) ? earliest : said;
    }

    private static @Nullable String given(String cell) {
        return cell.equals(NONE) ? null : cell;
    }

    private static @Nullable Measure measure(String cell) {
        int space = cell.indexOf(' ');
        return space < 0 ? null : new Measure(Integer.parseInt(cell.substring(0, space)), cell.substring(space + 1));
    }

    private static List<Window> windows(String cell, LocalDate today) {
        if (cell.equals(NONE)) {
            return List.of();
        }
        List<String> all = Arrays.asList(cell.split("\\|"));
        return all.stream()
                .map(one -> one.split(" "))
                .map(parts -> new Window(
                        Integer.toString(all.indexOf(String.join(" ", parts)) + 1),
                        parts[0],
                        today.plusDays(Long.parseLong(parts[1])),
                        today.plusDays(Long.parseLong(parts[2])),
                        Outcome.valueOf(parts[3].toUpperCase(Locale.ROOT).replace('-', '_'))))
                .toList();
    }

    /**
     * Those that fall due by this day: what ended before anybody was bound never does. Each begins when it can be kept: what had begun
     * before somebody was bound is called the morning after.
     */
    List<Window> opened(LocalDate today) {
        LocalDate bound = taken;
        if (bound == null || !bound.isBefore(today)) {
            return List.of();
        }
        LocalDate earliest = bound.plusDays(1);
        return windows.stream()
                .filter(one -> !one.to().isBefore(bound) && !one.from().isAfter(today))
                .map(one -> one.from().isBefore(earliest) ? one.from(earliest) : one)
                .toList();
    }
}
