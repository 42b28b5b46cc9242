package org.gongjian.query.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The lexemes under which a plain text stands in the index. Chinese stands in pairs of neighbouring letters, for trigrams cannot find
 * a word of two letters and word splitters cut 路灯 in two; the last letter of a run also stands alone, so that a single letter is the
 * beginning of a lexeme wherever it stands. Latin letters and digits stand in whole runs, found from their beginning.
 */
public final class Grams {
    /** Before pairs of initials, and before month and year: nobody asks how often they stand anywhere. */
    static final char INITIALS = '~';

    private static final int LONGEST_RUN = 40;

    private Grams() {}

    static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }

    static boolean isWord(char c) {
        return isLatin(c) || Character.isLetterOrDigit(c);
    }

    /** Of a text. */
    public static Set<String> of(String plain) {
        Set<String> grams = new TreeSet<>();
        add(plain, grams);
        return grams;
    }

    static void add(String plain, Set<String> grams) {
        int i = 0;
        while (i < plain.length()) {
            char c = plain.charAt(i);
            if (!isWord(c)) {
                i++;
                continue;
            }
            int end = i;
            if (isLatin(c)) {
                while (end < plain.length() && isLatin(plain.charAt(end))) {
                    end++;
                }
                grams.add(run(plain, i, end));
                i = end;
            } else {
                i++;
            }
            boolean goesOn = i < plain.length() && isWord(plain.charAt(i));
            if (goesOn) {
                grams.add(plain.substring(i - 1, i + 1));
            } else if (!isLatin(c)) {
                grams.add(plain.substring(i - 1, i));
            }
        }
    }

    /** Of a number: also every end of it that begins with a digit, because nobody types the letters before it. */
    static void addNumber(String plain, Set<String> grams) {
        add(plain, grams);
        for (String run : plain.split("[^a-z0-9]+")) {
            for (int i = 1; i + 1 < Math.min(run.length(), LONGEST_RUN); i++) {
                if (Character.isDigit(run.charAt(i))) {
                    grams.add(run(run, i, run.length()));
                }
            }
        }
    }

    /** Of initials. */
    static void addInitials(String initials, Set<String> grams) {
        for (int i = 0; i + 1 < initials.length(); i++) {
            if (initials.charAt(i) != ' ' && initials.charAt(i + 1) != ' ') {
                grams.add(INITIALS + initials.substring(i, i + 2));
            }
        }
    }

    /** Lexemes of a word looked for, the open one with {@code :*}. */
    static List<String> wanted(String word) {
        List<String> wanted = new ArrayList<>();
        int i = 0;
        while (i < word.length()) {
            char c = word.charAt(i);
            int begin = i++;
            if (isLatin(c)) {
                while (i < word.length() && isLatin(word.charAt(i))) {
                    i++;
                }
                wanted.add(quoted(run(word, begin, i)) + (i == word.length() ? ":*" : ""));
            } else if (isWord(c) && word.length() == 1) {
                wanted.add(quoted(word) + ":*");
            }
            if (isWord(c) && i < word.length() && isWord(word.charAt(i))) {
                wanted.add(quoted(word.substring(i - 1, i + 1)));
            }
        }
        return wanted;
    }

    /** Pairs of letters of a word looked for, which stand as such in every text that holds it. */
    static List<String> pairs(String word) {
        return IntStream.range(0, Math.max(0, word.length() - 1))
                .filter(i -> isWord(word.charAt(i)) && isWord(word.charAt(i + 1)))
                .filter(i -> !isLatin(word.charAt(i)) || !isLatin(word.charAt(i + 1)))
                .mapToObj(i -> word.substring(i, i + 2))
                .toList();
    }

    /** As it stands in a tsvector or tsquery. */
    static String quoted(String lexeme) {
        return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    private static String run(String text, int begin, int end) {
        return text.substring(begin, Math.min(end, begin + LONGEST_RUN));
    }
}
