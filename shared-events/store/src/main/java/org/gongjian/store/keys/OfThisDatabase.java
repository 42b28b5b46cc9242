package org.gongjian.store.keys;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.gongjian.record.Id.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether a key file and a database belong together. */
public final class OfThisDatabase {
    private static final String SOME_EVENTS = """
            (SELECT * FROM store.event ORDER BY globalindex LIMIT 10)
            UNION ALL
            (SELECT * FROM store.event ORDER BY globalindex DESC LIMIT 10)
            """;

    private OfThisDatabase() {}

    /**
     * The key file is the one of this database. Single rows that were tampered with are another matter: they stop their own stream,
     * not the product.
     */
    public static void require(DataSource pool, KeyFile keys) {
        JdbcClient jdbc = JdbcClient.create(pool);
        AuthenticatorKeys authenticators = new AuthenticatorKeys(keys);
        List<Boolean> genuine = jdbc.sql(SOME_EVENTS)
                .query((row, n) -> authenticators.genuine(
                        new AuthenticatorKeys.Row(
                                row.getString("eventidentifier"),
                                row.getString("type"),
                                row.getString("aggregateidentifier"),
                                row.getLong("sequencenumber"),
                                row.getString("payloadtype"),
                                row.getString("payloadrevision"),
                                row.getBytes("payload"),
                                row.getBytes("metadata")),
                        row.getString("authenticatorkey"),
                        row.getBytes("authenticator")))
                .list();
        boolean opens = jdbc.sql(
                        "SELECT person, wrapped, master_key FROM store.person_key WHERE wrapped IS NOT NULL LIMIT 1")
                .query((row, n) -> Concealer.opens(
                        keys,
                        new PersonId(row.getObject("person", UUID.class)),
                        row.getBytes("wrapped"),
                        row.getString("master_key")))
                .optional()
                .orElse(true);
        if (!opens || !genuine.isEmpty() && !genuine.contains(true) || !hashes(jdbc, keys)) {
            throw new UnusableKeys("the key file does not belong to this database");
        }
    }

    /**
     * The database takes these keys for its own from now on; for a store that is empty and that nobody uses. The mark of keys that were lost
     * before anything was kept goes; another node that begins at the same moment with others is found by its mark.
     */
    public static void begin(DataSource pool, KeyFile keys) {
        JdbcClient jdbc = JdbcClient.create(pool);
        jdbc.sql("DELETE FROM store.hash_key").update();
        require(pool, keys);
    }

    /** Whether hashes made with these keys are those that stand in the database. One from before this was kept takes the first key it sees. */
    private static boolean hashes(JdbcClient jdbc, KeyFile keys) {
        String mark = new KeyedHash(keys).of("key_file", "hash");
        jdbc.sql("INSERT INTO store.hash_key (mark) SELECT ? WHERE NOT EXISTS (SELECT 1 FROM store.hash_key)"
                        + " ON CONFLICT DO NOTHING")
                .param(mark)
                .update();
        return jdbc.sql("SELECT mark FROM store.hash_key")
                .query(String.class)
                .list()
                .equals(List.of(mark));
    }
}
