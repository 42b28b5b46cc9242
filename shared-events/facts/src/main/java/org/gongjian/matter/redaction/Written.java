package org.gongjian.matter.redaction;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as the rules read it: full-width forms as plain ones, numbers spelled in Chinese digits as digits, invisible characters
 * gone; and from each of its chars the way back to the character of the text.
 */
record Written(String plain, int[] origin) {
    private static final String SPELLED = "〇零一二三四五六七八九幺";
    private static final String MEANT = "001234567891";
    /** So many Chinese digits in a row are no counting word. */
    private static final Pattern LONG_SPELLED = Pattern.compile("[" + SPELLED + "]{7,}");

    static Written of(String text) {
        StringBuilder plain = new StringBuilder();
        int[] origin = new int[text.length() * 18 + 1];
        int[] codePoints = text.codePoints().toArray();
        for (int n = 0; n < codePoints.length; n++) {
            if (Character.getType(codePoints[n]) == Character.FORMAT) {
                continue;
            }
            String form = Normalizer.normalize(Character.toString(codePoints[n]), Normalizer.Form.NFKC);
            for (int i = 0; i < form.length(); i++) {
                origin[plain.length()] = n + 1;
                plain.append(form.charAt(i));
            }
        }
        return new Written(digits(plain), origin);
    }

    private static String digits(CharSequence text) {
        Matcher spelled = LONG_SPELLED.matcher(text);
        return spelled.replaceAll(found -> found.group()
                .codePoints()
                .mapToObj(c -> Character.toString(MEANT.charAt(SPELLED.indexOf(c))))
                .reduce("", String::concat));
    }

    /** Which character of the text this char was, counted from 1. */
    int characterAt(int index) {
        return origin[index];
    }
}
