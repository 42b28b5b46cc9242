package org.gongjian.command.platform.persons;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gongjian.person.ContactData;
import org.gongjian.person.LookupKeys;
import org.gongjian.record.Concealed;
import org.gongjian.record.Id;
import org.gongjian.store.keys.Concealer;
import org.gongjian.store.keys.ContactHash;
import org.gongjian.store.keys.PersonKeys;
import org.jspecify.annotations.Nullable;

/** Contact data and own words as typed, concealed under the person's key; contact data are hashed for finding again. */
public final class Contacts {
    private final Concealer concealer;
    private final ContactHash hashes;

    public Contacts(Concealer concealer, ContactHash hashes) {
        this.concealer = concealer;
        this.hashes = hashes;
    }

    /** Every field a box of its own. */
    public ContactData boxes(Id.PersonId person, PersonRegistration.Contact contact) {
        return boxes(concealer.keysFor(List.of(person)), person, contact);
    }

    /** The same as {@link #boxes(PersonKeys, Id.PersonId, PersonRegistration.Contact)}, for one of these. */
    public static ContactData boxes(Opened opened, Id.PersonId person, PersonRegistration.Contact contact) {
        return boxes(opened.keys, person, contact);
    }

    /** The same with keys that are at hand. */
    public static ContactData boxes(PersonKeys keys, Id.PersonId person, PersonRegistration.Contact contact) {
        return new ContactData(
                keys.conceal(person, "name", contact.name()),
                box(keys, person, "phone", contact.phone()),
                box(keys, person, "address", contact.address()),
                null);
    }

    /** As they were typed; nothing once the person was erased. */
    public Optional<PersonRegistration.Contact> opened(ContactData boxes) {
        return concealer
                .open(boxes.name(), "name")
                .map(name -> new PersonRegistration.Contact(
                        name, text(boxes.phone(), "phone"), text(boxes.address(), "address")));
    }

    private @Nullable String text(@Nullable Concealed box, String field) {
        return box == null ? null : concealer.open(box, field).orElse(null);
    }

    /** By what the person is to be found; by nothing once the boxes no longer open. */
    public LookupKeys keys(Id.PersonId person, ContactData contact) {
        return hashes.keys(person, contact, (box, field) -> concealer.open(box, field));
    }

    /** A text in the words of this person, bound to the field it stands in. */
    public Concealed words(Id.PersonId person, String field, String text) {
        return concealer.conceal(person, field, text);
    }

    /** Opens the boxes of many with their keys got by one query. Not to be kept. */
    public Opened keysOf(Collection<Id.PersonId> persons) {
        return new Opened(concealer.keysOf(persons));
    }

    /** The first of these who is not erased. */
    public Id.PersonId firstNotErased(List<Id.PersonId> persons) {
        return concealer.firstNotErased(persons);
    }

    /** What is in a box; empty when the person was erased. */
    public Optional<String> open(Concealed box, String field) {
        return concealer.open(box, field);
    }

    /** By what the person with this telephone number is found; empty when it is none. */
    public Optional<String> phoneMark(String phone) {
        return hashes.phone(phone);
    }

    /** By what the persons of this whole name are found, however it is spaced. */
    public String nameMark(String name) {
        return hashes.name(name);
    }

    private static @Nullable Concealed box(PersonKeys keys, Id.PersonId person, String field, @Nullable String text) {
        return text == null ? null : keys.conceal(person, field, text);
    }

    /** The keys of some persons, for the length of one batch. */
    public static final class Opened {
        /** Of nobody. */
        public static final Opened NONE = new Opened(PersonKeys.NONE);

        private final PersonKeys keys;

        private Opened(PersonKeys keys) {
            this.keys = keys;
        }

        /** What is in the box; empty when its person is erased or none of these. */
        public Optional<String> open(Concealed box, String field) {
            return keys.open(box, field);
        }

        /** A text in the words of one of these persons, who has a key, bound to the field it stands in. */
        public Concealed words(Id.PersonId person, String field, String text) {
            return keys.conceal(person, field, text);
        }
    }
}
