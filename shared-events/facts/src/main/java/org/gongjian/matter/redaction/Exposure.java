package org.gongjian.matter.redaction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongjian.matter.redaction.Passage.Kind;
import org.gongjian.matter.redaction.Passage.Part;
import org.jspecify.annotations.Nullable;

/**
 * Finds in a text what points to a person: the name, number and address of those behind the matter however they are spaced, and
 * whatever looks like a telephone number, a door or an identity number. Dates, numbers of houses, and short service numbers such as
 * 12345 are left alone.
 */
public final class Exposure {
    private static final String APART = "[\\s\\-—－.·]?";
    private static final String NO_DIGIT_BEFORE = "(?<![0-9])";
    private static final String NO_DIGIT_AFTER = "(?![0-9])";

    private static final Pattern IDENTITY = Pattern.compile(NO_DIGIT_BEFORE + "[1-9](?:" + APART + "[0-9]){16}" + APART
            + "[0-9xX]" + NO_DIGIT_AFTER + "|" + NO_DIGIT_BEFORE + "[1-9][0-9]{14}" + NO_DIGIT_AFTER);
    private static final Pattern MOBILE = Pattern.compile(
            NO_DIGIT_BEFORE + "(?:\\+?86" + APART + ")?1[3-9](?:" + APART + "[0-9]){9}" + NO_DIGIT_AFTER);
    private static final Pattern LANDLINE =
            Pattern.compile(NO_DIGIT_BEFORE + "\\(?0[0-9]{2,3}\\)?" + APART + "[2-9][0-9]{6,7}" + NO_DIGIT_AFTER);
    private static final Pattern CALLED =
            Pattern.compile("(?:电话|手机|微信|座机|致电|拨打|联系|QQ)[^0-9]{0,4}([0-9]{7,12})" + NO_DIGIT_AFTER);
    private static final Pattern DOOR = Pattern.compile("单元" + APART + "[0-9]{2,4}(?![0-9年元户人])[室号户]?"
            + "|[0-9]{0,4}(?:号楼|[栋幢座])(?:[0-9]{1,2}单元|[东西中]单元|门)?" + APART + "[0-9]{3,4}(?![0-9年元户人])[室号]?"
            + "|" + NO_DIGIT_BEFORE + "[0-9]{3,4}室"
            + "|(?<![0-9\\-])[0-9]{1,3}-[0-9]{1,2}-[0-9]{3,4}(?![0-9\\-])");
    private static final Pattern DOOR_LAST = Pattern.compile("[0-9０-９一二三四五六七八九十百]+\\s*[号室户房门]?$");
    private static final int SHORTEST_ADDRESS = 5;
    private static final int SHORTEST_PHONE = 5;

    private Exposure() {}

    /** All such passages, in the order of the text, none within another. */
    public static List<Passage> in(Part part, @Nullable String text, Collection<KnownPerson> known) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        Written written = Written.of(text);
        List<Passage> found = new ArrayList<>();
        for (KnownPerson person : known) {
            spaced(person.name(), 2, written, part, Kind.PERSON_NAME, found);
            spaced(door(person.address()), SHORTEST_ADDRESS, written, part, Kind.DOOR_NUMBER, found);
            spaced(digits(person.phone()), SHORTEST_PHONE, written, part, Kind.PHONE_NUMBER, found);
        }
        matched(IDENTITY, 0, written, part, Kind.ID_NUMBER, found);
        matched(MOBILE, 0, written, part, Kind.PHONE_NUMBER, found);
        matched(LANDLINE, 0, written, part, Kind.PHONE_NUMBER, found);
        matched(CALLED, 1, written, part, Kind.PHONE_NUMBER, found);
        matched(DOOR, 0, written, part, Kind.DOOR_NUMBER, found);
        return outermost(found);
    }

    /** What is known, with gaps between its characters or without. */
    private static void spaced(
            @Nullable String wanted, int shortest, Written written, Part part, Kind kind, List<Passage> found) {
        String plain = wanted == null ? "" : Written.of(wanted).plain().replaceAll(APART, "");
        if (plain.codePointCount(0, plain.length()) < shortest) {
            return;
        }
        StringBuilder pattern = new StringBuilder();
        plain.codePoints().forEach(c -> {
            pattern.append(pattern.isEmpty() ? "" : "[\\s\\-—－.·]*");
            pattern.append(Pattern.quote(Character.toString(c)));
        });
        boolean number = kind == Kind.PHONE_NUMBER;
        String whole = number ? NO_DIGIT_BEFORE + pattern + NO_DIGIT_AFTER : pattern.toString();
        matched(Pattern.compile(whole, Pattern.CASE_INSENSITIVE), 0, written, part, kind, found);
    }

    private static void matched(
            Pattern pattern, int group, Written written, Part part, Kind kind, List<Passage> found) {
        Matcher matcher = pattern.matcher(written.plain());
        while (matcher.find()) {
            found.add(new Passage(
                    part,
                    kind,
                    written.characterAt(matcher.start(group)),
                    written.characterAt(matcher.end(group) - 1)));
        }
    }

    /** An address that ends with a door; buildings and entrances are places like others. */
    private static @Nullable String door(@Nullable String address) {
        return address != null && DOOR_LAST.matcher(address.strip()).find() ? address : null;
    }

    private static @Nullable String digits(@Nullable String phone) {
        return phone == null ? null : Written.of(phone).plain().replaceAll("[^0-9]", "");
    }

    private static List<Passage> outermost(List<Passage> found) {
        List<Passage> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingInt(Passage::from)
                .thenComparing(Comparator.comparingInt(Passage::to).reversed()));
        List<Passage> kept = new ArrayList<>();
        for (Passage one : sorted) {
            if (kept.isEmpty() || one.to() > kept.getLast().to()) {
                kept.add(one);
            }
        }
        return List.copyOf(kept);
    }
}
