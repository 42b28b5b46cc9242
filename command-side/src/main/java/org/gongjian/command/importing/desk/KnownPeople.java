package org.gongjian.command.importing.desk;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.command.platform.persons.Contacts;
import org.gongjian.command.platform.persons.PersonRegistration;
import org.gongjian.command.platform.registry.Persons;
import org.gongjian.person.ContactData;
import org.gongjian.person.PersonEvent;
import org.gongjian.person.PersonState;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Concealed;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * Persons who are registered already, opened while their rows are looked at: those of a batch together. Nobody is taken for another
 * without both name and number.
 */
public final class KnownPeople {
    private final Streams streams;
    private final Persons persons;
    private final Contacts contacts;

    public KnownPeople(Streams streams, Persons persons, Contacts contacts) {
        this.streams = streams;
        this.persons = persons;
        this.contacts = contacts;
    }

    /**
     * A registered person.
     *
     * @param branch of the latest membership
     */
    record Known(
            Id.PersonId id,
            AreaPath area,
            String name,
            @Nullable String phone,
            @Nullable String address,
            PersonState.Standing standing,
            PersonState state,
            @Nullable String branch) {}

    /** Opens whoever has one of these numbers, as they are written, and these besides; by a query for each sort of thing, not for each person. */
    Batch look(Collection<String> phones, Collection<Id.PersonId> besides) {
        Map<String, List<Id.PersonId>> byPhone = byPhone(phones);
        Set<Id.PersonId> meant = new HashSet<>(besides);
        byPhone.values().forEach(meant::addAll);
        Contacts.Opened keys = contacts.keysOf(meant);
        Map<Id.PersonId, Known> known = new HashMap<>();
        streams.open(meant.stream().map(Id.PersonId::value).toList()).forEach((id, stream) -> {
            Known one = known(new Id.PersonId(id), stream, keys);
            if (one != null) {
                known.put(one.id(), one);
            }
        });
        return new Batch(byPhone, known, keys);
    }

    private Map<String, List<Id.PersonId>> byPhone(Collection<String> phones) {
        Map<String, String> marks = new HashMap<>();
        phones.forEach(phone -> contacts.phoneMark(phone).ifPresent(mark -> marks.put(phone, mark)));
        Map<String, List<Id.PersonId>> found = persons.found(Persons.Key.PHONE, marks.values());
        Map<String, List<Id.PersonId>> byPhone = new HashMap<>();
        marks.forEach((phone, mark) -> byPhone.put(phone, found.getOrDefault(mark, List.of())));
        return byPhone;
    }

    /** Who this is; null for who is erased. */
    private static @Nullable Known known(Id.PersonId id, Streams.Stream stream, Contacts.Opened keys) {
        PersonState state = stream.folded(PersonEvent.class, PersonState.UNKNOWN, PersonState::evolve);
        PersonState.Standing standing = switch (state) {
            case PersonState.Known known -> known.standing();
            case PersonState.ToBeErased waiting -> waiting.standing();
            case PersonState.NotYetKnown _, PersonState.Gone _, PersonState.Anomaly _ -> null;
        };
        List<PersonEvent> facts = stream.facts(PersonEvent.class);
        ContactData contact = contact(facts);
        if (standing == null || contact == null) {
            return null;
        }
        return keys.open(contact.name(), "name")
                .map(name -> new Known(
                        id,
                        stream.area(),
                        name,
                        opened(keys, contact.phone(), "phone"),
                        opened(keys, contact.address(), "address"),
                        standing,
                        state,
                        branch(facts)))
                .orElse(null);
    }

    private static @Nullable String opened(Contacts.Opened keys, @Nullable Concealed box, String field) {
        return box == null ? null : keys.open(box, field).orElse(null);
    }

    private static @Nullable ContactData contact(List<PersonEvent> facts) {
        ContactData latest = null;
        for (PersonEvent fact : facts) {
            if (fact instanceof PersonEvent.Registered registered) {
                latest = registered.contact();
            } else if (fact instanceof PersonEvent.ContactChanged changed) {
                latest = changed.contact();
            }
        }
        return latest;
    }

    private static @Nullable String branch(List<PersonEvent> facts) {
        return facts.stream()
                .filter(PersonEvent.MembershipRecorded.class::isInstance)
                .map(fact -> ((PersonEvent.MembershipRecorded) fact).branch())
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** Those of one batch. Not to be kept. */
    record Batch(Map<String, List<Id.PersonId>> byPhone, Map<Id.PersonId, Known> known, Contacts.Opened keys) {
        /** Nobody. */
        static final Batch NOBODY = new Batch(Map.of(), Map.of(), Contacts.Opened.NONE);

        /** Who this is, where it is one of them and not erased. */
        @Nullable
        Known of(Id.@Nullable PersonId id) {
            return id == null ? null : known.get(id);
        }

        /** Who bears this name and has this number in this community. */
        List<Known> named(String name, String phone, AreaPath area) {
            return byPhone.getOrDefault(phone, List.of()).stream()
                    .map(known::get)
                    .filter(Objects::nonNull)
                    .filter(one -> one.name().equals(name))
                    .filter(one -> Objects.equals(one.area().community(), area.community()))
                    .toList();
        }

        /** Other contact data of one of them, concealed under the person's own key. */
        ContactData boxes(Id.PersonId person, PersonRegistration.Contact contact) {
            return Contacts.boxes(keys, person, contact);
        }
    }
}
