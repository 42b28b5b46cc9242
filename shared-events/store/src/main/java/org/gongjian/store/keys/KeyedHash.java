package org.gongjian.store.keys;

import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Finds personal data again without keeping it: the same value gives the same hash, and without the key file nobody can try values. */
public final class KeyedHash {
    private final byte[] key;

    public KeyedHash(KeyFile keys) {
        this.key = keys.hash();
    }

    /**
     * The hash of a value that the caller has normalised.
     *
     * @param purpose the field searched, {@code phone}: equal values of different fields give different hashes
     */
    public String of(String purpose, String normalised) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(LengthPrefixed.of(purpose, normalised));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
