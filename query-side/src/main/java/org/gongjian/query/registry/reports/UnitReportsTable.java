package org.gongjian.query.registry.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.gongjian.partyorganisation.PartyOrganisationEvent;
import org.gongjian.partyorganisation.UnitReport;
import org.gongjian.query.platform.folding.Columns;
import org.gongjian.query.platform.folding.Documents;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.record.AreaPath;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of reports; no other class names it. */
final class UnitReportsTable {
    private final JdbcClient view;
    private final String table;

    UnitReportsTable(JdbcClient view, Generation generation) {
        this.view = view;
        this.table = generation.of("unit_reports");
    }

    /** As it stands in the table: what is said of those listed in its boxes. */
    record Entry(
            UUID party,
            long sequence,
            UnitReport report,
            UnitReportRow.@Nullable Received received,
            UnitReportRow.@Nullable Evaluated evaluated,
            boolean replaced,
            AreaPath path) {}

    void reported(UUID party, long sequence, UnitReport report, AreaPath area) {
        view.sql("INSERT INTO " + table
                        + " (party, sequence, reported_on, report, district, street, community)"
                        + " VALUES (?, ?, ?, ?::jsonb, ?, ?, ?) ON CONFLICT (party, sequence) DO NOTHING")
                .params(Arrays.asList(
                        party,
                        sequence,
                        report.reportedOn(),
                        Documents.written(report),
                        area.district().value(),
                        Columns.value(area.street()),
                        Columns.value(area.community())))
                .update();
    }

    /** The last one before it is the one whose year it was; what is said later of an earlier year does not take the place of the later one. */
    void evaluated(UUID party, long sequence, PartyOrganisationEvent.YearEvaluated it) {
        view.sql("UPDATE " + table
                        + " SET year = ?, attendance = ?, kept = ?, evaluation = ? WHERE party = ? AND sequence ="
                        + " (SELECT max(sequence) FROM " + table + " WHERE party = ? AND sequence < ?)"
                        + " AND (year IS NULL OR year <= ?)")
                .params(Arrays.asList(
                        it.year(), it.attendance(), it.kept(), it.opinion(), party, party, sequence, it.year()))
                .update();
    }

    /** The last one before it is the one received. */
    void received(UUID party, long sequence, PartyOrganisationEvent.ReportReceived it) {
        view.sql("UPDATE " + table
                        + " SET received_on = ?, number = ?, opinion = ?, grids = ?, team = ? WHERE party = ? AND sequence ="
                        + " (SELECT max(sequence) FROM " + table + " WHERE party = ? AND sequence < ?)")
                .params(Arrays.asList(
                        it.on(),
                        it.number(),
                        it.opinion(),
                        it.grids().toArray(String[]::new),
                        it.team(),
                        party,
                        party,
                        sequence))
                .update();
    }

    /** Some at or below the reader's area, those that wait first, then the latest first. */
    List<Entry> page(@Nullable PlaceAmongReports after, int most, Scope scope) {
        return view.sql("SELECT " + columns() + " FROM " + table + " r WHERE " + scope.condition("r")
                        + (after == null
                                ? ""
                                : " AND ((r.received_on IS NULL), r.reported_on, r.sequence, r.party)"
                                        + " < (:waits, :on, :sequence, :party)")
                        + " ORDER BY (r.received_on IS NULL) DESC, r.reported_on DESC, r.sequence DESC, r.party DESC"
                        + " LIMIT :most")
                .params(scope.parameters())
                .param("waits", after == null ? null : after.waits())
                .param("on", after == null ? null : after.reportedOn())
                .param("sequence", after == null ? null : after.sequence())
                .param("party", after == null ? null : after.party())
                .param("most", most)
                .query((row, n) -> row(row))
                .list();
    }

    int count(Scope scope) {
        return view.sql("SELECT count(*) FROM " + table + " r WHERE " + scope.condition("r"))
                .params(scope.parameters())
                .query(Integer.class)
                .single();
    }

    /** Those of one party organisation, the latest first. */
    List<Entry> of(UUID party, Scope scope) {
        return view.sql("SELECT " + columns() + " FROM " + table + " r WHERE r.party = :party AND "
                        + scope.condition("r")
                        + " ORDER BY r.sequence DESC")
                .params(scope.parameters())
                .param("party", party)
                .query((row, n) -> row(row))
                .list();
    }

    private String columns() {
        return "r.*, EXISTS (SELECT 1 FROM " + table
                + " later WHERE later.party = r.party AND later.sequence > r.sequence) AS replaced";
    }

    private static Entry row(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("received_on", LocalDate.class);
        return new Entry(
                row.getObject("party", UUID.class),
                row.getLong("sequence"),
                Documents.read(row.getString("report"), UnitReport.class),
                on == null
                        ? null
                        : new UnitReportRow.Received(
                                on,
                                row.getString("number"),
                                row.getString("opinion"),
                                List.of((String[]) row.getArray("grids").getArray()),
                                row.getString("team")),
                row.getString("attendance") == null
                        ? null
                        : new UnitReportRow.Evaluated(
                                row.getInt("year"),
                                row.getString("attendance"),
                                row.getString("kept"),
                                row.getString("evaluation")),
                row.getBoolean("replaced"),
                Columns.area(row));
    }
}
