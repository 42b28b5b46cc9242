package org.gongjian.query.registry.reports;

import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.folding.Projection;
import org.gongjian.query.platform.folding.ReadModel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The read model of reports. */
@Component
public final class UnitReportsReadModel implements ReadModel {
    /** Processing group. */
    public static final String GROUP = "unit_reports";

    @Override
    public String group() {
        return GROUP;
    }

    @Override
    public Projection projection(JdbcClient view, Generation generation) {
        return new UnitReportsProjection(new UnitReportsTable(view, generation));
    }
}
