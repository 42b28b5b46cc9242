package org.gongjian.command.importing.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongjian.record.Id;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which rows of which ledger are already matters of ours, and what they said. */
public final class LedgerIdentities {
    private final JdbcTemplate jdbc;

    public LedgerIdentities(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Fingerprints of those of these numbers that are known. */
    Map<String, String> fingerprints(Id.AreaId community, String source, Collection<String> numbers) {
        Map<String, String> known = new HashMap<>();
        jdbc.query(
                "SELECT number, fingerprint FROM work.ledger_identity WHERE community = ? AND source = ? AND number = ANY (?)",
                row -> {
                    known.put(row.getString(1), row.getString(2));
                },
                community.value(),
                source,
                numbers.toArray(String[]::new));
        return known;
    }

    /** A row that became a matter. */
    record Taken(String number, UUID matter, String fingerprint) {}

    /** Enters rows; fails where one is known already, and with it the transaction that took it over. */
    void enter(Id.AreaId community, String source, List<Taken> taken) {
        List<Object[]> rows = new ArrayList<>();
        for (Taken row : taken) {
            rows.add(new Object[] {community.value(), source, row.number(), row.matter(), row.fingerprint()});
        }
        jdbc.batchUpdate(
                "INSERT INTO work.ledger_identity (community, source, number, matter, fingerprint) VALUES (?, ?, ?, ?, ?)",
                rows);
    }
}
