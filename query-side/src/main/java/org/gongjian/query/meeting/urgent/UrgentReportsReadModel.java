package org.gongjian.query.meeting.urgent;

import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.folding.Projection;
import org.gongjian.query.platform.folding.ReadModel;
import org.gongjian.query.platform.folding.Streams;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The read model of urgent consultations and their reports. */
@Component
public final class UrgentReportsReadModel implements ReadModel {
    /** Processing group. */
    public static final String GROUP = "urgent_reports";

    private final JdbcClient view;
    private final Streams streams;

    public UrgentReportsReadModel(JdbcClient viewJdbc, Streams streams) {
        this.view = viewJdbc;
        this.streams = streams;
    }

    @Override
    public String group() {
        return GROUP;
    }

    @Override
    public Projection projection(JdbcClient unused, Generation generation) {
        return new UrgentReportsProjection(new UrgentReportsTable(view, generation), streams);
    }
}
