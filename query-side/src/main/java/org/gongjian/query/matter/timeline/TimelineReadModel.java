package org.gongjian.query.matter.timeline;

import java.util.List;
import org.gongjian.query.platform.folding.BulkFold;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.folding.Projection;
import org.gongjian.query.platform.folding.ReadModel;
import org.gongjian.query.platform.folding.Rows;
import org.gongjian.query.platform.folding.Streams;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The read model of the matter's page and timeline. */
@Component
public final class TimelineReadModel implements ReadModel {
    /** Processing group. */
    public static final String GROUP = "matter_timeline";

    private final JdbcClient view;
    private final Streams streams;
    private final Rows rows;

    public TimelineReadModel(JdbcClient viewJdbc, Streams streams, Rows rows) {
        this.view = viewJdbc;
        this.streams = streams;
        this.rows = rows;
    }

    @Override
    public String group() {
        return GROUP;
    }

    @Override
    public List<String> tables() {
        return TimelineTable.names();
    }

    @Override
    public Projection projection(JdbcClient unused, Generation generation) {
        return new TimelineProjection(new TimelineTable(view, generation), streams, rows);
    }

    @Override
    public List<BulkFold> bulk(Generation generation) {
        return TimelineBulk.of(new TimelineTable(view, generation));
    }
}
