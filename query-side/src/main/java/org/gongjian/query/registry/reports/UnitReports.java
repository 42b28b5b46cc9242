package org.gongjian.query.registry.reports;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.partyorganisation.UnitReport;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.sight.Opener;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.record.Id;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What units' party organisations reported. */
@Component
public class UnitReports {
    private final UnitReportsTable table;
    private final Opener opener;

    UnitReports(JdbcClient viewJdbc, Opener opener) {
        this.table = new UnitReportsTable(viewJdbc, Generation.live(UnitReportsReadModel.GROUP));
        this.opener = opener;
    }

    /** All at or below an area, those that wait for reception first. */
    public List<UnitReportRow> all(Scope scope) {
        return opened(table.all(scope), scope);
    }

    /** Those of one party organisation, the latest first. */
    public List<UnitReportRow> of(UUID party, Scope scope) {
        return opened(table.of(party, scope), scope);
    }

    private List<UnitReportRow> opened(List<UnitReportsTable.Entry> entries, Scope scope) {
        Set<Id.PersonId> listed = entries.stream()
                .flatMap(entry -> entry.report().inService().stream())
                .map(UnitReport.InService::person)
                .collect(Collectors.toSet());
        Opener.Opened keys = scope.readsRoll() ? opener.keysOf(listed) : (box, field) -> Optional.empty();
        return entries.stream()
                .map(entry -> new UnitReportRow(
                        entry.party(),
                        entry.sequence(),
                        UnitReportRow.Report.of(entry.report(), keys),
                        entry.received(),
                        entry.path()))
                .toList();
    }
}
