package org.gongjian.query.search;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row as the index knows it: once with what everybody who sees the matter may read, once with the own words besides. Area,
 * organisations, month and year stand among the lexemes, so that the index alone finds the newest matters of one community.
 */
record Lexemes(
        String openPlain,
        String openInitials,
        Set<String> openGrams,
        String plain,
        String initials,
        Set<String> grams) {

    private static final char AREA = '@';
    /** So many months are named one by one at most: half a year back and ahead lies in thirteen of most days. */
    private static final int MONTHS_NAMED = 13;

    static Lexemes of(SearchRow row) {
        String numbers = Plain.letters(row.numbers().all().replace('\n', ' '));
        String summary = Plain.letters(row.words().summary());
        String title = Plain.letters(row.words().title());
        String text = Plain.letters(row.words().text());
        String openInitials = Initials.of(summary);
        String titleInitials = Initials.of(title);
        Set<String> open = new TreeSet<>();
        Grams.addNumber(numbers, open);
        Grams.add(summary, open);
        Grams.addInitials(openInitials, open);
        add(row.where().district(), open);
        add(row.where().street(), open);
        add(row.where().community(), open);
        row.involved().forEach(organisation -> add(organisation, open));
        YearMonth raised = YearMonth.from(row.raisedAt().atOffset(UTC));
        open.add(month(raised));
        open.add(year(raised.getYear()));
        Set<String> all = new TreeSet<>(open);
        Grams.add(title, all);
        Grams.add(text, all);
        Grams.addInitials(titleInitials, all);
        String openPlain = numbers + "\n" + summary;
        return new Lexemes(
                openPlain,
                openInitials,
                open,
                openPlain + "\n" + title + "\n" + text,
                openInitials + "\n" + titleInitials,
                all);
    }

    /**
     * The words and numbers of a row alone, without area, time and initials.
     *
     * @param own whether the own words are among them
     */
    static Set<String> words(SearchRow row, boolean own) {
        Set<String> words = new HashSet<>();
        Grams.addNumber(Plain.letters(row.numbers().all().replace('\n', ' ')), words);
        Grams.add(Plain.letters(row.words().summary()), words);
        if (own) {
            Grams.add(Plain.letters(row.words().title()), words);
            Grams.add(Plain.letters(row.words().text()), words);
        }
        return words;
    }

    /** A part of a tsquery: raised in one of these months. Years that lie whole between them are named as such. */
    static String during(YearMonth first, YearMonth last) {
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .map(month -> first.getYear() < month.getYear() && month.getYear() < last.getYear()
                        ? year(month.getYear())
                        : month(month))
                .distinct()
                .map(Grams::quoted)
                .collect(Collectors.joining(" | ", "(", ")"));
    }

    /** A part of a tsquery: raised within these months; empty where they are too many to be named. */
    static Optional<String> between(Instant from, Instant to) {
        YearMonth first = YearMonth.from(from.atOffset(UTC));
        YearMonth last = YearMonth.from(to.atOffset(UTC));
        long months = first.until(last, ChronoUnit.MONTHS) + 1;
        return months > MONTHS_NAMED ? Optional.empty() : Optional.of(during(first, last));
    }

    private static String month(YearMonth month) {
        return Grams.INITIALS + "m" + month;
    }

    private static String year(int year) {
        return Grams.INITIALS + "y" + year;
    }

    /** The lexeme of an area or organisation. */
    static String of(UUID id) {
        return AREA + id.toString().replace("-", "");
    }

    /** Whether it is counted how often it stands: that says how much it means, and of an area, how many matters it has. */
    static boolean isCounted(String lexeme) {
        return lexeme.charAt(0) != Grams.INITIALS;
    }

    static String written(Collection<String> lexemes) {
        return lexemes.stream().map(Grams::quoted).collect(Collectors.joining(" "));
    }

    private static void add(@Nullable UUID id, Set<String> lexemes) {
        if (id != null) {
            lexemes.add(of(id));
        }
    }
}
