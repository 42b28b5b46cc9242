package org.gongjian.command.importing.desk;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.command.platform.persons.Contacts;
import org.gongjian.command.platform.registry.Persons;
import org.gongjian.person.ContactData;
import org.gongjian.person.PersonEvent;
import org.gongjian.person.PersonState;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Concealed;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** Persons who are registered already, opened while their row is looked at. Nobody is taken for another without both name and number. */
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

    /** Who this is; empty for who is erased. */
    Optional<Known> of(Id.PersonId id) {
        return streams.open(id).flatMap(stream -> {
            List<PersonEvent> facts = stream.facts(PersonEvent.class);
            PersonState state = facts.stream().reduce(PersonState.UNKNOWN, PersonState::evolve, (one, other) -> other);
            PersonState.Standing standing = switch (state) {
                case PersonState.Known known -> known.standing();
                case PersonState.ToBeErased waiting -> waiting.standing();
                case PersonState.NotYetKnown _, PersonState.Gone _, PersonState.Anomaly _ -> null;
            };
            ContactData contact = contact(facts);
            if (standing == null || contact == null) {
                return Optional.empty();
            }
            return contacts.open(contact.name(), "name")
                    .map(name -> new Known(
                            id,
                            stream.area(),
                            name,
                            opened(contact.phone(), "phone"),
                            opened(contact.address(), "address"),
                            standing,
                            state,
                            branch(facts)));
        });
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

    private @Nullable String opened(@Nullable Concealed box, String field) {
        return box == null ? null : contacts.open(box, field).orElse(null);
    }

    /** Persons by these telephone numbers, as they are written: whoever may be meant. */
    Map<String, List<Id.PersonId>> byPhone(Collection<String> phones) {
        Map<String, String> marks = new java.util.HashMap<>();
        phones.forEach(phone -> contacts.phoneMark(phone).ifPresent(mark -> marks.put(phone, mark)));
        Map<String, List<Id.PersonId>> found = persons.found(Persons.Key.PHONE, marks.values());
        Map<String, List<Id.PersonId>> byPhone = new java.util.HashMap<>();
        marks.forEach((phone, mark) -> byPhone.put(phone, found.getOrDefault(mark, List.of())));
        return byPhone;
    }

    /** Those of these who bear this name in this community. */
    List<Known> named(String name, AreaPath area, List<Id.PersonId> candidates) {
        return candidates.stream()
                .map(this::of)
                .flatMap(Optional::stream)
                .filter(known -> known.name().equals(name))
                .filter(known -> Objects.equals(known.area().community(), area.community()))
                .toList();
    }

    /** Contact data of a known person, concealed under the person's own key. */
    ContactData boxes(Id.PersonId person, org.gongjian.command.platform.persons.PersonRegistration.Contact contact) {
        return contacts.boxes(person, contact);
    }
}
