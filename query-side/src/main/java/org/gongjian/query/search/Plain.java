package org.gongjian.query.search;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;

/**
 * A text as it is compared: full-width forms narrowed, small letters, traditional characters simplified. Every letter remembers where
 * it came from, so that what was found can be marked in the text as it was written.
 */
public final class Plain {
    private static final Normalizer2 NARROW = Normalizer2.getNFKCInstance();
    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");
    private static final String[] FOLDED = new String[Character.MAX_VALUE + 1];

    private final String letters;
    private final int[] origins;

    private Plain(String letters, int[] origins) {
        this.letters = letters;
        this.origins = origins;
    }

    static Plain of(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        int[] origins = new int[text.length() + 16];
        for (int i = 0; i < text.length(); i++) {
            String folded = folded(text.charAt(i));
            if (letters.length() + folded.length() > origins.length) {
                origins = Arrays.copyOf(origins, origins.length * 2 + folded.length());
            }
            for (int j = 0; j < folded.length(); j++) {
                origins[letters.length() + j] = i;
            }
            letters.append(folded);
        }
        return new Plain(letters.toString(), origins);
    }

    /** Only the letters. */
    public static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            letters.append(folded(text.charAt(i)));
        }
        return letters.toString();
    }

    String letters() {
        return letters;
    }

    /** Index, in the text as written, of the letter that gave this one. */
    int origin(int index) {
        return origins[index];
    }

    private static String folded(char c) {
        String known = FOLDED[c];
        return known == null ? fold(c) : known;
    }

    private static synchronized String fold(char c) {
        String folded = Character.isSurrogate(c)
                ? String.valueOf(c)
                : Character.isWhitespace(c) || Character.isISOControl(c)
                        ? " "
                        : SIMPLIFIED.transliterate(com.ibm.icu.lang.UCharacter.toLowerCase(
                                ULocale.ROOT, NARROW.normalize(String.valueOf(c))));
        FOLDED[c] = folded;
        return folded;
    }
}
