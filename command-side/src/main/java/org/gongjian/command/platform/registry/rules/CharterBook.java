package org.gongjian.command.platform.registry.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.gongjian.charter.CharterEvent;
import org.gongjian.charter.CharterRule;
import org.gongjian.charter.CharterVersion;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.platform.sending.AppendListener;
import org.gongjian.command.platform.sending.Appended;
import org.gongjian.record.Id;
import org.gongjian.store.FactJson;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every version of every charter; a version never changes once it is written. */
public final class CharterBook implements AppendListener {
    private final JdbcClient jdbc;
    private final RegistryVersion version;

    public CharterBook(JdbcClient jdbc, RegistryVersion version) {
        this.jdbc = jdbc;
        this.version = version;
    }

    @Override
    public void appended(List<Appended> events, Object state, Edge edge) {
        for (Appended event : events) {
            if (event.fact() instanceof CharterEvent charter) {
                switch (charter) {
                    case CharterEvent.PutInForce put -> {
                        keep(put);
                        version.changed();
                    }
                    case CharterEvent.VersionDrafted _ -> {
                        // holds nowhere yet
                    }
                }
            }
        }
    }

    private void keep(CharterEvent.PutInForce put) {
        jdbc.sql("""
                        INSERT INTO work.charter_version (area, version, charter, name, in_force_from, rules)
                        VALUES (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        put.area().value(),
                        put.version(),
                        put.charter().value(),
                        put.name(),
                        put.inForceFrom(),
                        FactJson.mapper().writeValueAsString(put.rules()))
                .update();
    }

    /** All versions by area, the oldest first. */
    public Map<Id.AreaId, List<CharterVersion>> load() {
        Map<Id.AreaId, List<CharterVersion>> book = new HashMap<>();
        jdbc.sql(
                        "SELECT area, version, charter, name, in_force_from, rules FROM work.charter_version ORDER BY area, version")
                .query(row -> {
                    TreeMap<String, CharterRule> rules = new TreeMap<>();
                    for (CharterRule rule : FactJson.mapper().readValue(row.getString("rules"), CharterRule[].class)) {
                        rules.put(rule.key(), rule);
                    }
                    book.computeIfAbsent(new Id.AreaId(row.getObject("area", UUID.class)), area -> new ArrayList<>())
                            .add(new CharterVersion(
                                    new Id.CharterId(row.getObject("charter", UUID.class)),
                                    row.getInt("version"),
                                    row.getString("name"),
                                    row.getObject("in_force_from", LocalDate.class),
                                    rules));
                });
        return book;
    }
}
