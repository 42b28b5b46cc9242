package org.gongjian.query.matter.awaiting;

import java.util.List;
import org.gongjian.query.platform.folding.BulkFold;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.folding.Projection;
import org.gongjian.query.platform.folding.ReadModel;
import org.gongjian.query.platform.folding.Streams;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The read model of what awaits an office. */
@Component
public final class AwaitingReadModel implements ReadModel {
    /** Processing group. */
    public static final String GROUP = "matter_awaiting";

    private final JdbcClient view;
    private final Streams streams;

    public AwaitingReadModel(JdbcClient viewJdbc, Streams streams) {
        this.view = viewJdbc;
        this.streams = streams;
    }

    @Override
    public String group() {
        return GROUP;
    }

    @Override
    public Projection projection(JdbcClient unused, Generation generation) {
        return new AwaitingProjection(new AwaitingTable(view, generation), streams);
    }

    @Override
    public List<BulkFold> bulk(Generation generation) {
        return List.of(new AwaitingProjection(new AwaitingTable(view, generation), streams));
    }
}
