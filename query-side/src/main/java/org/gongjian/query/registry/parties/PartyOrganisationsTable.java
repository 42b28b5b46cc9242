package org.gongjian.query.registry.parties;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongjian.partyorganisation.PartyOrganisationEvent;
import org.gongjian.partyorganisation.PartyOrganisationFunction;
import org.gongjian.partyorganisation.PartyOrganisationKind;
import org.gongjian.query.platform.folding.Columns;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.sight.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of organisations of the party; no other class names them. */
final class PartyOrganisationsTable {
    static final String NAME = "party_organisations";
    static final String SECRETARIES = "party_secretaries";

    private final JdbcClient view;
    private final String table;
    private final String secretaries;

    PartyOrganisationsTable(JdbcClient view, Generation generation) {
        this.view = view;
        this.table = generation.of(NAME);
        this.secretaries = generation.of(SECRETARIES);
    }

    // ------------------------------------------------------------------ writing

    void registered(UUID id, PartyOrganisationEvent.Registered it) {
        view.sql("INSERT INTO " + table + " (id, kind, function, name, superior, founded_on, unit, district, street,"
                        + " community, grids, dissolved) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '{}', false)"
                        + " ON CONFLICT (id) DO NOTHING")
                .params(Arrays.asList(
                        id,
                        it.kind().name(),
                        it.function() == null ? null : it.function().name(),
                        it.name(),
                        Columns.value(it.superior()),
                        it.foundedOn(),
                        Columns.value(it.unit()),
                        it.area().district().value(),
                        Columns.value(it.area().street()),
                        Columns.value(it.area().community())))
                .update();
    }

    void named(UUID id, String name) {
        view.sql("UPDATE " + table + " SET name = ? WHERE id = ?")
                .params(name, id)
                .update();
    }

    void under(UUID id, UUID superior) {
        view.sql("UPDATE " + table + " SET superior = ? WHERE id = ?")
                .params(superior, id)
                .update();
    }

    void serving(UUID id, List<String> grids) {
        view.sql("UPDATE " + table + " SET grids = ? WHERE id = ?")
                .params(grids.toArray(String[]::new), id)
                .update();
    }

    /** The one before led it until the day before. */
    void ledBy(UUID id, UUID person, LocalDate from) {
        view.sql("UPDATE " + secretaries
                        + " SET last_day = ? WHERE organisation = ? AND from_day < ? AND last_day IS NULL")
                .params(from.minusDays(1), id, from)
                .update();
        view.sql("INSERT INTO " + secretaries
                        + " (organisation, person, from_day, district, street, community)"
                        + " SELECT id, ?, ?, district, street, community FROM " + table + " WHERE id = ?"
                        + " ON CONFLICT (organisation, from_day) DO NOTHING")
                .params(person, from, id)
                .update();
    }

    void left(UUID id, LocalDate lastDay) {
        view.sql("UPDATE " + secretaries
                        + " SET last_day = ? WHERE organisation = ? AND from_day <= ? AND last_day IS NULL")
                .params(lastDay, id, lastDay)
                .update();
    }

    void dissolved(UUID id, Instant at) {
        view.sql("UPDATE " + table + " SET dissolved = true, dissolved_at = ? WHERE id = ?")
                .params(Timestamp.from(at), id)
                .update();
    }

    // ------------------------------------------------------------------ reading

    /** All at or below the reader's area, those that are no more last. */
    List<PartyOrganisationRow> all(Scope scope) {
        Map<UUID, List<PartyOrganisationRow.Secretary>> led = secretaries(scope);
        return view.sql("SELECT p.* FROM " + table + " p WHERE " + scope.condition("p")
                        + " ORDER BY p.dissolved, p.kind, p.name, p.id")
                .params(scope.parameters())
                .query((row, n) -> row(row, led))
                .list();
    }

    private Map<UUID, List<PartyOrganisationRow.Secretary>> secretaries(Scope scope) {
        Map<UUID, List<PartyOrganisationRow.Secretary>> led = new HashMap<>();
        view.sql("SELECT s.organisation, s.person, s.from_day, s.last_day FROM " + secretaries + " s WHERE "
                        + scope.condition("s") + " ORDER BY s.from_day DESC")
                .params(scope.parameters())
                .query(row -> {
                    led.computeIfAbsent(row.getObject(1, UUID.class), organisation -> new ArrayList<>())
                            .add(new PartyOrganisationRow.Secretary(
                                    row.getObject(2, UUID.class),
                                    row.getObject(3, LocalDate.class),
                                    row.getObject(4, LocalDate.class)));
                });
        return led;
    }

    private static PartyOrganisationRow row(ResultSet row, Map<UUID, List<PartyOrganisationRow.Secretary>> led)
            throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String function = row.getString("function");
        Timestamp dissolved = row.getTimestamp("dissolved_at");
        return new PartyOrganisationRow(
                id,
                PartyOrganisationKind.valueOf(row.getString("kind")),
                function == null ? null : PartyOrganisationFunction.valueOf(function),
                row.getString("name"),
                row.getObject("superior", UUID.class),
                row.getObject("founded_on", LocalDate.class),
                row.getObject("unit", UUID.class),
                List.of((String[]) row.getArray("grids").getArray()),
                row.getBoolean("dissolved"),
                dissolved == null ? null : dissolved.toInstant(),
                Columns.area(row),
                led.getOrDefault(id, List.of()));
    }

    /** Names of these, wherever in the reader's district. */
    Map<UUID, String> names(Scope scope) {
        Map<UUID, String> names = new HashMap<>();
        view.sql("SELECT id, name FROM " + table + " WHERE district = ?")
                .param(scope.area().district().value())
                .query(row -> {
                    names.put(row.getObject(1, UUID.class), row.getString(2));
                });
        return names;
    }
}
