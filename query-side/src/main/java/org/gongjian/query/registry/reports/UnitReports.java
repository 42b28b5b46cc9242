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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What units' party organisations reported. */
@Component
public class UnitReports {
    private static final int PAGE = 50;

    private final UnitReportsTable table;
    private final Opener opener;

    UnitReports(JdbcClient viewJdbc, Opener opener) {
        this.table = new UnitReportsTable(viewJdbc, Generation.live(UnitReportsReadModel.GROUP));
        this.opener = opener;
    }

    /**
     * A page of reports.
     *
     * @param total how many there are on all pages
     * @param next where the next page begins; null on the last
     */
    public record Page(
            int total, List<UnitReportRow> items, @Nullable String next) {}

    /** A page of those at or below an area, those that wait for reception first, then the latest first. */
    public Page page(String after, Scope scope) {
        return page(after, PAGE, scope);
    }

    Page page(String after, int most, Scope scope) {
        List<UnitReportsTable.Entry> entries = table.page(PlaceAmongReports.read(after), most + 1, scope);
        boolean more = entries.size() > most;
        List<UnitReportRow> shown = opened(more ? entries.subList(0, most) : entries, scope);
        return new Page(table.count(scope), shown, more ? PlaceAmongReports.written(shown.getLast()) : null);
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
                        entry.evaluated(),
                        entry.replaced(),
                        entry.path()))
                .toList();
    }
}
