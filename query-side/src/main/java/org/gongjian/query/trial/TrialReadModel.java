package org.gongjian.query.trial;

import java.util.List;
import org.gongjian.query.platform.folding.BulkFold;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.folding.Projection;
import org.gongjian.query.platform.folding.ReadModel;
import org.gongjian.query.platform.folding.Rows;
import org.gongjian.query.platform.folding.Streams;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The read model of decisions that a rule touches. */
@Component
public final class TrialReadModel implements ReadModel {
    /** Processing group. */
    public static final String GROUP = "decided_by_rule";

    private final JdbcClient view;
    private final Streams streams;
    private final Rows rows;

    public TrialReadModel(JdbcClient viewJdbc, Streams streams, Rows rows) {
        this.view = viewJdbc;
        this.streams = streams;
        this.rows = rows;
    }

    @Override
    public String group() {
        return GROUP;
    }

    @Override
    public Projection projection(JdbcClient unused, Generation generation) {
        return made(generation);
    }

    @Override
    public List<BulkFold> bulk(Generation generation) {
        return List.of(made(generation));
    }

    private TrialProjection made(Generation generation) {
        return new TrialProjection(new TrialTable(view, generation), streams, rows);
    }
}
