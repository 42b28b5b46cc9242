package org.gongjian.query.yearplan;

import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.folding.Projection;
import org.gongjian.query.platform.folding.ReadModel;
import org.gongjian.query.platform.folding.Streams;
import org.gongjian.query.visit.ListsFromVisits;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The read model of the lists of the years. */
@Component
public final class YearPlanReadModel implements ReadModel {
    /** Processing group. */
    public static final String GROUP = ListsFromVisits.GROUP;

    private final JdbcClient view;
    private final Streams streams;

    public YearPlanReadModel(JdbcClient viewJdbc, Streams streams) {
        this.view = viewJdbc;
        this.streams = streams;
    }

    @Override
    public String group() {
        return GROUP;
    }

    @Override
    public Projection projection(JdbcClient unused, Generation generation) {
        return new YearPlanProjection(new YearPlanTable(view, generation), streams);
    }
}
