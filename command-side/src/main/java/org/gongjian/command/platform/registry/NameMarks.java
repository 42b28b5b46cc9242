package org.gongjian.command.platform.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.command.platform.persons.ContactBook;
import org.gongjian.command.platform.persons.Contacts;
import org.gongjian.record.Id;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;

/** Whole names as keyed hashes: a name that is typed is known for a registered person's, and nobody can read it here. */
public final class NameMarks {
    private static final int AT_ONCE = 500;
    private static final int TURNS = 20;

    private final JdbcClient jdbc;
    private final Persons persons;
    private final Streams streams;
    private final Contacts contacts;
    private final TransactionTemplate transactions;

    NameMarks(JdbcClient jdbc, Persons persons, Streams streams, Contacts contacts, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.persons = persons;
        this.streams = streams;
        this.contacts = contacts;
        this.transactions = transactions;
    }

    /** What this node does by itself; after an import over several times, so that dates that fall due need not wait. */
    @Scheduled(fixedDelayString = "PT10S", initialDelayString = "PT10S")
    public void tick() {
        int turn = 0;
        while (turn < TURNS && some() > 0) {
            turn++;
        }
    }

    /** Marks some of the names that wait for it; answers how many waited. */
    private int some() {
        return Objects.requireNonNull(transactions.execute(status -> {
            List<UUID> waiting = claimed();
            if (!waiting.isEmpty()) {
                mark(streams.open(waiting));
            }
            return waiting.size();
        }));
    }

    /** Other nodes pass them over, and whoever erases one of them waits until his mark is there to be deleted. */
    private List<UUID> claimed() {
        return jdbc.sql("""
                DELETE FROM work.name_to_mark WHERE person IN (
                    SELECT person FROM work.name_to_mark ORDER BY person LIMIT ? FOR UPDATE SKIP LOCKED)
                RETURNING person
                """).param(AT_ONCE).query(UUID.class).list();
    }

    private void mark(Map<UUID, Streams.Stream> registered) {
        Contacts.Opened keys = contacts.keysOf(
                registered.keySet().stream().map(Id.PersonId::new).toList());
        List<UUID> marked = new ArrayList<>();
        List<String> marks = new ArrayList<>();
        registered.forEach((person, stream) -> ContactBook.last(stream)
                .flatMap(contact -> keys.open(contact.name(), "name"))
                .ifPresent(name -> {
                    marked.add(person);
                    marks.add(contacts.nameMark(name));
                }));
        jdbc.sql("INSERT INTO work.person_lookup (kind, hash, person)"
                        + " SELECT :kind, one.hash, one.person FROM unnest(:marks::text[], :marked::uuid[]) AS one (hash, person)"
                        + " ON CONFLICT DO NOTHING")
                .param("kind", Persons.Key.NAME.name())
                .param("marks", marks.toArray(String[]::new))
                .param("marked", marked.toArray(UUID[]::new))
                .update();
    }

    /** Who bears this whole name; whoever was registered a moment ago is marked first. */
    public Collection<Id.PersonId> called(String name) {
        some();
        return persons.found(Persons.Key.NAME, contacts.nameMark(name));
    }
}
