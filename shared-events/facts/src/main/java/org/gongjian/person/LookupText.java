package org.gongjian.person;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** What is hashed so that a person is found again: purposes and normal forms, the same for who writes and who asks. */
public final class LookupText {
    /** Purpose of the hash of a whole telephone number. */
    public static final String PHONE = "person.phone";

    /** Purpose of the hash of the last four digits, bound to the person. */
    public static final String PHONE_ENDING = "person.phone_ending";

    /** Purpose of the hash of building and surname. */
    public static final String NAME_AND_BUILDING = "person.name_and_building";

    private static final Set<String> COMPOUND_SURNAMES = Set.of(
            "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "司徒", "令狐", "夏侯", "长孙", "宇文", "端木", "独孤");

    private LookupText() {}

    /** The digits of a number, without the country; null when it is none. */
    public static @Nullable String phone(String typed) {
        String digits = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[^0-9]", "");
        if (digits.startsWith("0086")) {
            digits = digits.substring(4);
        } else if (digits.startsWith("86") && digits.length() == 13) {
            digits = digits.substring(2);
        }
        return digits.length() < 7 || digits.length() > 15 ? null : digits;
    }

    /** The last four digits, bound to the person; null when there are no four. */
    public static @Nullable String phoneEnding(Id.PersonId person, String typed) {
        String digits = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[^0-9]", "");
        return digits.length() < 4 ? null : person + ":" + digits.substring(digits.length() - 4);
    }

    /** Building and surname, whatever width or spacing they were typed in; null when one is missing. */
    public static @Nullable String nameAndBuilding(String name, String building) {
        String whose = plain(name);
        String where = plain(building);
        return whose.isEmpty() || where.isEmpty() ? null : where + "\n" + surname(whose);
    }

    private static String surname(String name) {
        int length = name.length() > 2 && COMPOUND_SURNAMES.contains(name.substring(0, 2)) ? 2 : 1;
        return name.substring(0, name.offsetByCodePoints(0, length));
    }

    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }
}
