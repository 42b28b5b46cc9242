package org.gongjian.store.keys;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.gongjian.record.Concealed;
import org.gongjian.record.Id.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Conceals personal data under one key per person and opens it again. The keys lie in the database, wrapped by a master key
 * that does not. Destroying a person's key leaves every box as it is and its content gone. Keys are fetched for each use and
 * never cached, so that destruction takes effect at once on every node.
 */
public final class Concealer {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcTemplate batch;
    private final JdbcClient jdbc;
    private final KeyFile keys;

    /** With the append pool it conceals and opens; with the view pool it only opens. */
    public Concealer(DataSource source, KeyFile keys) {
        this.batch = new JdbcTemplate(source);
        this.jdbc = JdbcClient.create(batch);
        this.keys = keys;
    }

    /** A box for this field of this person; makes the person's key when there is none. Throws when it was destroyed. */
    public Concealed conceal(PersonId person, String field, String clear) {
        return keysFor(List.of(person)).conceal(person, field, clear);
    }

    /** What is in the box; empty when the person's key was destroyed. Throws when the box was made for another field. */
    public Optional<String> open(Concealed box, String field) {
        return keysOf(List.of(box.key())).open(box, field);
    }

    /** The first of these for whom anything can be concealed still: whose key was not destroyed. */
    public PersonId firstNotErased(List<PersonId> persons) {
        PersonKeys there = keysOf(persons);
        return persons.stream()
                .filter(person -> !there.isErased(person))
                .findFirst()
                .orElseThrow(() -> new PersonErased(persons.getLast()));
    }

    /** The keys of many persons by one query, for one page or one batch. Not to be kept. */
    public PersonKeys keysOf(Collection<PersonId> persons) {
        UUID[] ids = persons.stream().map(PersonId::value).distinct().toArray(UUID[]::new);
        Map<PersonId, @Nullable AesGcmJce> found = new HashMap<>();
        if (ids.length > 0) {
            jdbc.sql("SELECT person, wrapped, master_key FROM store.person_key WHERE person = ANY (?)")
                    .param(ids)
                    .query(row -> {
                        PersonId person = new PersonId(row.getObject("person", UUID.class));
                        byte @Nullable [] wrapped = row.getBytes("wrapped");
                        found.put(
                                person, wrapped == null ? null : unwrap(person, wrapped, row.getString("master_key")));
                    });
        }
        return new PersonKeys(found);
    }

    /** As {@link #keysOf}, making the keys that are missing. */
    public PersonKeys keysFor(Collection<PersonId> persons) {
        PersonKeys there = keysOf(persons);
        List<PersonId> missing = persons.stream()
                .filter(person -> !there.knows(person))
                .distinct()
                // whoever makes keys of the same persons at the same moment makes them in the same order
                .sorted(Comparator.comparing(PersonId::value))
                .toList();
        if (missing.isEmpty()) {
            return there;
        }
        make(missing);
        return keysOf(persons);
    }

    /** Makes everything ever concealed for this person unreadable, for good. Returns whether there was a key. */
    public boolean destroyKey(PersonId person) {
        return jdbc.sql(
                                "UPDATE store.person_key SET wrapped = NULL, destroyed_at = now() WHERE person = ? AND wrapped IS NOT NULL")
                        .param(person.value())
                        .update()
                == 1;
    }

    private void make(List<PersonId> persons) {
        String master = keys.currentMaster();
        // somebody else may make one at the same moment: the first one counts
        batch.batchUpdate(
                "INSERT INTO store.person_key (person, wrapped, master_key) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                persons.stream()
                        .map(person -> new Object[] {person.value(), wrapped(keys, person, fresh(), master), master})
                        .toList());
    }

    private static byte[] fresh() {
        byte[] key = new byte[32];
        RANDOM.nextBytes(key);
        return key;
    }

    static byte[] wrapped(KeyFile keys, PersonId person, byte[] key, String master) {
        try {
            return new AesGcmJce(keys.master(master)).encrypt(key, bound(person));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private AesGcmJce unwrap(PersonId person, byte[] wrapped, String master) {
        try {
            return new AesGcmJce(unwrapped(keys, person, wrapped, master));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean opens(KeyFile keys, PersonId person, byte[] wrapped, String master) {
        try {
            unwrapped(keys, person, wrapped, master);
            return true;
        } catch (IllegalStateException foreign) {
            return false;
        }
    }

    static byte[] unwrapped(KeyFile keys, PersonId person, byte[] wrapped, String master) {
        try {
            return new AesGcmJce(keys.master(master)).decrypt(wrapped, bound(person));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "the key of person " + person + " does not open with master key " + master, e);
        }
    }

    private static byte[] bound(PersonId person) {
        return LengthPrefixed.of("person_key", person.toString());
    }
}
