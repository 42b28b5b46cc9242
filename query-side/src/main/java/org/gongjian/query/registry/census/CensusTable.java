package org.gongjian.query.registry.census;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.census.CensusEvent;
import org.gongjian.census.Counted;
import org.gongjian.person.Membership;
import org.gongjian.query.platform.folding.Columns;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of the census; no other class names them. */
final class CensusTable {
    static final String ROUNDS = "census_rounds";
    static final String GRIDS = "census_grids";
    static final String FOUND = "census_found";

    private final JdbcClient view;
    private final String rounds;
    private final String grids;
    private final String found;

    CensusTable(JdbcClient view, Generation generation) {
        this.view = view;
        this.rounds = generation.of(ROUNDS);
        this.grids = generation.of(GRIDS);
        this.found = generation.of(FOUND);
    }

    // ------------------------------------------------------------------ writing

    void opened(UUID id, CensusEvent.Opened it, AreaPath area) {
        view.sql("INSERT INTO " + rounds
                        + " (id, name, from_day, uncounted, district, street, community) VALUES (?, ?, ?, '{}', ?, ?, ?)"
                        + " ON CONFLICT (id) DO NOTHING")
                .params(id, it.name(), it.from())
                .params(level(area))
                .update();
    }

    /** What is found now takes the place of what was found in this grid before. */
    void counted(UUID id, CensusEvent.GridCounted it, AreaPath area) {
        view.sql("INSERT INTO " + grids
                        + " (census, grid, on_day, district, street, community) VALUES (?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (census, grid) DO UPDATE SET on_day = excluded.on_day")
                .params(id, it.grid(), it.on())
                .params(level(area))
                .update();
        view.sql("DELETE FROM " + found + " WHERE census = ? AND grid = ?")
                .params(id, it.grid())
                .update();
        for (Counted one : it.persons()) {
            view.sql(
                            "INSERT INTO " + found
                                    + " (census, person, grid, membership, elsewhere, district, street, community)"
                                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (census, person) DO UPDATE"
                                    + " SET grid = excluded.grid, membership = excluded.membership, elsewhere = excluded.elsewhere")
                    .params(
                            id,
                            one.person().value(),
                            it.grid(),
                            one.membership().name(),
                            one.elsewhere())
                    .params(level(area))
                    .update();
        }
    }

    void closed(UUID id, CensusEvent.Closed it) {
        view.sql("UPDATE " + rounds + " SET closed_on = ?, uncounted = ?, reason = ? WHERE id = ?")
                .params(Arrays.asList(it.on(), it.uncounted().toArray(String[]::new), it.reason(), id))
                .update();
    }

    // ------------------------------------------------------------------ reading

    /** All rounds at or below the reader's area, the latest first. */
    List<CensusRow> all(Scope scope) {
        Map<UUID, List<CensusRow.Grid>> counted = grids("", Map.of(), scope);
        return view.sql("SELECT r.* FROM " + rounds + " r WHERE " + scope.condition("r")
                        + " ORDER BY r.from_day DESC, r.id")
                .params(scope.parameters())
                .query((row, n) -> row(row, counted))
                .list();
    }

    Optional<CensusRow> one(UUID id, Scope scope) {
        Map<UUID, List<CensusRow.Grid>> counted = grids(" AND g.census = :id", Map.of("id", id), scope);
        return view.sql("SELECT r.* FROM " + rounds + " r WHERE r.id = :id AND " + scope.condition("r"))
                .params(scope.parameters())
                .param("id", id)
                .query((row, n) -> row(row, counted))
                .optional();
    }

    /** Everybody found in a round, by grid. */
    List<CensusRow.Found> found(UUID id, Scope scope) {
        return view.sql("SELECT f.person, f.grid, f.membership, f.elsewhere FROM " + found
                        + " f WHERE f.census = :id AND " + scope.condition("f") + " ORDER BY f.grid, f.person")
                .params(scope.parameters())
                .param("id", id)
                .query((row, n) -> new CensusRow.Found(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        Membership.valueOf(row.getString(3)),
                        row.getBoolean(4)))
                .list();
    }

    private Map<UUID, List<CensusRow.Grid>> grids(String and, Map<String, Object> parameters, Scope scope) {
        Map<UUID, List<CensusRow.Grid>> counted = new HashMap<>();
        view.sql("SELECT g.census, g.grid, g.on_day, count(*) FILTER (WHERE f.membership = 'FULL'),"
                        + " count(*) FILTER (WHERE f.membership = 'PROBATIONARY'), count(*) FILTER (WHERE f.elsewhere) FROM "
                        + grids + " g LEFT JOIN " + found + " f ON f.census = g.census AND f.grid = g.grid WHERE "
                        + scope.condition("g") + and + " GROUP BY g.census, g.grid, g.on_day ORDER BY g.grid")
                .params(scope.parameters())
                .params(parameters)
                .query(row -> {
                    counted.computeIfAbsent(row.getObject(1, UUID.class), census -> new ArrayList<>())
                            .add(new CensusRow.Grid(
                                    row.getString(2),
                                    row.getObject(3, LocalDate.class),
                                    row.getLong(4),
                                    row.getLong(5),
                                    row.getLong(6)));
                });
        return counted;
    }

    private static CensusRow row(ResultSet row, Map<UUID, List<CensusRow.Grid>> counted) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new CensusRow(
                id,
                row.getString("name"),
                row.getObject("from_day", LocalDate.class),
                counted.getOrDefault(id, List.of()),
                row.getObject("closed_on", LocalDate.class),
                List.of((String[]) row.getArray("uncounted").getArray()),
                row.getString("reason"),
                Columns.area(row));
    }

    private static List<@Nullable Object> level(AreaPath path) {
        Id.AreaId street = path.street();
        Id.AreaId community = path.community();
        return Arrays.asList(
                path.district().value(),
                street == null ? null : street.value(),
                community == null ? null : community.value());
    }
}
