package org.gongjian.store;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.gongjian.catalogue.Gongjian;
import org.gongjian.record.Catalogue;

/**
 * Brings a database to this release, as its owner. Each part of the product brings its own migrations and has its own
 * history table; parts that are not on the class path are left alone.
 */
public final class Migrations {

    private record Part(String name, String schema) {
        String location() {
            return "db/migration/" + name;
        }
    }

    private static final List<Part> PARTS = List.of(
            new Part("store", "store"), new Part("work", "work"), new Part("app", "work"), new Part("view", "view"));

    private Migrations() {}

    /** Runs what is due. Refuses first when the store holds names that the catalogue lacks; enters the names of this release last. */
    public static void run(DataSource owner, Catalogue catalogue) {
        StoredNames names = new StoredNames(owner);
        if (names.exist()) {
            names.assertKnown(catalogue);
        }
        migrate(owner);
        names.enter(catalogue);
    }

    /** As {@link #run(DataSource, Catalogue)} with all names of this release. */
    public static void run(DataSource owner) {
        run(owner, Gongjian.catalogue());
    }

    private static void migrate(DataSource owner) {
        ClassLoader loader = Migrations.class.getClassLoader();
        for (Part part : PARTS) {
            if (loader.getResource(part.location()) != null) {
                Flyway.configure(loader)
                        .dataSource(owner)
                        .locations("classpath:" + part.location())
                        .defaultSchema(part.schema())
                        .table("migrations_of_" + part.name())
                        // the schema may hold tables of another part already
                        .baselineOnMigrate(true)
                        .baselineVersion("0")
                        .failOnMissingLocations(true)
                        .load()
                        .migrate();
            }
        }
    }
}
