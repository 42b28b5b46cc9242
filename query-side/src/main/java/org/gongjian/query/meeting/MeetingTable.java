package org.gongjian.query.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.meeting.MeetingStage;
import org.gongjian.query.platform.folding.Columns;
import org.gongjian.query.platform.folding.Documents;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.paging.Place;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table of meetings; no other class names it. Who reads for his own organisation finds those in which it has a seat. Among one's own, and one by
 * one, a meeting of another area of the district is found by whoever has a seat in it himself or in the office of its unit; who acts for another unit
 * only by a seat that is his own, not by one in which he represents somebody.
 */
final class MeetingTable {
    private static final String COLUMNS =
            "id, stage, starts_at, organisations, persons, in_person, document, district, street, community";

    private final JdbcClient view;
    private final String table;

    MeetingTable(JdbcClient view, Generation generation) {
        this.view = view;
        this.table = generation.of("meetings");
    }

    // ------------------------------------------------------------------ writing

    void put(MeetingRow row) {
        view.sql("INSERT INTO " + table + " (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (id) DO UPDATE SET (" + COLUMNS + ") = ROW (excluded.*)")
                .params(Arrays.asList(
                        row.id(),
                        row.stage().name(),
                        Columns.time(row.startsAt()),
                        organisations(row),
                        row.told().sitters().sorted().toArray(UUID[]::new),
                        row.told().inPerson().sorted().toArray(UUID[]::new),
                        Documents.column(row.told()),
                        row.area().district().value(),
                        Columns.value(row.area().street()),
                        Columns.value(row.area().community())))
                .update();
    }

    /** Units whose offices find it: a seat that is somebody's own is none of the unit from which he comes. */
    private static UUID[] organisations(MeetingRow row) {
        return row.told().seats().stream()
                .map(seat -> seat.seat().holder().unit())
                .filter(Objects::nonNull)
                .map(Id.OrganisationId::value)
                .distinct()
                .sorted()
                .toArray(UUID[]::new);
    }

    // ------------------------------------------------------------------ reading

    /** A page of meetings, the latest first. */
    List<MeetingRow> page(@Nullable MeetingStage stage, @Nullable Place after, int most, Scope scope) {
        return select(
                        COLUMNS,
                        stage,
                        after == null ? "" : " AND (m.starts_at, m.id) < (:at, :id)",
                        " ORDER BY m.starts_at DESC, m.id DESC LIMIT " + most,
                        inReach(scope),
                        scope)
                .param("at", after == null ? null : Columns.time(after.at()))
                .param("id", after == null ? null : after.id())
                .query(MeetingTable::row)
                .list();
    }

    /** How many there are. */
    int count(@Nullable MeetingStage stage, Scope scope) {
        return select("count(*)", stage, "", "", inReach(scope), scope)
                .query(Integer.class)
                .single();
    }

    /** One meeting. */
    Optional<MeetingRow> one(UUID id, Scope scope) {
        return select(COLUMNS, null, " AND m.id = :id", "", orSeated(scope), scope)
                .param("id", id)
                .query(MeetingTable::row)
                .optional();
    }

    /** Those to come, or those over, in which somebody sits: what comes next, or was last, stands first. */
    List<MeetingRow> ofPerson(Id.PersonId person, boolean toCome, @Nullable Place after, int most, Scope scope) {
        return select(
                        COLUMNS,
                        null,
                        " AND m.persons @> ARRAY[:person::uuid] AND (m.stage IN ('CALLED', 'IN_SESSION')) = :toCome"
                                + (after == null ? "" : " AND (m.starts_at, m.id) < (:at, :id)"),
                        " ORDER BY m.starts_at" + (toCome ? ", m.id" : " DESC, m.id DESC") + " LIMIT " + most,
                        orSeated(scope),
                        scope)
                .param("person", person.value())
                .param("toCome", toCome)
                .param("at", after == null ? null : Columns.time(after.at()))
                .param("id", after == null ? null : after.id())
                .query(MeetingTable::row)
                .list();
    }

    /** Those called, and not begun, in which somebody or the unit in whose office he acts has a seat; the next first. */
    List<MeetingRow> called(Id.PersonId person, Id.@Nullable OrganisationId unit, int most, Scope scope) {
        return select(
                        COLUMNS,
                        MeetingStage.CALLED,
                        " AND (m.persons @> ARRAY[:person::uuid] OR m.organisations @> ARRAY[:unit::uuid])",
                        " ORDER BY m.starts_at, m.id LIMIT " + most,
                        orSeated(scope),
                        scope)
                .param("person", person.value())
                .param("unit", unit == null ? null : unit.value())
                .query(MeetingTable::row)
                .list();
    }

    /** Those in which somebody sits that begin at or after an instant, whatever became of them; the first first. */
    List<MeetingRow> ofPersonSince(Id.PersonId person, Instant since, int most, Scope scope) {
        return select(
                        COLUMNS,
                        null,
                        " AND m.persons @> ARRAY[:person::uuid] AND m.starts_at >= :since",
                        " ORDER BY m.starts_at, m.id LIMIT " + most,
                        orSeated(scope),
                        scope)
                .param("person", person.value())
                .param("since", Columns.time(since))
                .query(MeetingTable::row)
                .list();
    }

    /** When each body met last and meets next. A meeting that had no quorum was none. */
    Map<UUID, MeetingsHeld.Held> held(Scope scope) {
        Map<UUID, MeetingsHeld.Held> held = new HashMap<>();
        view.sql("SELECT (b ->> 'id')::uuid AS body,"
                        + " max(m.starts_at) FILTER (WHERE m.stage IN ('IN_SESSION', 'HELD')) AS last,"
                        + " min(m.starts_at) FILTER (WHERE m.stage = 'CALLED') AS next"
                        + " FROM " + table + " m, jsonb_array_elements(m.document -> 'bodies') b WHERE "
                        + scope.condition("m") + " GROUP BY 1")
                .params(scope.parameters())
                .query(row -> {
                    held.put(
                            row.getObject("body", UUID.class),
                            new MeetingsHeld.Held(time(row, "last"), time(row, "next")));
                });
        return held;
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** In reach of the office. */
    private static String inReach(Scope scope) {
        return scope.condition("m") + " AND (NOT :ownOnly OR m.organisations @> ARRAY[:own::uuid])";
    }

    /** In reach of the office, or of the seat. */
    private static String orSeated(Scope scope) {
        return "(" + inReach(scope) + " OR m.district = :readersDistrict AND (m.organisations @> ARRAY[:own::uuid]"
                + " OR m.persons @> ARRAY[:reader::uuid] AND (NOT :ownOnly OR :reader = ANY (m.in_person))))";
    }

    private JdbcClient.StatementSpec select(
            String what, @Nullable MeetingStage stage, String more, String order, String inReach, Scope scope) {
        Id.OrganisationId own = scope.organisation();
        return view.sql("SELECT " + what + " FROM " + table + " m WHERE " + inReach
                        + " AND (:stage::text IS NULL OR m.stage = :stage)" + more + order)
                .params(scope.parameters())
                .param("stage", stage == null ? null : stage.name())
                .param("ownOnly", scope.ownOrganisationOnly())
                .param("own", own == null ? new UUID(0, 0) : own.value())
                .param("reader", scope.person().value())
                .param("readersDistrict", scope.area().district().value());
    }

    private static MeetingRow row(ResultSet row, int n) throws SQLException {
        return new MeetingRow(
                row.getObject("id", UUID.class),
                MeetingStage.valueOf(row.getString("stage")),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                Columns.area(row),
                Documents.read(row.getString("document"), MeetingRow.Told.class));
    }
}
