package org.gongjian.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes, by plain JDBC and without deciding anything, the rows that a matter received and admitted left behind: request key,
 * event, dates, audit, answer, and a number for the first; one transaction for each of its two commands, on the same pool. Neither
 * of the two leaves a date on which the system acts, so there is only the deletion of earlier ones.
 */
@NullUnmarked // rows as maps
final class Peer {
    private final DataSource pool;
    private final List<Map<String, Object>> events;
    private final List<Map<String, Object>> dues;
    private final List<Map<String, Object>> audits;
    private final Map<String, Object> request;
    private final List<UUID> communities;

    Peer(DataSource pool, String matter) {
        JdbcTemplate jdbc = new JdbcTemplate(pool);
        this.pool = pool;
        this.events = jdbc.queryForList(
                "SELECT * FROM store.event WHERE aggregateidentifier = ? ORDER BY sequencenumber", matter);
        this.dues = jdbc.queryForList("SELECT * FROM work.due WHERE aggregate = ?", matter);
        this.audits = jdbc.queryForList("SELECT * FROM work.audit WHERE target = ? ORDER BY id", matter);
        this.request = jdbc.queryForList("SELECT * FROM work.request WHERE owner = 'bench' LIMIT 1")
                .getFirst();
        this.communities = jdbc.queryForList("SELECT area FROM work.area WHERE community IS NOT NULL", UUID.class);
    }

    String rows() {
        return "2 events of %,d bytes, %d dates"
                .formatted(
                        events.stream()
                                .mapToInt(event -> ((byte[]) event.get("payload")).length
                                        + ((byte[]) event.get("metadata")).length)
                                .sum(),
                        dues.size());
    }

    void matter(int worker) throws SQLException {
        String id = UUID.randomUUID().toString();
        for (int step = 0; step < events.size(); step++) {
            try (Connection connection = pool.getConnection()) {
                connection.setAutoCommit(false);
                command(connection, id, step, communities.get(worker % communities.size()));
                connection.commit();
                connection.setAutoCommit(true);
            }
        }
    }

    private void command(Connection to, String id, int step, UUID community) throws SQLException {
        String key = UUID.randomUUID().toString();
        update(
                to,
                "INSERT INTO work.request (owner, key, fingerprint, at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                "bench",
                key,
                "bench",
                request.get("at"));
        if (step == 0) {
            update(
                    to,
                    "INSERT INTO work.number_series AS s (area, series, period, last) VALUES (?, ?, ?, 1)"
                            + " ON CONFLICT (area, series, period) DO UPDATE SET last = s.last + 1 RETURNING last",
                    community,
                    "PEER",
                    "2026");
        }
        Map<String, Object> event = events.get(step);
        long position = update(
                to,
                "INSERT INTO store.event (eventidentifier, aggregateidentifier, sequencenumber, type, timestamp,"
                        + " payloadtype, payloadrevision, payload, metadata, authenticatorkey, authenticator)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING globalindex",
                UUID.randomUUID().toString(),
                id,
                event.get("sequencenumber"),
                event.get("type"),
                event.get("timestamp"),
                event.get("payloadtype"),
                event.get("payloadrevision"),
                event.get("payload"),
                event.get("metadata"),
                event.get("authenticatorkey"),
                event.get("authenticator"));
        if (step > 0) {
            update(to, "DELETE FROM work.due WHERE aggregate = ?", id);
        }
        for (Map<String, Object> due : step == 0 ? dues.subList(0, Math.min(1, dues.size())) : dues) {
            update(
                    to,
                    "INSERT INTO work.due (type, aggregate, kind, at) VALUES (?, ?, ?, ?)",
                    due.get("type"),
                    id,
                    due.get("kind"),
                    due.get("at"));
        }
        Map<String, Object> audit = audits.get(step);
        update(
                to,
                "INSERT INTO work.audit (at, login, person, office, command, target, outcome, code, correlation, first_position,"
                        + " last_position) VALUES (?, ?, ?, ?, ?, ?, ?, NULL, ?, ?, ?)",
                audit.get("at"),
                audit.get("login"),
                audit.get("person"),
                audit.get("office"),
                audit.get("command"),
                id,
                audit.get("outcome"),
                audit.get("correlation"),
                position,
                position);
        update(
                to,
                "UPDATE work.request SET answer = ? WHERE owner = ? AND key = ?",
                request.get("answer"),
                "bench",
                key);
    }

    private static long update(Connection to, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = to.prepareStatement(sql, Statement.NO_GENERATED_KEYS)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            if (!statement.execute()) {
                return -1;
            }
            try (ResultSet row = statement.getResultSet()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
