package org.gongjian.query.matter.commitment;

import java.util.List;
import org.gongjian.query.platform.folding.BulkFold;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.folding.Projection;
import org.gongjian.query.platform.folding.ReadModel;
import org.gongjian.query.platform.folding.Streams;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The read model of commitments. */
@Component
public final class CommitmentsReadModel implements ReadModel {
    /** Processing group. */
    public static final String GROUP = "commitments";

    private final JdbcClient view;
    private final Streams streams;

    public CommitmentsReadModel(JdbcClient viewJdbc, Streams streams) {
        this.view = viewJdbc;
        this.streams = streams;
    }

    @Override
    public String group() {
        return GROUP;
    }

    @Override
    public Projection projection(JdbcClient view, Generation generation) {
        return new CommitmentsProjection(new CommitmentsTable(view, generation), streams);
    }

    @Override
    public List<BulkFold> bulk(Generation generation) {
        return List.of(new CommitmentsProjection(new CommitmentsTable(view, generation), streams));
    }
}
