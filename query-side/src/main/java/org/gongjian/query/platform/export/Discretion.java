package org.gongjian.query.platform.export;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How persons are shown in what leaves the house: 王** and 138****1234, unless the whole was asked for with a purpose. */
public enum Discretion {
    DESENSITISED,
    FULL;

    private static final Pattern MOBILE = Pattern.compile("(?<!\\d)(1[3-9]\\d)[ -]?\\d{4}[ -]?(\\d{4})(?!\\d)");
    private static final Pattern LANDLINE = Pattern.compile("(?<!\\d)(0\\d{2,3}[ -]?)\\d{3,4}(\\d{4})(?!\\d)");
    private static final Pattern IDENTITY = Pattern.compile("(?<!\\d)(\\d{6})\\d{8}(\\d{3}[\\dXx])(?!\\d)");

    /** A person's name. */
    public @Nullable String name(@Nullable String name) {
        return this == FULL || name == null || name.isBlank()
                ? name
                : name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }

    /** Text in which numbers of persons may stand. */
    public @Nullable String text(@Nullable String text) {
        if (this == FULL || text == null || text.chars().noneMatch(Character::isDigit)) {
            return text;
        }
        String shown = masked(IDENTITY.matcher(text), "********");
        shown = masked(MOBILE.matcher(shown), "****");
        return masked(LANDLINE.matcher(shown), "****");
    }

    /** What a person said in their own words is left out as a whole: no pattern finds every name in it. */
    public String ownWords(String words) {
        return this == FULL ? words : "";
    }

    private static String masked(Matcher number, String instead) {
        return number.replaceAll(found -> found.group(1) + instead + found.group(2));
    }
}
