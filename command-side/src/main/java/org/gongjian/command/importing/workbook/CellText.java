package org.gongjian.command.importing.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a cell says. A workbook writes characters that XML may not carry as {@code _x000D_} (ECMA-376, ST_Xstring) and an
 * underscore that would look like one as {@code _x005F_}; the reader hands both on as they are written, and a resident's
 * line break would otherwise be shown as those seven characters.
 */
final class CellText {
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private CellText() {}

    public static String unescaped(String written) {
        if (!written.contains("_x")) {
            return written;
        }
        Matcher matcher = ESCAPED.matcher(written);
        StringBuilder text = new StringBuilder(written.length());
        while (matcher.find()) {
            char meant = (char) Integer.parseInt(matcher.group(1), 16);
            matcher.appendReplacement(text, Matcher.quoteReplacement(String.valueOf(meant)));
        }
        return matcher.appendTail(text).toString();
    }

    /** Whether a text holds what no page, search or export can carry: control characters besides tab and line break, lone surrogates. */
    public static boolean isUnprintable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c) || isControl(c)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isControl(char c) {
        return Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r' || c == '\uFFFE' || c == '\uFFFF';
    }
}
