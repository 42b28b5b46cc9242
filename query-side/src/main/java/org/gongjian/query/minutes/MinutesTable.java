package org.gongjian.query.minutes;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.minutes.PublicPlace;
import org.gongjian.query.platform.folding.Columns;
import org.gongjian.query.platform.folding.Documents;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.paging.Place;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.record.AreaPath;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of minutes; no other class names it. */
final class MinutesTable {
    private static final String READ =
            "m.meeting, m.title, m.held_at, m.stage, m.issue_by, m.document, m.district, m.street, m.community";

    private final JdbcClient view;
    private final String table;

    MinutesTable(JdbcClient view, Generation generation) {
        this.view = view;
        this.table = generation.of("minutes");
    }

    // ------------------------------------------------------------------ writing

    /** Of a meeting that is over minutes are awaited. */
    void await(UUID meeting, String title, Instant heldAt, AreaPath area) {
        view.sql("INSERT INTO " + table
                        + " (meeting, title, held_at, stage, on_column, sizes, district, street, community)"
                        + " VALUES (?, ?, ?, 'AWAITED', false, '{}', ?, ?, ?) ON CONFLICT (meeting) DO UPDATE"
                        + " SET (title, held_at) = ROW (excluded.title, excluded.held_at)")
                .params(Arrays.asList(
                        meeting,
                        title,
                        Columns.time(heldAt),
                        area.district().value(),
                        Columns.value(area.street()),
                        Columns.value(area.community())))
                .update();
    }

    void put(MinutesRow row, MinutesRow.Told told) {
        LocalDate issueBy = row.issueBy();
        view.sql("INSERT INTO " + table
                        + " (meeting, minutes, stage, issue_by, on_column, sizes, document, district, street,"
                        + " community) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (meeting) DO UPDATE SET"
                        + " (minutes, stage, issue_by, on_column, sizes, document) = ROW (excluded.minutes,"
                        + " excluded.stage, excluded.issue_by, excluded.on_column, excluded.sizes, excluded.document)")
                .params(Arrays.asList(
                        row.meeting(),
                        told.minutes(),
                        row.stage().name(),
                        issueBy == null ? null : Date.valueOf(issueBy),
                        told.versions().stream().anyMatch(one -> one.isAt(PublicPlace.PUBLIC_COLUMN)),
                        sizes(told),
                        Documents.column(told),
                        row.area().district().value(),
                        Columns.value(row.area().street()),
                        Columns.value(row.area().community())))
                .update();
    }

    private static Long[] sizes(MinutesRow.Told told) {
        return told.versions().stream()
                .flatMap(one -> Stream.of(one.word().size(), one.pdf().size()))
                .distinct()
                .sorted()
                .toArray(Long[]::new);
    }

    // ------------------------------------------------------------------ reading

    /** A page of minutes, those of the latest meeting first. */
    List<MinutesRow> page(MinutesRow.@Nullable Stage stage, @Nullable Place after, int most, Scope scope) {
        return select(
                        READ,
                        stage,
                        after == null ? "" : " AND (m.held_at, m.meeting) < (:at, :meeting)",
                        " ORDER BY m.held_at DESC, m.meeting DESC LIMIT " + most,
                        scope)
                .param("at", after == null ? null : Columns.time(after.at()))
                .param("meeting", after == null ? null : after.id())
                .query(MinutesTable::row)
                .list();
    }

    /** How many there are. */
    int count(MinutesRow.@Nullable Stage stage, Scope scope) {
        return select("count(*)", stage, "", "", scope).query(Integer.class).single();
    }

    /** How many drafts wait for a check by somebody: those in which he had no hand. */
    int toCheck(UUID person, Scope scope) {
        return select(
                        "count(*)",
                        MinutesRow.Stage.DRAFTED,
                        " AND NOT m.document -> 'hands' @> to_jsonb(:person::text)",
                        "",
                        scope)
                .param("person", person.toString())
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec select(
            String what, MinutesRow.@Nullable Stage stage, String more, String order, Scope scope) {
        return view.sql("SELECT " + what + " FROM " + table + " m WHERE " + scope.condition("m")
                        + " AND (:stage::text IS NULL OR m.stage = :stage)" + more + order)
                .params(scope.parameters())
                .param("stage", stage == null ? null : stage.name());
    }

    /** Those of one meeting. */
    Optional<MinutesRow> one(UUID meeting, Scope scope) {
        return view.sql("SELECT " + READ + " FROM " + table + " m WHERE m.meeting = :meeting AND "
                        + scope.condition("m"))
                .param("meeting", meeting)
                .params(scope.parameters())
                .query(MinutesTable::row)
                .optional();
    }

    /** Those of several meetings. */
    List<MinutesRow> ofAll(Collection<UUID> meetings, Scope scope) {
        return view.sql("SELECT " + READ + " FROM " + table + " m WHERE m.meeting = ANY (:meetings) AND "
                        + scope.condition("m"))
                .param("meetings", meetings.toArray(UUID[]::new))
                .params(scope.parameters())
                .query(MinutesTable::row)
                .list();
    }

    /** Those of which a file has this many bytes. */
    List<MinutesRow> ofSize(long size, Scope scope) {
        return view.sql("SELECT " + READ + " FROM " + table + " m WHERE m.sizes @> ARRAY[:size::bigint] AND "
                        + scope.condition("m"))
                .param("size", size)
                .params(scope.parameters())
                .query(MinutesTable::row)
                .list();
    }

    /** Those that everybody reads, of a community, the latest first; all, or those of one meeting. */
    List<MinutesRow> onTheColumn(@Nullable UUID meeting, Scope everybody, int most) {
        return view.sql("SELECT " + READ + " FROM " + table + " m WHERE m.on_column AND " + everybody.condition("m")
                        + " AND (:meeting::uuid IS NULL OR m.meeting = :meeting)"
                        + " ORDER BY m.held_at DESC, m.meeting DESC LIMIT " + most)
                .param("meeting", meeting)
                .params(everybody.parameters())
                .query(MinutesTable::row)
                .list();
    }

    private static MinutesRow row(ResultSet row, int n) throws SQLException {
        OffsetDateTime heldAt = row.getObject("held_at", OffsetDateTime.class);
        String document = row.getString("document");
        return new MinutesRow(
                row.getObject("meeting", UUID.class),
                row.getString("title"),
                heldAt == null ? null : heldAt.toInstant(),
                MinutesRow.Stage.valueOf(row.getString("stage")),
                row.getObject("issue_by", LocalDate.class),
                Columns.area(row),
                document == null ? null : Documents.read(document, MinutesRow.Told.class));
    }
}
