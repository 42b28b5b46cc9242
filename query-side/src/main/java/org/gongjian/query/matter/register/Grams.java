package org.gongjian.query.matter.register;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Pairs of neighbouring letters, by which a part of a text is found with an index: trigrams cannot find a word of two characters, and
 * word splitters cut 路灯 in two.
 */
final class Grams {
    private Grams() {}

    /** All pairs of a text. */
    static Set<String> of(String text) {
        String plain = plain(text);
        Set<String> pairs = new LinkedHashSet<>();
        for (int i = 0; i + 1 < plain.length(); i++) {
            char one = plain.charAt(i);
            char two = plain.charAt(i + 1);
            if (!Character.isWhitespace(one) && !Character.isWhitespace(two)) {
                pairs.add(plain.substring(i, i + 2));
            }
        }
        return pairs;
    }

    /** As texts are compared: full-width forms narrowed, small letters. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
