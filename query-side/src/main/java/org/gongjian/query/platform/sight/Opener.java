package org.gongjian.query.platform.sight;

import java.util.Collection;
import java.util.Optional;
import org.gongjian.person.ContactData;
import org.gongjian.person.LookupKeys;
import org.gongjian.record.Concealed;
import org.gongjian.record.Id.PersonId;
import org.gongjian.store.keys.Concealer;
import org.gongjian.store.keys.ContactHash;
import org.gongjian.store.keys.KeyFile;
import org.gongjian.store.keys.KeyedHash;
import org.gongjian.store.keys.PersonKeys;
import org.jspecify.annotations.Nullable;

/** Opens personal data for a page or a fold, and makes the hashes by which persons are found. It conceals nothing. */
public final class Opener {
    private final Concealer concealer;
    private final ContactHash hashes;

    public Opener(Concealer concealer, KeyFile keys) {
        this.concealer = concealer;
        this.hashes = new ContactHash(new KeyedHash(keys));
    }

    /** The keys of some persons, for the length of one page or one batch. */
    public interface Opened {
        /** What is in the box; empty when the person was erased. */
        Optional<String> open(Concealed box, String field);
    }

    /** The same with keys that are there. */
    public LookupKeys lookup(PersonId person, ContactData contact, Opened opened) {
        return hashes.keys(person, contact, opened::open);
    }

    /** What is in the box; empty when the person was erased. */
    public Optional<String> open(Concealed box, String field) {
        return concealer.open(box, field);
    }

    /** The keys of many persons by one query. */
    public Opened keysOf(Collection<PersonId> persons) {
        PersonKeys keys = concealer.keysOf(persons);
        return keys::open;
    }

    /** By what this person is to be found; by nothing once erased. */
    public LookupKeys lookup(PersonId person, ContactData contact) {
        return hashes.keys(person, contact, this::open);
    }

    /** By the whole name in these boxes; by nothing once erased. */
    public @Nullable String nameMark(ContactData contact, Opened opened) {
        return opened.open(contact.name(), "name").map(this::nameMark).orElse(null);
    }

    /** By a whole name. */
    public String nameMark(String name) {
        return hashes.name(name);
    }

    /** By a whole telephone number; empty when it is none. */
    public Optional<String> phone(@Nullable String phone) {
        return hashes.phone(phone);
    }

    /** By building and surname; empty when the address names no building. */
    public Optional<String> nameAndBuilding(@Nullable String name, @Nullable String address) {
        return hashes.nameAndBuilding(name, address);
    }

    /** By the last four digits of this person's number. */
    public String phoneEnding(PersonId person, String lastFour) {
        return hashes.phoneEnding(person, lastFour);
    }
}
