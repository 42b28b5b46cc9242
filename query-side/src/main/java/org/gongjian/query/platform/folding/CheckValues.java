package org.gongjian.query.platform.folding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.gongjian.store.keys.AuthenticatorKeys;
import org.gongjian.store.keys.AuthenticatorKeys.Row;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 核验码: a short value that follows from the id of a stored event and its authenticator. Whoever was given one finds the same fact by it
 * later, or learns that it is no longer as it was.
 */
public final class CheckValues {
    private static final String EVENTS =
            "SELECT globalindex, aggregateidentifier, sequencenumber, eventidentifier, type,"
                    + " payloadtype, payloadrevision, payload, metadata, authenticatorkey, authenticator FROM store.event"
                    + " WHERE aggregateidentifier = ? ";
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;

    private final JdbcClient view;
    private final StoreReader store;
    private final AuthenticatorKeys keys;

    public CheckValues(JdbcClient view, StoreReader store, AuthenticatorKeys keys) {
        this.view = view;
        this.store = store;
        this.keys = keys;
    }

    /**
     * A fact with its value.
     *
     * @param genuine whether it is as this product wrote it
     */
    public record Checked(Recorded event, String value, boolean genuine) {}

    /** The facts of a stream, the first first. */
    public List<Checked> of(String aggregateId) {
        return view.sql(EVENTS + "ORDER BY sequencenumber")
                .param(aggregateId)
                .query((row, n) -> checked(row))
                .list();
    }

    /** One of them. */
    public Optional<Checked> of(String aggregateId, long sequence) {
        return view.sql(EVENTS + "AND sequencenumber = ?")
                .params(aggregateId, sequence)
                .query((row, n) -> checked(row))
                .optional();
    }

    /** As it may be typed from a screen or a slip: case, blanks and strokes do not matter. */
    public static boolean same(String typed, String value) {
        return plain(typed).equals(plain(value));
    }

    private static String plain(String value) {
        return value.replaceAll("[\\s-]", "")
                .toUpperCase(java.util.Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    private Checked checked(ResultSet row) throws SQLException {
        Row stored = new Row(
                row.getString("eventidentifier"),
                row.getString("type"),
                row.getString("aggregateidentifier"),
                row.getLong("sequencenumber"),
                row.getString("payloadtype"),
                row.getString("payloadrevision"),
                row.getBytes("payload"),
                row.getBytes("metadata"));
        byte[] mark = row.getBytes("authenticator");
        return new Checked(
                store.read(StoredRow.of(row)),
                value(stored.eventId(), mark),
                keys.genuine(stored, row.getString("authenticatorkey"), mark));
    }

    private static String value(String eventId, byte[] mark) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(eventId.getBytes(StandardCharsets.UTF_8));
            byte[] whole = digest.digest(mark);
            StringBuilder value = new StringBuilder();
            for (int n = 0; n < LENGTH; n++) {
                value.append(n > 0 && n % GROUP == 0 ? "-" : "").append(LETTERS.charAt(whole[n] & 31));
            }
            return value.toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
