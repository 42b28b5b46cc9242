package org.gongjian.command.platform.persons;

import java.util.Collection;
import org.gongjian.record.Concealed;
import org.gongjian.record.Id;
import org.gongjian.store.keys.Concealer;
import org.gongjian.store.keys.KeyedHash;
import org.gongjian.store.keys.PersonKeys;

/** Own words of many persons at once, for what comes in batches: concealed under their keys, and known again unread. */
public final class BulkWords {
    private final Concealer concealer;
    private final KeyedHash hashes;

    public BulkWords(Concealer concealer, KeyedHash hashes) {
        this.concealer = concealer;
        this.hashes = hashes;
    }

    /** Conceals under keys fetched once for the whole batch. */
    public static final class Batch {
        private final PersonKeys keys;

        private Batch(PersonKeys keys) {
            this.keys = keys;
        }

        /** A text in the words of one of these persons, bound to the field it stands in. */
        public Concealed words(Id.PersonId person, String field, String text) {
            return keys.conceal(person, field, text);
        }
    }

    /** The words of these persons; who has no key gets one. */
    public Batch of(Collection<Id.PersonId> persons) {
        return new Batch(concealer.keysFor(persons));
    }

    /** Equal texts have equal marks, and without the key file nobody can try texts. */
    public String mark(String purpose, String text) {
        return hashes.of(purpose, text);
    }
}
