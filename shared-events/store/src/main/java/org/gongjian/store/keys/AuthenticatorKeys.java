package org.gongjian.store.keys;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Marks rows as written by the product, and tells whether a row is. The keys are not in the database. */
public final class AuthenticatorKeys {

    /** What is authenticated of a row: all that a decision could rest on. */
    public record Row(
            String eventId,
            String aggregateType,
            String aggregateId,
            long sequence,
            String name,
            String version,
            byte[] payload,
            byte[] metadata) {

        private byte[] bytes() {
            return new LengthPrefixed()
                    .add(eventId)
                    .add(aggregateType)
                    .add(aggregateId)
                    .add(sequence)
                    .add(name)
                    .add(version)
                    .add(payload)
                    .add(metadata)
                    .bytes();
        }
    }

    private final KeyFile keys;

    public AuthenticatorKeys(KeyFile keys) {
        this.keys = keys;
    }

    /** The id of the key that new rows are marked with. */
    public String current() {
        return keys.currentAuthenticator();
    }

    public byte[] mark(Row row) {
        return mark(row, current());
    }

    public boolean genuine(Row row, String keyId, byte[] mark) {
        return keys.knowsAuthenticator(keyId) && MessageDigest.isEqual(mark(row, keyId), mark);
    }

    private byte[] mark(Row row, String keyId) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.authenticator(keyId), "HmacSHA256"));
            return mac.doFinal(row.bytes());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
