package org.gongjian.query.matter.commitment;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongjian.matter.StageCode;
import org.gongjian.matter.terms.ClosedReason;
import org.gongjian.query.matter.commitment.CommitmentRow.Outcome;
import org.gongjian.query.matter.commitment.CommitmentRow.Sort;
import org.gongjian.query.platform.folding.Columns;
import org.gongjian.query.platform.folding.CopyRow;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of commitments; no other class names it. */
final class CommitmentsTable {
    /** A page of a list. */
    static final int SHOWN = 100;

    private static final String COLUMNS = "id, sort, stage, closed_reason, number, title, promise, unit, member,"
            + " label, window_from, window_to, at_least, measured_in, reached, performed_at, outcome, planned,"
            + " in_force_on, agreement, agreed_item, agreed_number, agreed_change, agreed_at, began, district, street, community";
    private static final int WIDTH = COLUMNS.split(",").length;
    private static final String PUT = "INSERT INTO %s (" + COLUMNS + ") VALUES (" + "?, ".repeat(WIDTH - 1)
            + "?) ON CONFLICT (id) DO UPDATE SET (" + COLUMNS + ") = ROW (excluded.*)";

    private final JdbcClient view;
    private final String table;

    CommitmentsTable(JdbcClient view, Generation generation) {
        this.view = view;
        this.table = generation.of("commitments");
    }

    // ------------------------------------------------------------------ writing

    void put(CommitmentRow row) {
        view.sql(PUT.formatted(table)).params(values(row)).update();
    }

    String target() {
        return table + " (" + COLUMNS + ")";
    }

    CopyRow line(CommitmentRow row) {
        return new CopyRow().addAll(values(row));
    }

    private static List<@Nullable Object> values(CommitmentRow row) {
        CommitmentRow.Agreed agreed = row.agreed();
        return Arrays.asList(
                row.id(),
                row.sort().name(),
                row.stage().name(),
                row.closedReason() == null ? null : row.closedReason().name(),
                row.number(),
                row.title(),
                row.promise(),
                row.unit(),
                row.member(),
                row.label(),
                row.from(),
                row.to(),
                row.atLeast(),
                row.measuredIn(),
                row.count(),
                row.performedAt() == null ? null : row.performedAt().atOffset(UTC),
                row.outcome() == null ? null : row.outcome().name(),
                row.planned(),
                row.inForceOn(),
                agreed == null ? null : agreed.agreement(),
                agreed == null ? null : agreed.item(),
                agreed == null ? null : agreed.number(),
                agreed == null || agreed.change() == null
                        ? null
                        : agreed.change().name(),
                agreed == null || agreed.changedAt() == null
                        ? null
                        : agreed.changedAt().atOffset(UTC),
                row.began().atOffset(UTC),
                row.area().district().value(),
                Columns.value(row.area().street()),
                Columns.value(row.area().community()));
    }

    /** Which of these matters are commitments: the others are matters of the corridor. */
    Set<UUID> known(List<Recorded> facts) {
        return view.sql("SELECT id FROM " + table + " WHERE id = ANY (?)")
                .param(facts.stream().map(Recorded::id).toArray(UUID[]::new))
                .query(UUID.class)
                .set();
    }

    // ------------------------------------------------------------------ reading

    /** Projects and posts that wait to be claimed, also for units that have no part in them yet. */
    List<CommitmentRow> claimable(Scope scope) {
        return view.sql("SELECT " + COLUMNS + " FROM " + table + " c WHERE " + scope.condition("c")
                        + " AND c.sort <> 'OCCURRENCE' AND c.stage = 'UNCLAIMED' ORDER BY c.began DESC, c.id LIMIT "
                        + SHOWN)
                .params(scope.parameters())
                .query(CommitmentsTable::row)
                .list();
    }

    /** What was promised or claimed, the newest first. */
    List<CommitmentRow> promises(Scope scope) {
        return view.sql("SELECT " + COLUMNS + " FROM " + table + " c WHERE " + seen(scope)
                        + " AND c.sort <> 'OCCURRENCE' AND c.stage <> 'UNCLAIMED' ORDER BY c.began DESC, c.id LIMIT "
                        + SHOWN)
                .params(scope.parameters())
                .param("own", own(scope))
                .query(CommitmentsTable::row)
                .list();
    }

    /** What a unit has still to keep, what ends first before the rest; what binds for longer comes last. */
    List<CommitmentRow> owedBy(UUID unit, Scope scope) {
        return view.sql("SELECT " + COLUMNS + " FROM " + table + " c WHERE " + seen(scope)
                        + " AND c.unit = :unit AND c.stage <> 'CLOSED' ORDER BY c.window_to NULLS LAST, c.began, c.id LIMIT "
                        + SHOWN)
                .params(scope.parameters())
                .param("own", own(scope))
                .param("unit", unit)
                .query(CommitmentsTable::row)
                .list();
    }

