package org.gongjian.app.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.gongjian.record.Id.PersonId;

/** Marks by which an address of one's own is known to be given by this product to whoever has the account: a new password ends it. */
public class AddressMarks {

    /** Bytes of a mark. */
    public static final int LENGTH = 16;

    private final AccountTable table;
    private final SecretKey key;

    AddressMarks(AccountTable table, SecretKey key) {
        this.table = table;
        this.key = key;
    }

    /** The mark of what the owner of this account is given. */
    public byte[] of(String login, byte[] given) {
        return table.find(login)
                .map(account -> mark(account, given))
                .orElseThrow(() -> new IllegalStateException("no account of this name"));
    }

    /** Who is logged in where this person has an open account by which this was marked; nothing where it was not. */
    public Optional<SignedIn> owner(PersonId person, byte[] given, byte[] mark) {
        return table.openOf(person).stream()
                .filter(account -> MessageDigest.isEqual(mark(account, given), mark))
                .map(Account::signedIn)
                .findFirst();
    }

    private byte[] mark(Account account, byte[] given) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(given);
            mac.update(account.secret().getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(mac.doFinal(), LENGTH);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
