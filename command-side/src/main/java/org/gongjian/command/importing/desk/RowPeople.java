package org.gongjian.command.importing.desk;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongjian.command.importing.register.Pass;
import org.gongjian.command.platform.persons.PersonRegistration.Contact;
import org.gongjian.command.platform.registry.Offices;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * Whom the rows of a book mean: by name and number, or without a number by the one person who acts under this name here already;
 * otherwise somebody new, the same through all rows.
 */
final class RowPeople {
    private final Pass pass;
    private final Recording recording;
    private final KnownPeople people;
    private final Offices offices;
    private final Map<String, Id.PersonId> met = new HashMap<>();
    private KnownPeople.Batch known = KnownPeople.Batch.NOBODY;
    private Map<String, Set<Id.PersonId>> acting = Map.of();

    RowPeople(Pass pass, Recording recording, KnownPeople people, Offices offices) {
        this.pass = pass;
        this.recording = recording;
        this.people = people;
        this.offices = offices;
    }

    /**
     * Looks all of a batch up at once.
     *
     * @param besides who stands in what the rows are compared with
     */
    void look(Collection<String> names, Collection<String> phones, Collection<Id.PersonId> besides) {
        known = people.look(phones, besides);
        acting = offices.actingAs(pass.community(), names);
    }

    /** What somebody is called who was looked up besides; null for who is erased. */
    @Nullable
    String name(Id.@Nullable PersonId person) {
        KnownPeople.Known one = known.of(person);
        return one == null ? null : one.name();
    }

    /** Who this is; whoever is new is added to the newcomers. */
    Id.PersonId person(String name, @Nullable String phone, List<Planned.Newcomer> newcomers) {
        Id.PersonId before = met.get(key(name, phone));
        if (before == null) {
            before = registered(name, phone);
        }
        if (before != null) {
            return before;
        }
        Id.PersonId newcomer = recording.newPerson();
        newcomers.add(new Planned.Newcomer(newcomer, new Contact(name, phone, null), List.of()));
        return newcomer;
    }

    private Id.@Nullable PersonId registered(String name, @Nullable String phone) {
        if (phone != null) {
            List<KnownPeople.Known> named = known.named(name, phone, pass.area());
            return named.size() == 1 ? named.getFirst().id() : null;
        }
        Set<Id.PersonId> here = acting.getOrDefault(name, Set.of());
        return here.size() == 1 ? here.iterator().next() : null;
    }

    /** These are registered with their row: later rows mean them. */
    void met(List<Planned.Newcomer> newcomers) {
        newcomers.forEach(one -> met.put(key(one.contact().name(), one.contact().phone()), one.id()));
    }

    private static String key(String name, @Nullable String phone) {
        return name + "/" + phone;
    }
}
