package org.gongjian.store;

import java.util.List;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.gongjian.record.Catalogue;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The names under which the store holds facts, as entered by every release that ever ran on it. */
public final class StoredNames {
    private final JdbcClient jdbc;

    public StoredNames(DataSource source) {
        this.jdbc = JdbcClient.create(source);
    }

    /** False for a database without our store. */
    boolean exist() {
        return jdbc.sql("SELECT to_regclass('store.stored_name') IS NOT NULL")
                .query(Boolean.class)
                .single();
    }

    /** Refuses to go on with a store that holds a name or version this release lacks. Every node calls it before anything reads. */
    public void assertKnown(Catalogue catalogue) {
        TreeSet<String> unknown = new TreeSet<>(jdbc.sql("SELECT name || ' v' || version FROM store.stored_name")
                .query(String.class)
                .list());
        unknown.removeAll(readable(catalogue));
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("the store holds facts that this release cannot read: " + unknown
                    + "; start the release that wrote them, or a newer one");
        }
    }

    void enter(Catalogue catalogue) {
        // one statement: the owner has no pool, and a log-in for each name is a second of every start
        jdbc.sql("INSERT INTO store.stored_name (name, version) SELECT * FROM unnest(:names::text[], :versions::int[])"
                        + " ON CONFLICT DO NOTHING")
                .param(
                        "names",
                        catalogue.entries().stream().map(Catalogue.Entry::name).toArray(String[]::new))
                .param(
                        "versions",
                        catalogue.entries().stream()
                                .map(Catalogue.Entry::version)
                                .toArray(Integer[]::new))
                .update();
    }

    private static List<String> readable(Catalogue catalogue) {
        return catalogue.readable().stream()
                .map(entry -> entry.name() + " v" + entry.version())
                .toList();
    }
}
