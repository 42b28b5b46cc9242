package org.gongjian.command.platform.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.axonframework.serialization.SerializationException;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.command.platform.persons.ContactBook;
import org.gongjian.command.platform.persons.Contacts;
import org.gongjian.record.Id;
import org.gongjian.store.TamperedStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;

/** Whole names as keyed hashes: a name that is typed is known for a registered person's, and nobody can read it here. */
public final class NameMarks {
    private static final int AT_ONCE = 500;
    private static final int TURNS = 20;
    private static final int TURNS_WHILE_ASKED = 4;
    private static final Logger LOG = LoggerFactory.getLogger(NameMarks.class);

    private final JdbcClient jdbc;
    private final Persons persons;
    private final Streams streams;
    private final Contacts contacts;
    private final TransactionTemplate transactions;

    /** Passed over for an hour, by this node. */
    private final Set<UUID> unreadable = ConcurrentHashMap.newKeySet();

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
        some(TURNS);
    }

    /** What could not be read may be by now. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1H")
    public void again() {
        unreadable.clear();
    }

    /** Marks names until none waits, or for so many turns. */
    private void some(int turns) {
        int turn = 0;
        while (turn < turns && some() > 0) {
            turn++;
        }
    }

    /** Marks some of the names that wait, those registered last first; one by one where one of them cannot be read. Answers how many it took. */
    private int some() {
        List<UUID> taken = new ArrayList<>();
        if (!isMarked(AT_ONCE, taken) && taken.size() > 1) {
            taken.forEach(one -> isMarked(1, new ArrayList<>()));
        }
        return taken.size();
    }

    /** Whether so many of those that wait could be read; those that it took are told. Whoever cannot be read alone waits on. */
    private boolean isMarked(int most, List<UUID> taken) {
        try {
            transactions.executeWithoutResult(status -> {
                taken.addAll(claimed(most));
                if (!taken.isEmpty()) {
                    mark(streams.open(taken));
                }
            });
            return true;
        } catch (TamperedStream | SerializationException | IllegalArgumentException | IllegalStateException amiss) {
            if (taken.size() == 1) {
                unreadable.addAll(taken);
                LOG.warn("the name of person {} cannot be marked: {}", taken.getFirst(), amiss.getClass());
            }
            return false;
        }
    }

    /** Other nodes pass them over, and whoever erases one of them waits until his mark is there to be deleted. */
    private List<UUID> claimed(int most) {
        return jdbc.sql("""
                DELETE FROM work.name_to_mark WHERE person IN (
                    SELECT person FROM work.name_to_mark WHERE person <> ALL (?) ORDER BY person DESC LIMIT ?
                    FOR UPDATE SKIP LOCKED)
                RETURNING person
                """)
                .params(unreadable.toArray(UUID[]::new), most)
                .query(UUID.class)
                .list();
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

    /**
     * Who bears these whole names, by name as typed. Whoever was registered a moment ago is marked first, so that only in the minutes after a large
     * import somebody of it is not known by name yet; nothing is refused because a name could not be marked.
     */
    public Map<String, List<Id.PersonId>> called(Collection<String> names) {
        try {
            some(TURNS_WHILE_ASKED);
        } catch (RuntimeException failure) {
            LOG.warn("names are not marked: {}", failure.getClass());
        }
        Map<String, String> marks =
                names.stream().distinct().collect(Collectors.toMap(name -> name, contacts::nameMark));
        Map<String, List<Id.PersonId>> found = persons.found(Persons.Key.NAME, Set.copyOf(marks.values()));
        Map<String, List<Id.PersonId>> called = new HashMap<>();
        marks.forEach((name, mark) -> called.put(name, found.getOrDefault(mark, List.of())));
        return called;
    }
}
