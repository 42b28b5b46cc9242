package org.gongjian.command.platform.registry;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Says when what is kept in memory about areas, charters and calendars is out of date, on whichever node it changed. Drawn
 * from a sequence: a number that was rolled back never comes again, so that nothing read in a failed transaction passes for current.
 */
final class RegistryVersion {
    private final JdbcClient jdbc;

    RegistryVersion(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long current() {
        return jdbc.sql("SELECT version FROM work.registry_version")
                .query(Long.class)
                .single();
    }

    void changed() {
        jdbc.sql("UPDATE work.registry_version SET version = nextval('work.registry_version_seq')")
                .update();
    }
}
