package org.gongjian.store.keys;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongjian.record.Concealed;
import org.gongjian.record.Id.PersonId;
import org.jspecify.annotations.Nullable;

/** The keys of some persons, for the length of one page or one command. */
public final class PersonKeys {
    private static final String ALGORITHM = "A256GCM";

    /** Of nobody. */
    public static final PersonKeys NONE = new PersonKeys(Map.of());

    /** null: destroyed */
    private final Map<PersonId, @Nullable AesGcmJce> keys;

    PersonKeys(Map<PersonId, @Nullable AesGcmJce> keys) {
        this.keys = keys;
    }

    boolean knows(PersonId person) {
        return keys.containsKey(person);
    }

    /** Whether this person's key was destroyed: nothing can be concealed for this person any more. */
    public boolean isErased(PersonId person) {
        return keys.containsKey(person) && keys.get(person) == null;
    }

    /** A box for this field of this person. */
    public Concealed conceal(PersonId person, String field, String clear) {
        byte[] box = concealBytes(person, field, clear.getBytes(StandardCharsets.UTF_8));
        return new Concealed(
                person, ALGORITHM, Base64.getUrlEncoder().withoutPadding().encodeToString(box));
    }

    /** What is in the box; empty when the key was destroyed or never made here. */
    public Optional<String> open(Concealed box, String field) {
        if (!box.alg().equals(ALGORITHM)) {
            throw new IllegalArgumentException("unknown algorithm " + box.alg());
        }
        return openBytes(box.key(), field, Base64.getUrlDecoder().decode(box.box()))
                .map(clear -> new String(clear, StandardCharsets.UTF_8));
    }

    /** As {@link #conceal}, for files. */
    public byte[] concealBytes(PersonId person, String field, byte[] clear) {
        AesGcmJce key = keys.get(person);
        if (key == null) {
            throw new PersonErased(person);
        }
        try {
            return key.encrypt(clear, bound(person, field));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As {@link #open}, for files. */
    public Optional<byte[]> openBytes(PersonId person, String field, byte[] box) {
        AesGcmJce key = keys.get(person);
        if (key == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(key.decrypt(box, bound(person, field)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "this box was not made for the field " + field + " of person " + person, e);
        }
    }

    /** A box within a box, under the keys of all of these: gone with any of them. */
    public byte[] concealBytes(List<PersonId> persons, String field, byte[] clear) {
        byte[] box = clear;
        for (PersonId person : persons) {
            box = concealBytes(person, field, box);
        }
        return box;
    }

    /** As {@link #concealBytes(List, String, byte[])}; empty when the key of any of them was destroyed. */
    public Optional<byte[]> openBytes(List<PersonId> persons, String field, byte[] box) {
        Optional<byte[]> clear = Optional.of(box);
        for (PersonId person : persons.reversed()) {
            clear = clear.flatMap(inner -> openBytes(person, field, inner));
        }
        return clear;
    }

    private static byte[] bound(PersonId person, String field) {
        return LengthPrefixed.of("concealed", person.toString(), field);
    }
}
