package org.gongjian.store.keys;

import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongjian.person.ContactData;
import org.gongjian.person.LookupKeys;
import org.gongjian.record.Concealed;
import org.gongjian.record.Id.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * How contact data are written alike before they are hashed, so that whoever is registered at the counter is found again from a
 * page: both sides ask here.
 */
public final class ContactHash {
    private static final Pattern BUILDING = Pattern.compile("([0-9]{1,4}|[一二三四五六七八九十百]{1,4})\\s*(?:号楼|栋|幢|座|号|#|-)");
    private static final String DOUBLE_SURNAMES = "欧阳 司马 上官 诸葛 司徒 东方 独孤 南宫 夏侯 皇甫 尉迟 公孙 慕容 令狐 长孙 宇文 端木";
    private static final int SHORTEST_PHONE = 5;

    private final KeyedHash hash;

    public ContactHash(KeyedHash hash) {
        this.hash = hash;
    }

    /** All by which this person is to be found again. */
    public LookupKeys keys(PersonId person, String name, @Nullable String phone, @Nullable String address) {
        String digits = phone == null ? "" : digits(phone);
        return new LookupKeys(
                phone(phone).orElse(null),
                digits.length() < SHORTEST_PHONE ? null : phoneEnding(person, digits.substring(digits.length() - 4)),
                nameAndBuilding(name, address).orElse(null),
                null);
    }

    /**
     * The same from boxes.
     *
     * @param open what is in a box; empty when the person was erased
     */
    public LookupKeys keys(PersonId person, ContactData contact, BiFunction<Concealed, String, Optional<String>> open) {
        if (contact.phone() == null && contact.address() == null) {
            return LookupKeys.NONE;
        }
        return open.apply(contact.name(), "name")
                .map(name -> keys(
                        person,
                        name,
                        Optional.ofNullable(contact.phone())
                                .flatMap(box -> open.apply(box, "phone"))
                                .orElse(null),
                        Optional.ofNullable(contact.address())
                                .flatMap(box -> open.apply(box, "address"))
                                .orElse(null)))
                .orElse(LookupKeys.NONE);
    }

    /** Of the whole number; empty when it is none. */
    public Optional<String> phone(@Nullable String phone) {
        return Optional.ofNullable(phone)
                .map(ContactHash::digits)
                .filter(digits -> digits.length() >= SHORTEST_PHONE)
                .map(digits -> hash.of("phone", digits));
    }

    /** Of the last four digits of this person's number: what a resident says to see where a matter stands. */
    public String phoneEnding(PersonId person, String lastFour) {
        return hash.of("phoneEnding", person + ":" + digits(lastFour));
    }

    /** Of the whole name, however it is spaced. */
    public String name(String name) {
        return hash.of("name", name.replaceAll("[\\s\u3000·]+", "").toLowerCase(Locale.ROOT));
    }

    /** Of building and surname; empty when the address names no building. */
    public Optional<String> nameAndBuilding(@Nullable String name, @Nullable String address) {
        if (name == null || name.isBlank() || address == null) {
            return Optional.empty();
        }
        Matcher building = BUILDING.matcher(address);
        return building.find()
                ? Optional.of(hash.of("nameAndBuilding", building.group(1) + ":" + surname(name.strip())))
                : Optional.empty();
    }

    private static String surname(String name) {
        String two = name.substring(0, name.offsetByCodePoints(0, Math.min(2, name.codePointCount(0, name.length()))));
        boolean isDouble = name.codePointCount(0, name.length()) > 2 && DOUBLE_SURNAMES.contains(two);
        return isDouble ? two : name.substring(0, name.offsetByCodePoints(0, 1)).toLowerCase(Locale.ROOT);
    }

    /** Digits only, full-width ones too, without the country's code. */
    private static String digits(String phone) {
        StringBuilder digits = new StringBuilder();
        phone.codePoints().filter(Character::isDigit).forEach(c -> digits.append(Character.digit(c, 10)));
        String bare = digits.toString();
        return bare.length() == 13 && bare.startsWith("86") ? bare.substring(2) : bare;
    }
}
