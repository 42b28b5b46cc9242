package org.gongjian.query.registry.persons;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongjian.person.ContactData;
import org.gongjian.person.LookupKeys;
import org.gongjian.query.platform.folding.Columns;
import org.gongjian.query.platform.folding.CopyRow;
import org.gongjian.query.platform.folding.Documents;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.folding.Rows;
import org.gongjian.query.platform.sight.ForEverybody;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.record.AreaPath;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of persons; no other class names it. */
final class PersonsTable {
    static final String NAME = "registry_person";
    private static final String COLUMNS =
            "id, contact, phone, phone_ending, name_and_building, name, district, street, community";

    private final JdbcClient view;
    private final String table;

    PersonsTable(JdbcClient view, Generation generation) {
        this.view = view;
        this.table = generation.of(NAME);
    }

    // ------------------------------------------------------------------ writing

    /** A person, still in the box, and by what to be found; {@code name}: the mark of the whole name. */
    record Found(
            UUID id,
            ContactData contact,
            LookupKeys keys,
            @Nullable String name,
            AreaPath area) {}

    void add(Rows at, List<Found> persons) {
        at.write(
                "INSERT INTO " + table + " (" + COLUMNS
                        + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING",
                persons.stream().map(PersonsTable::values).toList());
    }

    void change(UUID id, ContactData contact, LookupKeys keys, @Nullable String name) {
        view.sql("UPDATE " + table
                        + " SET contact = ?, phone = ?, phone_ending = ?, name_and_building = ?, name = ? WHERE id = ?")
                .params(Arrays.asList(
                        Documents.column(contact), keys.phone(), keys.phoneEnding(), keys.nameAndBuilding(), name, id))
                .update();
    }

    void remove(UUID id) {
        view.sql("DELETE FROM " + table + " WHERE id = ?").param(id).update();
    }

    String target() {
        return table + " (" + COLUMNS + ")";
    }

    CopyRow line(Found person) {
        return new CopyRow().addAll(values(person));
    }

    private static List<@Nullable Object> values(Found person) {
        LookupKeys keys = person.keys();
        AreaPath area = person.area();
        return Arrays.asList(
                person.id(),
                Documents.column(person.contact()),
                keys.phone(),
                keys.phoneEnding(),
                keys.nameAndBuilding(),
                person.name(),
                area.district().value(),
                Columns.value(area.street()),
                Columns.value(area.community()));
    }

    // ------------------------------------------------------------------ reading

    /** Contact data, still in their boxes. */
    Map<UUID, ContactData> contacts(Collection<UUID> ids, Scope scope) {
        Map<UUID, ContactData> found = new HashMap<>();
        view.sql("SELECT p.id, p.contact FROM " + table + " p WHERE p.id = ANY (:ids) AND " + scope.condition("p"))
                .params(scope.parameters())
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    found.put(row.getObject(1, UUID.class), Documents.read(row.getString(2), ContactData.class));
                });
        return found;
    }

    /** Who gave this number, or lives in this building under this surname. */
    List<UUID> found(@Nullable String phone, @Nullable String nameAndBuilding, Scope scope) {
        return view.sql("SELECT p.id FROM " + table + " p WHERE (p.phone = :phone OR p.name_and_building = :place) AND "
                        + scope.condition("p") + " LIMIT 50")
                .params(scope.parameters())
                .param("phone", phone)
                .param("place", nameAndBuilding)
                .query(UUID.class)
                .list();
    }

    /** Who bears one of these names: all of them, for a member may have the name of many residents. */
    List<UUID> called(Collection<String> names, Scope scope) {
        return view.sql("SELECT p.id FROM " + table + " p WHERE p.name = ANY (:names) AND " + scope.condition("p")
                        + " ORDER BY p.id")
                .params(scope.parameters())
                .param("names", names.toArray(String[]::new))
                .query(UUID.class)
                .list();
    }

    /** Who bears each of these names, by its mark; none of a name that nobody bears. */
    Map<String, List<UUID>> namesakes(Collection<String> names, Scope scope) {
        Map<String, List<UUID>> called = new HashMap<>();
        view.sql("SELECT p.name, p.id FROM " + table + " p WHERE p.name = ANY (:names) AND " + scope.condition("p")
                        + " ORDER BY p.id")
                .params(scope.parameters())
                .param("names", names.toArray(String[]::new))
                .query(row -> {
                    called.computeIfAbsent(row.getString(1), mark -> new ArrayList<>())
                            .add(row.getObject(2, UUID.class));
                });
        return called;
    }

    /** Whether one of these persons gave a number with this ending. */
    @ForEverybody
    boolean endsWith(UUID person, String phoneEnding) {
        return view.sql("SELECT EXISTS (SELECT 1 FROM " + table + " WHERE id = ? AND phone_ending = ?)")
                .params(person, phoneEnding)
                .query(Boolean.class)
                .single();
    }
}
