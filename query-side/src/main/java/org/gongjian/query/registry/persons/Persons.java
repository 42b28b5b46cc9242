package org.gongjian.query.registry.persons;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.person.ContactData;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.sight.Opener;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.record.Concealed;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens contact data while a page is made for somebody entitled; for everybody else there is nobody. */
@Component
public class Persons {
    private final PersonsTable table;
    private final Opener opener;

    Persons(JdbcClient viewJdbc, Opener opener) {
        this.table = new PersonsTable(viewJdbc, Generation.live(PersonsReadModel.GROUP));
        this.opener = opener;
    }

    /** Contact data opened. */
    public record Contact(
            UUID person,
            String name,
            @Nullable String phone,
            @Nullable String address) {}

    /** Contact data of these persons, by id. */
    public Map<UUID, Contact> contacts(Collection<UUID> persons, Scope scope) {
        if (persons.isEmpty() || !scope.readsContactData()) {
            return Map.of();
        }
        Map<UUID, ContactData> boxes = table.contacts(persons, scope);
        Opener.Opened keys =
                opener.keysOf(boxes.keySet().stream().map(Id.PersonId::new).toList());
        Map<UUID, Contact> opened = new HashMap<>();
        boxes.forEach((person, contact) -> keys.open(contact.name(), "name")
                .ifPresent(name -> opened.put(
                        person,
                        new Contact(
                                person,
                                name,
                                open(keys, contact.phone(), "phone"),
                                open(keys, contact.address(), "address")))));
        return opened;
    }

    /**
     * Names alone, of members, delegates, volunteers, persons registered for an office and who sits in a body: for who keeps the roll.
     * Whom no register names and who sits nowhere must not be asked for.
     */
    public Map<UUID, String> namesOnRoll(Collection<UUID> persons, Scope scope) {
        return scope.readsRoll() ? namesOfNominees(persons, scope) : Map.of();
    }

    /** Names alone, of who stands for election or is appraised: for everybody who may read that motion. Nobody else must be asked for. */
    Map<UUID, String> namesOfNominees(Collection<UUID> persons, Scope scope) {
        if (persons.isEmpty()) {
            return Map.of();
        }
        Map<UUID, ContactData> boxes = table.contacts(persons, scope);
        Opener.Opened keys =
                opener.keysOf(boxes.keySet().stream().map(Id.PersonId::new).toList());
        Map<UUID, String> names = new HashMap<>();
        boxes.forEach(
                (person, contact) -> keys.open(contact.name(), "name").ifPresent(name -> names.put(person, name)));
        return names;
    }

    /** Who bears one of these names in full, at or below the reader's area; for who keeps the roll. */
    public List<UUID> called(Collection<String> names, Scope scope) {
        return names.isEmpty() || !scope.readsRoll()
                ? List.of()
                : table.called(names.stream().map(opener::nameMark).toList(), scope);
    }

    /** Who bears each of these names in full, in the reader's whole district, as far as a motion may name them; for who puts motions. */
    public Map<String, List<UUID>> namesakes(Collection<String> names, Scope scope) {
        if (names.isEmpty() || !scope.putsMotions()) {
            return Map.of();
        }
        Map<String, String> marks = new HashMap<>();
        names.forEach(name -> marks.put(name, opener.nameMark(name)));
        Map<String, List<UUID>> called = table.namesakes(marks.values(), scope.overDistrict());
        Map<String, List<UUID>> byName = new HashMap<>();
        marks.forEach((name, mark) -> byName.put(name, called.getOrDefault(mark, List.of())));
        return byName;
    }

    /** Names alone, in the whole district, of whom a form found by name or has chosen already; for who puts motions. */
    public Map<UUID, String> namesToChooseFrom(Collection<UUID> persons, Scope scope) {
        return scope.putsMotions() ? namesOfNominees(persons, scope.overDistrict()) : Map.of();
    }

    /** Whether somebody of this id belongs to the reader's area. */
    public boolean knows(UUID person, Scope scope) {
        return knowOneOf(List.of(person), scope);
    }

    /** Whether one of these belongs to the reader's area and is not erased. */
    public boolean knowOneOf(Collection<UUID> persons, Scope scope) {
        return !persons.isEmpty() && !table.contacts(persons, scope).isEmpty();
    }

    private static @Nullable String open(Opener.Opened keys, @Nullable Concealed box, String field) {
        return box == null ? null : keys.open(box, field).orElse(null);
    }

    /** Who gave this number at the counter, or lives in this building under this surname. */
    public List<UUID> found(@Nullable String phone, @Nullable String name, @Nullable String address, Scope scope) {
        if (!scope.readsContactData()) {
            return List.of();
        }
        Optional<String> byPhone = opener.phone(phone);
        Optional<String> byPlace = opener.nameAndBuilding(name, address);
        return byPhone.isEmpty() && byPlace.isEmpty()
                ? List.of()
                : table.found(byPhone.orElse(null), byPlace.orElse(null), scope);
    }

    /** Whether one of these persons gave a number with these last four digits. */
    public boolean oneEndsWith(Collection<Id.PersonId> persons, String lastFour) {
        return persons.stream()
                .anyMatch(person -> table.endsWith(person.value(), opener.phoneEnding(person, lastFour)));
    }
}