    /** One commitment; as long as it waits to be claimed, also for units that have no part in it yet. */
    Optional<CommitmentRow> one(UUID id, Scope scope) {
        return view.sql("SELECT " + COLUMNS + " FROM " + table + " c WHERE " + scope.condition("c")
                        + " AND (:own::uuid IS NULL OR c.unit = :own OR c.stage = 'UNCLAIMED') AND c.id = :id")
                .params(scope.parameters())
                .param("own", own(scope))
                .param("id", id)
                .query(CommitmentsTable::row)
                .optional();
    }

    /** The occurrences of a promise, and the projects that it claims. */
    List<CommitmentRow> under(UUID promise, Scope scope) {
        return view.sql("SELECT " + COLUMNS + " FROM " + table + " c WHERE " + seen(scope)
                        + " AND c.promise = :promise ORDER BY c.window_from, c.began, c.id LIMIT " + SHOWN)
                .params(scope.parameters())
                .param("own", own(scope))
                .param("promise", promise)
                .query(CommitmentsTable::row)
                .list();
    }

    /** What was promised in an agreement. */
    List<CommitmentRow> agreed(UUID agreement, Scope scope) {
        return view.sql("SELECT " + COLUMNS + " FROM " + table + " c WHERE " + seen(scope)
                        + " AND c.agreement = :agreement ORDER BY c.began, c.id")
                .params(scope.parameters())
                .param("own", own(scope))
                .param("agreement", agreement)
                .query(CommitmentsTable::row)
                .list();
    }

    /** How far one unit, all members together, or the community kept what fell due. */
    record Kept(@Nullable UUID unit, boolean members, int due, int onTime, int late, int inPart, int missed) {}

    /** Of the occurrences whose window ended within these days: what is not over by today counts only when it was performed. */
    List<Kept> byUnit(LocalDate from, LocalDate to, LocalDate today, Scope scope) {
        return view.sql("SELECT c.unit, c.member IS NOT NULL AS members, count(*) AS due, count(*) FILTER (WHERE"
                        + " c.outcome = 'ON_TIME') AS on_time, count(*) FILTER (WHERE c.outcome = 'LATE') AS late,"
                        + " count(*) FILTER (WHERE c.outcome = 'IN_PART') AS in_part, count(*) FILTER (WHERE"
                        + " c.outcome IN ('MISSED', 'DUE')) AS missed FROM " + table + " c WHERE " + seen(scope)
                        + " AND c.sort = 'OCCURRENCE' AND c.outcome <> 'NO_LONGER_OWED'"
                        + " AND c.window_to >= :from AND c.window_to <= :to"
                        + " AND (c.window_to < :today OR c.outcome <> 'DUE') GROUP BY 1, 2")
                .params(scope.parameters())
                .param("own", own(scope))
                .param("from", from)
                .param("to", to)
                .param("today", today)
                .query((row, n) -> new Kept(
                        row.getObject("unit", UUID.class),
                        row.getBoolean("members"),
                        row.getInt("due"),
                        row.getInt("on_time"),
                        row.getInt("late"),
                        row.getInt("in_part"),
                        row.getInt("missed")))
                .list();
    }

    /** A unit's people see what their unit promised. */
    private static String seen(Scope scope) {
        return scope.condition("c") + " AND (:own::uuid IS NULL OR c.unit = :own)";
    }

    private static @Nullable UUID own(Scope scope) {
        if (!scope.ownOrganisationOnly()) {
            return null;
        }
        Id.OrganisationId organisation = scope.organisation();
        return organisation == null ? scope.office().value() : organisation.value();
    }

    private static CommitmentRow row(ResultSet row, int n) throws SQLException {
        String closed = row.getString("closed_reason");
        String outcome = row.getString("outcome");
        OffsetDateTime performed = row.getObject("performed_at", OffsetDateTime.class);
        return new CommitmentRow(
                row.getObject("id", UUID.class),
                Sort.valueOf(row.getString("sort")),
                StageCode.valueOf(row.getString("stage")),
                closed == null ? null : ClosedReason.valueOf(closed),
                row.getString("number"),
                row.getString("title"),
                row.getObject("promise", UUID.class),
                row.getObject("unit", UUID.class),
                row.getObject("member", UUID.class),
                row.getString("label"),
                row.getObject("window_from", LocalDate.class),
                row.getObject("window_to", LocalDate.class),
                row.getObject("at_least", Integer.class),
                row.getString("measured_in"),
                row.getObject("reached", Integer.class),
                performed == null ? null : performed.toInstant(),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getInt("planned"),
                row.getObject("in_force_on", LocalDate.class),
                agreed(row),
                row.getObject("began", OffsetDateTime.class).toInstant(),
                Columns.area(row));
    }

    private static CommitmentRow.@Nullable Agreed agreed(ResultSet row) throws SQLException {
        UUID agreement = row.getObject("agreement", UUID.class);
        String change = row.getString("agreed_change");
        OffsetDateTime at = row.getObject("agreed_at", OffsetDateTime.class);
        return agreement == null
                ? null
                : new CommitmentRow.Agreed(
                        agreement,
                        row.getString("agreed_item"),
                        row.getString("agreed_number"),
                        change == null ? null : CommitmentRow.Change.valueOf(change),
                        at == null ? null : at.toInstant());
    }
}
