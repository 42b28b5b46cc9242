package org.gongjian.query.registry.bodies;

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
import org.gongjian.body.BodyEvent;
import org.gongjian.body.ChairOrder;
import org.gongjian.body.SeatKind;
import org.gongjian.body.Unfit;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.query.platform.folding.Columns;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.sight.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of bodies; no other class names them. */
final class BodiesTable {
    static final String NAME = "bodies";
    static final String TENURES = "body_tenures";
    static final String ORDERS = "body_chair_orders";

    private final JdbcClient view;
    private final String table;
    private final String tenures;
    private final String orders;

    BodiesTable(JdbcClient view, Generation generation) {
        this.view = view;
        this.table = generation.of(NAME);
        this.tenures = generation.of(TENURES);
        this.orders = generation.of(ORDERS);
    }

    // ------------------------------------------------------------------ writing

    void established(UUID id, BodyEvent.Established it) {
        view.sql("INSERT INTO " + table + " (id, kind, name, seats, district, street, community)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING")
                .params(Arrays.asList(
                        id,
                        it.kind().name(),
                        it.name(),
                        it.seats(),
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

    void numbering(UUID id, int seats) {
        view.sql("UPDATE " + table + " SET seats = ? WHERE id = ?")
                .params(seats, id)
                .update();
    }

    void seated(UUID body, BodyEvent.Seated it) {
        view.sql("INSERT INTO " + tenures
                        + " (body, seat, holder_kind, person, organisation, post, from_day, last_day, proposed_by, approved_by,"
                        + " appointed_by, district, street, community)"
                        + " SELECT id, ?, ?, ?::uuid, ?::uuid, ?, ?, ?::date, ?, ?, ?, district, street, community FROM "
                        + table
                        + " WHERE id = ? ON CONFLICT (body, seat, from_day) DO NOTHING")
                .params(Arrays.asList(
                        it.seat(),
                        it.holder().kind().name(),
                        Columns.value(it.holder().sitting()),
                        Columns.value(it.holder().organisation()),
                        it.post(),
                        it.from(),
                        it.lastDay(),
                        it.how().proposedBy(),
                        it.how().approvedBy(),
                        it.how().appointedBy(),
                        body))
                .update();
    }

    void vacated(UUID body, BodyEvent.Vacated it) {
        view.sql("UPDATE " + tenures
                        + " SET last_day = ?, left_because = ?, unfit = ? WHERE body = ? AND seat = ? AND from_day <= ?"
                        + " AND (last_day IS NULL OR last_day >= ?)")
                .params(Arrays.asList(
                        it.lastDay(),
                        it.reason(),
                        it.unfit() == null ? null : it.unfit().name(),
                        body,
                        it.seat(),
                        it.lastDay(),
                        it.lastDay()))
                .update();
    }

    void rotating(UUID body, long sequence, List<Integer> seats, LocalDate from, int months) {
        view.sql("INSERT INTO " + orders
                        + " (body, sequence, seats, from_day, months, district, street, community)"
                        + " SELECT id, ?, ?::integer[], ?, ?, district, street, community FROM " + table
                        + " WHERE id = ? ON CONFLICT (body, sequence) DO NOTHING")
                .params(sequence, seats.toArray(Integer[]::new), from, months, body)
                .update();
    }

    void dissolved(UUID id, LocalDate lastDay) {
        view.sql("UPDATE " + table + " SET last_day = ? WHERE id = ?")
                .params(lastDay, id)
                .update();
    }

    // ------------------------------------------------------------------ reading

    /** All at or below the reader's area. */
    List<BodyRow> all(Scope scope) {
        return rows("", Map.of(), scope);
    }

    /** One of them. */
    Optional<BodyRow> one(UUID id, Scope scope) {
        return rows(" AND %s = :id", Map.of("id", id), scope).stream().findFirst();
    }

    private List<BodyRow> rows(String which, Map<String, Object> parameters, Scope scope) {
        Map<UUID, List<BodyRow.Tenure>> seated = new HashMap<>();
        view.sql("SELECT t.* FROM " + tenures + " t WHERE " + scope.condition("t") + which.formatted("t.body")
                        + " ORDER BY t.seat, t.from_day DESC")
                .params(scope.parameters())
                .params(parameters)
                .query(row -> {
                    seated.computeIfAbsent(row.getObject("body", UUID.class), body -> new ArrayList<>())
                            .add(tenure(row));
                });
        Map<UUID, List<ChairOrder>> rotating = new HashMap<>();
        view.sql("SELECT o.* FROM " + orders + " o WHERE " + scope.condition("o") + which.formatted("o.body")
                        + " ORDER BY o.sequence DESC")
                .params(scope.parameters())
                .params(parameters)
                .query(row -> {
                    rotating.computeIfAbsent(row.getObject("body", UUID.class), body -> new ArrayList<>())
                            .add(new ChairOrder(
                                    List.of((Integer[]) row.getArray("seats").getArray()),
                                    row.getObject("from_day", LocalDate.class),
                                    row.getInt("months")));
                });
        return view.sql("SELECT b.* FROM " + table + " b WHERE " + scope.condition("b") + which.formatted("b.id")
                        + " ORDER BY b.street, b.community NULLS FIRST, b.id")
                .params(scope.parameters())
                .params(parameters)
                .query((row, n) -> body(row, seated, rotating))
                .list();
    }

    private static BodyRow body(
            ResultSet row, Map<UUID, List<BodyRow.Tenure>> seated, Map<UUID, List<ChairOrder>> rotating)
            throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new BodyRow(
                id,
                BodyKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getInt("seats"),
                row.getObject("last_day", LocalDate.class),
                Columns.area(row),
                seated.getOrDefault(id, List.of()),
                rotating.getOrDefault(id, List.of()));
    }

    private static BodyRow.Tenure tenure(ResultSet row) throws SQLException {
        return new BodyRow.Tenure(
                row.getInt("seat"),
                SeatKind.valueOf(row.getString("holder_kind")),
                row.getObject("person", UUID.class),
                row.getObject("organisation", UUID.class),
                row.getString("post"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("proposed_by"),
                row.getString("approved_by"),
                row.getString("appointed_by"),
                row.getString("left_because"),
                row.getString("unfit") == null ? null : Unfit.valueOf(row.getString("unfit")));
    }
}
