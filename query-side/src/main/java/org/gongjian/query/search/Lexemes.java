package org.gongjian.query.search;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A row as the index knows it: once with what everybody who sees the matter may read, once with the own words besides. Area and
 * organisations stand among the lexemes, so that the index alone finds the matters of one community.
 */
record Lexemes(
        String openPlain,
        String openInitials,
        Set<String> openGrams,
        String plain,
        String initials,
        Set<String> grams) {

    private static final char AREA = '@';

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
