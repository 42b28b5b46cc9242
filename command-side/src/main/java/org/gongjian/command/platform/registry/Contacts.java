package org.gongjian.command.platform.registry;

import java.util.List;
import java.util.function.Function;
import org.gongjian.command.decision.Longest;
import org.gongjian.person.ContactData;
import org.gongjian.person.LookupKeys;
import org.gongjian.person.LookupText;
import org.gongjian.record.Concealed;
import org.gongjian.record.Id;
import org.gongjian.store.Concealer;
import org.gongjian.store.KeyedHash;
import org.gongjian.store.PersonKeys;
import org.jspecify.annotations.Nullable;

/** Turns contact data as typed into boxes and hashes before anything is decided. */
public final class Contacts {
    private final Concealer concealer;
    private final KeyedHash hash;

    public Contacts(Concealer concealer, KeyedHash hash) {
        this.concealer = concealer;
        this.hash = hash;
    }

    /**
     * As typed.
     *
     * @param building with the surname, the other way to find somebody again
     */
    public record Typed(
            @Longest(value = 60, oneLine = true) String name,
            @Longest(value = 30, oneLine = true) @Nullable String phone,
            @Longest(value = 200, oneLine = true) @Nullable String address,
            @Longest(value = 30, oneLine = true) @Nullable String idNumber,
            @Longest(value = 60, oneLine = true) @Nullable String building) {}

    /** As it will stand in the event. */
    public record Boxed(ContactData contact, LookupKeys keys) {}

    /** Boxes under this person's key, which is made when there is none. */
    public Boxed box(Id.PersonId person, Typed typed) {
        PersonKeys keys = concealer.keysFor(List.of(person));
        return new Boxed(
                new ContactData(
                        keys.conceal(person, "name", typed.name()),
                        box(keys, person, "phone", typed.phone()),
                        box(keys, person, "address", typed.address()),
                        box(keys, person, "idNumber", typed.idNumber())),
                new LookupKeys(
                        phone(typed.phone()),
                        hash(typed.phone(), LookupText.PHONE_ENDING, text -> LookupText.phoneEnding(person, text)),
                        nameAndBuilding(typed.name(), typed.building()),
                        null));
    }

    /** The hash by which a telephone number is looked up; null when it is none. */
    public @Nullable String phone(@Nullable String typed) {
        return hash(typed, LookupText.PHONE, LookupText::phone);
    }

    /** The hash by which somebody is looked up who gave building and name; null when one is missing. */
    public @Nullable String nameAndBuilding(String name, @Nullable String building) {
        return hash(building, LookupText.NAME_AND_BUILDING, where -> LookupText.nameAndBuilding(name, where));
    }

    private @Nullable String hash(
            @Nullable String typed, String purpose, Function<String, @Nullable String> normalise) {
        String normal = typed == null ? null : normalise.apply(typed);
        return normal == null ? null : hash.of(purpose, normal);
    }

    private static @Nullable Concealed box(PersonKeys keys, Id.PersonId person, String field, @Nullable String typed) {
        return typed == null ? null : keys.conceal(person, field, typed);
    }
}
