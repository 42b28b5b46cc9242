package org.gongjian.command.platform.registry.rules;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Says when what is kept in memory about areas, charters and calendars is out of date, on whichever node it changed. Drawn
 * from a sequence: a number that was rolled back never comes again, so that nothing read in a failed transaction passes for current.
 */
public final class RegistryVersion {
    private final JdbcClient jdbc;

    public RegistryVersion(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long current() {
        return jdbc.sql("SELECT version FROM work.registry_version")
                .query(Long.class)
                .single();
    }

    public void changed() {
        jdbc.sql("UPDATE work.registry_version SET version = nextval('work.registry_version_seq')")
                .update();
    }
}
