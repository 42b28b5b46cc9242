package org.gongjian.command.importing.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.platform.sending.AppendListener;
import org.gongjian.command.platform.sending.Appended;
import org.gongjian.person.PersonEvent;
import org.gongjian.record.Id;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The person behind each name under which a ledger was written to: one per source and name, whoever that may be elsewhere. Of whom
 * is erased nothing stays.
 */
public final class LedgerWriters implements AppendListener {
    private final JdbcTemplate jdbc;

    public LedgerWriters(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void appended(List<Appended> events, Object state, Edge edge) {
        for (Appended event : events) {
            if (event.fact() instanceof PersonEvent.Erased) {
                jdbc.update("DELETE FROM work.ledger_writer WHERE person = ?", UUID.fromString(event.aggregateId()));
            }
        }
    }

    /** Persons of those of these writers, given as keyed hashes, that are known. */
    Map<String, Id.PersonId> persons(Id.AreaId community, String source, Collection<String> writers) {
        Map<String, Id.PersonId> known = new HashMap<>();
        jdbc.query(
                "SELECT writer, person FROM work.ledger_writer WHERE community = ? AND source = ? AND writer = ANY (?)",
                row -> {
                    known.put(row.getString(1), new Id.PersonId(row.getObject(2, UUID.class)));
                },
                community.value(),
                source,
                writers.toArray(String[]::new));
        return known;
    }

    void enter(Id.AreaId community, String source, Map<String, Id.PersonId> registered) {
        List<Object[]> rows = new ArrayList<>();
        registered.forEach(
                (writer, person) -> rows.add(new Object[] {community.value(), source, writer, person.value()}));
        jdbc.batchUpdate(
                "INSERT INTO work.ledger_writer (community, source, writer, person) VALUES (?, ?, ?, ?)", rows);
    }
}
