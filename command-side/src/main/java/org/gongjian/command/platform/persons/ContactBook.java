package org.gongjian.command.platform.persons;

import java.util.Optional;
import java.util.stream.Stream;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.person.ContactData;
import org.gongjian.person.PersonEvent;
import org.gongjian.record.Id;

/** Contact data of persons as last recorded, in their boxes. */
public final class ContactBook {
    private final Streams streams;

    public ContactBook(Streams streams) {
        this.streams = streams;
    }

    /** What this person told last. */
    public Optional<ContactData> of(Id.PersonId person) {
        return streams.open(person).flatMap(ContactBook::last);
    }

    /** What the person of this stream told last. */
    public static Optional<ContactData> last(Streams.Stream person) {
        return person.facts(PersonEvent.class).reversed().stream()
                .flatMap(fact -> fact instanceof PersonEvent.Registered registered
                        ? Stream.of(registered.contact())
                        : fact instanceof PersonEvent.ContactChanged changed
                                ? Stream.of(changed.contact())
                                : Stream.empty())
                .findFirst();
    }
}
