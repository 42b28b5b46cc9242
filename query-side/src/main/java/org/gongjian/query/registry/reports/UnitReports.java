package org.gongjian.query.registry.reports;

import java.util.List;
import java.util.UUID;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.sight.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What units' party organisations reported. */
@Component
public class UnitReports {
    private final UnitReportsTable table;

    UnitReports(JdbcClient viewJdbc) {
        this.table = new UnitReportsTable(viewJdbc, Generation.live(UnitReportsReadModel.GROUP));
    }

    /** All at or below an area, those that wait for reception first. */
    public List<UnitReportRow> all(Scope scope) {
        return table.all(scope);
    }

    /** Those of one party organisation, the latest first. */
    public List<UnitReportRow> of(UUID party, Scope scope) {
        return table.of(party, scope);
    }
}
