package org.gongjian.store.keys;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.gongjian.record.Id.PersonId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * New keys in the file, and every person's key wrapped anew. Done while nothing runs. Cut in half it has lost nothing: each row
 * names the master key it was wrapped with, and the file keeps them all.
 */
public final class KeyRotation {
    private final DataSource owner;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    /** Over a session of the owner: nobody else changes which master key a row names. */
    public KeyRotation(DataSource owner) {
        this.owner = owner;
        this.jdbc = new JdbcTemplate(owner);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(owner));
    }

    /**
     * What was done.
     *
     * @param master id of the master key that is current now
     * @param authenticator id of the authenticator key that is current now
     * @param persons how many keys were wrapped anew
     */
    public record Rotated(String master, String authenticator, int persons) {}

    /** New keys into this file first, then the database. */
    public Rotated rotate(Path file) {
        OfThisDatabase.require(owner, KeyFile.in(file));
        KeyFile keys = KeyFile.withNewKeys(file);
        Integer persons = transaction.execute(status -> wrapAnew(keys));
        return new Rotated(keys.currentMaster(), keys.currentAuthenticator(), persons == null ? 0 : persons);
    }

    private int wrapAnew(KeyFile keys) {
        String master = keys.currentMaster();
        List<Object[]> rows = jdbc.query(
                "SELECT person, wrapped, master_key FROM store.person_key"
                        + " WHERE wrapped IS NOT NULL AND master_key <> ? FOR UPDATE",
                (row, n) -> {
                    PersonId person = new PersonId(row.getObject(1, UUID.class));
                    byte[] key = Concealer.unwrapped(keys, person, row.getBytes(2), row.getString(3));
                    return new Object[] {Concealer.wrapped(keys, person, key, master), master, person.value()};
                },
                master);
        jdbc.batchUpdate("UPDATE store.person_key SET wrapped = ?, master_key = ? WHERE person = ?", rows);
        return rows.size();
    }
}
