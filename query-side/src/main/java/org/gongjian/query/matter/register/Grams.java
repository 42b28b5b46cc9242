package org.gongjian.query.matter.register;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * Pairs of neighbouring letters, by which a part of a text is found with an index: trigrams cannot find a word of two characters, and
 * word splitters cut 路灯 in two.
 */
final class Grams {
    private Grams() {}

    /** All pairs of a text, each once, as numbers: the two letters side by side. */
    static int[] of(String text) {
        String plain = plain(text);
        int[] pairs = new int[Math.max(0, plain.length() - 1)];
        int found = 0;
        for (int i = 1; i < plain.length(); i++) {
            char one = plain.charAt(i - 1);
            char two = plain.charAt(i);
            if (!Character.isWhitespace(one) && !Character.isWhitespace(two)) {
                pairs[found++] = one << 16 | two;
            }
        }
        Arrays.sort(pairs, 0, found);
        int kept = 0;
        for (int i = 0; i < found; i++) {
            if (i == 0 || pairs[i] != pairs[i - 1]) {
                pairs[kept++] = pairs[i];
            }
        }
        return Arrays.copyOf(pairs, kept);
    }

    /** As texts are compared: full-width forms narrowed, small letters. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
