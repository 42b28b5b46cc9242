package org.gongjian.query.search;

import com.ibm.icu.text.Transliterator;

/** First letters of the pinyin of a text, letter by letter: 化粪池漫溢 gives hfcmy. What is no word is a blank. */
final class Initials {
    private static final Transliterator PINYIN = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");
    private static final char UNKNOWN = 0;
    private static final char[] KNOWN = new char[Character.MAX_VALUE + 1];

    private Initials() {}

    /** As long as the text, so that an index means the same letter in both. */
    static String of(String plain) {
        StringBuilder initials = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char known = KNOWN[plain.charAt(i)];
            initials.append(known == UNKNOWN ? initial(plain.charAt(i)) : known);
        }
        return initials.toString();
    }

    private static synchronized char initial(char c) {
        char initial = ' ';
        if (Grams.isLatin(c)) {
            initial = c;
        } else if (Character.isIdeographic(c)) {
            String pinyin = PINYIN.transliterate(String.valueOf(c)).strip();
            initial = !pinyin.isEmpty() && Grams.isLatin(pinyin.charAt(0)) ? pinyin.charAt(0) : ' ';
        }
        KNOWN[c] = initial;
        return initial;
    }
}
